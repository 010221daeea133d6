import Foundation
import Scheduling

/// How long cancelled searches of one problem took to return.
struct Latencies {
  private let problem: Problem
  private let workers: Int
  /// Milliseconds from cancelling to the answer, ascending.
  private var times: [Double] = []
  private var worst: (latency: Double, moment: Double) = (0, 0)
  /// The searches that were over before.
  private var ended = 0

  /// Prepares the measurement of a problem.
  init(of problem: Problem, workers: Int) {
    self.problem = problem
    self.workers = workers
  }

  /// The first lines of the table.
  static let head = """
    | problem | cancelled | median, ms | nine of ten, ms | worst, ms | worst when cancelled at, ms |
    |---|--:|--:|--:|--:|--:|
    """

  /// Cancels a search some seconds after its begin, from a thread that sleeps until then.
  mutating func measure(after seconds: Double) async throws {
    let clock = ContinuousClock()
    var options = SolveOptions(effort: 100_000, workers: workers)
    options.isOpenEnded = true
    let (problem, given) = (self.problem, options)
    let search = Task { @concurrent in
      let outcome = await solve(problem, options: given)
      return (outcome, clock.now)
    }
    let begin = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: seconds)
        let instant = clock.now
        search.cancel()
        continuation.resume(returning: instant)
      }
    }
    let (outcome, end) = await search.value
    guard outcome.stoppingReason == .cancellation else {
      ended += 1
      return
    }
    if let schedule = outcome.schedule {
      let violations = FeasibilityChecker(problem).violations(in: schedule)
      guard violations.allSatisfy(\.isForced) else { throw Wrong(reason: "\(violations[0])") }
    }
    let latency = (end - begin) / .milliseconds(1)
    if latency > worst.latency { worst = (latency, seconds * 1_000) }
    times.append(latency)
    times.sort()
  }

  /// A line of the table.
  func row(_ name: String) -> String {
    func text(_ number: Double) -> String { String(format: "%.1f", number) }
    guard !times.isEmpty else { return "| \(name) | 0 of \(ended) | – | – | – | – |" }
    let cells = [
      name, "\(times.count)", text(times[times.count / 2]), text(times[times.count * 9 / 10]),
      text(worst.latency), text(worst.moment),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

/// A schedule that is not feasible.
private struct Wrong: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}
