import Scheduling
import Testing

struct ProblemBuilderTests {
  private func faults(_ change: (inout ProblemBuilder) -> Void) -> [InvalidProblem.Fault] {
    var builder = ProblemBuilder()
    builder.span = 100
    let calendar = builder.addCalendar(.everyDay)
    let resource = builder.addResource(Resource(capacity: 2))
    for ordinal in 0..<3 {
      builder.addActivity(
        Activity(
          ordinal: Int32(ordinal),
          calendar: calendar,
          duration: 3,
          demands: [Demand(resource, 1)]
        )
      )
    }
    change(&builder)
    do {
      _ = try builder.build()
      return []
    } catch {
      return error.faults
    }
  }

  private let first = ActivityIndex(0)
  private let second = ActivityIndex(1)
  private let third = ActivityIndex(2)

  @Test func `a sound problem is built`() {
    #expect(faults { $0.addPrecedence(Precedence(first, to: second)) }.isEmpty)
  }

  @Test func `activities that wait for each other are named in order`() {
    let found = faults {
      $0.addPrecedence(Precedence(first, to: second))
      $0.addPrecedence(Precedence(second, to: third))
      $0.addPrecedence(Precedence(third, to: second))
    }
    #expect(found == [.cycle([third, second])] || found == [.cycle([second, third])])
  }

  @Test func `every fault is reported with the part it belongs to`() {
    let resource = ResourceIndex(0)
    #expect(
      faults { $0.activities[1].modes[0].duration = -1 } == [.negativeDuration(second, mode: 0)]
    )
    #expect(
      faults { $0.activities[1].modes[0].demands[0].amount = -1 }
        == [.malformedDemand(second, mode: 0)]
    )
    #expect(
      faults { $0.activities[2].modes[0].demands[0].amount = 3 }
        == [.demandAboveCapacity(third, resource)]
    )
    #expect(faults { $0.activities[0].modes = [] } == [.noMode(first)])
    #expect(
      faults { $0.activities[0].calendar = CalendarIndex(4) }
        == [.unknownCalendar(first, CalendarIndex(4))]
    )
    #expect(
      faults { $0.activities[0].modes[0].demands[0].resource = ResourceIndex(7) }
        == [.unknownResource(first, ResourceIndex(7))]
    )
    #expect(faults { $0.activities[0].release = -1 } == [.malformedDates(first)])
    #expect(faults { $0.activities[0].permittedStarts = [] } == [.malformedPermittedStarts(first)])
    #expect(
      faults { $0.addPrecedence(Precedence(first, to: ActivityIndex(9))) }
        == [.unknownActivity(PrecedenceIndex(0), ActivityIndex(9))]
    )
    #expect(
      faults { $0.addPrecedence(Precedence(first, to: first)) }
        == [.selfPrecedence(PrecedenceIndex(0), first)]
    )
    #expect(
      faults {
        $0.addPrecedence(
          Precedence(first, to: second, minimalLag: .days(3), maximalLag: .days(2))
        )
      } == [.emptyLagWindow(PrecedenceIndex(0))]
    )
    #expect(
      faults { $0.addPrecedence(Precedence(first, to: second, minimalLag: .days(101))) }
        == [.lagBeyondSpan(PrecedenceIndex(0))]
    )
    #expect(
      faults { $0.addHold(resource, 3, fromStartOf: first, untilFinishOf: second) }
        == [.holdAboveCapacity(HoldIndex(0))]
    )
    #expect(
      faults { $0.addHold(resource, 1, fromStartOf: first, untilFinishOf: ActivityIndex(8)) }
        == [.malformedHold(HoldIndex(0))]
    )
    #expect(
      faults { $0.addCalendar(WorkPattern(week: [true])) }
        == [.malformedWeek(CalendarIndex(1))]
    )
    #expect(
      faults { $0.addCalendar(WorkPattern(week: Array(repeating: false, count: 7))) }
        == [.neverOpen(CalendarIndex(1))]
    )
    #expect(
      faults {
        $0.addResource(Resource(steps: [CapacityStep(from: 5, 1), CapacityStep(from: 5, 2)]))
      }
        == [.malformedCapacity(ResourceIndex(1))]
    )
    #expect(faults { $0.span = 0 } == [.malformedSpan(0)])
    #expect(faults { $0.addGroup(droppingCost: -1) } == [.malformedGroup(GroupIndex(0))])
    #expect(
      faults { $0.activities[0].group = GroupIndex(2) } == [.unknownGroup(first, GroupIndex(2))]
    )
  }

  @Test func `malformed objectives are refused`() {
    let cost = ObjectiveLevel.Part(.cost)
    #expect(
      faults { $0.objective = [.makespan, ObjectiveLevel([])] } == [.malformedObjective(level: 1)]
    )
    #expect(faults { $0.objective = [.weighted(cost, cost)] } == [.malformedObjective(level: 0)])
    let weightless = ObjectiveLevel.Part(.cost, weight: 0)
    #expect(faults { $0.objective = [.weighted(weightless)] } == [.malformedObjective(level: 0)])
    #expect(
      faults { $0.objective = Array(repeating: .makespan, count: 9) }
        == [.malformedObjective(level: 8)]
    )
    let heavy = ObjectiveLevel.Part(.cost, weight: 1 << 20)
    #expect(
      faults {
        $0.objective = [.makespan, .weighted(heavy)]
        $0.activities[0].modes[0].cost = 1 << 45
      } == [.objectiveOverflow(level: 1)]
    )
    #expect(faults { $0.activities[0].modes[0].cost = .min } == [.objectiveOverflow(level: 3)])
  }

  @Test func `cycles through maximal lags are no fault`() throws {
    var builder = ProblemBuilder()
    builder.span = 50
    let calendar = builder.addCalendar(.everyDay)
    let pair = (0..<2).map {
      builder.addActivity(Activity(ordinal: Int32($0), calendar: calendar, duration: 2))
    }
    builder.addPrecedence(Precedence(pair[0], to: pair[1]))
    for (first, second) in [(pair[0], pair[1]), (pair[1], pair[0])] {
      builder.addPrecedence(
        Precedence(
          first,
          .start,
          to: second,
          .start,
          minimalLag: nil,
          maximalLag: .days(2)
        )
      )
    }
    #expect(try CriticalPath(of: try builder.build()).earlyStarts == [0, 2])
    builder.addPrecedence(Precedence(pair[1], to: pair[0]))
    #expect(throws: InvalidProblem.self) { try builder.build() }
  }

  @Test func `a mode that can't be executed is no fault while another one can`() {
    let found = faults {
      $0.activities[0].modes.append(Mode(duration: 1, demands: [Demand(ResourceIndex(0), 9)]))
    }
    #expect(found.isEmpty)
  }
}
