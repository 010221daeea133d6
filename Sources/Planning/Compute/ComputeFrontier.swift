public import RoadmapModel

/// What money for rented compute buys: launches against money, each point a plan of its own.
///
/// With a chip, each plan seeks the launch of that chip with every other launch no later than in
/// today's plan; without one, the least weighted lateness of all. A search that finds less with more
/// money keeps the plan that less money gave, which more allows too: so the curve never rises.
public struct ComputeFrontier: Equatable, Sendable {
  /// What a plan may spend, and what it seeks.
  public enum Aim: Hashable, Sendable {
    /// Today's plan, whatever it sought.
    case today
    /// The earliest launch without rented compute.
    case noBursts
    /// A launch by a day, for as little as that takes.
    case launch(by: CivilDate)
    /// The earliest launch, for whatever it takes.
    case earliest
    /// What so many percent of today's caps give; nil without caps.
    case caps(percent: Int?)
  }

  /// A plan of the curve.
  public struct Point: Equatable, Sendable {
    /// What it may spend, and what it seeks.
    public let aim: Aim
    /// What rented compute costs in all, as planned.
    public let spend: Money
    /// What its caps allow up to today's last launch that counts; nil where what is spent tells
    /// points apart.
    public let allowed: Money?
    /// The launch of the chip; nil where none was asked for or the plan gives none.
    public let launch: CivilDate?
    /// Weighted days of lateness of all chips.
    public let lateness: Int
    /// Whether the plan is that of less money, because the search found none that is better.
    public var isKept = false
    /// Whether another point launches no later for no more money, one of the two less.
    public var isDominated = false
    /// Whether some other launch is later than in today's plan, or there is no plan at all.
    public let delaysOthers: Bool

    /// Whether it is today's plan.
    public var isToday: Bool { aim == .today }
    /// The money that it stands for: what it may spend where that tells points apart, else what it
    /// spends.
    public var money: Money { allowed ?? spend }
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
  /// What today's launches are to be had for less; zero where today's plan is on the curve.
  public let todaySaving: Money

  /// The days of lateness that a point stands for.
  static func days(_ point: Point, from origin: CivilDate) -> Int {
    point.launch.map { $0 - origin } ?? point.lateness
  }

  /// The curve through plans that were made, and today's.
  ///
  /// - Parameters:
  ///   - chip: The chip whose launch counts, nil for all.
  ///   - given: The plans that were made.
  ///   - today: Today's plan as a point.
  ///   - origin: The status date.
  init(chip: String?, _ given: [Point], today: Point, from origin: CivilDate) {
    self.chip = chip
    func days(_ point: Point) -> Int { Self.days(point, from: origin) }
    var points = (given + [today]).enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      return (one.money.minorUnits, days(one), left.offset)
        < (two.money.minorUnits, days(two), right.offset)
    }.map(\.element)
    // What less money gave more gives too; today's plan is a fact.
    var best: Point?
    for index in points.indices {
      let point = points[index]
      if let known = best, point.delaysOthers || days(known) <= days(point) {
        if point.isToday { continue }
        points[index] = Point(
          aim: point.aim,
          spend: known.spend,
          allowed: point.allowed,
          launch: known.launch,
          lateness: known.lateness,
          isKept: true,
          delaysOthers: false
        )
      } else if !point.delaysOthers {
        best = point
      }
    }
    for index in points.indices {
      let one = points[index]
      points[index].isDominated =
        one.delaysOthers
        || points.indices.contains { other in
          let two = points[other]
          guard other != index, !two.delaysOthers, two.money.minorUnits <= one.money.minorUnits,
            days(two) <= days(one)
          else { return false }
          let isEqual = two.money.minorUnits == one.money.minorUnits && days(two) == days(one)
          // Of equal points the first stays, unless today's is among them.
          return !isEqual || two.isToday || (!one.isToday && other < index)
        }
    }
    self.points = points

    // The prices are those of the curve where it gives today's launches.
    let sound = points.filter { !$0.isDominated }
    let here = sound.first { days($0) <= days(today) }
    todaySaving = here.map { today.money - $0.money } ?? .zero(today.money.currency)
    func slope(_ one: Point?, _ two: Point?) -> Money? {
      guard let one, let two, days(one) > days(two) else { return nil }
      let more = two.money.minorUnits - one.money.minorUnits
      let amount = ExactAmount(Int128(more) * 7, over: Int128(days(one) - days(two)))
      return Money(minorUnits: amount.minorUnits, currency: one.money.currency)
    }
    weekEarlier = slope(here, sound.first { days($0) < (here.map(days) ?? .min) })
    weekLater = slope(sound.last { days($0) > (here.map(days) ?? .max) }, here)
  }
}

extension ComputeFrontier {
  /// The chip whose launch rented compute can move most: the one with the most days of slip that are
  /// charged to compute, budgets and tokens, else with the most days by which they stretch its work, else
  /// the first that is to launch; nil where none is.
  public static func mostDelayed(in plan: Plan) -> String? {
    let open = plan.chips.filter { $0.status != .released && $0.date(of: .launch) != nil }
    let keys = open.map { chip -> (slip: Int, stretch: Int) in
      let causes = chip.slips.first { $0.id.text == "cadence" }?.causes ?? []
      let slip = causes.filter { ComputeCap(rawValue: $0.constraint.rawValue) != nil }
        .reduce(0) { $0 + max(0, $1.days) }
      let stretch = chip.activities.flatMap(\.stretchCauses).reduce(0) { $0 + $1.days }
      return (slip, stretch)
    }
    let best = open.indices.max { left, right in
      // Of equals the first.
      (keys[left].slip, keys[left].stretch, right) < (keys[right].slip, keys[right].stretch, left)
    }
    return best.map { open[$0].id.text }
  }
}
