import Scheduling
import TestSupport
import Testing

struct NonrenewableTests {
  /// Two activities of two modes each: quick ones use 3 of a stock, slow ones 1.
  private func builder(stock capacity: Int64) -> (ProblemBuilder, NonrenewableIndex) {
    var builder = ProblemBuilder()
    builder.span = 100
    builder.objective = [.makespan]
    let calendar = builder.addCalendar(.everyDay)
    let stock = builder.addNonrenewable(capacity: capacity)
    for ordinal in Int32(0)..<2 {
      let modes = [
        Mode(duration: 2, uses: [Use(stock, 3)]), Mode(duration: 7, uses: [Use(stock, 1)]),
      ]
      builder.addActivity(Activity(ordinal: ordinal, calendar: calendar, modes: modes))
    }
    return (builder, stock)
  }

  private func schedule(stock: Int64, _ modes: ModeSelection) throws -> Schedule {
    let problem = try builder(stock: stock).0.build()
    var generation = SerialGeneration(problem)
    return try generation.schedule(ActivityList(of: problem, keys: [0, 1]), modes: modes)
  }

  @Test func `quick modes are taken as long as the stock lasts`() throws {
    #expect(try schedule(stock: 6, .earliestFinish).modes == [0, 0])
    #expect(try schedule(stock: 5, .earliestFinish).modes == [0, 1])
    #expect(try schedule(stock: 2, .earliestFinish).modes == [1, 1])
  }

  @Test func `modes that use too much are changed before anything is placed`() throws {
    let modes = try schedule(stock: 4, .given([0, 0])).modes
    #expect(modes == [1, 0] || modes == [0, 1])
    #expect(try schedule(stock: 3, .quickest).modes == [1, 1])
  }

  @Test func `a stock that no choice of modes is content with is named`() async throws {
    let (builder, stock) = builder(stock: 1)
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    #expect(throws: Infeasibility.stockNeverSuffices(stock)) {
      try generation.schedule(ActivityList(of: problem, keys: [0, 1]), modes: .earliestFinish)
    }
  }

  @Test func `malformed stocks and uses are refused`() throws {
    let (sound, stock) = builder(stock: 6)
    var builder = sound
    builder.addNonrenewable(capacity: -1)
    #expect(throws: InvalidProblem(faults: [.malformedStock(NonrenewableIndex(1))])) {
      try builder.build()
    }
    builder = sound
    builder.activities[1].modes[1].uses = [Use(stock, -1), Use(NonrenewableIndex(4), 2)]
    let index = ActivityIndex(1)
    #expect(
      throws: InvalidProblem(faults: [
        .malformedUse(index, mode: 1), .unknownNonrenewable(index, NonrenewableIndex(4)),
      ])
    ) { try builder.build() }
  }

  @Test func `every generated and shifted schedule keeps the stocks`() throws {
    var changed = 0
    for seed in UInt64(1)...120 {
      let count = 5 + Int(seed % 20)
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: count,
        features: [.modes, .stocks, .steps, .preferences]
      ).build()
      let checker = FeasibilityChecker(problem)
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: count))
      for selection in [ModeSelection.quickest, .cheapest, .earliestFinish] {
        let made = try generation.schedule(list, modes: selection)
        let late = generation.scheduleShiftedRight()
        let early = generation.leftShifted(late, mayAccelerate: true)
        for schedule in [made, late, early] {
          let faults = checker.violations(in: schedule).filter { !$0.isForced }
          #expect(faults == [], "seed \(seed)")
        }
        if late.modes != early.modes { changed += 1 }
      }
    }
    #expect(changed > 20)
  }
}
