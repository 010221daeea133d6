public import RoadmapModel

/// What single inputs do to one metric of a plan: the bars of a tornado.
public struct Sensitivity: Equatable, Sendable {
  /// One input moved down and up.
  public struct Bar: Equatable, Sendable {
    /// The input, `price of wafers`.
    public var title: String
    /// How far it is moved down and up, `-20%`, `+25%`; empty where it is not moved that way.
    public var moves: (low: String, high: String)
    /// What that does to the metric; nil where a plan has no such value.
    public var effects: (low: Int64?, high: Int64?)

    /// The distance between the two, the base counting as one of them.
    public var swing: Int64 {
      let ends = [effects.low ?? 0, effects.high ?? 0, 0]
      return (ends.max() ?? 0) - (ends.min() ?? 0)
    }

    /// Whether two bars say the same.
    public static func == (lhs: Bar, rhs: Bar) -> Bool {
      lhs.title == rhs.title && lhs.moves == rhs.moves && lhs.effects == rhs.effects
    }
  }

  /// What is measured.
  public var point: MetricPoint
  /// What the amounts count.
  public var unit: MetricUnit
  /// The value of the plan itself, planned as the others are.
  public var base: Int64
  /// The inputs that move it, the greatest swing first.
  public var bars: [Bar]
  /// How many more inputs move it.
  public var hidden: Int

  /// The inputs of `roadmap` that move a metric most; nil where the plan has no such value.
  ///
  /// Inputs that can't move a date are measured on the same plan, the others planned again.
  ///
  /// - Throws: What `plans` throws.
  public init?(
    _ point: MetricPoint,
    of roadmap: Roadmap,
    top: Int,
    plans: ([Roadmap]) async throws -> [Plan?]
  ) async throws {
    guard let made = try await plans([roadmap])[0],
      let measured = point.measure(made, roadmap), let base = measured.value?.amount
    else { return nil }
    let inputs = SensitivityInput.all
    let moved = inputs.flatMap { input in
      [input.low, input.high].map { move -> Roadmap? in
        var changed = roadmap
        guard move != 0, input.change(&changed, move), changed != roadmap else { return nil }
        return changed
      }
    }
    let dated = moved.indices.filter { inputs[$0 / 2].movesDates && moved[$0] != nil }
    let again = try await plans(dated.compactMap { moved[$0] })
    let effects = moved.enumerated().map { index, changed -> Int64? in
      guard let changed else { return nil }
      var plan: Plan? = made
      if let place = dated.firstIndex(of: index) { plan = again[place] }
      return plan.flatMap { point.measure($0, changed)?.value }.map { $0.amount - base }
    }
    let bars = inputs.enumerated().map { index, input in
      let (low, high) = (effects[2 * index], effects[2 * index + 1])
      return Bar(
        title: input.title,
        moves: (
          low == nil ? "" : input.text(input.low), high == nil ? "" : input.text(input.high)
        ),
        effects: (low, high)
      )
    }
    let moving = bars.enumerated().filter { $0.element.swing > 0 }
      .sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }
      .map(\.element)
    self.point = point
    unit = measured.unit
    self.base = base
    self.bars = Array(moving.prefix(top))
    hidden = max(0, moving.count - top)
  }
}

/// One input that a tornado moves.
struct SensitivityInput: Sendable {
  /// What it is called.
  let title: String
  /// How far it is moved down and up, in percent or in `unit`; 0 for not at all.
  let low: Int
  let high: Int
  /// What the moves count: `%`, `pp`, `months`.
  let unit: String
  /// Whether it can move a date.
  let movesDates: Bool
  /// Moves it in a roadmap; false where there is nothing to move.
  let change: @Sendable (inout Roadmap, Int) -> Bool

  /// A move as text, `+6 months`, `-20%`.
  func text(_ move: Int) -> String {
    let sign = move > 0 ? "+" : ""
    return "\(sign)\(move)" + (unit == "%" || unit == "pp" ? unit : " \(unit)")
  }

  /// All inputs; a range is what the sources of domain figures disagree by, or a planner's usual doubt.
  static let all: [SensitivityInput] = money + dates

  private static let money: [SensitivityInput] = [
    input("units deployed", -30, 30) { roadmap, percent in
      roadmap.eachFamily { $0.economics.units = $0.economics.units.map { $0.scaled(percent) } }
    },
    input("price or saving of a unit", -20, 20) { roadmap, percent in
      roadmap.eachFamily {
        $0.economics.price = $0.economics.price?.scaled(percent)
        $0.economics.saving = $0.economics.saving?.scaled(percent)
      }
    },
    input("packages and parts of a unit", -20, 30) { roadmap, percent in
      roadmap.eachFamily {
        $0.economics.packageCost = $0.economics.packageCost?.scaled(percent)
        $0.economics.componentCost = $0.economics.componentCost?.scaled(percent)
      }
    },
    input("price of wafers", -20, 25) { roadmap, percent in
      roadmap.eachNode { $0.waferPrice = $0.waferPrice?.scaled(percent) }
    },
    input("price of masks", -30, 50) { roadmap, percent in
      roadmap.eachNode {
        $0.maskSet = $0.maskSet?.scaled(percent)
        $0.metalMaskSet = $0.metalMaskSet?.scaled(percent)
      }
    },
    input("defect density", -50, 100) { roadmap, percent in
      roadmap.eachNode {
        $0.defectDensity = $0.defectDensity?.scaled(percent)
        $0.matureDefectDensity = $0.matureDefectDensity?.scaled(percent)
      }
    },
    input("fees of licences", -20, 50) { roadmap, percent in
      for index in roadmap.licences.indices {
        roadmap.licences[index].fee = roadmap.licences[index].fee?.scaled(percent)
        roadmap.licences[index].perUse = roadmap.licences[index].perUse?.scaled(percent)
      }
      return !roadmap.licences.isEmpty
    },
    input("cost of an engineer", -10, 15) { roadmap, percent in
      for index in roadmap.teams.indices {
        roadmap.teams[index].cost = roadmap.teams[index].cost.map {
          MoneyPerYear($0.amount.scaled(percent))
        }
      }
      return !roadmap.teams.isEmpty
    },
    input("discount rate", -2, 2, unit: "pp") { roadmap, points in
      let rate = roadmap.finance.discountRate.fraction.millionths + Int64(points) * 10_000
      roadmap.finance.discountRate = Proportion(FixedPoint(millionths: max(0, rate)))
      return true
    },
  ]

