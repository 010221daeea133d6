import Foundation
import Scheduling

/// Our side: the engine with a limit of real time.
struct Engine {
  let workers: Int
  let seed: UInt64
  let limit: Double

  /// Searches until the time is over or the answer is proved.
  ///
  /// The limit is kept by a thread of its own that cancels the search's task: the search may keep
  /// every thread of the concurrency pool busy, so nothing in the pool would run in time.
  ///
  /// A pilot of a few schedules comes first, within the limit: its speed says for how many the
  /// search should prepare.
  func solve(_ problem: Problem) async -> (outcome: Outcome, seconds: Double) {
    let clock = ContinuousClock()
    let begin = clock.now
    var options = SolveOptions(effort: 4_000, seed: seed, workers: workers)
    let pilot = await solve(problem, options, within: limit)
    let spent = (clock.now - begin) / .seconds(1)
    if pilot.status == .optimal || spent > limit / 2 { return (pilot, spent) }
    let speed = Double(max(1, pilot.schedulesGenerated)) / max(1e-6, spent)
    options.effort = max(1, Int(speed * (limit - spent)))
    options.isOpenEnded = true
    let outcome = await solve(problem, options, within: limit - spent)
    return (outcome, (clock.now - begin) / .seconds(1))
  }

  /// Searches and cancels the search when the time is over.
  private func solve(
    _ problem: Problem,
    _ options: SolveOptions,
    within seconds: Double
  ) async -> Outcome {
    let search = Task { @concurrent in await Scheduling.solve(problem, options: options) }
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      if done.wait(timeout: .now() + seconds) == .timedOut { search.cancel() }
    }
    let outcome = await search.value
    done.signal()
    return outcome
  }
}
