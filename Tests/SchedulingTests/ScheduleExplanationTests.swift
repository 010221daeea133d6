import Scheduling
import TestSupport
import Testing

struct ScheduleExplanationTests {
  @Test func `the tightest binding of an unshifted schedule is its start`() throws {
    for seed in UInt64(1)...80 {
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: 20,
        features: [.lags, .modes, .fixedStarts, .permittedStarts, .steps]
      ).build()
      let keys = ContiguousArray<Int64>(repeating: 0, count: problem.activities.count)
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: keys)
      guard let schedule = try? generation.schedule(list, modes: .cheapest) else { continue }
      var explanation = ScheduleExplanation(problem, schedule)
      for index in problem.activityIndices {
        let tightest = try #require(explanation.bindings(of: index).first)
        #expect(tightest.slot == schedule.starts[index.offset], "seed \(seed), \(index)")
        #expect(tightest.cause != .slack, "seed \(seed), \(index)")
      }
    }
  }

  @Test func `each cause is named with its slot`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let week = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false])
    )
    let always = builder.addCalendar(.everyDay)
    let team = builder.addResource(
      Resource(steps: [CapacityStep(from: 0, 0), CapacityStep(from: 3, 1)])
    )
    let seat = builder.addResource(Resource(capacity: 1))
    func add(_ calendar: CalendarIndex, _ duration: Int32, _ demands: [Demand]) -> ActivityIndex {
      let ordinal = Int32(builder.activities.count)
      return builder.addActivity(
        Activity(ordinal: ordinal, calendar: calendar, duration: duration, demands: demands)
      )
    }
    let staffed = add(always, 2, [Demand(team, 1)])
    let waiting = add(always, 2, [Demand(team, 1)])
    let holder = add(always, 4, [])
    let seated = add(always, 1, [Demand(seat, 1)])
    let weekday = add(week, 1, [])
    let shuttle = add(always, 0, [])
    let lagging = add(always, 1, [])
    builder.addHold(seat, 1, fromStartOf: holder, untilFinishOf: lagging)
    let link = builder.addPrecedence(Precedence(holder, to: lagging, minimalLag: .days(1)))
    builder.activities[weekday.offset].release = 5
    builder.activities[shuttle.offset].permittedStarts = [9]
    let problem = try builder.build()
    let schedule = Schedule(
      starts: [3, 5, 0, 7, 7, 9, 6],
      finishes: [5, 7, 4, 8, 8, 9, 7],
      modes: ContiguousArray(repeating: 0, count: 7)
    )
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    var explanation = ScheduleExplanation(problem, schedule)
    func first(_ index: ActivityIndex) -> StartBinding? { explanation.bindings(of: index).first }
    func binding(_ cause: StartBinding.Cause, _ slot: Int32) -> StartBinding? {
      StartBinding(cause: cause, slot: slot)
    }
    #expect(first(staffed) == binding(.resource(team, heldBy: nil), 3))
    #expect(first(waiting) == binding(.resource(team, heldBy: staffed), 5))
    #expect(first(holder) == binding(.release, 0))
    #expect(first(seated) == binding(.hold(seat, HoldIndex(0)), 7))
    #expect(first(weekday) == binding(.calendar, 7))
    #expect(first(shuttle) == binding(.permittedStart, 9))
    #expect(first(lagging) == binding(.slack, 5))
    #expect(explanation.bindings(of: lagging).dropFirst().first == binding(.precedence(link), 5))
  }
}
