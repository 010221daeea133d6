import RoadmapFormat
import RoadmapModel

/// Findings as a person reads them.
enum Findings {
  /// All findings with their places, excerpts and remedies.
  static func text(_ findings: [Diagnostic], sources: [RoadmapSource]) -> String {
    DiagnosticRenderer(sources: sources).text(for: findings)
  }

  /// How many errors and warnings there are, `2 errors, 1 warning`.
  static func count(_ findings: [Diagnostic]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 { parts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    return parts.isEmpty ? "no errors" : parts.joined(separator: ", ")
  }
}

extension Findings {
  /// All findings as rows.
  static func table(_ findings: [Diagnostic]) -> ResultTable {
    var table = ResultTable(
      schema: "tapeout.check/1",
      keys: ["severity", "identifier", "path", "file", "line", "column", "message", "remedy"]
    )
    for finding in findings {
      table.rows.append([
        .literal(finding.severity.rawValue), .literal(finding.message.identifier),
        .text(finding.path.text), .optional(finding.location?.file),
        .optional(finding.location?.line), .optional(finding.location?.column),
        .text(finding.message.text),
        finding.message.remedy.isEmpty ? .null : .text(finding.message.remedy),
      ])
    }
    return table
  }
}
