import TestSupport
import Testing

@testable import Scheduling

/// Parts that share nothing, found and searched apart.
@Suite struct ProblemPartsTests {
  /// The parts of two builders side by side, those of the second behind those of the first.
  private func joined(_ first: ProblemBuilder, _ second: ProblemBuilder) -> ProblemBuilder {
    var all = first
    let calendars = second.calendars.map { all.addCalendar($0) }
    let resources = second.resources.map { all.addResource($0) }
    let indices = second.activities.map { activity in
      var activity = activity
      activity.ordinal += Int32(first.activities.count)
      activity.calendar = calendars[activity.calendar.offset]
      for mode in activity.modes.indices {
        for demand in activity.modes[mode].demands.indices {
          let resource = activity.modes[mode].demands[demand].resource
          activity.modes[mode].demands[demand].resource = resources[resource.offset]
        }
      }
      return all.addActivity(activity)
    }
    for var precedence in second.precedences {
      precedence.predecessor = indices[precedence.predecessor.offset]
      precedence.successor = indices[precedence.successor.offset]
      all.addPrecedence(precedence)
    }
    for hold in second.holds {
      all.addHold(
        resources[hold.resource.offset],
        hold.amount,
        fromStartOf: indices[hold.opener.offset],
        untilFinishOf: indices[hold.closer.offset]
      )
    }
    return all
  }

