/// The parts of a problem that share nothing: no lag, no hold, and no resource that may run short.
///
/// What can be said about one of them is true whatever the others look like, so each is searched by
/// itself (see <doc:Parts>).
struct ProblemParts: Sendable {
  /// The problem.
  let whole: Problem

  /// Rows of activities by part, ascending; parts by their first activity.
  private let activityStarts: ContiguousArray<Int32>
  private let activities: ContiguousArray<Int32>
  /// Rows of precedences and of holds by part, ascending.
  private let precedenceStarts: ContiguousArray<Int32>
  private let precedences: ContiguousArray<Int32>
  private let holdStarts: ContiguousArray<Int32>
  private let holds: ContiguousArray<Int32>

  /// Parts a problem without groups; nil where all of it hangs together, or where the makespan counts,
  /// which is no sum over parts.
  ///
  /// - Complexity: O(activities + precedences + modes × demands), nearly.
  init?(_ problem: Problem) {
    guard problem.groups.isEmpty, !problem.weighs(.makespan) else { return nil }
    var sets = DisjointSets(count: problem.activities.count)
    for precedence in problem.precedences {
      sets.unite(precedence.predecessor.offset, precedence.successor.offset)
    }
    for hold in problem.holds { sets.unite(hold.opener.offset, hold.closer.offset) }
    sets.uniteRivals(in: problem)
    let partOf = sets.numbered()
    let count = Int(partOf.max() ?? 0) + 1
    guard count > 1 else { return nil }
    whole = problem
    (activityStarts, activities) = Problem.rows(count, partOf.count) {
      (Int(partOf[$0]), Int32($0))
    }
    (precedenceStarts, precedences) = Problem.rows(count, problem.precedences.count) {
      (Int(partOf[problem.precedences[$0].successor.offset]), Int32($0))
    }
    (holdStarts, holds) = Problem.rows(count, problem.holds.count) {
      (Int(partOf[problem.holds[$0].opener.offset]), Int32($0))
    }
  }

  /// The number of parts.
  var count: Int { activityStarts.count - 1 }

  /// The number of activities of a part.
  func size(of part: Int) -> Int { Int(activityStarts[part + 1] - activityStarts[part]) }

  /// The activities of a part, ascending.
  func activities(of part: Int) -> ArraySlice<Int32> {
    ArraySlice(activities[Int(activityStarts[part])..<Int(activityStarts[part + 1])])
  }

  /// A part as a problem of its own, with the resources that it demands.
  ///
  /// - Complexity: O(resources + what is in the part).
  func problem(of part: Int) -> ProblemPart {
    var builder = whole.source
    builder.sunkSums = ObjectiveSums()
    builder.activities = []
    builder.precedences = []
    builder.holds = []
    let seats = holds[Int(holdStarts[part])..<Int(holdStarts[part + 1])]
    let resources = ResourceNumbers(activities(of: part), seats, of: whole)
    builder.resources = resources.used.map { whole[$0] }
    var places: [Int32: ActivityIndex] = [:]
    var calendarOf = ContiguousArray<Int32>()
    let kept = activities(of: part)
    for index in kept {
      var activity = whole.activities[Int(index)]
      for mode in activity.modes.indices {
        for demand in activity.modes[mode].demands.indices {
          activity.modes[mode].demands[demand].resource =
            resources.number(of: activity.modes[mode].demands[demand].resource)
        }
      }
      places[index] = builder.addActivity(activity)
      calendarOf.append(whole.calendarOf[Int(index)])
    }
    let links = precedences[Int(precedenceStarts[part])..<Int(precedenceStarts[part + 1])]
    for index in links {
      var precedence = whole.precedences[Int(index)]
      precedence.predecessor = places[precedence.predecessor.rawValue] ?? precedence.predecessor
      precedence.successor = places[precedence.successor.rawValue] ?? precedence.successor
      builder.addPrecedence(precedence)
    }
    for index in seats {
      var hold = whole.holds[Int(index)]
      hold.resource = resources.number(of: hold.resource)
      hold.opener = places[hold.opener.rawValue] ?? hold.opener
      hold.closer = places[hold.closer.rawValue] ?? hold.closer
      builder.holds.append(hold)
    }
    return ProblemPart(
      problem: Problem(builder, frozen: (whole.calendars, calendarOf)),
      activities: ContiguousArray(kept),
      precedences: ContiguousArray(links),
      holds: ContiguousArray(seats),
      resources: resources.used
    )
  }
}

/// A part of a problem as a problem of its own, with the way back.
struct ProblemPart: Sendable {
  /// The problem.
  let problem: Problem
  /// The whole problem's activities, precedences, holds and resources behind those of ``problem``.
  let activities: ContiguousArray<Int32>
  let precedences: ContiguousArray<Int32>
  let holds: ContiguousArray<Int32>
  let resources: [ResourceIndex]

  /// The part of a schedule of the whole problem.
  func restricted(_ schedule: Schedule) -> Schedule {
    var part = Schedule(
      starts: ContiguousArray(activities.lazy.map { schedule.starts[Int($0)] }),
      finishes: ContiguousArray(activities.lazy.map { schedule.finishes[Int($0)] }),
      modes: ContiguousArray(activities.lazy.map { schedule.modes[Int($0)] })
    )
    for (place, activity) in activities.enumerated() where problem.flows(place) {
      for var run in schedule.fluidRuns(of: ActivityIndex(activity)) {
        run.activity = ActivityIndex(offset: place)
        part.fluidRuns.append(run)
      }
    }
    return part
  }

  /// A reason in the whole problem's indices.
  func expanded(_ reason: Infeasibility) -> Infeasibility {
    reason.mapped(
      activity: { ActivityIndex(activities[$0.offset]) },
      precedence: { PrecedenceIndex(precedences[$0.offset]) },
      hold: { HoldIndex(holds[$0.offset]) },
      resource: { resources[$0.offset] }
    )
  }
}

/// New numbers for the resources of a part, in the old order.
private struct ResourceNumbers {
  private var numbers: [Int32]
  private(set) var used: [ResourceIndex] = []

  init(
    _ activities: ArraySlice<Int32>,
    _ holds: ContiguousArray<Int32>.SubSequence,
    of whole: Problem
  ) {
    numbers = Array(repeating: -1, count: whole.resources.count)
    for activity in activities {
      for mode in whole.activities[Int(activity)].modes {
        for demand in mode.demands { numbers[demand.resource.offset] = 0 }
      }
    }
    for hold in holds { numbers[whole.holds[Int(hold)].resource.offset] = 0 }
    for resource in numbers.indices where numbers[resource] == 0 {
      numbers[resource] = Int32(used.count)
      used.append(ResourceIndex(offset: resource))
    }
  }

  func number(of resource: ResourceIndex) -> ResourceIndex {
    ResourceIndex(numbers[resource.offset])
  }
}
