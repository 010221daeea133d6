internal import RoadmapModel

/// What the units of one chip are worth today, by the day of its launch.
///
/// Units follow the chip's own ramp from the launch on, at the prices and costs of the days on which
/// they are deployed; overlapping generations of a family are not shared out anew.
struct LaunchValue {
  private let unit: UnitEconomics
  private let launch: CivilDate
  /// The first days of fiscal quarters, and the day after the last one.
  private let borders: [CivilDate]
  /// What a unit deployed in each quarter leaves, discounted to the status date, in minor units.
  private let margins: [Double]

  /// Years by which a launch may be late and its units still count.
  private static let lateYears = 12

  /// The units of a chip at a position of `plan`; nil where it has none.
  init?(_ position: Int, in plan: Plan, _ roadmap: Roadmap, _ uses: [LicenceUse]) {
    let chip = plan.chips[position]
    guard let unit = UnitEconomics(chip, in: plan, roadmap, splits: false), unit.units > 0,
      let launch = chip.date(of: .launch)
    else { return nil }
    let until = roadmap.finance.valueUntil.map { $0 + 1 }
    let last = until ?? (unit.deployment.upperBound + LaunchValue.lateYears * 366)
    guard last > plan.statusDate else { return nil }
    let axis = LedgerAxis(
      covering: plan.statusDate..<last,
      status: plan.statusDate,
      horizon: plan.horizon,
      roadmap.fiscal
    )
    let spans = axis.spans.filter { !$0.isSunk }
    let level = PriceLevel(roadmap, status: plan.statusDate)
    let rate = roadmap.finance.discountRate.value
    let royalty = uses.filter { $0.chip == position }.reduce(0.0) { sum, use in
      sum + (use.licence.royalty?.fraction.value ?? 0)
    }
    self.unit = unit
    self.launch = launch
    borders = spans.map(\.days.lowerBound) + (spans.last.map { [$0.days.upperBound] } ?? [])
    margins = spans.map { span in
      let day = span.middle
      let scaled = { (nano: Int64?, costClass: CostClass) -> Double in
        guard let nano else { return 0 }
        return Double(nano) / 1e7 * Double(level.escalation(costClass, on: day)) / 1e9
      }
      let margin =
        scaled(unit.value(on: day, level), .income) - scaled(unit.cost(on: day, level), .units)
        - royalty * scaled(unit.royaltyBase(on: day, level), .royalties)
      let halves =
        (span.days.lowerBound - plan.statusDate) + (span.days.upperBound - plan.statusDate)
      return margin * DeterministicMath.power(1 + rate, -Double(halves) / 2 / 365.25)
    }
  }

  /// What the units are worth if the chip launches on `day`, in minor units.
  ///
  /// - Complexity: O(quarters).
  func value(launching day: CivilDate) -> Double {
    let moved = unit.moved(by: day - launch, shortenedBy: 0)
    var sum = 0.0
    var before = borders.first.map(moved.ramped) ?? 0
    for (quarter, margin) in margins.enumerated() {
      guard borders[quarter] < moved.deployment.upperBound else { break }
      guard borders[quarter + 1] > moved.deployment.lowerBound else { continue }
      let after = moved.ramped(before: borders[quarter + 1])
      sum += Double(after - before) * margin
      before = after
    }
    return sum
  }
}
