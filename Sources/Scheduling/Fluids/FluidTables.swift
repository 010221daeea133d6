/// The fluid part of a problem, laid out for the allocation; empty where no mode has a demand.
///
/// A class, as a struct of so many rows costs a count of references each where it is handed on.
final class FluidTables: Sendable {
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
  let capacities: ContiguousArray<Int64>
  /// The period of each slot, a position in ``limits`` or -1, one row for each cap.
  let periods: ContiguousArray<Int32>
  /// For each slot of ``periods`` the next with another period, or the end of its row.
  let periodEnds: ContiguousArray<Int32>
  /// What may be spent in each period of each cap.
  let limits: ContiguousArray<Int64>
  /// Rows of demands by mode.
  let demandStarts: ContiguousArray<Int32>
  let demands: ContiguousArray<Demand>
  let draws: ContiguousArray<Draw>
  let uses: ContiguousArray<Use>
  /// Rows of caps, by draw.
  let caps: ContiguousArray<Int>
  /// Whether some mode of an activity has a demand; empty where none has.
  let isFluid: ContiguousArray<Bool>
  /// The activity of each mode.
  let activityOf: ContiguousArray<Int32>
  /// The part of each of the problem's demands that is held while its mode only waits.
  let waiting: ContiguousArray<Int32>
  /// The slots that each mode lasts at least for its fluid demands.
  let leastSlots: ContiguousArray<Int32>
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
    let isNeeded = builder.activities.contains { $0.modes.contains { !$0.fluids.isEmpty } }
    let supplies = isNeeded ? builder.fluidSupplies : []
    capacities = ContiguousArray(supplies.map { $0.capacities(span: builder.span) }.joined())
    let calendar = SpendCalendar(isNeeded ? builder.spendCaps : [], span: builder.span)
    periods = calendar.periods
    periodEnds = calendar.periodEnds
    limits = calendar.limits
    var rows = DemandRows()
    for (offset, activity) in (isNeeded ? builder.activities : []).enumerated() {
      rows.append(activity, offset, held)
    }
    demandStarts = isNeeded ? rows.demandStarts : []
    demands = rows.demands
    draws = rows.draws
    uses = rows.uses
    caps = rows.caps
    isFluid = rows.isFluid
    activityOf = rows.activityOf
    waiting = rows.waiting
    leastSlots = rows.leastSlots
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

  /// The slots of all periods of caps that have a part of some slots, and these.
  ///
  /// - Complexity: O(caps × slots of the result).
  func periods(around slots: Range<Int32>) -> Range<Int32> {
    var (first, end) = (slots.lowerBound, slots.upperBound)
    for cap in 0..<capCount where !slots.isEmpty {
      let row = cap * span
      var slot = slots.lowerBound
      while slot > 0, periods[row + Int(slot) - 1] == periods[row + Int(slot)] { slot -= 1 }
      first = min(first, slot)
      end = max(end, periodEnds[row + Int(slots.upperBound) - 1])
    }
    return first..<end
  }

  /// Spend in units of cost, rounded down.
  func cost(of spend: Int64) -> Int64 { spend / spendUnit }
}

/// The periods of spend caps by slot.
private struct SpendCalendar {
  var periods = ContiguousArray<Int32>()
  var periodEnds: ContiguousArray<Int32>
  var limits = ContiguousArray<Int64>()

  init(_ caps: [SpendCap], span: Int32) {
    for cap in caps {
      let row = periods.count
      periods.append(contentsOf: repeatElement(-1, count: Int(span)))
      for period in cap.periods {
        for slot in period.slots.clamped(to: 0..<span) {
          periods[row + Int(slot)] = Int32(limits.count)
        }
        limits.append(period.limit)
      }
    }
    periodEnds = ContiguousArray(repeating: span, count: periods.count)
    for slot in periods.indices.reversed() where (slot + 1) % Int(span) != 0 {
      let isSame = periods[slot] == periods[slot + 1]
      periodEnds[slot] = isSame ? periodEnds[slot + 1] : Int32(slot % Int(span) + 1)
    }
  }
}

/// The demands of modes being laid out one after the other.
private struct DemandRows {
  var demandStarts: ContiguousArray<Int32> = [0]
  var demands = ContiguousArray<FluidTables.Demand>()
  var draws = ContiguousArray<FluidTables.Draw>()
  var uses = ContiguousArray<FluidTables.Use>()
  var caps = ContiguousArray<Int>()
  var isFluid = ContiguousArray<Bool>()
  var activityOf = ContiguousArray<Int32>()
  var waiting = ContiguousArray<Int32>()
  var leastSlots = ContiguousArray<Int32>()

  mutating func append(_ activity: Activity, _ offset: Int, _ held: [[Scheduling.Demand]]) {
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

  private mutating func append(_ demand: FluidDemand) {
    let first = draws.count
    for draw in demand.draws {
      let firstUse = uses.count
      for use in draw.uses {
        uses.append(FluidTables.Use(supply: use.supply.offset, perUnit: use.perUnit))
      }
      let firstCap = caps.count
      caps.append(contentsOf: draw.caps.map(\.offset))
      draws.append(
        FluidTables.Draw(
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
      FluidTables.Demand(
        volume: demand.volume,
        limit: demand.limit,
        burst: demand.burst,
        firstDraw: first,
        firstPriced: first + free,
        endDraw: draws.count
      )
    )
  }
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
