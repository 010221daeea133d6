/// A currency by its ISO 4217 code.
///
/// All are counted in hundredths.
public struct Currency: Hashable, Sendable {
  /// The three capital letters.
  public let code: String

  /// The currency of a three-letter code.
  public init(code: String) {
    self.code = code
  }

  /// Minor units in a unit of every currency.
  public static let minorUnitsPerUnit: Int64 = 100

  /// The dollar of the United States.
  public static let usDollar = Currency(code: "USD")
}

/// An amount of money in whole minor units (cents) of one currency.
public struct Money: Hashable, Sendable {
  /// Hundredths of the currency unit.
  public let minorUnits: Int64
  /// The currency of the amount.
  public let currency: Currency

  /// An amount of `minorUnits` hundredths.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Nothing, in the given currency.
  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// The sum of two amounts of one currency.
  public static func + (lhs: Money, rhs: Money) -> Money {
    precondition(lhs.currency == rhs.currency, "amounts of two currencies can't be added")
    return Money(minorUnits: lhs.minorUnits + rhs.minorUnits, currency: lhs.currency)
  }

  /// The difference of two amounts of one currency.
  public static func - (lhs: Money, rhs: Money) -> Money {
    precondition(lhs.currency == rhs.currency, "amounts of two currencies can't be subtracted")
    return Money(minorUnits: lhs.minorUnits - rhs.minorUnits, currency: lhs.currency)
  }
}

/// Money a year, as a salary or a fee that recurs, written `256k USD/yr`.
public struct MoneyPerYear: Hashable, Sendable {
  /// What a full year costs.
  public let amount: Money

  /// A rate of `amount` a year.
  public init(_ amount: Money) {
    self.amount = amount
  }
}

/// A price for one unit (a core-hour), exact to a billionth of the currency unit.
public struct Price: Hashable, Sendable {
  /// Billionths of the currency unit for one unit.
  public let nanoUnits: Int64
  /// The currency of the price.
  public let currency: Currency

  /// A price of `nanoUnits` billionths for one unit.
  public init(nanoUnits: Int64, currency: Currency) {
    self.nanoUnits = nanoUnits
    self.currency = currency
  }

  /// What `count` units cost, rounded once, half to even.
  ///
  /// The greatest amount that can be held, some 92,000 trillion, where it is beyond.
  public func total(of count: Int64) -> Money {
    let product = nanoUnits.multipliedFullWidth(by: count)
    // Half the divisor bounds the high word: beyond it the quotient is no Int64.
    guard (-4_999_999..<4_999_999).contains(product.high) else {
      return Money(minorUnits: product.high < 0 ? .min : .max, currency: currency)
    }
    let (quotient, remainder) = Int64(10_000_000).dividingFullWidth(product)
    let isUp =
      remainder.magnitude * 2 > 10_000_000
      || (remainder.magnitude * 2 == 10_000_000 && !quotient.isMultiple(of: 2))
    return Money(
      minorUnits: quotient + (isUp ? (remainder < 0 ? -1 : 1) : 0),
      currency: currency
    )
  }
}
