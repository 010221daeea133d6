import Scheduling
import TestSupport
import Testing

struct ConflictSetTests {
  /// Two activities on one seat, the second one due hard, with a release that matters and one that
  /// does not.
  @Test func `what contradicts is named, and nothing else`() async throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let always = builder.addCalendar(.everyDay)
    let seat = builder.addResource(Resource(capacity: 1))
    let plenty = builder.addResource(Resource(capacity: 9))
    var activities = (0..<3).map { ordinal in
      Activity(
        ordinal: ordinal,
        calendar: always,
        duration: 5,
        demands: [Demand(seat, ordinal < 2 ? 1 : 0), Demand(plenty, 1)]
      )
    }
    activities[0].release = 3
    activities[1].release = 1
    activities[1].deadline = 11
    activities[1].isDeadlineHard = true
    activities[2].deadline = 40
    activities[2].isDeadlineHard = true
    let indices = activities.map { builder.addActivity($0) }
    let order = builder.addPrecedence(Precedence(indices[0], to: indices[1]))
    builder.addPrecedence(Precedence(indices[1], to: indices[2]))
    var outcome = await solve(try builder.build())
    #expect(outcome.explanation?.isMinimal == true)
    #expect(
      outcome.explanation?.constraints == [
        .release(indices[0]), .deadline(indices[1]), .minimalLag(order),
      ]
    )
    // Without the order it is the seat that keeps them apart.
    builder.activities[1].deadline = 10
    builder.activities[0].deadline = 10
    builder.activities[0].isDeadlineHard = true
    var apart = ProblemBuilder()
    apart.span = 100
    apart.addCalendar(.everyDay)
    apart.addResource(Resource(capacity: 1))
    apart.addResource(Resource(capacity: 9))
    for activity in builder.activities { apart.addActivity(activity) }
    outcome = await solve(try apart.build())
    #expect(outcome.status == .infeasible(.contradiction))
    #expect(
      outcome.explanation?.constraints == [
        .release(indices[0]), .deadline(indices[0]), .release(indices[1]), .deadline(indices[1]),
        .capacity(seat),
      ]
    )
  }

  @Test func `stocks, holds, fixed and permitted starts are named`() async throws {
    var builder = ProblemBuilder()
    builder.span = 30
    let always = builder.addCalendar(.everyDay)
    let seat = builder.addResource(Resource(capacity: 1))
    let stock = builder.addNonrenewable(capacity: 1)
    var indices: [ActivityIndex] = []
    for ordinal in Int32(0)..<2 {
      let mode = Mode(duration: 2, uses: [Use(stock, 1)])
      indices.append(
        builder.addActivity(Activity(ordinal: ordinal, calendar: always, modes: [mode]))
      )
    }
    #expect(
      await solve(try builder.build()).explanation
        == ConflictSet(constraints: [.stock(stock)], isMinimal: true)
    )
    builder.activities[1].modes[0].uses = []
    builder.activities[0].fixedStart = 4
    builder.activities[1].permittedStarts = [3, 5]
    let hold = builder.addHold(seat, 1, fromStartOf: indices[0], untilFinishOf: indices[0])
    let other = builder.addHold(seat, 1, fromStartOf: indices[1], untilFinishOf: indices[1])
    #expect(
      await solve(try builder.build()).explanation
        == ConflictSet(
          constraints: [
            .fixedStart(indices[0]), .permittedStarts(indices[1]), .capacity(seat), .hold(hold),
            .hold(other),
          ],
          isMinimal: true
        )
    )
  }

  @Test func `a problem with a schedule has no conflict`() throws {
    var builder = ProblemBuilder()
    let always = builder.addCalendar(.everyDay)
    builder.addActivity(Activity(ordinal: 0, calendar: always, duration: 3))
    #expect(try builder.build().conflictSet() == nil)
  }

  @Test func `every part of a conflict set can be kept, by brute force too`() async throws {
    var found = 0
    for seed in UInt64(1)...SlowTests.cases(24, of: 60) {
      let builder = SmallProblem.builder(seed: seed)
      guard builder.activities.count < 6, let problem = try? builder.build() else { continue }
      let outcome = await solve(problem, options: SolveOptions(effort: 4))
      guard case .infeasible = outcome.status else {
        #expect(outcome.explanation == nil, "seed \(seed)")
        continue
      }
      let set = try #require(outcome.explanation, "seed \(seed)")
      found += 1
      #expect(set.isMinimal, "seed \(seed)")
      #expect(set.constraints.allSatisfy { problem.constraints.contains($0) }, "seed \(seed)")
      guard problem.groups.isEmpty else { continue }
      #expect(!hasSchedule(problem.keeping(set.constraints)), "seed \(seed)")
      for constraint in set.constraints {
        let part = set.constraints.filter { $0 != constraint }
        #expect(hasSchedule(problem.keeping(part)), "seed \(seed), \(constraint)")
      }
    }
    #expect(found > SlowTests.cases(1, of: 4))
  }

  /// Whether trying everything finds a schedule.
  private func hasSchedule(_ problem: Problem) -> Bool {
    var force = BruteForce(problem)
    return force.optimum() != nil
  }

  @Test func `a large network's contradiction is found without search`() async throws {
    var builder = ProblemBuilder()
    builder.span = 400
    let week = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false])
    )
    var last: ActivityIndex?
    var orders: [PrecedenceIndex] = []
    for ordinal in Int32(0)..<60 {
      let index = builder.addActivity(Activity(ordinal: ordinal, calendar: week, duration: 3))
      if let last { orders.append(builder.addPrecedence(Precedence(last, to: index))) }
      last = index
    }
    let limit = builder.addPrecedence(
      Precedence(
        ActivityIndex(30),
        .start,
        to: ActivityIndex(34),
        .finish,
        minimalLag: nil,
        maximalLag: .workingDays(14)
      )
    )
    let outcome = await solve(try builder.build())
    #expect(
      outcome.explanation
        == ConflictSet(
          constraints: orders[30..<34].map { .minimalLag($0) } + [.maximalLag(limit)],
          isMinimal: true
        )
    )
  }
}
