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
