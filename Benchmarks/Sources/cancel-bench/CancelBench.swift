import ArgumentParser
import Foundation
import Instances
import Scheduling

/// The program.
@main
struct CancelBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel-bench",
    abstract: "Measures how long a cancelled search takes to return."
  )

  @Option(help: "A folder of instances in PSPLIB's format, of which five are measured too.")
  var instances: String?

  @Option(parsing: .upToNextOption, help: "Activities of generated portfolios.")
  var sizes = [2_100, 10_000]

  @Option(help: "How often each search is cancelled.")
  var repeats = 60

  @Option(help: "The latest moment of cancelling, in seconds.")
  var window = 0.8

  @Option(help: "The threads of a search.")
  var workers = 2

  @Option(help: "The seed of portfolios and moments.")
  var seed: UInt64 = 1

  func validate() throws {
    guard sizes.allSatisfy({ $0 >= 50 }), repeats > 0, window > 0, workers > 0 else {
      throw ValidationError("Sizes are 50 or more, repeats, window and workers positive.")
    }
  }

  func run() async throws {
    print(Latencies.head)
    for size in sizes {
      for modes in [1, 3] {
        let name = "portfolio of \(size), \(modes) mode\(modes > 1 ? "s" : "")"
        try await measure(name, portfolio(of: size, modes: modes))
      }
    }
    guard let instances else { return }
    let set = try InstanceSet(folder: URL(fileURLWithPath: instances))
    for file in set.sample(5) {
      try await measure(file.instanceName, set.instance(at: file).problem())
    }
  }

  /// A portfolio with so few people that no schedule reaches its bound.
  private func portfolio(of size: Int, modes: Int) throws -> Problem {
    let builder = PortfolioProblem.builder(
      seed: seed,
      chips: size / 50,
      teams: max(3, size / 200),
      seats: Int32(max(3, size / 500)),
      modes: modes
    )
    return try builder.build()
  }

  private func measure(_ name: String, _ problem: Problem) async throws {
    var latencies = Latencies(of: problem, workers: workers)
    var random = SeededGenerator(seed: seed)
    for number in 0..<repeats {
      // Every sixth is cancelled in its first hundredth of a second, where there is no schedule yet.
      let latest = number % 6 == 0 ? 0.01 : window
      try await latencies.measure(after: latest * Double(random.below(1_000)) / 1_000)
    }
    print(latencies.row(name))
    fflush(nil)
  }
}
