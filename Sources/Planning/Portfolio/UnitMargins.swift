internal import RoadmapModel

/// What a unit of each chip of a plan may leave, quarter by quarter, on that day or any later one.
struct UnitMargins {
  /// Quarters from the status date to far beyond the last retirement: a chip may be as late as it likes.
  let spans: [LedgerAxis.Span]
  /// What the ramps of released chips leave at most to the younger ones of their family.
  private(set) var inherited: Int64 = 0

  private let status: CivilDate
  private let rate: Double
  /// By chip, or by family where its generations share installations.
  private var margins: [String: [Double]] = [:]
  private var sharing: Set<String> = []

  /// The margins of the chips of `plan` that are not released.
  init(_ plan: Plan, _ roadmap: Roadmap, _ level: PriceLevel) {
    let open = plan.chips.filter { $0.status != .released }
    let last = open.compactMap { $0.date(of: .retirement) }.max() ?? plan.horizon
    let axis = LedgerAxis(
      covering: plan.statusDate..<(last + 20 * 366),
      status: plan.statusDate,
      horizon: plan.horizon,
      roadmap.fiscal
    )
    spans = axis.spans.filter { !$0.isSunk }
    status = plan.statusDate
    rate = roadmap.finance.discountRate.value
    for family in roadmap.families where family.service.migration.approximateDays > 0 {
      sharing.insert(family.id.text)
    }
    for chip in open {
      guard let unit = UnitEconomics(chip, in: plan, roadmap, splits: false),
        let retirement = chip.date(of: .retirement)
      else { continue }
      // A quarter that money may end in is cut short, and its middle is then earlier.
      let firstEnd = min(retirement, roadmap.finance.valueUntil ?? retirement)
      let own = spans.map { span -> Double in
        let days =
          span.days.upperBound > firstEnd ? [span.days.lowerBound, span.middle] : [span.middle]
        return days.map { day in
          let worth = UnitMargins.worth(unit, day, level)
          // Half a day: the ledger counts the middle of a quarter in halves.
          return worth * discount(worth > 0 ? day - 1 : day + 1)
        }.max() ?? 0
      }
      margins[key(of: chip)] =
        margins[key(of: chip)].map { zip($0, own).map { max($0, $1) } } ?? own
    }
    inherit(plan, roadmap)
    // What a unit may be worth on a day or on any later one.
    for key in margins.keys {
      guard var ahead = margins[key] else { continue }
      for index in ahead.indices.dropLast().reversed() {
        ahead[index] = max(ahead[index], ahead[index + 1])
      }
      margins[key] = ahead
    }
  }

  /// What a unit of the chip may be worth in each quarter or any later one, discounted, in minor units.
  func ahead(of chip: PlannedChip) -> [Double] {
    margins[key(of: chip)] ?? spans.map { _ in 0 }
  }

  /// What an amount of a day is worth on the status date.
  func discount(_ day: CivilDate) -> Double {
    DeterministicMath.power(1 + rate, -Double(day - status) / 365.25)
  }

  private func key(of chip: PlannedChip) -> String {
    sharing.contains(chip.family.text) ? "families/\(chip.family.text)" : chip.id.text
  }

  /// Units that released chips would have deployed go to younger ones where installations are shared.
  private mutating func inherit(_ plan: Plan, _ roadmap: Roadmap) {
    var sum = 0.0
    for chip in plan.chips where chip.status == .released && sharing.contains(chip.family.text) {
      guard let unit = UnitEconomics(chip, in: plan, roadmap, splits: false),
        let ahead = margins[key(of: chip)]
      else { continue }
      for (span, margin) in zip(spans, ahead) {
        let count =
          unit.ramped(before: span.days.upperBound) - unit.ramped(before: span.days.lowerBound)
        sum += Double(count) * max(0, margin)
      }
    }
    inherited = Int64((sum * 1.000_001).rounded(.up))
  }

  /// What a unit leaves on a day, in minor units: value less cost.
  ///
  /// Royalties are left out, since another day of use may fall under another licence.
  private static func worth(
    _ unit: UnitEconomics,
    _ day: CivilDate,
    _ level: PriceLevel
  ) -> Double {
    let scaled = { (nano: Int64?, costClass: CostClass) -> Double in
      guard let nano else { return 0 }
      return Double(nano) / 1e7 * Double(level.escalation(costClass, on: day)) / 1e9
    }
    let value = scaled(unit.value(on: day, level), .income)
    let cost = scaled(unit.cost(on: day, level), .units)
    return value - cost
  }
}
