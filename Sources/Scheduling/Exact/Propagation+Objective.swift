extension Propagation {
  /// A value that no schedule within the domains is better than.
  func bound(_ domains: StartDomains) -> ObjectiveValue {
    var sums = ObjectiveSums()
    var makespan: Int32 = 0
    for activity in problem.activities.indices {
      let dates = problem.objectiveDates[activity]
      let finish = domains.minFinish[activity]
      makespan = max(makespan, finish)
      sums[.cost] += leastCost(activity, domains)
      if finish > dates.deadline { sums[.deadlineViolation] += Int64(finish - dates.deadline) }
      if finish > dates.due { sums[.weightedTardiness] += dates.weight * Int64(finish - dates.due) }
      if dates.preferred != WorkCalendar.never {
        sums[.referenceDeviation] += Int64(deviation(activity, dates.preferred, domains))
      }
    }
    return problem.value(of: sums, makespan: makespan)
  }

  /// Cuts what would make a level of the objective worse than the incumbent's.
  ///
  /// As long as bounds equal the incumbent's value, levels may not grow at all; the first level that
  /// may still get better may grow up to the incumbent's. That much is left to each activity alone.
  mutating func shrinkByObjective(
    _ domains: inout StartDomains,
    below best: ObjectiveValue,
    _ isChanged: inout Bool
  ) -> Bool {
    let bound = bound(domains)
    if bound >= best { return false }
    for level in 0..<best.count {
      let slack = best[level] - bound[level]
      if !shrink(&domains, by: problem.levelWeights[level], slack, &isChanged) { return false }
      if slack > 0 { break }
    }
    return true
  }

  private mutating func shrink(
    _ domains: inout StartDomains,
    by weights: ObjectiveWords,
    _ slack: Int64,
    _ isChanged: inout Bool
  ) -> Bool {
    let latest = domains.minFinish.max() ?? 0
    func left(_ term: ObjectiveTerm, _ weight: Int64 = 1) -> Int64? {
      let weight = weights[term.rawValue] * weight
      return weight > 0 ? min(slack / weight, Int64(WorkCalendar.never)) : nil
    }
    for activity in problem.activities.indices where !isFixed(activity) {
      let dates = problem.objectiveDates[activity]
      var window = Problem.Window()
      var first: Int32 = 0
      func finish(by date: Int32, _ days: Int64?) {
        guard let days, date != WorkCalendar.never else { return }
        let limit = Int64(max(date, domains.minFinish[activity])) + days
        window.finish = min(window.finish, Int32(clamping: limit))
      }
      finish(by: latest, left(.makespan))
      finish(by: dates.deadline, left(.deadlineViolation))
      finish(by: dates.due, left(.weightedTardiness, dates.weight))
      if dates.preferred != WorkCalendar.never, let days = left(.referenceDeviation) {
        let limit = Int64(deviation(activity, dates.preferred, domains)) + days
        first = Int32(clamping: Int64(dates.preferred) - limit)
        window.start = min(window.start, Int32(clamping: Int64(dates.preferred) + limit))
      }
      let cost = left(.cost).map { leastCost(activity, domains) + $0 }
      for mode in problem.modes(of: activity) where domains.allows(mode) {
        let duration = problem.durations[mode]
        if let cost, problem.costs[mode] > cost {
          domains.exclude(mode)
          isChanged = true
          if !domains.gather(activity, problem) { return false }
          continue
        }
        let last = problem.lastStart(of: activity, duration: duration, by: window)
        let start = problem.firstStart(of: activity, duration: duration, from: max(0, first))
        if !cut(&domains, activity, mode, from: start, through: last, &isChanged) { return false }
      }
    }
    return true
  }

  private func leastCost(_ activity: Int, _ domains: StartDomains) -> Int64 {
    var least: Int64?
    for mode in problem.modes(of: activity) where domains.allows(mode) {
      least = min(least ?? problem.costs[mode], problem.costs[mode])
    }
    return least ?? 0
  }

  /// The least distance of a possible start from the preferred one.
  private func deviation(_ activity: Int, _ preferred: Int32, _ domains: StartDomains) -> Int32 {
    max(0, domains.minStart[activity] - preferred, preferred - domains.maxStart[activity])
  }
}
