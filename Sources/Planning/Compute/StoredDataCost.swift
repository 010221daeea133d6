public import RoadmapModel

/// What kept data costs in one fiscal quarter, and what of it leaves.
public struct StoredDataLine: Equatable, Sendable {
  /// The data.
  public let id: String
  /// The quarter.
  public let period: FiscalPeriod
  /// TiB kept on the quarter's last day, rounded down.
  public let size: Int64
  /// What keeping it costs, rounded once; nil where no cost is stated in the reports' currency.
  public let cost: Money?
  /// TiB that leave, to the nearest.
  public let leaving: Int64
  /// What that costs, rounded once; nil where no cost is stated in the reports' currency.
  public let egressCost: Money?

  /// The data of a roadmap by quarter, from the quarter of `window`'s first day to that of its last.
  ///
  /// Size grows day by day from the last day stated, compounding by year; it counts in GiB.
  ///
  /// - Complexity: O(data × days).
  public static func all(in roadmap: Roadmap, over window: Range<CivilDate>) -> [StoredDataLine] {
    roadmap.compute.storage.flatMap { data in
      roadmap.fiscal.quarters(overlapping: window).map { period in
        let days = roadmap.fiscal.range(of: period)
        var gibibyteDays: Int128 = 0
        for day in 0..<(days.upperBound - days.lowerBound) {
          gibibyteDays += Int128(data.gibibytes(on: days.lowerBound + day))
        }
        // GiB-days to TiB-years of 365.25 days.
        let tebibyteYear: Int128 = 1_024 * 36_525
        func amount(_ money: Money?, _ share: Int64, over divisor: Int128) -> Money? {
          guard let money, money.currency == roadmap.currency else { return nil }
          let product = gibibyteDays * Int128(money.minorUnits) * Int128(share) * 100
          return Money(
            minorUnits: ExactAmount(product, over: tebibyteYear * divisor).minorUnits,
            currency: roadmap.currency
          )
        }
        let egress = data.egress.fraction.millionths
        return StoredDataLine(
          id: data.id.text,
          period: period,
          size: data.gibibytes(on: days.upperBound - 1) / 1_024,
          cost: amount(data.cost?.amount, 1, over: 1),
          leaving: ExactAmount(
            gibibyteDays * Int128(egress) * 100,
            over: tebibyteYear * 1_000_000
          ).minorUnits,
          egressCost: amount(data.egressCost, egress, over: 1_000_000)
        )
      }
    }
  }
}

extension StoredData {
  /// GiB kept on a day: what was stated last, grown since.
  func gibibytes(on day: CivilDate) -> Int64 {
    var latest: OrderedTable<CivilDate, Int>.Entry?
    for entry in size.entries where entry.key <= day {
      if let known = latest, known.key > entry.key { continue }
      latest = entry
    }
    guard let latest else { return 0 }
    let stated = Int64(latest.value) * 1_024
    let isLast = !size.entries.contains { $0.key > latest.key }
    let base = 1 + growth.value
    guard isLast, growth.fraction.millionths != 0 else { return stated }
    if base <= 0 { return day == latest.key ? stated : 0 }
    let years = Double(day - latest.key) / 365.25
    return Int64((Double(stated) * DeterministicMath.power(base, years)).rounded(.down))
  }
}
