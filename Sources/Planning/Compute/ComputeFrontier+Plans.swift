public import RoadmapModel

extension ComputeFrontier {
  /// The caps that are tried, in percent of today's, without caps last.
  static let percents: [Int?] = [0, 25, 50, 75, 90, 100, 125, 150, 200, nil]

  /// The steps between the earliest launch and that without rented compute.
  static let steps = 8

  /// The curve around today's plan.
  ///
  /// For a chip the money that its own jobs take is what varies: from none at all to what the earliest
  /// launch takes, and between them what each of seven days takes. Where nothing that is owned could do
  /// its work, all of it costs the same whenever it is done; then the caps are scaled, and what they
  /// allow is the money. For all chips the caps on rented compute are scaled, and lifted.
  ///
  /// - Parameters:
  ///   - planner: The planner of today's plan, with its effort and seed.
  ///   - today: Today's plan, of the planner's roadmap.
  ///   - chip: The chip whose launch is sought; nil for all.
  ///   - onPoint: Called before each plan with the number of those made.
  /// - Returns: The curve with its points, the least money first.
  /// - Throws: ``PlanningError`` where a plan can't be made.
  /// - Complexity: A plan for each point.
  public static func make(
    _ planner: Planner,
    around today: Plan,
    for chip: String?,
    onPoint: (Int) -> Void = { _ in }
  ) async throws(PlanningError) -> ComputeFrontier {
    var tried = PlannedFrontier(planner, today, chip)
    if let chip {
      try await tried.seek(Chip.ID(chip), onPoint)
    } else {
      for percent in percents {
        onPoint(tried.points.count)
        try await tried.add(.caps(percent: percent))
      }
    }
    return ComputeFrontier(
      chip: chip,
      tried.points,
      today: tried.point(.today, today, planner.roadmap),
      from: today.statusDate
    )
  }
}

/// The plans of a curve as they are made.
private struct PlannedFrontier {
  private let planner: Planner
  private let today: Plan
  private let chip: String?
  /// Whether what caps allow tells points apart.
  private var countsCaps = false
  private(set) var points: [ComputeFrontier.Point] = []

  init(_ planner: Planner, _ today: Plan, _ chip: String?) {
    self.planner = planner
    self.today = today
    self.chip = chip
  }

  /// Makes the plans for one chip.
  mutating func seek(
    _ chip: Chip.ID,
    _ onPoint: (Int) -> Void
  ) async throws(PlanningError) {
    onPoint(0)
    try await add(.noBursts)
    guard let none = points.last, let late = none.launch else {
      // Nothing owned can do the work, so that money is no choice but a limit.
      points = []
      countsCaps = true
      for percent in ComputeFrontier.percents.dropFirst().compactMap({ $0 }) {
        onPoint(points.count)
        try await add(.caps(percent: percent))
      }
      return
    }
    onPoint(1)
    try await add(.earliest)
    let early = min(late, points.last?.launch ?? late)
    let width = max(late - early, ComputeFrontier.steps)
    var days = (1..<ComputeFrontier.steps).map { early + width * $0 / ComputeFrontier.steps }
    // What today's launch takes at least is worth knowing.
    let now = today.chips.first { $0.id.rawValue == chip.rawValue }?.date(of: .launch)
    if let now, now > early, !days.contains(now) { days.append(now) }
    for day in days {
      onPoint(points.count)
      try await add(.launch(by: day))
    }
  }

  /// Makes the plan of an aim.
  mutating func add(_ aim: ComputeFrontier.Aim) async throws(PlanningError) {
    var changed = planner
    func favour(_ bound: FavouredLaunch.Bound) {
      guard let chip else { return }
      changed.favour = FavouredLaunch(chip: Chip.ID(chip), today: today, bound: bound)
    }
    switch aim {
    case .today: return
    case .noBursts: favour(.noBursts)
    case .earliest: favour(.earliest)
    case .launch(let day): favour(.launch(by: day))
    case .caps(let percent):
      // Others keep what they have; more than that is there for all.
      let shared = chip == nil ? percent : max(100, percent ?? 100)
      changed.roadmap = planner.roadmap.scalingCloudCaps(to: shared, of: today)
      if let percent { favour(.caps(percent: percent)) }
    }
    let plan = try await changed.plan()
    points.append(point(aim, plan, changed.roadmap))
  }

