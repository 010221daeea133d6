internal import RoadmapModel

/// Turns stated amounts into the money of a day: exchange rate and escalation in one factor.
struct PriceLevel {
  /// What factors are multiplied with.
  static let scale: Int128 = 1_000_000_000

  private let roadmap: Roadmap
  /// The fiscal year in whose prices amounts are stated.
  let priceYear: Int

  init(_ roadmap: Roadmap, status: CivilDate) {
    self.roadmap = roadmap
    priceYear = roadmap.finance.priceYear ?? roadmap.fiscal.year(of: status)
  }

  /// What turns an amount of `currency` as stated into one of the reports' currency on `day`.
  ///
  /// Billionths, to the nearest; nil where the currency has no rate.
  func factor(_ costClass: CostClass, _ currency: Currency, on day: CivilDate) -> Int128? {
    guard let rate = exchange(currency, on: day) else { return nil }
    return ExactAmount(rate * escalation(costClass, on: day), over: PriceLevel.scale).rounded
  }

  /// What one unit of a currency is worth in that of the reports, in billionths.
  func exchange(_ currency: Currency, on day: CivilDate) -> Int128? {
    if currency == roadmap.currency { return PriceLevel.scale }
    guard let entry = roadmap.exchangeRates.first(where: { $0.currency == currency }),
      let rate = entry.rate(on: day)
    else { return nil }
    return ExactAmount(Int128(rate.millionths) * 1_000, over: Int128(max(entry.per, 1))).rounded
  }

  /// How much dearer a class is in the fiscal year of `day` than in the price year, in billionths.
  func escalation(_ costClass: CostClass, on day: CivilDate) -> Int128 {
    guard let growth = roadmap.finance.escalation[costClass] else { return PriceLevel.scale }
    let years = roadmap.fiscal.year(of: day) - priceYear
    let factor = DeterministicMath.power(1 + growth.value, Double(years))
    return Int128((factor * 1_000_000_000).rounded(.toNearestOrEven))
  }

  /// An amount as stated in the money of a day, rounded once; nil where it has no rate.
  func money(_ amount: Money, _ costClass: CostClass, on day: CivilDate) -> Int64? {
    factor(costClass, amount.currency, on: day).map { factor in
      ExactAmount(Int128(amount.minorUnits) * factor, over: PriceLevel.scale).minorUnits
    }
  }
}

extension ExactAmount {
  /// The nearest whole number, half to even.
  fileprivate var rounded: Int128 { Int128(minorUnits) }
}
