/// Writes rows as comma-separated values (RFC 4180).
///
/// Nothing is an empty field. A field that a spreadsheet would take for a formula gets an apostrophe
/// in front (CWE-1236) unless `isRaw`: a text of a user, or a word such as `+30d`. Numbers and dates
/// are never touched.
public struct CSVText: Sendable {
  /// What ends a line.
  public enum LineEnd: String, CaseIterable, Sendable {
    /// A line feed.
    case lf
    /// A carriage return and a line feed.
    case crlf

    var text: String { self == .lf ? "\n" : "\r\n" }
  }

  /// A value of one field.
  public enum Field: Sendable, Equatable {
    /// No value.
    case null
    /// Words that a user may have chosen.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number, date or word of tapeout's own.
    case literal(String)

    /// A date, or nothing.
    public static func date(_ text: String?) -> Field { text.map(Field.literal) ?? .null }
  }

  /// What ends a line.
  public var lineEnd = LineEnd.lf
  /// Whether the text begins with a byte order mark, which Excel wants for UTF-8.
  public var hasByteOrderMark = false
  /// Whether texts that look like formulas are left alone.
  public var isRaw = false

  /// Line feeds, no byte order mark, formula-safe.
  public init(lineEnd: LineEnd = .lf, hasByteOrderMark: Bool = false, isRaw: Bool = false) {
    self.lineEnd = lineEnd
    self.hasByteOrderMark = hasByteOrderMark
    self.isRaw = isRaw
  }

  /// The header and the rows as one text.
  public func text(header: [String], rows: [[Field]]) -> String {
    var result = hasByteOrderMark ? "\u{FEFF}" : ""
    result += header.map { quoted($0) }.joined(separator: ",") + lineEnd.text
    for row in rows {
      result += row.map { field($0) }.joined(separator: ",") + lineEnd.text
    }
    return result
  }

  private func field(_ field: Field) -> String {
    switch field {
    case .null: ""
    case .integer(let number): String(number)
    case .literal(let text): quoted(isRaw || CSVText.isNumber(text) ? text : safe(text))
    case .text(let text): quoted(isRaw ? text : safe(text))
    }
  }

  private func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + text : text
  }

  /// Whether a text is a plain decimal number.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return !digits.isEmpty
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append("\"") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
