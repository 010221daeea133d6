/// Money is stated in the roadmap's currency.
struct ForeignCurrencyRule: SpellingRule {
  static let identifier = "foreign-currency"
  static let summary = """
    An amount is stated in another currency than the roadmap's; there are no rates to convert it.
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
    """
  ]

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    return spelled.leaves.compactMap { leaf -> Diagnostic? in
      guard let currency = currency(of: leaf), currency != roadmap.currency else { return nil }
      let message = Diagnostic.Message.foreignCurrency(leaf.text, currency, roadmap.currency)
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
  static func foreignCurrency(_ text: String, _ found: Currency, _ wanted: Currency) -> Self {
    Self(
      "foreign-currency",
      "\(text) is stated in \(found.code), the roadmap in \(wanted.code)",
      remedy: "convert it to \(wanted.code), with the rate as its source"
    )
  }
}
