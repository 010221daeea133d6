public import RoadmapModel

/// A plan as it would be without something that it relies on.
public enum Counterfactual: String, CaseIterable, Sendable {
  /// Every block is designed anew; IP of vendors fills its slots as before.
  case reuse
  /// Nothing is computed on rented cores.
  case bursts

  /// The planner that makes the plan to compare with; nil where the plan itself will do.
  ///
  /// Where compute does not bind, a burst can save nothing: then both plans are made with compute
  /// that binds.
  public func reference(for planner: Planner) -> Planner? {
    guard self == .bursts, planner.roadmap.planning.compute != .binding else { return nil }
    var planner = planner
    planner.roadmap.planning.compute = .binding
    return planner
  }

  /// Why `plan` can't be made without it, a clause; nil where it can.
  ///
  /// Work of a class that no owned core runs has nowhere to go without rented ones.
  public func obstacle(for plan: Plan, _ roadmap: Roadmap) -> String? {
    guard self == .bursts else { return nil }
    let owners = roadmap.farms.filter { farm in
      farm.cores.entries.contains { $0.value > 0 && $0.key <= plan.statusDate }
    }
    let homeless = ComputeClass.allCases.filter { kind in
      let isNeeded = plan.chips.contains { chip in
        chip.activities.contains { activity in
          if case .cores(let volume)? = activity.compute[kind] { return volume.count > 0 }
          return false
        }
      }
      return isNeeded && !owners.contains { $0.classes.isEmpty || $0.classes.contains(kind) }
    }
    guard !homeless.isEmpty else { return nil }
    return "no farm runs \(homeless.map(\.rawValue).joined(separator: ", "))"
  }

  /// The planner that does without.
  public func without(_ planner: Planner) -> Planner {
    var planner = planner
    switch self {
    case .reuse:
      planner.designsAnew = true
      planner.roadmap = planner.roadmap.withoutReuse
    case .bursts:
      planner.roadmap.planning.compute = .binding
      planner.roadmap.clouds = []
      planner.roadmap.budgets.removeAll { $0.purpose == .cloud }
    }
    return planner
  }
}

extension Roadmap {
  /// The roadmap whose chips take nothing over from others, so that they don't wait for them.
  var withoutReuse: Roadmap {
    var roadmap = self
    let plain = { (dies: [Die]) in
      dies.map { die in
        var die = die
        for index in die.blocks.indices { die.blocks[index].donor = nil }
        return die
      }
    }
    for index in roadmap.chips.indices {
      roadmap.chips[index].dies = plain(roadmap.chips[index].dies)
    }
    for index in roadmap.templates.indices {
      roadmap.templates[index].dies = plain(roadmap.templates[index].dies)
    }
    return roadmap
  }
}

/// What a plan gains by something: the same plan without it, less the plan.
public struct Savings: Equatable, Sendable {
  /// One chip.
  public struct Entry: Equatable, Sendable {
    /// The chip.
    public var chip: String
    /// The launch with it.
    public var launch: CivilDate
    /// The launch without it.
    public var without: CivilDate
    /// Engineer-days saved until launch.
    public var engineerDays: Double

    /// Days that are saved.
    public var days: Int { without - launch }
  }

  /// What is done without.
  public let counterfactual: Counterfactual
  /// Whether the plan that is compared was made with compute that binds, unlike the one reported.
  public let isRebound: Bool
  /// How the plan without it ended: optimal, feasible, infeasible; impossible where none was made.
  public let status: String
  /// Why there is no plan without it, a clause; nil where one was made.
  public let obstacle: String?
  /// The chips of both plans that are not released.
  public let entries: [Entry]
  /// What chips bear of what is spent once, saved; idle people left out; in minor units.
  public let nre: Int64
  /// The NPV gained.
  public let npv: Int64

  /// Nothing to compare with: there is no plan without it, for the reason that `obstacle` gives.
  public init(by counterfactual: Counterfactual, impossible obstacle: String) {
    self.counterfactual = counterfactual
    self.obstacle = obstacle
    isRebound = false
    status = "impossible"
    entries = []
    nre = 0
    npv = 0
  }

  /// What `plan` gains against `without`; ledgers of both are worked out from their roadmaps.
  public init(
    by counterfactual: Counterfactual,
    of plan: (plan: Plan, roadmap: Roadmap),
    against without: (plan: Plan, roadmap: Roadmap),
    isRebound: Bool
  ) {
    self.counterfactual = counterfactual
    self.isRebound = isRebound
    status = without.plan.solution.status
    obstacle = nil
    let (with, less) = (
      Ledger(plan.plan, plan.roadmap), Ledger(without.plan, without.roadmap)
    )
    let efforts = [plan, without].map { side in
      Dictionary(
        Productivity(side.plan, side.roadmap, Ledger()).chips.filter { !$0.isRecorded }
          .map { ($0.id, $0.effort.days) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    entries = plan.plan.chips.compactMap { chip in
      guard chip.status != .released, let launch = chip.date(of: .launch),
        let other = without.plan.chips.first(where: { $0.id == chip.id }),
        let late = other.date(of: .launch)
      else { return nil }
      let id = chip.id.text
      return Entry(
        chip: id,
        launch: launch,
        without: late,
        engineerDays: (efforts[1][id] ?? 0) - (efforts[0][id] ?? 0)
      )
    }
    guard !entries.isEmpty else {
      nre = 0
      npv = 0
      return
    }
    let known = Set(entries.map(\.chip))
    let once = { (ledger: Ledger) in
      ledger.chips.reduce(Int64(0)) { sum, chip in
        known.contains(chip.id.text) ? sum + chip.nre.minorUnits + chip.sunk.minorUnits : sum
      }
    }
    nre = once(less) - once(with)
    npv = with.value.npv.minorUnits - less.value.npv.minorUnits
  }

  /// The mean of the days that chips gain, in tenths of a week; nil without chips.
  public var meanWeeks: Int? {
    guard !entries.isEmpty else { return nil }
    let days = entries.reduce(0) { $0 + $1.days }
    return (days * 10 / 7) / entries.count
  }

  /// Engineer-years that are saved.
  public var engineerYears: Double {
    entries.reduce(0) { $0 + $1.engineerDays } / ChipEffort.yearDays
  }
}
