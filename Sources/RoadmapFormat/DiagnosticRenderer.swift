public import RoadmapModel

/// Writes diagnostics as text, as compilers do.
///
/// ```text
/// roadmap.yaml:12:11: error: there is no node "n3q" [unknown-reference]
///       node: n3q
///             ^
/// Maybe you meant "n3p".
/// ```
public struct DiagnosticRenderer: Sendable {
  /// How many columns of a long line are shown.
  private static let excerptWidth = 100

  private let linesByFile: [String: SourceLines]

  /// A renderer that quotes from the given files.
  public init(sources: [RoadmapSource]) {
    linesByFile = Dictionary(
      sources.map { ($0.name, SourceLines($0.text)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// All diagnostics in full, one after the other, each line ended by a line feed.
  public func text(for diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined()
  }

  /// One diagnostic in full: message, excerpt, notes and remedy, each line ended by a line feed.
  public func text(for diagnostic: Diagnostic) -> String {
    var lines = [line(for: diagnostic)]
    if let location = diagnostic.location,
      let source = linesByFile[location.file]?[location.line]
    {
      lines += Self.excerpt(of: source, column: location.column)
    }
    lines += diagnostic.notes.map { "note: \($0)" }
    if !diagnostic.message.remedy.isEmpty { lines.append("Maybe \(diagnostic.message.remedy).") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One diagnostic on one line without line feed, `file:line:col: error: message [identifier]`.
  ///
  /// Without a place its path stands there; without that, only the severity.
  public func line(for diagnostic: Diagnostic) -> String {
    let place =
      if let location = diagnostic.location {
        "\(location.file):\(location.line):\(location.column): "
      } else if diagnostic.path != .root {
        "\(diagnostic.path): "
      } else {
        ""
      }
    let message = diagnostic.message
    return "\(place)\(diagnostic.severity.rawValue): \(message.text) [\(message.identifier)]"
  }

  /// The line and a caret below the given column, both indented by two blanks.
  ///
  /// A long line is cut so that the column is seen.
  private static func excerpt(of line: String, column: Int) -> [String] {
    let scalars = line.unicodeScalars.map { $0.isShown ? $0 : " " }
    let target = min(max(column - 1, 0), scalars.count)
    var start = 0
    if scalars.count > excerptWidth {
      start = max(0, min(target - excerptWidth / 2, scalars.count - excerptWidth))
    }
    let end = min(start + excerptWidth, scalars.count)
    let head = start > 0 ? "…" : ""
    let tail = end < scalars.count ? "…" : ""
    let before = scalars[start..<target].reduce(head.count) { $0 + $1.displayColumns }
    var shown = ""
    shown.unicodeScalars.append(contentsOf: scalars[start..<end])
    while tail.isEmpty, shown.last == " " { shown.removeLast() }
    return ["  \(head)\(shown)\(tail)", "  " + String(repeating: " ", count: before) + "^"]
  }
}

extension Unicode.Scalar {
  /// Whether a terminal draws it without moving elsewhere; a tab is shown as one blank.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    case .format: properties.isJoinControl
    default: true
    }
  }

  /// How many columns a terminal gives it, after Unicode's East Asian Width (UAX #11).
  ///
  /// The standard library knows no widths; these are the wide blocks.
  fileprivate var displayColumns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default:
      return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
