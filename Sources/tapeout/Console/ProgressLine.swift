import Dispatch
import Planning
import Synchronization

/// One line on stderr that tells how far planning has come, rewritten in place.
///
/// Only a terminal sees it; it is gone once there is a plan.
final class ProgressLine: Sendable {
  /// Nanoseconds between two texts, so that a quick search does not write all the time.
  private static let pause: UInt64 = 100_000_000

  private let isShown: Bool
  private let columns: Int
  private let last = Atomic<UInt64>(0)

  /// A line for the terminal behind stderr, or none where there is no terminal.
  init(_ surroundings: Surroundings) {
    isShown = Descriptor.standardError.isTerminal && surroundings.variable("TERM") != "dumb"
    columns = Descriptor.standardError.screenSize?.columns ?? 80
  }

  /// Says that planning has begun.
  func begin() { write("Planning ...") }

  /// Says how far it has come, unless it just did.
  func show(_ progress: PlanningProgress) {
    let now = DispatchTime.now().uptimeNanoseconds
    guard isShown, now - last.load(ordering: .relaxed) >= Self.pause else { return }
    last.store(now, ordering: .relaxed)
    write(Self.text(of: progress))
  }

  /// Shows a text, unless another was just shown.
  func show(_ text: String) {
    let now = DispatchTime.now().uptimeNanoseconds
    guard isShown, now - last.load(ordering: .relaxed) >= Self.pause else { return }
    last.store(now, ordering: .relaxed)
    write(text)
  }

  /// Takes the line away.
  func clear() { write("") }

  /// The progress in words.
  static func text(of progress: PlanningProgress) -> String {
    let schedules = "\(progress.schedules) schedules"
    guard let late = progress.weightedTardiness else { return schedules }
    let gap = max(0, late - progress.bound)
    let hope = gap == 0 ? "no plan is less late" : "at best \(gap) less"
    return "\(schedules), \(late) weighted days late, \(hope); Ctrl-C takes it"
  }

  private func write(_ text: String) {
    guard isShown else { return }
    let line = "\r" + text.prefix(max(1, columns - 1)) + "\u{1B}[K"
    _ = Descriptor.standardError.write(Array(line.utf8))
  }
}
