/// A frozen scheduling problem: what ``ProblemBuilder`` collected, laid out for the passes.
///
/// The parts as given stay readable (``activities``, ``precedences``, …). Beside them stand dense
/// tables in compressed rows, which every pass of the engine walks; the row of activity `i` in a
/// table of values is `starts[i]..<starts[i + 1]`.
///
/// A class, although it never changes: as a structure it has some six hundred bytes, which the passes
/// would move about wherever they call each other.
public final class Problem: Sendable {
  /// The number of slots of calendars and capacities.
  public let span: Int32

  /// What a solver makes small, most important level first.
  public let objective: [ObjectiveLevel]

  /// The calendars: as added, then the intersections that activities ask for.
  public let calendars: ContiguousArray<WorkCalendar>

  /// The resources as added.
  public let resources: [Resource]

  /// The units there are of each non-renewable resource.
  public let stocks: ContiguousArray<Int64>

  /// The fluid supplies as added.
  public let fluidSupplies: [FluidSupply]

  /// The caps on spend as added.
  public let spendCaps: [SpendCap]

  /// The groups of activities that may be dropped, as added.
  public let groups: [Group]

  /// The parts the problem was made of; shares its storage with the public ones.
  let source: ProblemBuilder

  /// What one unit of each term weighs in each level, by the terms' raw values.
  let levelWeights: ContiguousArray<ObjectiveWords>

  /// What groups dropped before the problem was made add to every value.
  let sunkSums: ObjectiveSums

  /// The dates that terms of the objective look at, by activity.
  let objectiveDates: ContiguousArray<ObjectiveDates>

  /// What limits the start of each activity, packed for the passes.
  let startRules: ContiguousArray<StartRule>

  /// The activities as added.
  public let activities: [Activity]

  /// The precedences as added.
  public let precedences: [Precedence]

  /// The holds as added.
  public let holds: [Hold]

  /// The calendar, perhaps an intersection, each activity progresses on.
  let calendarOf: ContiguousArray<Int32>

  /// An order in which every activity follows its predecessors.
  let topologicalOrder: ContiguousArray<Int32>

  /// The place of each activity by ordinal, then index: what breaks ties.
  let rank: ContiguousArray<Int32>

  /// Rows of modes by activity.
  let modeStarts: ContiguousArray<Int32>
  let durations: ContiguousArray<Int32>
  let costs: ContiguousArray<Int64>
  /// Whether no demand and no use of the mode is above what there is at best.
  let isExecutable: ContiguousArray<Bool>

  /// Rows of demands by mode, without empty ones.
  let demandStarts: ContiguousArray<Int32>
  let demands: ContiguousArray<Demand>

  /// What each mode uses of each stock: one row of `stocks.count` amounts a mode.
  let uses: ContiguousArray<Int64>

  /// Rows of arcs by successor, then by predecessor.
  ///
  /// In each row those with a minimal lag come first; they end where the `…Ends` say.
  let incomingStarts: ContiguousArray<Int32>
  let incomingEnds: ContiguousArray<Int32>
  let incoming: ContiguousArray<Arc>
  let outgoingStarts: ContiguousArray<Int32>
  let outgoingEnds: ContiguousArray<Int32>
  let outgoing: ContiguousArray<Arc>

  /// Rows of holds by opener, then by closer; those over a single activity are demands of its
  /// modes instead.
  let openedStarts: ContiguousArray<Int32>
  let opened: ContiguousArray<Int32>
  let closedStarts: ContiguousArray<Int32>
  let closed: ContiguousArray<Int32>

  /// The capacity of each slot, one row of `capacityWidth` slots for each resource; the last one
  /// holds to the span.
  let capacities: ContiguousArray<Int32>

  /// Fluid demands and supplies; empty where there are no demands.
  let fluid: FluidTables

  /// The slots until capacities change no more, at least 1.
  let capacityWidth: Int

  /// The days of the maximal lag of each precedence, 0 without one; empty where none has one.
  let maximalLags: ContiguousArray<Int32>

  /// The number of precedences with a maximal lag.
  let maximalLagCount: Int

  /// The number of precedences with a maximal lag alone.
  let lagsWithoutOrderCount: Int

