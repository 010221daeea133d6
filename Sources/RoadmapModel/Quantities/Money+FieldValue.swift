extension Currency: FieldValue {
  /// A currency code.
  public static let kind = ValueKind("currency", example: "USD")

  /// The currency of a three-letter ISO 4217 code.
  public init(text: String) throws(ValueError) {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw ValueError("is not a currency code", remedy: "write three capitals such as USD")
    }
    self.init(code: text)
  }

  /// The code.
  public var text: String { code }
}

extension Money: FieldValue {
  /// An amount of money.
  public static let kind = ValueKind(
    "money",
    example: "18.1M USD",
    storage: .money,
    isQuantity: true
  )

  /// The amount that `text` spells, a number with an optional magnitude and a currency code.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 100)
    guard !parsed.rest.isEmpty else {
      throw ValueError(
        "has no currency",
        remedy: "write the currency behind it, 18.1M USD",
        isMissingUnit: true
      )
    }
    self.init(minorUnits: parsed.scaled, currency: try Currency(text: parsed.rest))
  }

  /// The amount in full with its currency.
  public var text: String { "\(NumberText.text(minorUnits, scale: 100)) \(currency.code)" }

  /// Minor units and currency.
  public var stored: StoredValue { .money(minorUnits, currency.code) }
}

extension MoneyPerYear: FieldValue {
  /// Money a year.
  public static let kind = ValueKind(
    "money a year",
    example: "256k USD/yr",
    storage: .money,
    isQuantity: true
  )

  /// The rate that `text` spells, an amount with `/yr`.
  public init(text: String) throws(ValueError) {
    guard let slash = text.lastIndex(of: "/") else {
      throw ValueError(
        "does not say for how long",
        remedy: "write /yr behind it, 256k USD/yr",
        isMissingUnit: true
      )
    }
    let period = text[text.index(after: slash)...]
    guard period == "yr" || period == "year" else {
      throw ValueError("is not a yearly rate", remedy: "write /yr behind it, 256k USD/yr")
    }
    self.init(try Money(text: String(text[..<slash])))
  }

  /// The amount with `/yr`.
  public var text: String { "\(amount.text)/yr" }

  /// Minor units a year and currency.
  public var stored: StoredValue { amount.stored }
}

extension Price: FieldValue {
  /// A price for one core-hour, token-hour or unit.
  public static let kind = ValueKind("price", example: "0.0513 USD/core-hour", isQuantity: true)

  /// The price that `text` spells, an amount with `/core-hour`.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 1_000_000_000)
    let parts = parsed.rest.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == "core-hour" else {
      throw ValueError(
        "is not a price per core-hour",
        remedy: "write /core-hour behind it, 0.0513 USD/core-hour",
        isMissingUnit: parts.count < 2
      )
    }
    self.init(nanoUnits: parsed.scaled, currency: try Currency(text: String(parts[0])))
  }

  /// The price with `/core-hour`.
  public var text: String {
    "\(NumberText.text(nanoUnits, scale: 1_000_000_000)) \(currency.code)/core-hour"
  }
}
