internal import RoadmapModel

/// What a unit of each chip of a plan may leave at most, by the quarter in which it is deployed.
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
  /// Whether quarters begin with months, in which shared units are counted.
  private let isByMonth: Bool
  /// What whole units of shares come to at most.
  private var rounding = 0.0
  /// Days by which the ends of months make one span of them shorter than another.
  static let monthEnds = 4

  /// The margins of the chips of `plan` that are not released; no set launches one of them earlier.
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
    isByMonth = spans.dropFirst().allSatisfy {
      $0.days.lowerBound.startOfMonth == $0.days.lowerBound
    }
    status = plan.statusDate
    rate = roadmap.finance.discountRate.value
    for family in roadmap.families where family.service.migration.approximateDays > 0 {
      sharing.insert(family.id.text)
    }
    for chip in open {
      guard let unit = UnitEconomics(chip, in: plan, roadmap, splits: false),
        let retirement = chip.date(of: .retirement), let launch = chip.date(of: .launch)
      else { continue }
      let royalty = roadmap.licencesForSure(of: chip)
        .reduce(0.0) { $0 + ($1.royalty?.fraction.value ?? 0) }
      // A quarter that money may end in is cut short, and its middle is then earlier.
      let firstEnd = min(retirement, roadmap.finance.valueUntil ?? retirement)
      let own = spans.map { span -> Double in
        // Nobody can install what is not launched.
        guard launch < span.days.upperBound else { return 0 }
        let days =
          span.days.upperBound > firstEnd ? [span.days.lowerBound, span.middle] : [span.middle]
        return days.map { day in
          let worth = UnitMargins.worth(unit, day, level, royalty: royalty)
          // Half a day: the ledger counts the middle of a quarter in halves.
          return worth * discount(worth > 0 ? day - 1 : day + 1)
        }.max() ?? 0
      }
      // What is asked for on a day goes to the generations that can be installed on it.
      margins[key(of: chip)] =
        margins[key(of: chip)].map { zip($0, own).map { max($0, $1) } } ?? own
    }
    leaveReleased(plan, roadmap)
    inherit(plan, roadmap)
  }

  /// What units of the chip leave at most, discounted, in minor units, each deployed on the day on which
  /// `unit` deploys it or up to so many days later, fewer than a quarter has.
  func most(of chip: PlannedChip, deployed unit: UnitEconomics, lateBy days: Int) -> Double {
    guard let known = margins[key(of: chip)] else { return 0 }
    let earlier = isByMonth || !isShared(chip) ? 0 : 1
    var sum = 0.0
    for (index, span) in spans.enumerated() {
      if span.days.lowerBound >= unit.deployment.upperBound { break }
      guard span.days.upperBound > unit.deployment.lowerBound else { continue }
      let start = unit.ramped(before: span.days.lowerBound)
      let border = max(span.days.lowerBound, span.days.upperBound - days)
      let middle = unit.ramped(before: border)
      let end = unit.ramped(before: span.days.upperBound)
      let first = max(0, index - earlier)
      let here = max(0, known[first...index].max() ?? 0)
      let next = max(here, index + 1 < known.count ? known[index + 1] : 0)
      sum += Double(middle - start) * here + Double(end - middle) * next
    }
    return sum
  }

  /// What an amount of a day is worth on the status date.
  func discount(_ day: CivilDate) -> Double {
    DeterministicMath.power(1 + rate, -Double(day - status) / 365.25)
  }

  private func isShared(_ chip: PlannedChip) -> Bool { sharing.contains(chip.family.text) }

  private func key(of chip: PlannedChip) -> String {
    isShared(chip) ? "families/\(chip.family.text)" : chip.id.text
  }

  /// Takes off what released generations keep of shared installations as long as one can be installed.
  ///
  /// Each younger one takes a share of what those younger still leave, which rises over the migration
  /// from its launch on, so that all of them leave at least what they leave when launched as early as can
  /// be. Units of a month are whole: each generation may get one more than its share.
  private mutating func leaveReleased(_ plan: Plan, _ roadmap: Roadmap) {
    for family in roadmap.families where sharing.contains(family.id.text) {
      let members = plan.chips.filter { $0.family.text == family.id.text }
      let released = members.filter { $0.status == .released }
        .compactMap { UnitEconomics($0, in: plan, roadmap, splits: false)?.deployment }
        .filter { $0.lowerBound < status }
      let launches = members.filter { $0.status != .released }.compactMap { $0.date(of: .launch) }
      guard let last = released.map(\.upperBound).max(),
        var known = margins["families/\(family.id.text)"]
      else { continue }
      for (index, span) in spans.enumerated() where known[index] > 0 {
        // A month may reach into the next quarter where quarters are weeks.
        let end = span.days.upperBound + (isByMonth ? 0 : 31)
        guard end <= last else { continue }
        let left = launches.filter { $0 < end }.reduce(1.0) { left, launch in
          let length = family.service.migration.after(launch) - launch - Self.monthEnds
          return left * (1 - min(1, Double(end - launch) / Double(max(1, length))))
        }
        // Four months touch a quarter, and launches and retirements divide them.
        rounding += known[index] * Double(members.count * (4 + 2 * members.count))
        known[index] *= min(1, (1 - left) * 1.000_02)
      }
      margins["families/\(family.id.text)"] = known
    }
  }

  /// Units that released chips would have deployed go to younger ones where installations are shared.
  private mutating func inherit(_ plan: Plan, _ roadmap: Roadmap) {
    var sum = 0.0
    for chip in plan.chips where chip.status == .released && isShared(chip) {
      guard let unit = UnitEconomics(chip, in: plan, roadmap, splits: false),
        let known = margins[key(of: chip)]
      else { continue }
      for (index, span) in spans.enumerated() {
        // Units are shared month by month, that of the status date as a whole.
        let first = index == 0 ? span.days.lowerBound.startOfMonth : span.days.lowerBound
        let count = unit.ramped(before: span.days.upperBound) - unit.ramped(before: first)
        let off = isByMonth ? 0 : 1
        let reach = max(0, index - off)...min(index + off, spans.count - 1)
        sum += Double(count) * max(0, known[reach].max() ?? 0)
      }
    }
    inherited = Int64(((sum + rounding) * 1.000_001).rounded(.up))
  }

  /// What a unit leaves on a day, in minor units: value less cost and the royalties that are sure.
  private static func worth(
    _ unit: UnitEconomics,
    _ day: CivilDate,
    _ level: PriceLevel,
    royalty: Double
  ) -> Double {
    let scaled = { (nano: Int64?, costClass: CostClass) -> Double in
      guard let nano else { return 0 }
      return Double(nano) / 1e7 * Double(level.escalation(costClass, on: day)) / 1e9
    }
    let value = scaled(unit.value(on: day, level), .income)
    let cost = scaled(unit.cost(on: day, level), .units)
    return value - cost - royalty * scaled(unit.royaltyBase(on: day, level), .royalties)
  }
}

extension Roadmap {
  /// The licences that a chip uses whatever the day on which work with its IP starts.
  ///
  /// Another day of use may fall under another licence, so a block counts that one licence covers.
  func licencesForSure(of chip: PlannedChip) -> [IPLicence] {
    let template = templates.first { $0.id.text == chip.template?.text }
    var sure: [IPLicence] = []
    for entry in chip.ip.entries {
      let name = entry.value.split(separator: "/").first.map(String.init) ?? entry.value
      guard let block = ipBlocks.first(where: { $0.id.text == name }), block.vendor != nil,
        let slot = template?.ipSlots.first(where: { $0.id.text == entry.key.text }),
        chip.start(of: slot.activity.text) != nil
      else { continue }
      let covering = licences(covering: block)
      if covering.count == 1, !sure.contains(where: { $0.id == covering[0].id }) {
        sure.append(covering[0])
      }
    }
    return sure
  }
}
