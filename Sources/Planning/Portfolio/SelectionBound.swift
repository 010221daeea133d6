internal import RoadmapModel

/// An upper bound on what any set of chips is worth, whatever the scheduler does with it.
///
/// Certified by four facts. A chip launches no earlier than its target, and no earlier than in a plan
/// without limits on people, licences and compute where that is proven optimal; nodes and IP are chosen
/// on target dates, whatever the set. One that launches within a month deploys its units, each on its own
/// day, some weeks after one that launches on the first day of it. Teams, farms and seats are paid
/// in full until the horizon, with whatever chips. Masks, engineering wafers, package, test and the use
/// of licences are paid before a chip's launch and don't depend on the others. No other cost is below
/// zero. So the NPV of a set is at most the NPV of planning nothing, counted to the earliest end of the
/// set's last deployment, plus for each chip what its units leave by the best quarter of its launch,
/// less those payments at that quarter's discount. What is left out only lowers the NPV. Generations
/// that share installations deploy together what their ramps ask for, each unit worth at most the best
/// margin of those that can be launched on its day.
///
/// A set that keeps caps on spend pays for the room it leaves: for any prices of a cap's money, none
/// below zero, the bound with what each chip surely spends under the cap charged at that price, and the
/// room of the cap paid for, is one too (Lagrange). The least of several such bounds is taken.
struct SelectionBound: Sendable {
  /// At most what one chip adds, and when at the earliest its money ends.
  struct Part: Sendable {
    /// By price vector: at most what it adds, charges for its spend taken off; without charges never
    /// below zero, since the chip may always be late enough.
    var values: [Int64]
    /// Its earliest retirement, the horizon's quarter where that is later.
    let end: CivilDate
    /// What is surely spent on it, by cap.
    let spends: [Int64]
  }

  /// What a chip adds where it launches in one quarter or later.
  private struct Option {
    let value: Double
    /// The end of the quarter, by which its payments are made.
    let end: CivilDate
  }

  /// The parts by chip.
  private(set) var byChip: [String: Part] = [:]
  /// What planning no chip at all comes to, counted up to each of the parts' ends and to the horizon.
  private let empty: [CivilDate: Int64]
  /// What released chips may add to their family's younger ones.
  private let inherited: Int64
  /// Up to where money counts if there is no chip.
  private let last: CivilDate
  /// The caps with what of them is free for chips.
  private let rooms: [Int64]
  /// Which caps are for all time: a chip surely spends under them, whenever it launches.
  private let isEndless: [Bool]
  /// By price vector: what the room of all caps costs.
  private var charges: [Double] = [0]

  /// Cents that rounding of single lines may add to a chip.
  private static let slack: Int64 = 10_000
  /// Days of launch that are looked at together.
  private static let launchDays = 31

