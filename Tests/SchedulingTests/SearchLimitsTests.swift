import Scheduling
import Synchronization
import TestSupport
import Testing

/// What a search told between its rounds, and a way to cancel it there.
private final class Reports: Sendable {
  private let told = Mutex<[SolveProgress]>([])
  /// The report at which the task that solves is cancelled, 0 for the first; none if negative.
  private let last: Int

  init(cancellingAt last: Int = -1) { self.last = last }

  var all: [SolveProgress] { told.withLock { $0 } }

  func take(_ progress: SolveProgress) {
    let count = told.withLock { told in
      told.append(progress)
      return told.count
    }
    if count == last + 1 { withUnsafeCurrentTask { $0?.cancel() } }
  }
}

@Suite struct SearchLimitsTests {
  private let problem: Problem

  init() throws {
    problem = try PortfolioProblem.builder(seed: 1, chips: 3, teams: 3, modes: 2).build()
  }

  private func options(_ effort: Int, workers: Int = 2, reports: Reports? = nil) -> SolveOptions {
    var options = SolveOptions(effort: effort, seed: 7, workers: workers)
    if let reports { options.onProgress = { reports.take($0) } }
    return options
  }

  @Test(arguments: [0, 1, 2, 3])
  func `what a cancelled search gives is made again by the effort it tells`(
    report: Int
  ) async throws {
    let reports = Reports(cancellingAt: report)
    let problem = problem
    let options = options(2_000, reports: reports)
    let stopped = await Task { await solve(problem, options: options) }.value
    #expect(stopped.stoppingReason == .cancellation)
    // Nothing is generated any more once the task is cancelled.
    #expect(reports.all.count == report + 1)
    #expect(stopped.schedulesGenerated == reports.all.last?.schedulesGenerated)
    #expect(stopped.value == reports.all.last?.value)
    let effort = try #require(stopped.repeatingEffort)
    for workers in [1, 2] {
      let again = await solve(problem, options: self.options(effort, workers: workers))
      #expect(again.schedule == stopped.schedule, "effort \(effort)")
      #expect(again.schedulesGenerated == stopped.schedulesGenerated, "effort \(effort)")
      #expect(again.stoppingReason == .effort)
      #expect(again.repeatingEffort == effort)
    }
  }

  @Test(arguments: [1, 10, 100, 1_000])
  func `whenever a search is cancelled, an effort makes its schedule again`(
    yields: Int
  ) async throws {
    let problem = problem
    let options = options(2_000)
    let task = Task { await solve(problem, options: options) }
    for _ in 0..<yields { await Task.yield() }
    task.cancel()
    let stopped = await task.value
    guard let schedule = stopped.schedule else {
      #expect(stopped.status == .cancelled)
      return
    }
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    let effort = try #require(stopped.repeatingEffort)
    let again = await solve(problem, options: self.options(effort))
    #expect(again.schedule == schedule, "effort \(effort)")
    #expect(again.schedulesGenerated == stopped.schedulesGenerated, "effort \(effort)")
  }

  @Test func `an open-ended search goes on after its effort`() async throws {
    let reports = Reports(cancellingAt: 3)
    var options = options(16, reports: reports)
    options.isOpenEnded = true
    let (problem, given) = (problem, options)
    let stopped = await Task { await solve(problem, options: given) }.value
    #expect(stopped.stoppingReason == .cancellation)
    #expect(stopped.schedulesGenerated > 100)
    let effort = try #require(stopped.repeatingEffort)
    #expect(await solve(problem, options: self.options(effort)).schedule == stopped.schedule)
  }

  @Test func `progress tells of more and more schedules and never of a worse one`() async throws {
    let reports = Reports()
    let outcome = await solve(problem, options: options(600, reports: reports))
    let all = reports.all
    #expect(all.count > 3)
    for (earlier, later) in zip(all, all.dropFirst()) {
      #expect(earlier.schedulesGenerated <= later.schedulesGenerated)
      let values = (try #require(earlier.value), try #require(later.value))
      #expect(values.1 <= values.0)
    }
    #expect(all.allSatisfy { $0.bound == outcome.bound })
    #expect(all.last?.value == outcome.value)
    #expect(all.last?.schedulesGenerated == outcome.schedulesGenerated)
  }

  @Test func `a search for the makespan stops between rounds too`() async throws {
    var builder = PortfolioProblem.builder(seed: 2, chips: 4, teams: 3, modes: 1)
    builder.objective = [.makespan]
    let problem = try builder.build()
    let reports = Reports(cancellingAt: 0)
    let options = options(1_000_000, reports: reports)
    let stopped = await Task { await solve(problem, options: options) }.value
    if stopped.stoppingReason == .proof { return }
    #expect(stopped.stoppingReason == .cancellation)
    #expect(stopped.schedulesGenerated == reports.all.last?.schedulesGenerated)
    #expect(stopped.repeatingEffort == nil)
  }
}
