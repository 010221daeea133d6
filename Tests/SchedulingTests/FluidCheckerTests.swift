import Scheduling
import Testing

/// The checker on damaged allocations.
struct FluidCheckerTests {
  /// Two activities of five days and volumes of 40, one after the other in the list.
  ///
  /// A farm of 6, a quota of 4 at a price of 2, 9 tokens, a cap of 30 in slots 0 to 9. The first one
  /// bursts at once and is limited to 8; the second never does, and holds half its team while it
  /// waits.
  private static func problem() throws -> Problem {
    var builder = ProblemBuilder()
    builder.span = 60
    let calendar = builder.addCalendar(.everyDay)
    let team = builder.addResource(Resource(capacity: 6))
    let farm = builder.addFluidSupply(FluidSupply(capacity: 6))
    let quota = builder.addFluidSupply(FluidSupply(capacity: 4))
    let pool = builder.addFluidSupply(FluidSupply(capacity: 9))
    let cap = builder.addSpendCap(SpendCap(periods: [SpendCap.Period(0..<10, limit: 30)]))
    let draws = [
      FluidDraw(from: FluidUse(farm), tokens: [FluidUse(pool)]),
      FluidDraw(from: FluidUse(quota), tokens: [FluidUse(pool)], price: 2, caps: [cap]),
    ]
    for (number, burst) in [BurstPolicy.always, .never].enumerated() {
      var mode = Mode(duration: 5, demands: [Demand(team, 3)])
      mode.fluids = [FluidDemand(40, limit: 8, burst: burst, draws: draws)]
      mode.waitingShare = 500
      builder.addActivity(Activity(ordinal: Int32(number), calendar: calendar, modes: [mode]))
    }
    return try builder.build()
  }

  private static func sound(_ problem: Problem) throws -> Schedule {
    var generation = SerialGeneration(problem)
    return try generation.schedule(
      ActivityList(of: problem, keys: [0, 1]),
      modes: .earliestFinish
    )
  }

  @Test func `the sound schedule is as worked out by hand`() throws {
    let problem = try Self.problem()
    let schedule = try Self.sound(problem)
    let (first, second) = (ActivityIndex(0), ActivityIndex(1))
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    #expect(schedule.finishes == [5, 12])
    #expect(
      schedule.fluidRuns == [
        FluidRun(first, demand: 0, draw: 0, slots: 0..<5, rate: 6),
        FluidRun(first, demand: 0, draw: 1, slots: 0..<5, rate: 2),
        FluidRun(second, demand: 0, draw: 0, slots: 5..<11, rate: 6),
        FluidRun(second, demand: 0, draw: 0, slots: 11..<12, rate: 4),
      ]
    )
    #expect(problem.spend(of: first, in: schedule) == 20)
    #expect(problem.value(of: .cost, in: schedule) == 20)
  }

  /// One kind of damage done to the sound schedule, and what the checker must say.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: Violation.Kind
    let change: @Sendable (inout Schedule) -> Void
  }

  static let damages: [Damage] = [
    Damage(
      testDescription: "volume",
      kind: .fluidVolume(ActivityIndex(0), demand: 0, done: 30),
      change: { $0.fluidRuns.remove(at: 1) }
    ),
    Damage(
      testDescription: "more than asked for",
      kind: .fluidVolume(ActivityIndex(1), demand: 0, done: 41),
      change: { $0.fluidRuns[3].rate = 5 }
    ),
    Damage(
      testDescription: "limit",
      kind: .fluidLimit(ActivityIndex(0), demand: 0, slot: 0),
      change: { $0.fluidRuns[1].rate = 3 }
    ),
    Damage(
      testDescription: "farm",
      kind: .fluidSupply(FluidSupplyIndex(0), slot: 4, excess: 6),
      change: { $0.fluidRuns[2].slots = 4..<10 }
    ),
    Damage(
      testDescription: "quota",
      kind: .fluidSupply(FluidSupplyIndex(1), slot: 2, excess: 1),
      change: { $0.fluidRuns[1].rate = 5 }
    ),
    Damage(
      testDescription: "tokens",
      kind: .fluidSupply(FluidSupplyIndex(2), slot: 0, excess: 1),
      change: { $0.fluidRuns[1].rate = 4 }
    ),
    Damage(
      testDescription: "budget",
      kind: .spendCap(SpendCapIndex(0), period: 0, excess: 10),
      change: { $0.fluidRuns[1].rate = 4 }
    ),
    Damage(
      testDescription: "burst refused",
      kind: .burstRefused(ActivityIndex(1), demand: 0),
      change: { $0.fluidRuns[3].draw = 1 }
    ),
    Damage(
      testDescription: "before the start",
      kind: .fluidOutsideActivity(ActivityIndex(1), demand: 0),
      change: { schedule in
        schedule.starts[1] = 6
        schedule.fluidRuns[2].slots = 5..<11
      }
    ),
    Damage(
      testDescription: "after the finish",
      kind: .wrongFinish(ActivityIndex(1), expected: 12),
      change: { $0.finishes[1] = 11 }
    ),
    Damage(
      testDescription: "finish too late",
      kind: .wrongFinish(ActivityIndex(0), expected: 5),
      change: { $0.finishes[0] = 6 }
    ),
    Damage(
      testDescription: "no such draw",
      kind: .unknownFluidDraw(ActivityIndex(0)),
      change: { $0.fluidRuns[0].draw = 2 }
    ),
    Damage(
      testDescription: "no such demand",
      kind: .unknownFluidDraw(ActivityIndex(0)),
      change: { $0.fluidRuns[0].demand = 1 }
    ),
    Damage(
      testDescription: "no rate",
      kind: .unknownFluidDraw(ActivityIndex(0)),
      change: { $0.fluidRuns[0].rate = 0 }
    ),
    Damage(
      testDescription: "order",
      kind: .fluidRunsOutOfOrder(ActivityIndex(0)),
      change: { $0.fluidRuns.reverse() }
    ),
  ]

  @Test(arguments: damages)
  func `the checker finds`(_ damage: Damage) throws {
    let problem = try Self.problem()
    var schedule = try Self.sound(problem)
    damage.change(&schedule)
    let kinds = FeasibilityChecker(problem).violations(in: schedule).map(\.kind)
    #expect(kinds.contains(damage.kind), "\(kinds)")
  }
}
