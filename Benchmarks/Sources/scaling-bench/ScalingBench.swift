import ArgumentParser
import Foundation

/// The program.
@main
struct ScalingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scaling-bench",
    abstract: "Measures how building and planning grow with the number of activities."
  )

  @Argument(help: "Numbers of activities.")
  var sizes = [1_000, 10_000, 100_000]

  @Option(parsing: .upToNextOption, help: "Modes of each activity.")
  var modes = [1, 3]

  @Option(help: "The seed of the portfolio.")
  var seed: UInt64 = 1

  @Option(help: "How often each step is repeated; the fastest counts.")
  var repeats = 5

  /// The first lines of the table.
  private static let head = """
    | activities | modes | build, ms | first plan, ms | target, ms | both, µs an activity \
    | schedules/s | peak, MB | limit, MB |
    |--:|--:|--:|--:|--:|--:|--:|--:|--:|
    """

  func validate() throws {
    guard sizes.allSatisfy({ $0 >= 50 }), modes.allSatisfy({ $0 > 0 }), repeats > 0 else {
      throw ValidationError("Sizes are 50 or more, modes and repeats positive.")
    }
  }

  func run() throws {
    print(Self.head)
    fflush(nil)
    for mode in modes {
      for size in sizes { try printMeasuredAlone(size, mode) }
    }
  }

  /// Measures one size in a process of its own, so that its peak of memory is its own.
  private func printMeasuredAlone(_ size: Int, _ mode: Int) throws {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appendingPathComponent("scaling-step")
    process.arguments = [String(size), String(mode), String(seed), String(repeats)]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
  }
}
