public import RoadmapModel

/// What money for rented compute buys: launches against spend, each point a plan of its own.
///
/// The roadmap's caps on that money are scaled from nothing to twice what they are, and lifted. With a
/// chip, each plan seeks the least lateness of that chip with every other launch no later than in
/// today's plan; without one, the least weighted lateness of all. A search that finds less with more
/// money keeps the plan that less money gave, which more allows too: so the curve never rises.
public struct ComputeFrontier: Equatable, Sendable {
  /// A plan under one set of caps.
  public struct Point: Equatable, Sendable {
    /// The caps in percent of today's; nil without any.
    public let percent: Int?
    /// What rented compute costs in all, as planned.
    public let spend: Money
    /// The launch of the chip; nil where none was asked for or the plan gives none.
    public let launch: CivilDate?
    /// Weighted days of lateness of all chips.
    public let lateness: Int
    /// Whether the plan is that of less money, because the search found none that is better.
    public let isKept: Bool
    /// Whether another point launches no later for no more money, one of the two less.
    public var isDominated = false
    /// Whether some other launch is later than in today's plan, or there is no plan at all.
    public let delaysOthers: Bool
    /// Whether it is today's plan.
    public let isToday: Bool
  }

  /// The chip, nil for all.
  public let chip: String?
  /// The points, the least money first.
  public let points: [Point]
  /// What a week earlier costs from today's point on: the slope to the next better point; nil where
  /// none is better.
  public let weekEarlier: Money?
  /// What a week later saves: the slope to the nearest cheaper point; nil where none is cheaper.
  public let weekLater: Money?

  /// The caps that are tried, in percent of today's, without caps last.
  public static let percents: [Int?] = [0, 25, 50, 75, 90, 100, 125, 150, 200, nil]

  /// The days of lateness that a point stands for.
  static func days(_ point: Point, from origin: CivilDate) -> Int {
    point.launch.map { $0 - origin } ?? point.lateness
  }

  /// The curve around today's plan.
  ///
  /// - Parameters:
  ///   - planner: The planner of today's plan, with its effort and seed.
  ///   - today: Today's plan, of the planner's roadmap.
  ///   - chip: The chip whose launch is sought; nil for all.
  ///   - onPoint: Called before each plan with its number.
  /// - Returns: The curve with its points, the least money first.
  /// - Throws: ``PlanningError`` where a plan can't be made.
  /// - Complexity: A plan for each point.
  public static func make(
    _ planner: Planner,
    around today: Plan,
    for chip: String?,
    onPoint: (Int) -> Void = { _ in }
  ) async throws(PlanningError) -> ComputeFrontier {
    let roadmap = planner.roadmap
    let todaySpend = ComputeDemand(today, roadmap).spendAhead(of: today)
    var points: [Point] = []
    var best: (launch: CivilDate?, lateness: Int, spend: Money)?
    for (number, percent) in percents.enumerated() {
      onPoint(number)
      var changed = planner
      changed.roadmap = roadmap.scalingCloudCaps(to: percent, of: today)
      if let chip { changed.favour(chip, in: today) }
      let plan = try await changed.plan()
      let made = outcome(of: plan, changed.roadmap, chip)
      let delays = chip.map { delaysOthers(of: $0, plan, today) } ?? false
      var point = (launch: made.launch, lateness: made.lateness, spend: made.spend)
      var isKept = false
      var isToday = false
      let isPlanned = plan.solution.status != "infeasible"
      if let best, !isPlanned || delays || isBetter(best, than: point, chip) {
        point = best
        isKept = true
      }
      // Today's plan keeps today's caps, and any that are wider.
      if percent.map({ $0 >= 100 }) ?? true {
        let now = outcome(of: today, roadmap, chip)
        let standing = (launch: now.launch, lateness: now.lateness, spend: todaySpend)
        let isBeaten =
          isPlanned && !delays || isKept ? isBetter(point, than: standing, chip) : false
        if percent == 100, isBeaten {
          points.append(
            Point(
              percent: percent,
              spend: todaySpend,
              launch: now.launch,
              lateness: now.lateness,
              isKept: false,
              delaysOthers: false,
              isToday: true
            )
          )
        } else if !isBeaten {
          point = standing
          isKept = percent != 100
          isToday = percent == 100
        }
      }
      let isValid = isKept || isToday || (isPlanned && !delays)
      if isValid { best = point }
      points.append(
        Point(
          percent: percent,
          spend: point.spend,
          launch: point.launch,
          lateness: point.lateness,
          isKept: isKept,
          delaysOthers: !isValid,
          isToday: isToday
        )
      )
    }
    return ComputeFrontier(chip: chip, points, around: today)
  }

