import TestSupport
import Testing

@testable import Scheduling

/// What ``LearningSearch`` knows before it branches: energies in intervals and sums of rules.
struct LearningBoundsTests {
  /// Activities on one resource, without precedences.
  private func builder(capacity: Int32, _ activities: [[Mode]], release: Int32 = 0)
    -> ProblemBuilder
  {
    var builder = ProblemBuilder()
    builder.span = 200
    builder.objective = [.makespan]
    let calendar = builder.addCalendar(.everyDay)
    builder.addResource(Resource(capacity: capacity))
    for (index, modes) in activities.enumerated() {
      var activity = Activity(ordinal: Int32(index), calendar: calendar, modes: modes)
      activity.release = release
      builder.addActivity(activity)
    }
    return builder
  }

  @Test func `energy behind a common release raises the bound`() throws {
    let mode = Mode(duration: 3, demands: [Demand(ResourceIndex(0), 2)])
    let modes = Array(repeating: [mode], count: 6)
    let problem = try builder(capacity: 4, modes, release: 5).build()
    var search = try LearningFixtures.search(problem)
    search.raiseBound()
    // 36 units and days on 4 units take nine days after day 5.
    let bound = search.lowerBound
    #expect(bound == 14)
  }

  @Test func `a stock that keeps modes from being short raises the bound`() throws {
    let press = ResourceIndex(0)
    let chemicals = NonrenewableIndex(0)
    let modes = [
      Mode(duration: 4, demands: [Demand(press, 1)]),
      Mode(duration: 1, demands: [Demand(press, 1)], uses: [Use(chemicals, 3)]),
    ]
    var parts = builder(capacity: 1, Array(repeating: modes, count: 6))
    parts.addNonrenewable(capacity: 6)
    let problem = try parts.build()
    var search = try LearningFixtures.search(problem)
    search.raiseBound()
    // Two of the six can be short: 2 × 1 + 4 × 4 days, one after the other.
    let bound = search.lowerBound
    #expect(bound == 18)
    let status = search.run(conflicts: 200)
    let answer = LearningFixtures.Answer(search, status)
    #expect(answer.status == .exhausted)
    #expect(answer.schedule?.makespan == 18)
  }

  @Test func `modes that another makes superfluous are left out`() throws {
    let press = ResourceIndex(0)
    let modes = [
      Mode(duration: 3, demands: [Demand(press, 1)]),
      Mode(duration: 3, demands: [Demand(press, 2)]),
      Mode(duration: 2, demands: [Demand(press, 2)]),
    ]
    var parts = builder(capacity: 2, [modes, modes])
    let free = try parts.build()
    #expect(free.usefulModes() == [[0, 2], [3, 5]])
    // A maximal lag behind the finish may want the longer mode.
    parts.addPrecedence(
      Precedence(
        ActivityIndex(0),
        .finish,
        to: ActivityIndex(1),
        .start,
        minimalLag: nil,
        maximalLag: .days(0)
      )
    )
    let tied = try parts.build()
    #expect(tied.usefulModes() == [[0, 1, 2], [3, 5]])
  }

  @Test func `multipliers add rows up to the optimum`() {
    // Least x + 2y with x + y ≥ 3 and x ≤ 2 is 4, at (2, 1).
    var program = DualSimplex(
      costs: [1, 2],
      rows: [([(0, -1), (1, -1)], -3), ([(0, 1)], 2)]
    )
    let multipliers = program.multipliers(pivots: 20)
    #expect(abs(multipliers[0] * 3 - multipliers[1] * 2 - 4) < 1e-4)
    #expect(multipliers[0] - multipliers[1] <= 1 + 1e-4)
    #expect(multipliers[0] <= 2 + 1e-4)
  }

  @Test func `multipliers of a program that is cut short are valid all the same`() {
    let rows: [(terms: [(variable: Int, coefficient: Double)], limit: Double)] = [
      ([(0, -1), (1, -1)], -3), ([(1, -1), (2, -2)], -4), ([(0, 1), (2, 1)], 3),
    ]
    for pivots in 0...3 {
      var program = DualSimplex(costs: [2, 3, 4], rows: rows)
      let multipliers = program.multipliers(pivots: pivots)
      for (variable, cost) in [2.0, 3, 4].enumerated() {
        var paid = 0.0
        for (row, multiplier) in zip(rows, multipliers) {
          for term in row.terms where term.variable == variable {
            paid -= multiplier * term.coefficient
          }
        }
        #expect(paid <= cost + 1e-4)
      }
    }
  }
}
