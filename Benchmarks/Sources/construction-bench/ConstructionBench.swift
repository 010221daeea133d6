import ArgumentParser
import Foundation
import Instances
import Scheduling

/// One schedule for each priority rule and way of generating: how far it is from the best known makespan.
@main
struct ConstructionBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "construction-bench",
    abstract:
      "Mean gap to the best known makespan of one schedule, by rule and generation, in per cent."
  )

  @Argument(help: "Folders of published instances.", completion: .directory)
  var folders: [String]

  @Option(help: "How many instances of each are taken.")
  var sample = 120

  /// The rules, by the names of their types.
  private static let rules: [any PriorityRule] = [
    LatestStartRule(), LatestFinishRule(), MinimumSlackRule(), WeightThenLatestStartRule(),
    PositionalWeightRule(), MostSuccessorsRule(), EarliestDueRule(), GreatestDemandRule(),
  ]

  func run() throws {
    print("| set | rule | serial | and shifted to and fro | parallel | backward | unsolved |")
    print("|---|---|--:|--:|--:|--:|--:|")
    for folder in folders {
      let set = try InstanceSet(folder: URL(fileURLWithPath: folder, isDirectory: true))
      let instances = try set.sample(sample).compactMap { file -> (Instance, best: Int32)? in
        let instance = try set.instance(at: file)
        guard case .bounds(_, let best) = set.known(instance.name) else { return nil }
        return (instance, best)
      }
      for rule in Self.rules {
        var gaps = Gaps()
        for (instance, best) in instances {
          gaps.add(try Self.makespans(of: instance, by: rule), best)
        }
        print("| \(set.name) | \(type(of: rule)) | \(gaps.cells) |")
      }
    }
  }

  /// The makespans by column, nil where the list gives no schedule.
  private static func makespans(
    of instance: Instance,
    by rule: some PriorityRule
  ) throws -> [Int32?] {
    let problem = try instance.problem()
    let context = try PriorityContext(of: problem)
    let list = ActivityList(of: problem, by: rule, in: context)
    var generation = SerialGeneration(problem)
    let serial = try? generation.schedule(list, modes: .earliestFinish)
    let shifted = serial.map { schedule -> Schedule in
      let right = generation.rightShifted(schedule)
      return generation.leftShifted(right)
    }
    let parallel = try? generation.scheduleInParallel(list, modes: .earliestFinish)
    let backward = try? generation.scheduleBackward(
      list,
      modes: .earliestFinish,
      by: instance.serialBound
    )
    let made: [Schedule?] = [serial, shifted, parallel, backward]
    return made.map { schedule in
      guard let schedule, let finish = schedule.finishes.max() else { return nil }
      return finish - (schedule.starts.min() ?? 0)
    }
  }
}

/// Sums of gaps by column.
private struct Gaps {
  private var sums = [Double](repeating: 0, count: 4)
  private var counts = [Int](repeating: 0, count: 4)
  private var unsolved = 0

  mutating func add(_ makespans: [Int32?], _ best: Int32) {
    for (column, makespan) in makespans.enumerated() {
      guard let makespan else {
        unsolved += 1
        continue
      }
      sums[column] += Double(makespan - best) / Double(best) * 100
      counts[column] += 1
    }
  }

  var cells: String {
    let means = zip(sums, counts).map { sum, count in
      count == 0 ? "–" : String(format: "%.1f", sum / Double(count))
    }
    return (means + ["\(unsolved)"]).joined(separator: " | ")
  }
}
