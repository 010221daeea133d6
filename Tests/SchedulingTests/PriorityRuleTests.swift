import Scheduling
import TestSupport
import Testing

struct PriorityRuleTests {
  private func lists(of problem: Problem) throws -> [ActivityList] {
    let context = try PriorityContext(of: problem)
    return [
      ActivityList(of: problem, by: LatestStartRule(), in: context),
      ActivityList(of: problem, by: LatestFinishRule(), in: context),
      ActivityList(of: problem, by: MinimumSlackRule(), in: context),
      ActivityList(of: problem, by: WeightThenLatestStartRule(), in: context),
      ActivityList(of: problem, by: PositionalWeightRule(), in: context),
      ActivityList(of: problem, by: MostSuccessorsRule(), in: context),
      ActivityList(of: problem, by: EarliestDueRule(), in: context),
      ActivityList(of: problem, by: GreatestDemandRule(), in: context),
    ]
  }

  @Test func `every rule's list keeps precedences and holds each activity once`() throws {
    for seed in UInt64(1)...30 {
      let problem = try RandomProblem.builder(seed: seed, activities: 30, features: [.lags])
        .build()
      for list in try lists(of: problem) {
        #expect(list.order.sorted() == (0..<30).map { Int32($0) }, "seed \(seed)")
        var places = ContiguousArray<Int>(repeating: 0, count: 30)
        for (place, activity) in list.order.enumerated() { places[Int(activity)] = place }
        for precedence in problem.precedences {
          let first = places[precedence.predecessor.offset]
          #expect(first < places[precedence.successor.offset], "seed \(seed)")
        }
      }
    }
  }

  @Test func `weight is inherited from what waits, then the latest start decides`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let calendar = builder.addCalendar(.everyDay)
    let indices = (0..<4).map {
      builder.addActivity(Activity(ordinal: Int32($0), calendar: calendar, duration: 2))
    }
    builder.addPrecedence(Precedence(indices[0], to: indices[1]))
    builder.addPrecedence(Precedence(indices[2], to: indices[3]))
    builder.activities[1].due = Due(10, weight: 1)
    builder.activities[3].due = Due(30, weight: 9)
    let lists = try lists(of: try builder.build())
    #expect(lists[0].order == [0, 1, 2, 3])
    #expect(lists[3].order == [2, 3, 0, 1])
  }

  @Test func `equal keys are ordered by ordinal, then by index`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let calendar = builder.addCalendar(.everyDay)
    for ordinal in [Int32(5), 3, 5, 1] {
      builder.addActivity(Activity(ordinal: ordinal, calendar: calendar, duration: 1))
    }
    let list = ActivityList(of: try builder.build(), keys: [0, 0, 0, 0])
    #expect(list.order == [3, 1, 0, 2])
  }
}
