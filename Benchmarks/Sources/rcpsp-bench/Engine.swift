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
  func solve(_ problem: Problem) async -> (outcome: Outcome, seconds: Double) {
    let options = SolveOptions(effort: 1 << 40, seed: seed, workers: workers)
    let clock = ContinuousClock()
    let begin = clock.now
    let search = Task { @concurrent in await Scheduling.solve(problem, options: options) }
    let done = DispatchSemaphore(value: 0)
    let limit = self.limit
    Thread.detachNewThread {
      if done.wait(timeout: .now() + limit) == .timedOut { search.cancel() }
    }
    let outcome = await search.value
    done.signal()
    return (outcome, (clock.now - begin) / .seconds(1))
  }
}
