import Scheduling

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The steps to a first plan of one generated portfolio, measured.
struct Growth {
  let activities: Int
  let modes: Int
  let seed: UInt64
  let repeats: Int

  /// Measures and returns a line of the table.
  ///
  /// *Build* is ``ProblemBuilder/build()``. *First plan* is everything from the built problem to a
  /// feasible schedule: critical path, list by latest starts, the layout of a generation and one
  /// pass. *Schedules* are passes forward and right shifts of the same generation, counted apart.
  /// A company grows in the number of its teams and in their size alike.
  func row() throws -> String {
    let chips = activities / 50
    let scale = max(1, Double(chips) / 20)
    let builder = PortfolioProblem.builder(
      seed: seed,
      chips: chips,
      teams: Int(30 * scale.squareRoot()),
      size: Int32(scale.squareRoot().rounded(.up)),
      seats: Int32(6 * scale),
      modes: modes
    )
    // Memory is that of building and planning once, before anything is repeated.
    let problem = try builder.build()
    let schedule = try firstPlan(of: problem)
    let peak = Self.peakMemory
    let build = try fastest { _ = try builder.build() }
    let plan = try fastest { _ = try firstPlan(of: problem) }
    let rate = try schedulesASecond(problem)
    let violations = FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
    guard violations.isEmpty else {
      throw Wrong(reason: "\(violations.count) violations, the first \(violations[0])")
    }
    let target: Double =
      switch activities {
      case ...1_000: 5
      case ...10_000: 80
      default: 1500
      }
    let each = (build + plan) / Double(activities) * 1000
    let limit = 50 + 200 * Double(activities * modes) / 1_000_000
    let cells = [
      "\(activities)", "\(modes)", Self.text(build), Self.text(plan), Self.text(target),
      Self.text(each), Self.text(rate), Self.text(peak), Self.text(limit),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func firstPlan(of problem: Problem) throws -> Schedule {
    let list = try firstList(of: problem)
    var generation = SerialGeneration(problem)
    return try generation.schedule(list, modes: .earliestFinish)
  }

  /// The list by latest starts; what priorities were made of is gone when it returns.
  private func firstList(of problem: Problem) throws -> ActivityList {
    let context = try PriorityContext(of: problem)
    return ActivityList(of: problem, by: LatestStartRule(), in: context)
  }

  /// Passes forward and right shifts a second, of one thread.
  private func schedulesASecond(_ problem: Problem) throws -> Double {
    let list = try firstList(of: problem)
    var generation = SerialGeneration(problem)
    let clock = ContinuousClock()
    let begin = clock.now
    repeat {
      _ = try generation.schedule(list, modes: .earliestFinish)
      _ = generation.scheduleShiftedRight()
    } while clock.now - begin < .seconds(1)
    return Double(generation.schedulesGenerated) / ((clock.now - begin) / .seconds(1))
  }

  /// The fastest of several runs, in milliseconds.
  private func fastest(_ body: () throws -> Void) throws -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<repeats {
      let begin = clock.now
      try body()
      best = min(best, (clock.now - begin) / .milliseconds(1))
    }
    return best
  }

  /// The most memory the process held so far, in MB; where the system does not tell, not a number.
  private static var peakMemory: Double {
    guard let file = fopen("/proc/self/status", "r") else { return .nan }
    defer { fclose(file) }
    var bytes = [CChar](repeating: 0, count: 256)
    while fgets(&bytes, Int32(bytes.count), file) != nil {
      let line = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      guard line.hasPrefix("VmHWM") else { continue }
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
      return (kilobytes ?? .nan) / 1000 * 1.024
    }
    return .nan
  }

  /// A number with three digits at least.
  private static func text(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    let places = number >= 100 ? 0 : number >= 10 ? 1 : 2
    let scale = [1, 10, 100][places]
    let scaled = Int((number * Double(scale)).rounded())
    if places == 0 { return "\(scaled)" }
    let rest = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }
}

/// A plan that is not feasible.
struct Wrong: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}
