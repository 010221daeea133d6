import RoadmapModel
import Scheduling

/// Farms, clouds, tokens and budgets as the engine's fluid supplies, with the way back.
///
/// A unit of volume is one hour of a core or board, a slot is a day. A farm gives the hours that its
/// utilisation leaves, a cloud those of its quota, a pool as many as it has tokens for: a job holds
/// one token of its class for each core while it runs.
struct ComputeSupplies {
  /// What a fluid supply stands for.
  enum Source: Hashable {
    case farm(Farm.ID)
    case boards(Farm.ID)
    case cloud(Cloud.ID)
    case tokens(TokenPool.ID)
  }

  /// The day's hours of what has no quota, more than any plan asks for.
  static let unlimited: Int64 = 1 << 40

  /// What each supply stands for.
  private(set) var sources: [Source] = []
  /// The budget behind each cap on spend.
  private(set) var budgets: [Budget.ID] = []
  /// The machine on which each class bursts, where there is one.
  private(set) var machines: [ComputeClass: MachineChoice] = [:]
  private var draws: [ComputeClass: [FluidDraw]] = [:]
  private var boardDraws: [ComputeClass: [FluidDraw]] = [:]

  /// Nothing: compute that does not bind.
  init() {}

  /// Adds what `roadmap` offers to `builder`.
  init(of roadmap: Roadmap, on axis: SlotAxis, in builder: inout ProblemBuilder) {
    var farms: [(farm: Farm, cores: FluidSupplyIndex?, boards: FluidSupplyIndex?)] = []
    func add(_ source: Source, _ supply: FluidSupply) -> FluidSupplyIndex {
      sources.append(source)
      return builder.addFluidSupply(supply)
    }
    func hours(_ units: OrderedTable<CivilDate, Int>, share: Proportion = .whole) -> FluidSupply {
      Self.supply(units, share: share, on: axis)
    }
    for farm in roadmap.farms {
      let cores =
        farm.cores.isEmpty
        ? nil : add(.farm(farm.id), hours(farm.cores, share: farm.utilisation))
      let boards =
        farm.boards.isEmpty
        ? nil : add(.boards(farm.id), hours(farm.boards, share: farm.utilisation))
      farms.append((farm, cores, boards))
    }
    let clouds = roadmap.clouds.map { cloud in
      add(
        .cloud(cloud.id),
        cloud.quota.isEmpty ? FluidSupply(capacity: Self.unlimited) : hours(cloud.quota)
      )
    }
    let pools = roadmap.tokenPools.map { pool in add(.tokens(pool.id), hours(pool.count)) }
    let caps = Self.caps(of: roadmap, on: axis, in: &builder)
    budgets = caps.budgets

    for kind in ComputeClass.allCases {
      let tokens = zip(roadmap.tokenPools, pools).filter { $0.0.runs(kind) }.map { FluidUse($0.1) }
      var cores = farms.compactMap { entry in
        entry.farm.runs(kind)
          ? entry.cores.map { FluidDraw(from: FluidUse($0), tokens: tokens) } : nil
      }
      if let machine = MachineChoice(for: kind, in: roadmap) {
        machines[kind] = machine
        let index = roadmap.clouds.firstIndex { $0.id == machine.cloud } ?? 0
        cores.append(
          FluidDraw(
            from: FluidUse(clouds[index]),
            tokens: tokens,
            price: max(0, machine.price.nanoUnits),
            caps: caps.indices
          )
        )
      }
      draws[kind] = cores
      boardDraws[kind] = farms.compactMap { entry in
        entry.farm.runs(kind) ? entry.boards.map { FluidDraw(from: FluidUse($0)) } : nil
      }
    }
  }

  /// The demand of a volume that is spread over so many days in the nominal plan; nil where nothing
  /// runs its class.
  ///
  /// Jobs run at most twice as fast as the nominal plan would run them.
  func demand(_ kind: ComputeClass, _ volume: ComputeVolume, over days: Int) -> FluidDemand? {
    let draws: [FluidDraw]
    switch volume {
    case .cores: draws = self.draws[kind] ?? []
    case .boards: draws = boardDraws[kind] ?? []
    }
    if draws.isEmpty { return nil }
    let pace = max(0, volume.hours) / Int64(max(1, days))
    return FluidDemand(max(0, volume.hours), limit: 2 * (pace + 1), draws: draws)
  }

  /// The engine's form of units in force from days on.
  private static func supply(
    _ units: OrderedTable<CivilDate, Int>,
    share: Proportion,
    on axis: SlotAxis
  ) -> FluidSupply {
    let steps = units.entries.sorted { $0.key < $1.key }.map { entry in
      let hours = Int64(max(0, entry.value)) * 24 * share.fraction.millionths / 1_000_000
      return FluidStep(from: axis.slot(entry.key), hours)
    }
    return FluidSupply(steps: steps)
  }

  /// Two caps for each budget, one of its quarters and one of its years.
  ///
  /// A period under way has the part of its money that its days to come have of its days.
  private static func caps(
    of roadmap: Roadmap,
    on axis: SlotAxis,
    in builder: inout ProblemBuilder
  ) -> (indices: [SpendCapIndex], budgets: [Budget.ID]) {
    var indices: [SpendCapIndex] = []
    var budgets: [Budget.ID] = []
    for budget in roadmap.budgets where budget.purpose == .cloud {
      for isQuarterly in [true, false] {
        var periods: [SpendCap.Period] = []
        for entry in budget.caps.entries.sorted(by: { $0.key < $1.key })
        where (entry.key.quarter != nil) == isQuarterly && entry.value.currency == roadmap.currency
        {
          let days = roadmap.fiscal.range(of: entry.key)
          let first = max(0, axis.slot(days.lowerBound))
          let last = axis.slot(days.upperBound)
          guard first < last else { continue }
          let limit = max(0, min(entry.value.minorUnits, (1 << 62) / 10_000_000)) * 10_000_000
          let part = limit.multipliedFullWidth(by: Int64(last - first))
          let length = Int64(days.upperBound - days.lowerBound)
          periods.append(
            SpendCap.Period(first..<last, limit: length.dividingFullWidth(part).quotient)
          )
        }
        guard !periods.isEmpty else { continue }
        indices.append(builder.addSpendCap(SpendCap(periods: periods)))
        budgets.append(budget.id)
      }
    }
    return (indices, budgets)
  }
}

extension Farm {
  /// Whether the farm runs jobs of a class.
  func runs(_ kind: ComputeClass) -> Bool { classes.isEmpty || classes.contains(kind) }
}

extension TokenPool {
  /// Whether jobs of a class hold tokens of the pool.
  func runs(_ kind: ComputeClass) -> Bool { classes.isEmpty || classes.contains(kind) }
}
