/// Money is stated in the roadmap's currency, or in one with an exchange rate.
struct ForeignCurrencyRule: SpellingRule {
  static let identifier = "foreign-currency"
  static let summary = """
    An amount is stated in a currency that has no exchange rate; caps of budgets and prices of \
    clouds must be in the roadmap's own.
    """

  static let triggeringExamples = [
    """
    teams:
      rtl-austin:
        site: austin
        discipline: rtl
        headcount: {2026-01-01: 20}
        cost: 300k ILS/yr
    """,
    """
    clouds:
      aws: {on_demand: {value: 0.05 EUR/core-hour, confidence: assumption}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    currency: EUR
    budgets:
      cloud-spend: {caps: {FY27: 3M EUR}}
    """,
    """
    exchange_rates:
      ils: {currency: ILS, rates: {2026-01-01: 0.27, 2027-01-01: 0.28}}
    teams:
      rtl-austin:
        site: austin
        discipline: rtl
        headcount: {2026-01-01: 20}
        cost: 900k ILS/yr
    """,
  ]

  /// What is compared with amounts of the roadmap's currency day by day.
  private static let fixed: Set<String> = [
    "budgets/*/caps/*", "clouds/*/on_demand", "clouds/*/spot", "clouds/*/committed",
  ]

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    let known = Set(roadmap.exchangeRates.filter { !$0.rates.isEmpty }.map(\.currency))
    return spelled.leaves.compactMap { leaf -> Diagnostic? in
      guard let currency = currency(of: leaf), currency != roadmap.currency else { return nil }
      let isFixed = Self.fixed.contains(leaf.pattern)
      guard isFixed || !known.contains(currency) else { return nil }
      let message = Diagnostic.Message.foreignCurrency(
        leaf.text,
        currency,
        roadmap.currency,
        mayConvert: !isFixed
      )
      return Diagnostic(.error, at: leaf.path, message)
    }
  }

  private func currency(of leaf: DocumentLeaf) -> Currency? {
    switch leaf.kind.name {
    case Money.kind.name: (try? Money(text: leaf.text))?.currency
    case MoneyPerYear.kind.name: (try? MoneyPerYear(text: leaf.text))?.amount.currency
    case Price.kind.name: (try? Price(text: leaf.text))?.currency
    default: nil
    }
  }
}

extension Diagnostic.Message {
  static func foreignCurrency(
    _ text: String,
    _ found: Currency,
    _ wanted: Currency,
    mayConvert: Bool
  ) -> Self {
    Self(
      "foreign-currency",
      "\(text) is stated in \(found.code), the roadmap in \(wanted.code)",
      remedy: "convert it to \(wanted.code), with the rate as its source"
        + (mayConvert ? ", or add \(found.code) to exchange_rates" : "")
    )
  }
}
