import Scheduling

extension Planner {
  /// A schedule moved as late as it costs nothing, and the one in which all is as early as it can be.
  ///
  /// The two have the same modes and the same tardiness.
  struct Justified: Sendable {
    var latest: Schedule
    var earliest: Schedule
    /// The targets of bursts they were made with, nil where those are what precedences tell.
    var burstTargets: ContiguousArray<Int32>?
    /// The schedule before what is late in it burst, from which a search may go on.
    var shifted: Schedule
  }

  /// A schedule shifted to and fro, forth in quicker modes and with bursts of what it makes late, while
  /// that makes it better.
  func justified(_ schedule: Schedule, of problem: Problem) async -> Justified {
    let shifted = await shifted(schedule, of: problem)
    guard problem.hasFluids, let better = await bursting(shifted, of: problem) else {
      return Planner.settled(shifted, nil, of: problem, turns: 0)
    }
    // Further turns make it cheaper by a ten-thousandth of a per cent each.
    var settled = Planner.settled(better.schedule, better.targets, of: problem, turns: 2)
    settled.shifted = shifted
    return settled
  }

  /// A schedule shifted to and fro in its modes, while that makes it better, so many times at most.
  static func settled(
    _ schedule: Schedule,
    _ burstTargets: ContiguousArray<Int32>?,
    of problem: Problem,
    turns: Int
  ) -> Justified {
    var generation = SerialGeneration(problem, burstTargets: burstTargets)
    var latest = schedule
    var earliest = generation.leftShifted(latest)
    for _ in 0..<turns {
      let next = generation.rightShifted(earliest)
      guard problem.value(of: next) < problem.value(of: latest) else { break }
      latest = next
      earliest = generation.leftShifted(latest)
    }
    return Justified(
      latest: latest,
      earliest: earliest,
      burstTargets: burstTargets,
      shifted: schedule
    )
  }

  /// A schedule shifted to and fro, forth in quicker modes, while that makes it better.
  ///
  /// In the modes that are settled then, shifting costs nothing but nearness to a reference plan.
  private func shifted(_ schedule: Schedule, of problem: Problem) async -> Schedule {
    @Sendable func turned(_ schedule: Schedule, mayAccelerate: Bool) -> Schedule {
      var generation = SerialGeneration(problem)
      let earliest = generation.leftShifted(schedule, mayAccelerate: mayAccelerate)
      return generation.rightShifted(earliest)
    }
    // Mostly quicker modes bring nothing, so that with a second worker both are at hand at once.
    let isAhead = workers > 1
    async let ahead = isAhead ? turned(schedule, mayAccelerate: false) : nil
    var latest = schedule
    var turns = 0
    while turns < 4 {
      let next = turned(latest, mayAccelerate: true)
      guard problem.value(of: next) < problem.value(of: latest) else { break }
      latest = next
      turns += 1
    }
    let known = await ahead
    let shifted =
      turns == 0
      ? known ?? turned(latest, mayAccelerate: false)
      : turned(latest, mayAccelerate: false)
    return problem.value(of: shifted) <= problem.value(of: latest) ? shifted : latest
  }

  /// A schedule with the targets of bursts that made it.
  private typealias Burst = (schedule: Schedule, targets: ContiguousArray<Int32>)

  /// A better schedule in which what is late in a given one bursts, though by precedences alone it is
  /// not; nil where there is none.
  ///
  /// How many of the days late a burst can make good isn't known, so that as many as it can and all of
  /// them are tried, and where one of these helps half and a quarter of them.
  private func bursting(_ schedule: Schedule, of problem: Problem) async -> Burst? {
    var best: Burst?
    for _ in 0..<2 {
      let latest = best?.schedule ?? schedule
      var found: [Burst] = []
      for parts in [[0, 1], [2, 4]] as [[Int32]] {
        found += await bursts(parts, after: latest, of: problem)
        if !found.contains(where: { problem.value(of: $0.schedule) < problem.value(of: latest) }) {
          return best
        }
      }
      // Of equals the first.
      best = found.min { problem.value(of: $0.schedule) < problem.value(of: $1.schedule) }
    }
    return best
  }

  /// The schedule shifted with bursts that make good parts of the days it is late, in the order of parts.
  private func bursts(
    _ parts: [Int32],
    after latest: Schedule,
    of problem: Problem
  ) async -> [Burst] {
    @Sendable func burst(_ part: Int32) -> Burst {
      let targets = problem.burstTargets(after: latest, makingGood: part)
      var generation = SerialGeneration(problem, burstTargets: targets)
      let left = generation.leftShifted(latest, mayAccelerate: true)
      return (generation.rightShifted(left), targets)
    }
    if workers < 2 { return parts.map(burst) }
    return await withTaskGroup(of: (Int, Burst).self) { group in
      for (place, part) in parts.enumerated() { group.addTask { (place, burst(part)) } }
      var made: [(Int, Burst)] = []
      for await one in group { made.append(one) }
      return made.sorted { $0.0 < $1.0 }.map { $0.1 }
    }
  }
}
