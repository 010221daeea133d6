/// The reference of the rules as Markdown, drawn from the rules.
///
/// `Documentation/Rules.md` holds it, and a test compares the two.
public enum RuleReference {
  /// A section for each rule: what it says, and roadmaps that break and keep it.
  public static var markdown: String {
    RoadmapRules.all.map { section(of: type(of: $0)) }.joined(separator: "\n")
  }

  private static func section(of rule: any RoadmapRule.Type) -> String {
    var lines = ["### \(rule.identifier)", "", rule.summary, ""]
    if let example = rule.triggeringExamples.first {
      lines += ["This breaks it:", "", "```yaml", example.trimmed, "```", ""]
    }
    if let example = rule.nonTriggeringExamples.first(where: { !$0.isEmpty }) {
      lines += ["This keeps it:", "", "```yaml", example.trimmed, "```", ""]
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// This text without line breaks at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == "\n" { text = text.dropLast() }
    return String(text)
  }
}
