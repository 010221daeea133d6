import Foundation
import Synchronization

/// How often Ctrl-C was pressed while somebody planned.
private let interruptions = Atomic<Int>(0)

/// Stops planning at Ctrl-C or at a limit on time, from a thread of its own.
///
/// Planning keeps the threads of concurrency busy, so no task could be relied on to wake in time.
/// Nothing is stopped before there is a plan; a second Ctrl-C ends the program at once.
final class PlanningWatch: Sendable {
  /// What ended planning.
  enum Stop: Int {
    case none
    case interruption
    case timeLimit
  }

  /// Seconds between two looks.
  private static let pause = 0.01

  private let cause = Atomic<Int>(0)
  private let hasPlan = Atomic<Bool>(false)
  private let isOver = Atomic<Bool>(false)

  /// What ended planning, if anything did.
  var stop: Stop { Stop(rawValue: cause.load(ordering: .acquiring)) ?? .none }

  /// Tells that there is a plan that could be taken.
  func notePlan() { hasPlan.store(true, ordering: .releasing) }

  /// Runs `body`, and cancels it at Ctrl-C or after so many seconds.
  func guarding<Result: Sendable>(
    timeLimit: Int?,
    _ body: @Sendable @escaping () async throws -> Result
  ) async throws -> Result {
    interruptions.store(0, ordering: .relaxed)
    let previous = signal(SIGINT) { _ in
      guard interruptions.add(1, ordering: .relaxed).oldValue > 0 else { return }
      signal(SIGINT, SIG_DFL)
      raise(SIGINT)
    }
    // Whoever started the program may want it to be left alone.
    if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(SIGINT, SIG_IGN)
    }
    defer {
      isOver.store(true, ordering: .releasing)
      signal(SIGINT, previous)
    }
    let deadline = timeLimit.map { Date.now.addingTimeInterval(TimeInterval($0)) }
    let task = Task { try await body() }
    Thread.detachNewThread {
      while !self.isOver.load(ordering: .acquiring) {
        let isInterrupted = interruptions.load(ordering: .relaxed) > 0
        let isLate = deadline.map { Date.now >= $0 } ?? false
        if isInterrupted || isLate, self.hasPlan.load(ordering: .acquiring) {
          let stop: Stop = isInterrupted ? .interruption : .timeLimit
          self.cause.store(stop.rawValue, ordering: .releasing)
          task.cancel()
          return
        }
        Thread.sleep(forTimeInterval: Self.pause)
      }
    }
    return try await task.value
  }
}