  init(chip: String?, _ given: [Point], around today: Plan) {
    self.chip = chip
    var points = given
    let origin = today.statusDate
    for index in points.indices {
      let one = points[index]
      points[index].isDominated =
        one.delaysOthers
        || points.indices.contains { other in
          guard other != index, !points[other].delaysOthers else { return false }
          let spend = points[other].spend.minorUnits
          let (days, own) = (Self.days(points[other], from: origin), Self.days(one, from: origin))
          if spend > one.spend.minorUnits || days > own { return false }
          // Of equal points the first stays, unless today's is among them.
          if spend == one.spend.minorUnits, days == own {
            return points[other].isToday || (!one.isToday && other < index)
          }
          return true
        }
    }
    self.points = points
    let now = points.first { $0.isToday }
    func slope(_ other: Point?) -> Money? {
      guard let now, let other else { return nil }
      let days = abs(Self.days(other, from: origin) - Self.days(now, from: origin))
      guard days > 0 else { return nil }
      // What is earlier for no more money costs nothing.
      let isEarlier = Self.days(other, from: origin) < Self.days(now, from: origin)
      let more = other.spend.minorUnits - now.spend.minorUnits
      let difference = max(0, isEarlier ? more : -more)
      let amount = ExactAmount(Int128(difference) * 7, over: Int128(days))
      return Money(minorUnits: amount.minorUnits, currency: now.spend.currency)
    }
    let sound = points.filter { !$0.isDominated }
    weekEarlier = slope(
      now.flatMap { now in
        sound.filter { Self.days($0, from: origin) < Self.days(now, from: origin) }
          .max { Self.days($0, from: origin) < Self.days($1, from: origin) }
      }
    )
    weekLater = slope(
      now.flatMap { now in
        sound.filter {
          Self.days($0, from: origin) > Self.days(now, from: origin)
            && $0.spend.minorUnits < now.spend.minorUnits
        }.min { Self.days($0, from: origin) < Self.days($1, from: origin) }
      }
    )
  }

  private static func outcome(
    of plan: Plan,
    _ roadmap: Roadmap,
    _ chip: String?
  ) -> (launch: CivilDate?, lateness: Int, spend: Money) {
    let launch = plan.chips.first { $0.id.text == chip }?.date(of: .launch)
    let lateness = plan.chips.reduce(0) { sum, chip in
      guard chip.status != .released, let target = chip.target, let launch = chip.date(of: .launch)
      else { return sum }
      return sum + max(0, launch - target) * chip.priority
    }
    return (launch, lateness, ComputeDemand(plan, roadmap).spendAhead(of: plan))
  }

  /// Whether one outcome is better than another: launches earlier, or as early for less money.
  private static func isBetter(
    _ one: (launch: CivilDate?, lateness: Int, spend: Money),
    than other: (launch: CivilDate?, lateness: Int, spend: Money),
    _ chip: String?
  ) -> Bool {
    if chip != nil {
      guard let left = one.launch, let right = other.launch else { return one.launch != nil }
      return (left, one.spend.minorUnits) < (right, other.spend.minorUnits)
    }
    return (one.lateness, one.spend.minorUnits) < (other.lateness, other.spend.minorUnits)
  }

  private static func delaysOthers(of chip: String, _ plan: Plan, _ today: Plan) -> Bool {
    today.chips.contains { before in
      guard before.id.text != chip, before.status != .released, let old = before.date(of: .launch),
        let new = plan.chips.first(where: { $0.id == before.id })?.date(of: .launch)
      else { return false }
      return new > old
    }
  }
}

extension Planner {
  /// Seeks the least lateness of one chip, every other launch no later than in a plan.
  mutating func favour(_ chip: String, in today: Plan) {
    favoured = Chip.ID(chip)
    launchCeilings = today.chips.compactMap { planned in
      guard planned.id.text != chip, planned.status != .released else { return nil }
      return planned.date(of: .launch).map { (Chip.ID(planned.id.text), $0) }
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