  /// A plan as a point.
  func point(
    _ aim: ComputeFrontier.Aim,
    _ plan: Plan,
    _ roadmap: Roadmap
  ) -> ComputeFrontier.Point {
    let lateness = plan.chips.reduce(0) { sum, chip in
      guard chip.status != .released, let target = chip.target, let launch = chip.date(of: .launch)
      else { return sum }
      return sum + max(0, launch - target) * chip.priority
    }
    let launch = chip.flatMap { chip in
      plan.chips.first { $0.id.text == chip }?.date(of: .launch)
    }
    let isPlanned = plan.solution.status != "infeasible" && (chip == nil || launch != nil)
    return ComputeFrontier.Point(
      aim: aim,
      spend: ComputeDemand(plan, roadmap).spendAhead(of: plan),
      allowed: allowed(aim),
      launch: launch,
      lateness: lateness,
      delaysOthers: !isPlanned || (chip != nil && delaysOthers(plan))
    )
  }

  /// What caps of an aim allow in the periods up to today's launch of the chip.
  private func allowed(_ aim: ComputeFrontier.Aim) -> Money? {
    guard countsCaps else { return nil }
    var percent = 100
    if case .caps(let given?) = aim { percent = given }
    let scaled = planner.roadmap.scalingCloudCaps(to: percent, of: today)
    let end = today.chips.first { $0.id.text == chip }?.date(of: .launch) ?? today.horizon
    let budgets = scaled.budgets.filter { $0.purpose == .cloud }.map { budget in
      budget.caps.entries.filter { entry in
        let days = scaled.fiscal.range(of: entry.key)
        return entry.value.currency == scaled.currency && days.upperBound > today.statusDate
          && days.lowerBound < end
      }.reduce(Money.zero(scaled.currency)) { $0 + $1.value }
    }
    return budgets.min { $0.minorUnits < $1.minorUnits }
  }

  private func delaysOthers(_ plan: Plan) -> Bool {
    today.chips.contains { before in
      guard before.id.text != chip, before.status != .released, let old = before.date(of: .launch)
      else { return false }
      guard let new = plan.chips.first(where: { $0.id == before.id })?.date(of: .launch) else {
        return true
      }
      return new > old
    }
  }
}

extension ComputeDemand {
  /// What rented compute costs in the quarters that are not over by a plan's status date.
  public func spendAhead(of plan: Plan) -> Money {
    quarters.filter { $0.days.upperBound > plan.statusDate }.reduce(.zero(currency)) {
      $0 + $1.spend
    }
  }
}

extension Roadmap {
  /// The roadmap with the caps on money for rented compute scaled, or without any where `percent` is
  /// nil.
  ///
  /// A roadmap without such caps gets one a fiscal quarter: what `today` spends in it.
  func scalingCloudCaps(to percent: Int?, of today: Plan) -> Roadmap {
    var roadmap = self
    if !roadmap.budgets.contains(where: { $0.purpose == .cloud && !$0.caps.isEmpty }) {
      var budget = Budget()
      budget.id = Budget.ID("today")
      for quarter in ComputeDemand(today, self).quarters
      where quarter.days.upperBound > today.statusDate {
        budget.caps[quarter.period] = quarter.spend
      }
      roadmap.budgets.append(budget)
    }
    guard let percent else {
      roadmap.budgets.removeAll { $0.purpose == .cloud }
      return roadmap
    }
    for index in roadmap.budgets.indices where roadmap.budgets[index].purpose == .cloud {
      roadmap.budgets[index].caps = OrderedTable(
        roadmap.budgets[index].caps.entries.map { entry in
          let amount = ExactAmount(Int128(entry.value.minorUnits) * Int128(percent), over: 100)
          return (
            entry.key, Money(minorUnits: amount.minorUnits, currency: entry.value.currency)
          )
        }
      )
    }
    return roadmap
  }
}
