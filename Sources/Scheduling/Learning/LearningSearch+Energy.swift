extension LearningSearch {
  /// Raises the bound on the makespan as far as windows and energies refute it (a destructive bound,
  /// Klein and Scholl 1999), by halving.
  ///
  /// An assumed makespan is the only branching then, so what refutes it needs no explanation.
  ///
  /// - Complexity: O(log horizon) propagations and checks of all energies.
  mutating func raiseBound() {
    isBoundRaised = true
    guard settle() else { return }
    if isOverloaded() {
      isExhausted = true
      return
    }
    let key = LearningModel.makespan * 2
    var open = -trail.bounds[key + 1]
    while trail.bounds[key] < open, !Task.isCancelled {
      let middle = trail.bounds[key] + (open - trail.bounds[key]) / 2
      trail.branch()
      trail.raise(key + 1, to: -middle, .decision)
      let isRefuted = !propagate() || isOverloaded()
      backtrack(to: 0)
      if isRefuted {
        trail.raise(key, to: middle + 1, .decision)
        guard settle() else { return }
      } else {
        open = middle
      }
    }
  }

  /// Draws all conclusions at level 0; false where there is nothing left.
  private mutating func settle() -> Bool {
    guard !isExhausted, propagate() else {
      isExhausted = true
      return false
    }
    trail.settleRoot()
    queueHead = 0
    return true
  }

  /// Whether usages need more energy in some interval than a resource has there.
  ///
  /// A usage takes of an interval at least what is left of it when it starts as early, or as late, as
  /// its bounds allow (Erschler and Lopez 1990).
  ///
  /// - Complexity: O(usages³).
  private func isOverloaded() -> Bool {
    for resource in 0..<Int32(model.usageStarts.count - 1) {
      var sums = Row<Int64>(capacity: Int(model.horizon) + 1)
      sums.append(0)
      for slot in 0..<model.horizon {
        sums.append(sums.last + Int64(model.capacities[resource &* model.horizon &+ slot]))
      }
      if isOverloaded(resource, sums) { return true }
    }
    return false
  }

  private func isOverloaded(_ resource: Int32, _ sums: borrowing Row<Int64>) -> Bool {
    let range = model.usageStarts[resource]..<model.usageStarts[resource &+ 1]
    var froms: Set<Int32> = []
    var tos: Set<Int32> = []
    var tasks = Row<EnergyTask>(capacity: range.count)
    for position in range {
      let usage = model.usages[position]
      let task = EnergyTask(
        earliestStart: trail.bounds[usage.start &* 2],
        latestStart: 0 &- trail.bounds[usage.start &* 2 &+ 1],
        earliestFinish: trail.bounds[usage.finish &* 2] &+ usage.offset,
        shortest: usage.shortest,
        units: usage.amount < 0 ? usage.demand : trail.bounds[usage.amount &* 2]
      )
      if task.units == 0 || task.shortest == 0 { continue }
      tasks.append(task)
      froms.insert(task.earliestStart)
      if task.latestStart < task.earliestFinish { froms.insert(task.latestStart) }
      tos.insert(usage.offset &- trail.bounds[usage.finish &* 2 &+ 1])
      if task.latestStart < task.earliestFinish { tos.insert(task.earliestFinish) }
    }
    let lasts = tos.sorted()
    for from in froms.sorted() {
      for to in lasts where to > from {
        var energy: Int64 = 0
        for position in 0..<tasks.count { energy &+= tasks[position].energy(from, to) }
        if energy > sums[to] - sums[from] { return true }
      }
    }
    return false
  }
}

/// What the bounds of a usage say about its energy in an interval.
private struct EnergyTask: BitwiseCopyable {
  var earliestStart: Int32
  var latestStart: Int32
  var earliestFinish: Int32
  var shortest: Int32
  var units: Int32

  /// The units and days that fall into an interval in any case.
  func energy(_ from: Int32, _ to: Int32) -> Int64 {
    let days = min(min(shortest, to &- from), min(earliestFinish &- from, to &- latestStart))
    return days > 0 ? Int64(days) * Int64(units) : 0
  }
}
