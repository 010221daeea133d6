/// The fluid part of a problem, laid out for the allocation; empty where no mode has a demand.
struct FluidTables: Sendable {
  /// A demand, with the range of its draws; priced draws begin at `firstPriced`.
  struct Demand: Sendable {
    let volume: Int64
    let limit: Int64
    let burst: BurstPolicy
    let firstDraw: Int
    let firstPriced: Int
    let endDraw: Int
  }

  /// A draw, with the ranges of what it uses and of its caps.
  struct Draw: Sendable {
    let price: Int64
    let firstUse: Int
    let endUse: Int
    let firstCap: Int
    let endCap: Int
  }

  /// Part of a supply's capacity that a unit takes.
  struct Use: Sendable {
    let supply: Int
    let perUnit: Int64
  }

  /// The slots in a row of ``capacities`` or ``periods``.
  let span: Int
  /// Capacities by slot, one row for each supply.
  private(set) var capacities = ContiguousArray<Int64>()
  /// The period of each slot, a position in ``limits`` or -1, one row for each cap.
  private(set) var periods = ContiguousArray<Int32>()
  /// For each slot of ``periods`` the next with another period, or the end of its row.
  private(set) var periodEnds = ContiguousArray<Int32>()
  /// What may be spent in each period of each cap.
  private(set) var limits = ContiguousArray<Int64>()
  /// Rows of demands by mode.
  private(set) var demandStarts = ContiguousArray<Int32>()
  private(set) var demands = ContiguousArray<Demand>()
  private(set) var draws = ContiguousArray<Draw>()
  private(set) var uses = ContiguousArray<Use>()
  /// Rows of caps, by draw.
  private(set) var caps = ContiguousArray<Int>()
  /// Whether some mode of an activity has a demand; empty where none has.
  private(set) var isFluid = ContiguousArray<Bool>()
  /// The activity of each mode.
  private(set) var activityOf = ContiguousArray<Int32>()
  /// The part of each of the problem's demands that is held while its mode only waits.
  private(set) var waiting = ContiguousArray<Int32>()
  /// The slots that each mode lasts at least for its fluid demands.
  private(set) var leastSlots = ContiguousArray<Int32>()
  /// The units of spend that count as one unit of cost.
  let spendUnit: Int64
  /// The number of supplies.
  let supplyCount: Int
  /// The number of caps.
  let capCount: Int

  /// Lays out what a builder collected.
  ///
  /// - Parameters:
  ///   - builder: The parts.
  ///   - held: What each mode demands, holds over its activity alone included; those last as
  ///     long as the activity, also while it waits.
  /// - Complexity: O((supplies + caps) × span + draws).
  init(_ builder: ProblemBuilder, _ held: [[Scheduling.Demand]]) {
    span = Int(builder.span)
    spendUnit = builder.spendUnit
    supplyCount = builder.fluidSupplies.count
    capCount = builder.spendCaps.count
    guard builder.activities.contains(where: { $0.modes.contains { !$0.fluids.isEmpty } }) else {
      return
    }
    capacities = ContiguousArray(
      builder.fluidSupplies.map { $0.capacities(span: builder.span) }.joined()
    )
    for cap in builder.spendCaps {
      let row = periods.count
      periods.append(contentsOf: repeatElement(-1, count: span))
      for period in cap.periods {
        for slot in period.slots.clamped(to: 0..<builder.span) {
          periods[row + Int(slot)] = Int32(limits.count)
        }
        limits.append(period.limit)
      }
    }
    periodEnds = ContiguousArray(repeating: builder.span, count: periods.count)
    for slot in periods.indices.reversed() where (slot + 1) % span != 0 {
      let isSame = periods[slot] == periods[slot + 1]
      periodEnds[slot] = isSame ? periodEnds[slot + 1] : Int32(slot % span + 1)
    }
    demandStarts = [0]
    for (offset, activity) in builder.activities.enumerated() {
      isFluid.append(activity.modes.contains { !$0.fluids.isEmpty })
      for mode in activity.modes {
        for demand in mode.fluids { append(demand) }
        demandStarts.append(Int32(demands.count))
        activityOf.append(Int32(offset))
        leastSlots.append(mode.fluids.map(\.leastSlots).max() ?? 0)
        let own = mode.mergedDemands
        for demand in held[activityOf.count - 1] {
          let amount = own.first { $0.resource == demand.resource }?.amount ?? 0
          let kept = Int32((Int64(amount) * Int64(mode.waitingShare) + 999) / 1000)
          waiting.append(demand.amount - amount + kept)
        }
      }
    }
  }

  private mutating func append(_ demand: FluidDemand) {
    let first = draws.count
    for draw in demand.draws {
      let firstUse = uses.count
      for use in draw.uses { uses.append(Use(supply: use.supply.offset, perUnit: use.perUnit)) }
      let firstCap = caps.count
      caps.append(contentsOf: draw.caps.map(\.offset))
      draws.append(
        Draw(
          price: draw.price ?? 0,
          firstUse: firstUse,
          endUse: uses.count,
          firstCap: firstCap,
          endCap: caps.count
        )
      )
    }
    let free = demand.draws.prefix { !$0.isPriced }.count
    demands.append(
      Demand(
        volume: demand.volume,
        limit: demand.limit,
        burst: demand.burst,
        firstDraw: first,
        firstPriced: first + free,
        endDraw: draws.count
      )
    )
  }

  /// The mode that a demand of an activity belongs to.
  func mode(of demand: Int, _ modes: Range<Int>) -> Int {
    modes.first { demands(of: $0).contains(demand) } ?? modes.lowerBound
  }

  /// Whether there is no fluid demand.
  var isEmpty: Bool { isFluid.isEmpty }

  /// The positions of a mode's demands.
  func demands(of mode: Int) -> Range<Int> {
    Int(demandStarts[mode])..<Int(demandStarts[mode + 1])
  }

  /// Spend in units of cost, rounded down.
  func cost(of spend: Int64) -> Int64 { spend / spendUnit }
}

extension Problem {
  /// Whether some activity has a fluid demand.
  public var hasFluids: Bool { !fluid.isEmpty }

  /// Whether a mode has fluid demands.
  func isFluid(_ mode: Int) -> Bool {
    !fluid.isEmpty && fluid.demandStarts[mode] < fluid.demandStarts[mode + 1]
  }

  /// Whether an activity has fluid demands in some mode.
  func flows(_ activity: Int) -> Bool { !fluid.isEmpty && fluid.isFluid[activity] }

  /// The slot before which an activity can't have finished its fluid demands, whatever the supplies.
  func leastFluidFinish(of mode: Int, from start: Int32) -> Int32 {
    fluid.isEmpty ? start : min(WorkCalendar.never, start + fluid.leastSlots[mode])
  }
}
