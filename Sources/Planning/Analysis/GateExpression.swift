internal import RoadmapModel

/// A rule that a comparison must not break, `launch[graviton-7] > +30d`.
///
/// It names a metric, a selector where the metric needs one, an operator and a limit. The rule
/// *fires* where the relation holds. A limit with a sign is a difference to the base; without one
/// it is a value, such as `100%` or `2029-06-30`.
public struct GateExpression: Equatable, Sendable {
  /// How a value and the limit are related where the gate fires.
  public enum Relation: String, CaseIterable, Sendable {
    /// Greater than, later than.
    case greater = ">"
    /// At least.
    case greaterOrEqual = ">="
    /// Less than, earlier than.
    case less = "<"
    /// At most.
    case lessOrEqual = "<="
    /// Equal.
    case equal = "=="
    /// Not equal.
    case notEqual = "!="

    /// Whether `left` and `right` are so related.
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .greater: left > right
      case .greaterOrEqual: left >= right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .equal: left == right
      case .notEqual: left != right
      }
    }
  }

  /// A limit as it was written, before the metric's unit gives it a meaning.
  struct Limit: Equatable, Sendable {
    /// Whether it is a difference to the base.
    var isRelative: Bool
    /// The number in thousandths, with its sign; 0 for a day.
    var thousandths: Int64
    /// What follows the number: `d`, `%`, `USD`, nothing.
    var unit: String
    /// The day, where one is written.
    var date: CivilDate?
  }

  /// The expression as it was written.
  public let text: String
  /// The metric's name.
  public let metric: String
  /// The selector, nil where none is written; `*` is any.
  public let selector: String?
  /// The relation that makes it fire.
  public let relation: Relation
  /// The limit.
  let limit: Limit

  /// The rule that `text` spells.
  ///
  /// Metric and unit are checked here, the selector when it is evaluated.
  public init(_ text: String) throws(GateError) {
    self.text = text
    // Two-character operators first, so that `>=` is not read as `>`.
    let relations = Relation.allCases.sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
    var split: (left: Substring, relation: Relation, right: Substring)?
    for index in text.indices where split == nil {
      for relation in relations where text[index...].hasPrefix(relation.rawValue) {
        let end = text.index(index, offsetBy: relation.rawValue.count)
        split = (text[..<index], relation, text[end...])
        break
      }
    }
    guard let split else { throw GateError(.malformed, text, "has none of > >= < <= == !=") }
    relation = split.relation

    let left = GateExpression.trimmed(split.left)
    if let open = left.firstIndex(of: "[") {
      guard left.last == "]" else { throw GateError(.malformed, text, "lacks a closing bracket") }
      let inner = left[left.index(after: open)...].dropLast()
      guard !inner.isEmpty else { throw GateError(.malformed, text, "selects nothing in []") }
      metric = GateExpression.trimmed(left[..<open])
      selector = GateExpression.trimmed(inner)
    } else {
      metric = left
      selector = nil
    }
    guard !metric.isEmpty else { throw GateError(.malformed, text, "names no metric") }
    guard let known = Metric.named(metric) else {
      let near = nearestName(to: metric, among: Metric.all.map(\.name))
      throw GateError(.unknownMetric, text, "names the unknown metric \"\(metric)\"", nearest: near)
    }
    if selector == nil, !known.hasTotal {
      throw GateError(
        .missingSelector,
        text,
        "does not say which \(known.selects)",
        nearest: "\(metric)[*]"
      )
    }
    if selector != nil, known.selects.isEmpty {
      throw GateError(.unknownSelector, text, "selects from \(metric), which is one number")
    }
    limit = try GateExpression.limit(GateExpression.trimmed(split.right), in: text)
  }

  private static func limit(_ text: String, in expression: String) throws(GateError) -> Limit {
    if text.utf8.count == 10, let date = try? CivilDate(text: text) {
      return Limit(isRelative: false, thousandths: 0, unit: "", date: date)
    }
    let isSigned = text.first == "+" || text.first == "-"
    let number = text.drop { $0 == "+" || $0 == "-" }
      .prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let signs = text.prefix { $0 == "+" || $0 == "-" }
    guard signs.count <= 1, let thousandths = thousandths(number) else {
      throw GateError(.badLimit, expression, "has no number or date behind the operator")
    }
    var unit = trimmed(text[number.endIndex...])
    var factor: Int64 = 1
    for (suffix, size) in [("k", Int64(1_000)), ("M", 1_000_000), ("B", 1_000_000_000)]
    where unit == suffix || unit.hasPrefix("\(suffix) ") {
      factor = size
      unit = trimmed(unit.dropFirst())
    }
    let (scaled, overflow) = thousandths.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw GateError(.badLimit, expression, "has too large a number") }
    return Limit(
      isRelative: isSigned,
      thousandths: text.first == "-" ? -scaled : scaled,
      unit: unit
    )
  }

  /// A decimal number with up to three places in thousandths.
  private static func thousandths(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int64(parts[0]), whole < 1_000_000_000_000
    else { return nil }
    guard parts.count == 2 else { return whole * 1_000 }
    guard (1...3).contains(parts[1].count), let fraction = Int64(parts[1]) else { return nil }
    let scale: Int64 = parts[1].count == 1 ? 100 : parts[1].count == 2 ? 10 : 1
    return whole * 1_000 + fraction * scale
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...last])
  }

  private static func trimmed(_ text: String) -> String { trimmed(text[...]) }
}

/// Why an expression is no gate, or can't be evaluated.
public struct GateError: Error, Equatable, Sendable {
  /// What kind of mistake it is.
  public enum Code: String, Sendable {
    /// The expression can't be read.
    case malformed = "malformed-gate"
    /// There is no such metric.
    case unknownMetric = "unknown-metric"
    /// The metric has no such selector in any of the plans.
    case unknownSelector = "unknown-selector"
    /// The metric has no total and the expression chooses none of its values.
    case missingSelector = "missing-selector"
    /// The metric is of simulations and plans are judged, or the other way round.
    case notMeasured = "not-measured"
    /// The limit is not one that the metric's unit allows.
    case badLimit = "bad-limit"
  }

  /// What kind of mistake it is.
  public let code: Code
  /// The expression.
  public let expression: String
  /// What is wrong, a clause that follows the expression.
  public let reason: String
  /// What was probably meant; nil if nothing is near.
  public let nearest: String?

  init(_ code: Code, _ expression: String, _ reason: String, nearest: String? = nil) {
    self.code = code
    self.expression = expression
    self.reason = reason
    self.nearest = nearest
  }
}

extension GateError: CustomStringConvertible {
  /// The complaint in one line.
  public var description: String {
    "gate \"\(expression)\" \(reason)" + (nearest.map { "; maybe you meant \"\($0)\"" } ?? "")
  }
}
