/// What waits for what.
extension SimulationTables {
  /// The precedences as replications follow them.
  ///
  /// Work that by plan starts before what it is tied to can't wait for it: a ramp begins three weeks
  /// before a release. It waits for what that release waits for instead, with the planned distance.
  static func links(
    _ problem: Problem,
    _ plan: Schedule
  ) -> [(from: Int, arc: SimulationArc)] {
    var links: [(from: Int, arc: SimulationArc)] = []
    // Few are of this kind, so that following them again and again costs nothing.
    func replace(_ successor: Int, _ predecessor: Int, _ distance: Int32, _ depth: Int) {
      // What is fixed lies where it lies, whatever it should have waited for.
      guard depth < 64, !problem.startRules[predecessor].isFixed else { return }
      for position in problem.arcs(into: predecessor) {
        let arc = problem.incoming[position]
        let other = Int(arc.other)
        let calendar = problem.calendars[Int(problem.calendarOf[predecessor])]
        let point = arc.leavesFinish ? plan.finishes[other] : plan.starts[other]
        var days = arc.earliest(after: point, calendar) - point + distance
        if arc.entersFinish { days -= plan.finishes[predecessor] - plan.starts[predecessor] }
        if plan.starts[successor] < plan.starts[other] {
          let length = arc.leavesFinish ? plan.finishes[other] - plan.starts[other] : 0
          replace(successor, other, days + length, depth + 1)
        } else {
          links.append(
            (
              other,
              SimulationArc(
                to: Int32(successor),
                days: days,
                leavesFinish: arc.leavesFinish,
                isLoose: false
              )
            )
          )
        }
      }
    }
    for link in problem.precedences {
      let (predecessor, successor) = (link.predecessor.offset, link.successor.offset)
      let isLoose = plan.starts[successor] < plan.starts[predecessor]
      links.append((predecessor, SimulationArc(link, isLoose: isLoose)))
      guard isLoose, link.successorEnd == .start else { continue }
      let length =
        link.predecessorEnd == .finish ? plan.finishes[predecessor] - plan.starts[predecessor] : 0
      let point = plan.starts[predecessor] + length
      let calendar = problem.calendars[Int(problem.calendarOf[successor])]
      let arc = Arc(link, at: 0, seenFromSuccessor: true)
      replace(successor, predecessor, length + arc.earliest(after: point, calendar) - point, 0)
    }
    return links
  }

  /// Whether work waits for other work, or for what waits for it.
  static func leads(
    from first: Int,
    to last: Int,
    _ starts: ContiguousArray<Int32>,
    _ arcs: ContiguousArray<SimulationArc>
  ) -> Bool {
    var seen: Set = [first]
    var open = [first]
    while let activity = open.popLast() {
      for arc in arcs[Int(starts[activity])..<Int(starts[activity + 1])] where !arc.isLoose {
        if Int(arc.other) == last { return true }
        if seen.insert(Int(arc.other)).inserted { open.append(Int(arc.other)) }
      }
    }
    return false
  }
}