  /// The bound for the chips of `plan`, a plan of all of them; `mandatory` are in every set.
  ///
  /// `relaxed` is the plan without limits on people, licences and compute, `caps` are what sets may
  /// spend; `inWorlds` says that the value is that in many worlds, which may save what spins cost.
  init(
    _ plan: Plan,
    relaxed: Plan,
    _ roadmap: Roadmap,
    caps: [NRECap] = [],
    mandatory: Set<String> = [],
    inWorlds: Bool = false
  ) {
    let plan = SelectionBound.earliest(plan, relaxed)
    let builder = LedgerBuilder(plan, roadmap)
    let open = builder.openChips.map(\.chip)
    // Nobody is paid for nothing after the quarter in which the horizon lies.
    let quarter = roadmap.fiscal.range(of: roadmap.fiscal.quarter(of: plan.horizon))
    let last = roadmap.finance.valueUntil ?? (quarter.upperBound - 1)
    let margins = UnitMargins(plan, roadmap, builder.level)
    var options: [String: [Option]] = [:]
    for chip in open {
      let name = chip.id.text
      let end = chip.date(of: .retirement) ?? chip.date(of: .launch) ?? plan.statusDate
      let spins = SelectionBound.spins(of: chip, plan, roadmap)
      let uses = SelectionBound.uses(of: chip, plan, roadmap)
      let paid = spins + uses
      options[name] = SelectionBound.options(
        of: chip,
        in: plan,
        roadmap,
        margins,
        paid: inWorlds ? uses : paid
      )
      byChip[name] = Part(
        values: [],
        end: roadmap.finance.valueUntil ?? max(plan.statusDate, min(end, last)),
        spends: caps.map { $0.covers(chip) ? paid : 0 }
      )
    }
    var nothing = plan
    nothing.chips.removeAll { $0.status != .released }
    self.last = roadmap.finance.valueUntil ?? plan.horizon
    var empty: [CivilDate: Int64] = [:]
    var always: [LedgerLine] = []
    let ends = Set(byChip.values.map(\.end)).union([self.last])
    for end in ends {
      var counted = roadmap
      counted.finance.valueUntil = end
      let ledger = Ledger(nothing, counted)
      empty[end] = ledger.value.npv.minorUnits + SelectionBound.slack
      if end == ends.min() { always = ledger.lines }
    }
    self.empty = empty
    inherited = margins.inherited
    rooms = caps.map { $0.room(beside: always, roadmap.fiscal) }
    isEndless = caps.map { $0.until == nil }
    var prices = [[Double](repeating: 0, count: caps.count)]
    let chips = open.map(\.id.text)
    let known = options
    let spends = byChip.mapValues(\.spends)
    let worth = { (name: String, prices: [Double]) -> Double in
      SelectionBound.best(known[name] ?? [], spends[name] ?? [], caps, prices)
    }
    if !caps.isEmpty {
      prices.append(
        SelectionBound.prices(rooms) { prices in
          chips.reduce(0) { sum, name in
            let value = worth(name, prices)
            return sum + (mandatory.contains(name) ? value : max(0, value))
          }
        }
      )
    }
    for name in chips {
      byChip[name]?.values = prices.map { vector in
        // A relative margin for the last bits of the arithmetic.
        let value = worth(name, vector)
        return Int64((value + abs(value) * 0.000_001).rounded(.up)) + SelectionBound.slack
      }
    }
    charges = prices.map { SelectionBound.charge($0, rooms) }
  }

  /// An upper bound on every set that holds all of `chosen` and some of `open`; the least number where
  /// none of them keeps the caps.
  ///
  /// For each member that may be the last to end, what may end by then. O(prices × members²).
  func bound(chosen: [Part], open: [Part]) -> Int64 {
    for (cap, room) in rooms.enumerated() where isEndless[cap] {
      let spend = chosen.reduce(Int64(0)) { $0 + $1.spends[cap] }
      if spend > room { return .min }
    }
    return charges.indices.reduce(Int64.max) { min($0, bound(chosen, open, prices: $1)) }
  }

  private func bound(_ chosen: [Part], _ open: [Part], prices: Int) -> Int64 {
    let charge = Int64(clamping: Int128(charges[prices].rounded(.up)))
    let sum = chosen.reduce(inherited + charge) { $0 + $1.values[prices] }
    let latest = chosen.map(\.end).max()
    var best: Int64?
    for end in Set((chosen + open).map(\.end)) where end >= latest ?? end {
      let rest = open.reduce(Int64(0)) {
        $1.end <= end ? $0 + max(0, $1.values[prices]) : $0
      }
      let value = (empty[end] ?? 0) + sum + rest
      best = max(best ?? value, value)
    }
    // A set of no chip at all is one too.
    if chosen.isEmpty {
      let value = (empty[last] ?? 0) + charge
      best = max(best ?? value, value)
    }
    return best ?? sum
  }

  /// At most what a chip of these options adds, its spend charged at `prices`.
  private static func best(
    _ options: [Option],
    _ spends: [Int64],
    _ caps: [NRECap],
    _ prices: [Double]
  ) -> Double {
    // Late enough it adds nothing, and spends under caps without an end only.
    var best = 0.0
    for (cap, price) in prices.enumerated() where caps[cap].until == nil {
      best -= price * Double(spends[cap])
    }
    for option in options {
      var value = option.value
      for (cap, price) in prices.enumerated() where price > 0 {
        if let until = caps[cap].until, option.end > until { continue }
        value -= price * Double(spends[cap])
      }
      best = max(best, value)
    }
    return best
  }

