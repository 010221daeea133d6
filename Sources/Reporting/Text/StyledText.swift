/// How a piece of text is set off in a terminal; without colour it says nothing that is not said.
public enum TextStyle: Sendable, Equatable {
  /// As it is.
  case plain
  /// Bold.
  case strong
  /// Less bright.
  case faint
  /// Late, critical, wrong.
  case red
  /// Early, good, in production.
  case green
  /// Worth a look.
  case yellow
  /// RTL and verification.
  case blue
  /// Physical design.
  case magenta
  /// Architecture.
  case cyan

  /// The parameter of the ANSI sequence that switches it on, nil for none.
  var parameter: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .red: "31"
    case .green: "32"
    case .yellow: "33"
    case .blue: "34"
    case .magenta: "35"
    case .cyan: "36"
    }
  }
}

/// A line of text of which pieces may be set off.
///
/// Colour is applied last, by `rendered(colour:)`, so that the coloured line without its escape
/// sequences is the plain line.
public struct StyledText: Sendable, Equatable, ExpressibleByStringLiteral {
  /// A piece of one style.
  public struct Span: Sendable, Equatable {
    /// What is written.
    public var text: String
    /// How it is set off.
    public var style: TextStyle
  }

  /// The pieces in order.
  public private(set) var spans: [Span] = []

  /// An empty line.
  public init() {}

  /// A line of one style.
  public init(_ text: String, _ style: TextStyle = .plain) {
    append(text, style)
  }

  /// A plain line.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text without styles.
  public var plain: String { spans.map(\.text).joined() }

  /// The cells it takes.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// Adds a piece at the end.
  public mutating func append(_ text: String, _ style: TextStyle = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text += text
    } else {
      spans.append(Span(text: text, style: style))
    }
  }

  /// Adds another line's pieces at the end.
  public mutating func append(_ other: StyledText) {
    for span in other.spans { append(span.text, span.style) }
  }

  /// Adds blanks up to a width in cells, none if it is reached.
  public mutating func pad(to width: Int) {
    let missing = width - self.width
    if missing > 0 { append(String(repeating: " ", count: missing)) }
  }

  /// The line as it is printed: without blanks at its end, with or without ANSI colours.
  public func rendered(colour: Bool) -> String {
    var kept = spans
    while let last = kept.indices.last {
      while kept[last].text.last == " " { kept[last].text.removeLast() }
      guard kept[last].text.isEmpty else { break }
      kept.removeLast()
    }
    guard colour else { return kept.map(\.text).joined() }
    return kept.map { span in
      guard let parameter = span.style.parameter else { return span.text }
      return "\u{1B}[\(parameter)m\(span.text)\u{1B}[0m"
    }
    .joined()
  }
}

extension [StyledText] {
  /// The lines as they are printed, each ended by a line feed.
  public func rendered(colour: Bool) -> String {
    map { $0.rendered(colour: colour) + "\n" }.joined()
  }
}

/// The escape sequences of terminals.
public enum ANSI {
  /// The text without colour sequences.
  public static func stripped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isInside = true
      } else if isInside {
        isInside = scalar != "m"
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
