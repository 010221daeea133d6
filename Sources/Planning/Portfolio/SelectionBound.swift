internal import RoadmapModel

/// An upper bound on what any set of chips is worth, whatever the scheduler does with it.
///
/// Certified by four facts. A chip launches no earlier than its target, and no earlier than in a plan
/// without limits on people, licences and compute where that is proven optimal; nodes and IP are chosen on
/// target dates, whatever the set. The later it launches, the fewer of its units are in service on any day. Teams, farms and seats are paid in full until the horizon, with whatever chips. Masks,
/// engineering wafers, package and test of a chip are paid before its launch and don't depend on the
/// others. No other cost is below zero. So the NPV of a set is at most the NPV of planning nothing, counted to the
/// earliest end of the set's last deployment, plus for each chip its margin at the best day from its
/// earliest launch on, less those payments at that day's discount. What is left out only lowers the NPV.
struct SelectionBound: Sendable {
  /// At most what one chip adds, and when at the earliest its money ends.
  struct Part: Sendable {
    /// Never below zero, since the chip may always be late enough.
    let value: Int64
    /// Its earliest retirement, the horizon's quarter where that is later.
    let end: CivilDate
  }

  /// The parts by chip.
  let byChip: [String: Part]
  /// What planning no chip at all comes to, counted up to each of the parts' ends and to the horizon.
  private let empty: [CivilDate: Int64]
  /// Up to where money counts if there is no chip.
  private let last: CivilDate

  /// Cents that rounding of single lines may add to a chip.
  private static let slack: Int64 = 10_000
  /// Days by which months of the calendar make one deployment shorter than another.
  private static let monthEnds = 4

  /// The bound for the chips of `plan`, a plan of all of them.
  ///
  /// `relaxed` is the plan without limits on people, licences and compute.
  init(_ plan: Plan, relaxed: Plan, _ roadmap: Roadmap) {
    let plan = SelectionBound.earliest(plan, relaxed)
    let builder = LedgerBuilder(plan, roadmap)
    let open = builder.openChips.map(\.chip)
    // Nobody is paid for nothing after the quarter in which the horizon lies.
    let quarter = roadmap.fiscal.range(of: roadmap.fiscal.quarter(of: plan.horizon))
    let last = roadmap.finance.valueUntil ?? (quarter.upperBound - 1)
    var parts: [String: Part] = [:]
    for chip in open {
      let end = chip.date(of: .retirement) ?? chip.date(of: .launch) ?? plan.statusDate
      parts[chip.id.text] = Part(
        value: SelectionBound.bound(of: chip, in: plan, roadmap, builder),
        end: roadmap.finance.valueUntil ?? max(plan.statusDate, min(end, last))
      )
    }
    var nothing = plan
    nothing.chips.removeAll { $0.status != .released }
    var empty: [CivilDate: Int64] = [:]
    self.last = roadmap.finance.valueUntil ?? plan.horizon
    for end in Set(parts.values.map(\.end)).union([self.last]) {
      var counted = roadmap
      counted.finance.valueUntil = end
      empty[end] = Ledger(nothing, counted).value.npv.minorUnits + SelectionBound.slack
    }
    byChip = parts
    self.empty = empty
  }

  /// An upper bound on every set that holds all of `chosen` and some of `open`.
  ///
  /// For each member that may be the last to end, what may end by then. O(members²).
  func bound(chosen: [Part], open: [Part]) -> Int64 {
    let sum = chosen.reduce(Int64(0)) { $0 + $1.value }
    let latest = chosen.map(\.end).max()
    var best: Int64?
    for end in Set((chosen + open).map(\.end)) where end >= latest ?? end {
      let rest = open.reduce(Int64(0)) { $1.end <= end ? $0 + $1.value : $0 }
      let value = (empty[end] ?? 0) + sum + rest
      best = max(best ?? value, value)
    }
    // A set of no chip at all is one too.
    if chosen.isEmpty {
      let value = empty[last] ?? 0
      best = max(best ?? value, value)
    }
    return best ?? sum
  }

