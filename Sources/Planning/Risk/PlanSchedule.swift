import RoadmapModel
import Scheduling

extension Projection {
  /// The engine's schedule of a plan that was read back before, stored and loaded perhaps.
  ///
  /// Every activity of the engine has its dates in the plan; helpers lie where what they wait for
  /// is over.
  ///
  /// - Throws: ``PlanningError`` where the plan does not hold a chip or an activity of the roadmap.
  func schedule(of plan: Plan) throws(PlanningError) -> Schedule {
    let count = problem.activities.count
    var starts = ContiguousArray<Int32>(repeating: 0, count: count)
    var finishes = starts
    var modes = starts
    for (project, source) in projects.enumerated() {
      let name = source.outline.id.rawValue
      guard let chip = plan.chips.first(where: { $0.id.rawValue == name }) else {
        throw PlanningError("the plan holds no chip \(name); make it again: tapeout plan")
      }
      var planned: [String: PlannedActivity] = [:]
      for activity in chip.activities { planned[activity.id.rawValue] = activity }
      for (position, definition) in source.network.activities.enumerated() {
        guard let index = indices[project][position] else { continue }
        guard let activity = planned[definition.id] else {
          throw PlanningError(
            "the plan holds no \(definition.id) of \(name); make it again: tapeout plan"
          )
        }
        let mode = mode(of: activity, project, position, index)
        modes[index.offset] = Int32(mode)
        finishes[index.offset] = axis.slot(activity.finish)
        starts[index.offset] = axis.slot(activity.start)
        if activity.state == .underWay {
          let calendar = problem.calendar(of: index)
          let length = problem[index].modes[mode].duration
          starts[index.offset] =
            problem[index].fixedStart
            ?? max(0, calendar.start(before: finishes[index.offset], length))
        }
      }
    }
    placeHelpers(&starts, &finishes)
    return Schedule(starts: starts, finishes: finishes, modes: modes)
  }

  /// The slot behind the last one in which a plan serves compute to each activity; 0 for none.
  func served(by plan: Plan) -> ContiguousArray<Int32> {
    var served = ContiguousArray<Int32>(repeating: 0, count: problem.activities.count)
    for (project, source) in projects.enumerated() {
      let name = source.outline.id.rawValue
      guard let chip = plan.chips.first(where: { $0.id.rawValue == name }) else { continue }
      var ends: [String: CivilDate] = [:]
      for activity in chip.activities {
        ends[activity.id.rawValue] = activity.runs.map(\.finish).max()
      }
      for (position, definition) in source.network.activities.enumerated() {
        guard let index = indices[project][position], let end = ends[definition.id] else {
          continue
        }
        served[index.offset] = axis.slot(end)
      }
    }
    return served
  }

  /// The way of staffing that a planned activity shows.
  private func mode(
    of activity: PlannedActivity,
    _ project: Int,
    _ position: Int,
    _ index: ActivityIndex
  ) -> Int {
    let count = problem[index].modes.count
    guard count > 1 else { return 0 }
    let ways = staffings[project][position]
    for mode in 0..<min(count, ways.count) {
      let isSame = ways[mode].people.allSatisfy {
        activity.people[Slug(from: $0.team)] == $0.tenths
      }
      if isSame, Int(problem[index].modes[mode].duration) == activity.workingDays { return mode }
    }
    let same = (0..<min(count, ways.count)).first { mode in
      ways[mode].people.allSatisfy { activity.people[Slug(from: $0.team)] == $0.tenths }
    }
    return same ?? 0
  }

  /// Puts what no chip's network holds where what it waits for is over.
  private func placeHelpers(
    _ starts: inout ContiguousArray<Int32>,
    _ finishes: inout ContiguousArray<Int32>
  ) {
    for (offset, origin) in origins.enumerated() where origin == nil {
      var slot = problem.activities[offset].fixedStart ?? problem.activities[offset].release
      for precedence in problem.precedences where precedence.successor.offset == offset {
        slot = max(slot, finishes[precedence.predecessor.offset])
      }
      starts[offset] = slot
      finishes[offset] = slot
    }
  }
}
