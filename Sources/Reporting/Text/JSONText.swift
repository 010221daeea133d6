/// A JSON value whose objects keep the order of their keys.
public indirect enum JSONValue: Sendable, Equatable {
  /// No value.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Keys with values, in order, each key once.
  case object([(String, JSONValue)])

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A whole number, or null.
  public static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }

  /// Whether two values are the same, key order included.
  public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool {
    switch (lhs, rhs) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
    default: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// Writes JSON (RFC 8259) with a fixed layout, so that equal values are equal bytes.
///
/// The first levels stand on lines of their own, what is deeper on one line: a row of `data` is
/// a line of the file, which diffs well. Control characters are escaped: no output contains ESC.
public enum JSONText {
  /// The value as text, `levels` deep on lines of their own, ended by a line feed.
  public static func text(_ value: JSONValue, levels: Int = 2) -> String {
    var result = ""
    write(value, levels: levels, indent: 0, to: &result)
    return result + "\n"
  }

  /// The object that every report is: schema, status date, scenario, further keys, `data`.
  public static func envelope(
    schema: String,
    asOf: String,
    scenario: String,
    _ further: [(String, JSONValue)] = [],
    data: [JSONValue]
  ) -> String {
    let head: [(String, JSONValue)] = [
      ("schema", .string(schema)), ("as_of", .string(asOf)), ("scenario", .string(scenario)),
    ]
    return text(.object(head + further + [("data", .array(data))]))
  }

  private static func write(
    _ value: JSONValue,
    levels: Int,
    indent: Int,
    to result: inout String
  ) {
    switch value {
    case .null: result += "null"
    case .bool(let flag): result += flag ? "true" : "false"
    case .integer(let number): result += String(number)
    case .string(let text): writeQuoted(text, to: &result)
    case .array(let values):
      writeMembers("[", values, "]", levels: levels, indent: indent, to: &result) {
        write($0, levels: levels - 1, indent: indent + 2, to: &$1)
      }
    case .object(let entries):
      writeMembers("{", entries, "}", levels: levels, indent: indent, to: &result) {
        writeQuoted($0.0, to: &$1)
        $1 += ": "
        write($0.1, levels: levels - 1, indent: indent + 2, to: &$1)
      }
    }
  }

  private static func writeMembers<Member>(
    _ open: String,
    _ members: [Member],
    _ close: String,
    levels: Int,
    indent: Int,
    to result: inout String,
    write: (Member, inout String) -> Void
  ) {
    result += open
    let isBroken = levels > 0 && !members.isEmpty
    let margin = isBroken ? "\n" + String(repeating: " ", count: indent + 2) : ""
    for (index, member) in members.enumerated() {
      if index > 0 { result += isBroken ? "," : ", " }
      result += margin
      write(member, &result)
    }
    if isBroken { result += "\n" + String(repeating: " ", count: indent) }
    result += close
  }

  private static func writeQuoted(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result += "\""
  }
}