  /// What the room of all caps costs.
  private static func charge(_ prices: [Double], _ rooms: [Int64]) -> Double {
    var sum = 0.0
    for (price, room) in zip(prices, rooms) { sum += price * Double(room) }
    return sum
  }

  /// Prices of the caps' money at which the whole bound is small: each in turn, as low as it goes.
  private static func prices(
    _ rooms: [Int64],
    _ worth: ([Double]) -> Double
  ) -> [Double] {
    var prices = [Double](repeating: 0, count: rooms.count)
    func total(_ prices: [Double]) -> Double { worth(prices) + charge(prices, rooms) }
    for _ in 0..<3 {
      for cap in rooms.indices {
        // The bound is convex in each price.
        var (low, high) = (0.0, 64.0)
        for _ in 0..<40 {
          let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
          var (first, second) = (prices, prices)
          first[cap] = left
          second[cap] = right
          if total(first) <= total(second) { high = right } else { low = left }
        }
        var tried = prices
        tried[cap] = low
        if total(tried) < total(prices) { prices = tried }
      }
    }
    return prices
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

  /// What a chip adds by the quarter of its launch, with its launch in `plan` as the earliest.
  private static func options(
    of chip: PlannedChip,
    in plan: Plan,
    _ roadmap: Roadmap,
    _ margins: UnitMargins,
    paid: Int64
  ) -> [Option] {
    guard let unit = UnitEconomics(chip, in: plan, roadmap, splits: false),
      let launch = chip.date(of: .launch)
    else { return [] }
    var options: [Option] = []
    for span in margins.spans where span.days.upperBound > launch {
      var best = 0.0
      var first = max(span.days.lowerBound, launch)
      while first < span.days.upperBound {
        // The chip launches on one of these days, on the first of them at the earliest.
        let next = min(first + launchDays, span.days.upperBound)
        let moved = unit.moved(by: first - launch, shortenedBy: UnitMargins.monthEnds)
        let late = next - first + 2 * UnitMargins.monthEnds
        let margin = margins.most(of: chip, deployed: moved, lateBy: late)
        best = max(best, margin - Double(paid) * margins.discount(next))
        first = next
      }
      if best > 0 { options.append(Option(value: best, end: span.days.upperBound)) }
    }
    return options
  }

  /// What is paid for the spins of a chip before its launch, as stated; nothing where prices may fall.
  private static func spins(of chip: PlannedChip, _ plan: Plan, _ roadmap: Roadmap) -> Int64 {
    let classes = CostClass.allCases.filter(\.isForSpins)
    guard neverFall(classes, roadmap, from: plan.statusDate) else { return 0 }
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

  /// What the uses of licences cost that a chip is sure to need from the status date on, as stated.
  private static func uses(of chip: PlannedChip, _ plan: Plan, _ roadmap: Roadmap) -> Int64 {
    // Work of a projected chip has not started; another's may have, and its use is then paid.
    guard neverFall([.ip], roadmap, from: plan.statusDate), chip.status == .projected else {
      return 0
    }
    return roadmap.licencesForSure(of: chip).compactMap(\.perUse)
      .filter { $0.currency == roadmap.currency }
      .reduce(0) { $0 + max(0, $1.minorUnits) }
  }

  /// Whether classes are paid as stated or more from a day on, whenever that is.
  private static func neverFall(
    _ classes: [CostClass],
    _ roadmap: Roadmap,
    from day: CivilDate
  ) -> Bool {
    let year = roadmap.fiscal.year(of: day)
    let isPast = (roadmap.finance.priceYear ?? year) <= year
    return classes.allSatisfy { kind in
      let growth = roadmap.finance.escalation[kind]?.value ?? 0
      return growth == 0 || growth > 0 && isPast
    }
      && roadmap.exchangeRates.isEmpty && roadmap.finance.valueUntil == nil
  }
}
