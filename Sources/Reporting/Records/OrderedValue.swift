import RoadmapModel

/// A value in the order that users mean: numbers, shares, amounts, spans and dates by size, all
/// else, and values of different kinds, by letters.
///
/// The text is read once, so that sorting compares numbers.
public struct OrderedValue: Sendable {
  /// The text as it is written.
  public let text: String
  private let kind: String
  private let size: Int64

  /// Reads what `text` is.
  public init(_ text: String) {
    self.text = text
    if let number = try? FixedPoint(text: text) {
      (kind, size) = ("number", number.millionths)
    } else if let share = try? Proportion(text: text) {
      (kind, size) = ("share", share.fraction.millionths)
    } else if let date = try? ApproximateDate(text: text) {
      (kind, size) = ("date", Int64(date.date.dayNumber))
    } else if let span = try? TimeSpan(text: text) {
      (kind, size) = ("span", Int64(span.approximateDays))
    } else if let money = try? Money(text: text) {
      (kind, size) = (money.currency.code, money.minorUnits)
    } else if let rate = try? MoneyPerYear(text: text) {
      (kind, size) = ("\(rate.amount.currency.code)/yr", rate.amount.minorUnits)
    } else {
      (kind, size) = ("", 0)
    }
  }

  /// Whether this value comes before another; false where they are equal.
  public func isBefore(_ other: OrderedValue) -> Bool {
    !kind.isEmpty && kind == other.kind ? size < other.size : text < other.text
  }

  /// Whether neither comes before the other.
  func isSame(as other: OrderedValue) -> Bool { !isBefore(other) && !other.isBefore(self) }
}
