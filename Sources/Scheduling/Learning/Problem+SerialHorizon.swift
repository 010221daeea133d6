extension Problem {
  /// A slot by which some best schedule is over, if there is a schedule.
  ///
  /// Where dates are given, a whole schedule can't be shifted, and the span is all that is known.
  ///
  /// - Complexity: O(activities × modes + precedences).
  var serialHorizon: Int32 {
    let hasDates = activities.contains { $0.fixedStart != nil }
    let lastStep = resources.compactMap { $0.steps.last?.slot }.max() ?? 0
    let lastRelease = activities.map(\.release).max() ?? 0
    if hasDates || maximalLagCount > 0 && max(lastStep, lastRelease) > 0 { return span }
    var total = Int64(max(lastStep, lastRelease))
    for activity in activities.indices {
      let duration = modes(of: activity).lazy.map { self.durations[$0] }.max() ?? 0
      var longest = duration
      for position in arcs(outOf: activity) {
        let arc = outgoing[position]
        longest = max(longest, arc.minimalLag + (arc.leavesFinish ? duration : 0))
      }
      for position in allArcs(into: activity) where incoming[position].hasMaximalLag {
        let arc = incoming[position]
        longest = max(longest, (arc.entersFinish ? duration : 0) - maximalLags[Int(arc.precedence)])
      }
      total += Int64(longest)
    }
    return Int32(min(Int64(span), total))
  }
}
