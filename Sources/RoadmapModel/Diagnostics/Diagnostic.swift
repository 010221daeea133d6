/// Something a user should know about the input: where, what, and what to do.
public struct Diagnostic: Equatable, Sendable {
  /// How bad it is.
  public enum Severity: String, Comparable, Sendable {
    /// Worth knowing; nothing is refused.
    case note
    /// Likely a mistake; nothing is refused.
    case warning
    /// The input is refused.
    case error

    /// Orders from the mildest to the gravest.
    public static func < (lhs: Severity, rhs: Severity) -> Bool {
      lhs.rank < rhs.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What is said, with the values in it.
  public struct Message: Equatable, Sendable {
    /// The stable name of the kind of finding, `unknown-reference`.
    public let identifier: String
    /// One sentence that tells what is wrong.
    public let text: String
    /// What the user may do about it, a sentence that follows "Maybe ", empty if nothing is known.
    public let remedy: String

    /// A message of the given kind.
    public init(_ identifier: String, _ text: String, remedy: String = "") {
      self.identifier = identifier
      self.text = text
      self.remedy = remedy
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// What it is about.
  public var path: ModelPath
  /// Whether the key at `path` is in question, not what stands behind it.
  public var concernsKey = false
  /// What is said.
  public var message: Message
  /// Further places or facts, a sentence each.
  public var notes: [String]
  /// Where the text in question stands, once a file is known.
  public var location: SourceLocation?

  /// A finding about `path`.
  public init(
    _ severity: Severity,
    at path: ModelPath,
    _ message: Message,
    notes: [String] = [],
    location: SourceLocation? = nil
  ) {
    self.severity = severity
    self.path = path
    self.message = message
    self.notes = notes
    self.location = location
  }
}

/// A place in a text file.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// The line, 1 being the first.
  public let line: Int
  /// The column in characters, 1 being the first.
  public let column: Int

  /// The place in `file` at `line` and `column`, both counted from 1.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file, line and column.
  public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
    (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
  }
}
