/// What the work of a resource says about the makespan.
///
/// All that can't start before `a` days and is followed by at least `b` days of other work must fit
/// between: no makespan is less than `a` + work ÷ capacity + `b`, for any `a` and `b`. With the
/// distances of the critical path this alone proves a third of PSPLIB's J120 optimal.
///
/// In each activity the mode of least work and the one of least duration count, whatever the other
/// is; capacities count at their highest. Calendars only make schedules longer.
struct EnergyBound: Sendable {
  /// No makespan is less.
  let makespan: Int32

  /// Bounds a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - starts: No activity starts earlier.
  /// - Complexity: O(resources × activities × distinct starts); problems of more than
  ///   ``greatestCount`` activities get 0.
  init(of problem: Problem, starts: ContiguousArray<Int32>) {
    let count = problem.activities.count
    guard count <= Self.greatestCount else {
      makespan = 0
      return
    }
    let tails = problem.leastTails
    // Ascending tails: all from a place on are followed by at least as many days.
    let byTail = (0..<count).sorted { (tails[$0], $0) > (tails[$1], $1) }
    let heads = Set(starts).sorted()
    var greatest: Int64 = 0
    for (offset, resource) in problem.resources.enumerated() {
      let capacity = Int64(resource.steps.map(\.capacity).max() ?? 0)
      guard capacity > 0 else { continue }
      let work = problem.leastWork(of: ResourceIndex(offset: offset))
      for head in heads {
        var sum: Int64 = 0
        for activity in byTail where starts[activity] >= head && work[activity] > 0 {
          sum += work[activity]
          let length = (sum + capacity - 1) / capacity
          greatest = max(greatest, Int64(head) + length + Int64(tails[activity]))
        }
      }
    }
    makespan = Int32(clamping: greatest)
  }

  /// The most activities that are bounded.
  static let greatestCount = 2_000
}

extension Problem {
  /// The least days from the finish of each activity to the latest finish of all.
  ///
  /// - Complexity: O(modes + precedences).
  fileprivate var leastTails: ContiguousArray<Int32> {
    var tails = ContiguousArray<Int32>(repeating: 0, count: activities.count)
    for index in topologicalOrder.reversed() {
      let activity = Int(index)
      let longest = modes(of: activity).lazy.map { self.durations[$0] }.max() ?? 0
      for position in arcs(outOf: activity) {
        let arc = outgoing[position]
        // A negative lag in worked days may be any number of calendar days.
        if arc.minimalIsWorking && arc.minimalLag < 0 { continue }
        let follower = Int(arc.other)
        var days = arc.minimalLag + tails[follower]
        if !arc.entersFinish {
          days += modes(of: follower).lazy.map { self.durations[$0] }.min() ?? 0
        }
        if !arc.leavesFinish { days -= longest }
        // Work under way keeps its start, whatever it waits for.
        if activities[follower].fixedStart != nil { continue }
        tails[activity] = max(tails[activity], days)
      }
    }
    return tails
  }

  /// The least days times units each activity takes of a resource.
  fileprivate func leastWork(of resource: ResourceIndex) -> ContiguousArray<Int64> {
    ContiguousArray(
      activities.indices.map { activity in
        if activities[activity].fixedStart != nil { return 0 }
        return modes(of: activity).lazy.map { mode in
          Int64(self.durations[mode]) * Int64(self.amountDemanded(in: mode, of: resource))
        }.min() ?? 0
      }
    )
  }
}
