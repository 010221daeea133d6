/// A form in which a report can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// For a terminal: columns and drawings.
  case text
  /// For screen readers and `grep`: a sentence for each item.
  case plain
  /// For pages and mails: a table of GitHub-flavoured Markdown.
  case markdown
  /// For spreadsheets: comma-separated values.
  case csv
  /// For programs: one object with a versioned schema.
  case json

  /// Whether the form may hold colours.
  public var allowsColour: Bool { self == .text }
}

/// A report in each of the forms in which it can be written.
protocol ReportForms {
  /// For a terminal.
  var lines: [StyledText] { get }
  /// A sentence for each item.
  var plain: String { get }
  /// Tables for pages and mails.
  var markdown: String { get }
  /// Comma-separated values.
  var csv: String { get }
  /// One object with a versioned schema.
  var json: String { get }
}

extension ReportForms {
  /// The report in one of its forms, text in colour or not.
  func form(_ format: OutputFormat, colour: Bool) -> String {
    switch format {
    case .text: lines.rendered(colour: colour)
    case .plain: plain
    case .markdown: markdown
    case .csv: csv
    case .json: json
    }
  }
}

/// Why a report can't be drawn as it was asked for: a mistake in the call, not in the data.
public struct ReportError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Code: Equatable, Sendable {
    /// The lines are too short; the least width that works, nil if none does.
    case tooNarrow(Int?)
    /// A name that the data do not hold.
    case unknownName(String)
    /// An option that contradicts another or the data.
    case badOption(String)
  }

  /// What is wrong.
  public let code: Code
  /// One sentence with the values in it.
  public let message: String
  /// What the user may do, a sentence that follows "Maybe ".
  public let remedy: String

  /// An error with its wording.
  public init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}