  /// Freezes parts that were found without fault.
  ///
  /// - Parameters:
  ///   - builder: The parts.
  ///   - frozen: The calendars, and the one of each activity, where another problem has them already.
  init(
    _ builder: ProblemBuilder,
    frozen: (ContiguousArray<WorkCalendar>, ContiguousArray<Int32>)? = nil
  ) {
    span = builder.span
    source = builder
    objective = builder.objective
    levelWeights = ContiguousArray(
      builder.objective.map { level in
        var weights = ObjectiveWords()
        for part in level.parts { weights[part.term.rawValue] += part.weight }
        return weights
      }
    )
    sunkSums = builder.sunkSums
    groups = builder.groups
    objectiveDates = ContiguousArray(builder.activities.lazy.map { ObjectiveDates($0) })
    startRules = ContiguousArray(builder.activities.lazy.map { StartRule($0) })
    resources = builder.resources
    stocks = ContiguousArray(builder.stocks)
    fluidSupplies = builder.fluidSupplies
    spendCaps = builder.spendCaps
    activities = builder.activities
    precedences = builder.precedences
    holds = builder.holds
    (calendars, calendarOf) = frozen ?? Self.calendars(of: builder)
    let activityCount = builder.activities.count

    let modes = Self.modesWithOwnHolds(of: builder).joined()
    modeStarts = Self.rowStarts(builder.activities.lazy.map { $0.modes.count })
    // What is longer than the span has no place in it; how much longer does not matter.
    durations = ContiguousArray(modes.lazy.map { min($0.duration, builder.span + 1) })
    costs = ContiguousArray(modes.lazy.map { $0.cost })
    let merged = modes.map { $0.mergedDemands }
    demandStarts = Self.rowStarts(merged.lazy.map { $0.count })
    demands = ContiguousArray(merged.joined())
    fluid = FluidTables(builder, merged)
    uses = Self.uses(of: modes, builder.stocks.count)
    let peaks = builder.resources.map { $0.steps.map(\.capacity).max() ?? 0 }
    isExecutable = ContiguousArray(
      zip(modes, merged).lazy.map { mode, demands in
        (mode.duration == 0 || demands.allSatisfy { $0.amount <= peaks[$0.resource.offset] })
          && mode.uses.allSatisfy { $0.amount <= builder.stocks[$0.resource.offset] }
      }
    )

    let links = builder.precedences
    let areOrders = links.allSatisfy { $0.minimalLag != nil }
    let ordered =
      areOrders
      ? []
      : links.indices.filter { links[$0].minimalLag != nil }
        + links.indices.filter { links[$0].minimalLag == nil }
    (incomingStarts, incoming) = Self.rows(activityCount, links.count) { place in
      let position = areOrders ? place : ordered[place]
      let arc = Arc(links[position], at: position, seenFromSuccessor: true)
      return (links[position].successor.offset, arc)
    }
    (outgoingStarts, outgoing) = Self.rows(activityCount, links.count) { place in
      let position = areOrders ? place : ordered[place]
      let arc = Arc(links[position], at: position, seenFromSuccessor: false)
      return (links[position].predecessor.offset, arc)
    }
    incomingEnds = Self.rowEnds(incomingStarts, incoming)
    outgoingEnds = Self.rowEnds(outgoingStarts, outgoing)
    let count = links.count { $0.maximalLag != nil }
    maximalLagCount = count
    maximalLags =
      count == 0 ? [] : ContiguousArray(links.lazy.map { $0.maximalLag?.count ?? 0 })
    lagsWithoutOrderCount = links.count { $0.minimalLag == nil && $0.maximalLag != nil }
    let held = builder.holds
    let spanning = held.indices.filter { held[$0].opener != held[$0].closer }
    (openedStarts, opened) = Self.rows(activityCount, spanning.count) { position in
      (held[spanning[position]].opener.offset, Int32(spanning[position]))
    }
    (closedStarts, closed) = Self.rows(activityCount, spanning.count) { position in
      (held[spanning[position]].closer.offset, Int32(spanning[position]))
    }
    (capacities, capacityWidth) = Self.capacities(of: builder)

    rank = Self.ranks(of: builder.activities)
    topologicalOrder = Self.topologicalOrder(outgoingStarts, outgoingEnds, outgoing)
  }
}
