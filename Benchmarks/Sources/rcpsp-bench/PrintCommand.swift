import ArgumentParser
import Foundation
import Instances
import Scheduling

/// Solves instances with an effort instead of a limit of time and prints marks of the answers.
///
/// Of two commits with the same lines, the later one did not change what the search does.
struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Prints a mark of each answer at a fixed effort, to compare commits."
  )

  @Argument(help: "Folders of instances below the data folder.")
  var sets: [String]

  @Option(help: "The folder that holds the sets.")
  var data: String

  @Option(help: "The schedules of each instance.")
  var effort = 10_000

  @Option(help: "The instances of each set, spread evenly.")
  var sample = 10

  @Option(help: "The threads of a search, which change no line.")
  var workers = 2

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  func run() async throws {
    print("set,instance,makespan,bound,schedules,mark")
    for name in sets {
      let set = try InstanceSet(folder: URL(fileURLWithPath: data).appendingPathComponent(name))
      for url in set.sample(sample) {
        let problem = try set.instance(at: url).problem()
        let options = SolveOptions(effort: effort, seed: seed, workers: workers)
        let outcome = await solve(problem, options: options)
        let cells = [
          set.name, url.instanceName, outcome.schedule.map { "\($0.makespan)" } ?? "",
          outcome.bound.map { "\($0.terms[0])" } ?? "", "\(outcome.schedulesGenerated)",
          String(Self.mark(of: outcome.schedule), radix: 16),
        ]
        print(cells.joined(separator: ","))
        fflush(nil)
      }
    }
  }

  /// A number that hardly any two schedules share (FNV-1a over starts and modes).
  private static func mark(of schedule: Schedule?) -> UInt64 {
    var mark: UInt64 = 0xcbf2_9ce4_8422_2325
    guard let schedule else { return 0 }
    for number in [schedule.starts, schedule.modes].joined() {
      for byte in 0..<4 {
        mark =
          (mark ^ UInt64(UInt8(truncatingIfNeeded: number >> (8 * Int32(byte))))) &* 0x100_0000_01b3
      }
    }
    return mark
  }
}