  private static let dates: [SensitivityInput] = [
    input("availability of engineers", -10, 0, movesDates: true) { roadmap, percent in
      for index in roadmap.teams.indices {
        let share = roadmap.teams[index].availability.fraction.scaled(percent)
        roadmap.teams[index].availability = Proportion(min(share, .one))
      }
      return !roadmap.teams.isEmpty
    },
    input("headcount", -10, 10, movesDates: true) { roadmap, percent in
      for index in roadmap.teams.indices {
        var steps = roadmap.teams[index].headcount
        for entry in steps.entries { steps[entry.key] = entry.value.scaled(percent) }
        roadmap.teams[index].headcount = steps
      }
      return !roadmap.teams.isEmpty
    },
    input("growth of productivity", -3, 3, unit: "pp", movesDates: true) { roadmap, points in
      let growth = roadmap.productivityGrowth.fraction.millionths + Int64(points) * 10_000
      roadmap.productivityGrowth = Proportion(FixedPoint(millionths: growth))
      return true
    },
    input("growth of chips", -5, 5, movesDates: true) { roadmap, percent in
      roadmap.eachFamily { $0.growth = $0.growth.scaled(percent) }
    },
    input("time in the fab", -10, 25, movesDates: true) { roadmap, percent in
      roadmap.eachNode {
        $0.fab = TimeSpan($0.fab.count.scaled(percent), $0.fab.unit)
        $0.metalFab = TimeSpan($0.metalFab.count.scaled(percent), $0.metalFab.unit)
      }
    },
    input("dates of nodes ahead", 0, 6, unit: "months", movesDates: true) { roadmap, months in
      let status = roadmap.statusDate
      return roadmap.eachNode { node in
        node.pdk.delay(months, after: status)
        node.riskProduction.delay(months, after: status)
        node.volumeProduction.delay(months, after: status)
      }
    },
    input("dates of IP ahead", 0, 6, unit: "months", movesDates: true) { roadmap, months in
      let status = roadmap.statusDate
      for block in roadmap.ipBlocks.indices {
        for release in roadmap.ipBlocks[block].releases.indices {
          roadmap.ipBlocks[block].releases[release].frontEnd.delay(months, after: status)
          roadmap.ipBlocks[block].releases[release].backEnd.delay(months, after: status)
          roadmap.ipBlocks[block].releases[release].siliconProven.delay(months, after: status)
        }
      }
      return !roadmap.ipBlocks.isEmpty
    },
  ]

  private static func input(
    _ title: String,
    _ low: Int,
    _ high: Int,
    unit: String = "%",
    movesDates: Bool = false,
    _ change: @escaping @Sendable (inout Roadmap, Int) -> Bool
  ) -> SensitivityInput {
    SensitivityInput(
      title: title,
      low: low,
      high: high,
      unit: unit,
      movesDates: movesDates,
      change: change
    )
  }
}

extension Roadmap {
  fileprivate mutating func eachFamily(_ change: (inout Family) -> Void) -> Bool {
    for index in families.indices { change(&families[index]) }
    return !families.isEmpty
  }

  fileprivate mutating func eachNode(_ change: (inout ProcessNode) -> Void) -> Bool {
    for index in nodes.indices { change(&nodes[index]) }
    return !nodes.isEmpty
  }
}

extension Forecast {
  /// Moves the date in force where it lies after `status`; what has happened stays.
  fileprivate mutating func delay(_ months: Int, after status: CivilDate?) {
    let inForce = status.map { known(at: $0) } ?? revised ?? stated
    guard let known = inForce, status.map({ known.date > $0 }) ?? true else { return }
    revised = ApproximateDate(known.date.adding(months: months), precision: .day)
    // A revision of later than the status date would not be known yet.
    revisedOn = nil
  }
}

extension Int {
  /// So many percent more or less, rounded half away from zero.
  fileprivate func scaled(_ percent: Int) -> Int {
    let exact = Double(self) * Double(100 + percent) / 100
    return Int(exact.rounded(.toNearestOrAwayFromZero))
  }
}

extension FixedPoint {
  fileprivate func scaled(_ percent: Int) -> FixedPoint {
    let exact = Double(millionths) * Double(100 + percent) / 100
    return FixedPoint(millionths: Int64(exact.rounded(.toNearestOrAwayFromZero)))
  }
}

extension Money {
  fileprivate func scaled(_ percent: Int) -> Money {
    let exact = Double(minorUnits) * Double(100 + percent) / 100
    return Money(
      minorUnits: Int64(exact.rounded(.toNearestOrAwayFromZero)),
      currency: currency
    )
  }
}
