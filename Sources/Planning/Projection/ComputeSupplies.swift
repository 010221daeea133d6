import RoadmapModel
import Scheduling

/// Farms, clouds, tokens and budgets as the engine's fluid supplies, with the way back.
///
/// A unit of volume is one hour of a core of speed 1 or of a board, a slot is a day. A farm gives the
/// hours that its utilisation leaves, a cloud those of its quota, a pool as many as it has tokens
/// for. A faster rented core takes less of quota and tokens for a unit; supplies then count in
/// thousandths of an hour.
struct ComputeSupplies {
  /// What a fluid supply stands for.
  enum Source: Hashable {
    case farm(Farm.ID)
    case boards(Farm.ID)
    case cloud(Cloud.ID)
    case tokens(TokenPool.ID)
  }

  /// The day's hours of what has no quota, more than any plan asks for.
  static let unlimited: Int64 = 1 << 38

  /// What each supply stands for.
  private(set) var sources: [Source] = []
  /// The budget behind each cap on spend.
  private(set) var budgets: [Budget.ID] = []
  /// The machine on which each class bursts, where there is one.
  private(set) var machines: [ComputeClass: MachineChoice] = [:]
  /// How jobs of each class run.
  private(set) var traits: [ComputeClass: JobTraits] = [:]
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
    for kind in ComputeClass.allCases {
      traits[kind] = JobTraits(of: kind, in: roadmap)
      machines[kind] = MachineChoice(for: kind, in: roadmap)
    }
    // Whole hours do where every core is of speed 1 and holds whole tokens.
    let isWhole =
      machines.values.allSatisfy { $0.speed == .one }
      && traits.values.allSatisfy { $0.tokens.millionths.isMultiple(of: 1_000_000) }
    let unit: Int64 = isWhole ? 1 : 1_000
    func hours(_ units: OrderedTable<CivilDate, Int>, share: Proportion = .whole) -> FluidSupply {
      Self.supply(units, share: share, unit: unit, on: axis)
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
        cloud.quota.isEmpty ? FluidSupply(capacity: Self.unlimited * unit) : hours(cloud.quota)
      )
    }
    let pools = roadmap.tokenPools.map { pool in add(.tokens(pool.id), hours(pool.available)) }
    let caps = Self.caps(of: roadmap, on: axis, in: &builder)
    budgets = caps.budgets

    for kind in ComputeClass.allCases {
      let held = traits[kind]?.tokens.millionths ?? 1_000_000
      func tokens(atSpeed speed: Int64) -> [FluidUse] {
        let perUnit = ExactAmount(Int128(held) * Int128(unit), over: Int128(speed)).minorUnits
        guard held > 0 else { return [] }
        return zip(roadmap.tokenPools, pools).filter { $0.0.runs(kind) }.map {
          FluidUse($0.1, perUnit: max(1, perUnit))
        }
      }
      var cores = farms.compactMap { entry in
        entry.farm.runs(kind)
          ? entry.cores.map {
            FluidDraw(from: FluidUse($0, perUnit: unit), tokens: tokens(atSpeed: 1_000_000))
          } : nil
      }
      if let machine = machines[kind],
        let index = roadmap.clouds.firstIndex(where: { $0.id == machine.cloud })
      {
        let speed = max(1, machine.speed.millionths)
        let perUnit = ExactAmount(Int128(unit) * 1_000_000, over: Int128(speed)).minorUnits
        cores.append(
          FluidDraw(
            from: FluidUse(clouds[index], perUnit: max(1, perUnit)),
            tokens: tokens(atSpeed: speed),
            price: max(0, machine.price.nanoUnits),
            caps: caps.indices
          )
        )
      }
      draws[kind] = cores
      boardDraws[kind] = farms.compactMap { entry in
        entry.farm.runs(kind)
          ? entry.boards.map { FluidDraw(from: FluidUse($0, perUnit: unit)) } : nil
      }
    }
  }

  /// Adds the caps of the budgets of another roadmap, under the names they have there.
  mutating func addCaps(
    of roadmap: Roadmap,
    on axis: SlotAxis,
    in builder: inout ProblemBuilder
  ) -> [SpendCapIndex] {
    let caps = Self.caps(of: roadmap, on: axis, in: &builder)
    budgets += caps.budgets
    return caps.indices
  }

  /// The demand of a volume that is spread over so many days in the nominal plan; nil where nothing
  /// runs its class.
  ///
  /// Jobs run on as many cores or boards as the template says, or at most twice as fast as the nominal
  /// plan would run them.
  func demand(
    _ kind: ComputeClass,
    _ volume: ComputeVolume,
    over days: Int,
    parallel: Int? = nil
  ) -> FluidDemand? {
    let draws: [FluidDraw]
    switch volume {
    case .cores: draws = self.draws[kind] ?? []
    case .boards: draws = boardDraws[kind] ?? []
    }
    if draws.isEmpty { return nil }
    let pace = max(0, volume.hours) / Int64(max(1, days))
    let limit = parallel.map { max(1, Int64($0)) * 24 } ?? 2 * (pace + 1)
    let burst: BurstPolicy =
      switch traits[kind]?.burst ?? .whenLate {
      case .whenLate: .whenLate
      case .always: .always
      case .never: .never
      }
    return FluidDemand(max(0, volume.hours), limit: limit, burst: burst, draws: draws)
  }

  /// The engine's form of units in force from days on.
  private static func supply(
    _ units: OrderedTable<CivilDate, Int>,
    share: Proportion,
    unit: Int64,
    on axis: SlotAxis
  ) -> FluidSupply {
    let steps = units.entries.sorted { $0.key < $1.key }.map { entry in
      let hours = Int64(max(0, entry.value)) * 24 * share.fraction.millionths / 1_000_000
      return FluidStep(from: axis.slot(entry.key), hours * unit)
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
  /// Tokens from each day on: those that are kept and those leased for peaks.
  var available: OrderedTable<CivilDate, Int> {
    if peakLease.isEmpty { return count }
    let days = Set((count.entries + peakLease.entries).map(\.key)).sorted()
    return OrderedTable(
      days.map { ($0, (count.value(on: $0) ?? 0) + (peakLease.value(on: $0) ?? 0)) }
    )
  }

  /// Whether jobs of a class hold tokens of the pool.
  func runs(_ kind: ComputeClass) -> Bool { classes.isEmpty || classes.contains(kind) }
}