  /// The plan with every launch where no set can have it earlier, and the deployment behind it.
  private static func earliest(_ plan: Plan, _ relaxed: Plan) -> Plan {
    var plan = plan
    let isProven = relaxed.solution.gap == 0
    for index in plan.chips.indices where plan.chips[index].status != .released {
      let chip = plan.chips[index]
      guard let launch = chip.date(of: .launch) else { continue }
      let known = relaxed.chips.first { $0.id == chip.id }?.date(of: .launch)
      let first = min(launch, (isProven ? known : nil) ?? chip.target ?? launch)
      plan.chips[index].milestones[.launch] = ApproximateDate(first, precision: .day)
      if let retirement = chip.date(of: .retirement) {
        let earlier = retirement + (first - launch)
        plan.chips[index].milestones[.retirement] = ApproximateDate(earlier, precision: .day)
      }
    }
    return plan
  }

  /// At most what a chip adds, with its launch in `plan` as the earliest.
  private static func bound(
    of chip: PlannedChip,
    in plan: Plan,
    _ roadmap: Roadmap,
    _ builder: LedgerBuilder
  ) -> Int64 {
    guard let unit = UnitEconomics(chip, in: plan, roadmap),
      let retirement = chip.date(of: .retirement), let launch = chip.date(of: .launch)
    else { return slack }
    let rate = roadmap.finance.discountRate.value
    let status = plan.statusDate
    let last = roadmap.finance.valueUntil
    // Quarters far beyond the last retirement: a chip may be as late as it likes.
    let axis = LedgerAxis(
      covering: status..<(retirement + 20 * 366),
      status: status,
      horizon: plan.horizon,
      roadmap.fiscal
    )
    let spans = axis.spans.filter { !$0.isSunk }
    let discount = { (day: CivilDate) -> Double in
      DeterministicMath.power(1 + rate, -Double(day - status) / 365.25)
    }
    // A quarter that money may end in is cut short, and its middle is then earlier.
    let firstEnd = min(retirement, last ?? retirement)
    let margins = spans.map { span -> Double in
      let days =
        span.days.upperBound > firstEnd ? [span.days.lowerBound, span.middle] : [span.middle]
      return days.map { day in
        let worth = SelectionBound.worth(unit, day, builder.level)
        // Half a day: the ledger counts the middle of a quarter in halves.
        return worth * discount(worth > 0 ? day - 1 : day + 1)
      }.max() ?? 0
    }
    // What a unit may be worth on a day or on any later one.
    var ahead = margins
    for index in ahead.indices.dropLast().reversed() {
      ahead[index] = max(ahead[index], ahead[index + 1])
    }
    let paid = SelectionBound.payments(of: chip, plan, roadmap)
    var best = 0.0
    for (index, span) in spans.enumerated() where span.days.upperBound > launch {
      // The chip launches in this quarter, at its start at the earliest.
      let start = max(span.days.lowerBound, launch)
      let moved = unit.moved(
        by: start - launch,
        shortenedBy: SelectionBound.monthEnds
      )
      var margin = 0.0
      for later in index..<spans.count {
        let days = spans[later].days
        let count =
          moved.deployed(before: days.upperBound) - moved.deployed(before: days.lowerBound)
        margin += Double(count) * max(0, ahead[later])
      }
      guard margin > 0 else { break }
      best = max(best, margin - Double(paid) * discount(span.days.upperBound))
    }
    // A relative margin for the last bits of the arithmetic.
    return Int64((best * 1.000_001).rounded(.up)) + slack
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

  /// What is paid for a chip alone before its launch, as stated; nothing where prices may fall.
  private static func payments(of chip: PlannedChip, _ plan: Plan, _ roadmap: Roadmap) -> Int64 {
    let classes: [CostClass] = [.masks, .engineeringWafers, .packageTest]
    guard classes.allSatisfy({ (roadmap.finance.escalation[$0]?.value ?? 0) >= 0 }),
      roadmap.exchangeRates.isEmpty, roadmap.finance.valueUntil == nil
    else { return 0 }
    var still = roadmap
    still.finance.escalation = OrderedTable()
    var alone = plan
    alone.chips = plan.chips.filter { $0.id == chip.id }
    let lines = Ledger(alone, still).lines
    return lines.reduce(0) { sum, line in
      let counts =
        classes.contains(line.costClass) && !line.isSunk && line.chip?.text == chip.id.text
      return sum + (counts ? line.amount.minorUnits : 0)
    }
  }
}