  /// A chip of a few steps with a team of its own.
  private func loneChip() -> ProblemBuilder {
    var builder = ProblemBuilder()
    let calendar = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false])
    )
    let team = builder.addResource(Resource(capacity: 1))
    var last: ActivityIndex?
    for ordinal in Int32(0)..<4 {
      let demand = [Demand(team, 1)]
      let step = Activity(ordinal: ordinal, calendar: calendar, duration: 20, demands: demand)
      let index = builder.addActivity(step)
      if let last { builder.addPrecedence(Precedence(last, to: index)) }
      last = index
    }
    builder.activities[3].due = Due(60, weight: 2)
    return builder
  }

  private let portfolio = PortfolioProblem.builder(seed: 1, chips: 3, teams: 3, modes: 2)

  @Test func `what shares a scarce team, a seat, a stock or a lag hangs together`() throws {
    func parts(_ change: (inout ProblemBuilder, [ActivityIndex]) -> Void) throws -> [[Int32]] {
      var builder = ProblemBuilder()
      let calendar = builder.addCalendar(.everyDay)
      let indices = (0..<4).map {
        builder.addActivity(Activity(ordinal: $0, calendar: calendar, duration: 2))
      }
      change(&builder, indices)
      let problem = try builder.build()
      guard let parts = ProblemParts(problem) else { return [] }
      return (0..<parts.count).map { Array(parts.activities(of: $0)) }
    }
    #expect(try parts { _, _ in } == [[0], [1], [2], [3]])
    let lagged = try parts { builder, indices in
      builder.addPrecedence(Precedence(indices[2], to: indices[0]))
      builder.addPrecedence(
        Precedence(indices[3], to: indices[1], minimalLag: nil, maximalLag: .days(9))
      )
    }
    #expect(lagged == [[0, 2], [1, 3]])
    for (capacity, expected): (Int32, [[Int32]]) in [
      (2, [[0, 3], [1], [2]]), (3, [[0], [1], [2], [3]]),
    ] {
      let shared = try parts { builder, _ in
        let team = builder.addResource(Resource(capacity: capacity))
        builder.activities[0].modes[0].demands = [Demand(team, 1)]
        builder.activities[3].modes[0].demands = [Demand(team, 2)]
      }
      #expect(shared == expected)
    }
    let held = try parts { builder, indices in
      let seat = builder.addResource(Resource(capacity: 1))
      builder.addHold(seat, 1, fromStartOf: indices[0], untilFinishOf: indices[1])
      builder.addHold(seat, 1, fromStartOf: indices[2], untilFinishOf: indices[2])
    }
    #expect(held == [[0, 1, 2], [3]])
    let stocked = try parts { builder, _ in
      let stock = builder.addNonrenewable(capacity: 9)
      for place in [1, 2] { builder.activities[place].modes[0].uses = [Use(stock, 1)] }
    }
    #expect(stocked == [[0], [1, 2], [3]])
    // A team whose size changes counts at its smallest.
    let growing = try parts { builder, _ in
      let team = builder.addResource(
        Resource(steps: [CapacityStep(from: 0, 1), CapacityStep(from: 9, 4)])
      )
      for place in [0, 1] { builder.activities[place].modes[0].demands = [Demand(team, 1)] }
    }
    #expect(growing == [[0, 1], [2], [3]])
    #expect(try parts { builder, _ in builder.objective = [.makespan] } == [])
  }

  @Test(arguments: [1, 2], [true, false])
  func `a chip that shares nothing changes no other date`(workers: Int, isFirst: Bool) async throws
  {
    let chip = loneChip()
    let builder = isFirst ? joined(chip, portfolio) : joined(portfolio, chip)
    let problem = try builder.build()
    let options = SolveOptions(effort: 160, seed: 3, workers: workers)
    let alone = await solve(try portfolio.build(), options: options)
    let both = await solve(problem, options: options)
    let (expected, schedule) = (try #require(alone.schedule), try #require(both.schedule))
    let first = isFirst ? chip.activities.count : 0
    let range = first..<first + portfolio.activities.count
    #expect(Array(schedule.starts[range]) == Array(expected.starts))
    #expect(Array(schedule.modes[range]) == Array(expected.modes))
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    // The chip is due on day 60 and can't be done before day 110: four steps of twenty working days.
    let value = try #require(both.value)
    #expect(value == problem.value(of: schedule))
    #expect(value.terms[1] == (try #require(alone.value)).terms[1] + 2 * (110 - 60))
    #expect(both.bound?.terms[1] == (try #require(alone.bound)).terms[1] + 2 * (110 - 60))
    // What makes the parts makes the whole.
    var generation = SerialGeneration(problem)
    #expect(try generation.schedule(following: try #require(both.recipe)) == schedule)
  }

  @Test func `a part that was cut off is made again by the effort that is told`() async throws {
    let problem = try joined(loneChip(), portfolio).build()
    var options = SolveOptions(effort: 2_000, seed: 3)
    options.isOpenEnded = true
    options.onProgress = { progress in
      if progress.schedulesGenerated > 100 { withUnsafeCurrentTask { $0?.cancel() } }
    }
    let given = options
    let stopped = await Task { await solve(problem, options: given) }.value
    #expect(stopped.stoppingReason == .cancellation)
    let effort = try #require(stopped.repeatingEffort)
    let again = await solve(problem, options: SolveOptions(effort: effort, seed: 3))
    #expect(again.schedule == stopped.schedule)
    #expect(again.bound == stopped.bound)
  }

  @Test func `two open parts share the time of a search without end`() async throws {
    let problem = try joined(portfolio, portfolio).build()
    let brief = await solve(problem, options: SolveOptions(effort: 16, seed: 3))
    var options = SolveOptions(effort: 2_000, seed: 3)
    options.isOpenEnded = true
    options.onProgress = { progress in
      if progress.schedulesGenerated > 200 { withUnsafeCurrentTask { $0?.cancel() } }
    }
    let given = options
    let stopped = await Task { await solve(problem, options: given) }.value
    let (schedule, value) = (try #require(stopped.schedule), try #require(stopped.value))
    #expect(stopped.stoppingReason == .cancellation)
    #expect(stopped.repeatingEffort == nil)
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    #expect(value <= (try #require(brief.value)))
    #expect(stopped.bound == brief.bound)
  }

  @Test func `a part without a schedule is named in the caller's terms`() async throws {
    var tight = ProblemBuilder()
    let calendar = tight.addCalendar(.everyDay)
    let team = tight.addResource(Resource(capacity: 1))
    let indices = (0..<2).map { ordinal in
      tight.addActivity(
        Activity(ordinal: ordinal, calendar: calendar, duration: 4, demands: [Demand(team, 1)])
      )
    }
    // Both on one team, and started at most two days apart.
    tight.addPrecedence(
      Precedence(
        indices[0],
        .start,
        to: indices[1],
        .start,
        minimalLag: .days(0),
        maximalLag: .days(2)
      )
    )
    let problem = try joined(portfolio, tight).build()
    let outcome = await solve(problem, options: SolveOptions(effort: 16))
    let index = PrecedenceIndex(offset: portfolio.precedences.count)
    #expect(outcome.status == .unsolved(.maximalLag(index)))
    #expect(outcome.schedule == nil)
  }
}
