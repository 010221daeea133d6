import ArgumentParser
import Foundation
import Instances

/// Solves the instances of some sets, both sides in turns.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Solves instances on both sides and prints what the answers come to."
  )

  @Argument(help: "Folders of instances below the data folder.")
  var sets: [String]

  @Option(help: "The folder that holds the sets.")
  var data: String

  @Option(help: "The limit of time for each instance and side, in seconds.")
  var time: Double = 1

  @Option(help: "The threads each side may use.")
  var workers = 2

  @Option(help: "The other side: cp-sat.")
  var peer = "cp-sat"

  @Flag(help: "Run our side alone, without Python and its checker.")
  var noPeer = false

  @Flag(help: "Run the other side alone.")
  var peerOnly = false

  @Option(help: "The instances of each set, spread evenly; 120 below five seconds, else 40.")
  var sample: Int?

  @Option(parsing: .upToNextOption, help: "Only these instances, instead of a sample.")
  var instances: [String] = []

  @Option(help: "The seed of both sides.")
  var seed: UInt64 = 1

  @Option(help: "A file to append results to, or to go on with.")
  var resume: String?

  @Option(help: "The Python with ortools.")
  var python = "python3"

  @Option(help: "The peer's script; found beside this package's sources otherwise.")
  var script = "Benchmarks/Peer/cp_sat.py"

  @Flag(help: "How results are printed: --table, --csv (all rows) or --json (all rows).")
  var output = Output.table

  func validate() throws {
    guard peer == "cp-sat" else { throw ValidationError("The only peer is cp-sat.") }
    guard !(noPeer && peerOnly) else { throw ValidationError("That would run neither side.") }
    guard time > 0, workers > 0, sample ?? 1 > 0, seed <= Int32.max else {
      throw ValidationError("Time, workers and sample are positive, the seed fits 31 bits.")
    }
  }

  func run() async throws {
    let peer = noPeer ? nil : try Peer(python: python, script: script)
    let version = try peer?.version()
    if let peer, version == nil {
      _ = peer
      throw Failure(reason: "\(python) has no ortools: pip install ortools==9.15.6755")
    }
    let provenance = Provenance([
      ("commit", Surroundings.commit()), ("machine", Surroundings.machine),
      ("peer", version.map { "cp-sat \($0)" } ?? "none"), ("sides", sideNames),
      ("time", "\(time) s"), ("workers", "\(workers)"), ("seed", "\(seed)"),
    ])
    var file = try resume.map {
      try ResultFile(resuming: URL(fileURLWithPath: $0), as: provenance)
    }
    let engine = Engine(workers: workers, seed: seed, limit: time)
    let duel = Duel(engine: engine, peer: peer, sides: sides)
    var measurements: [Measurement] = []
    for name in sets {
      let set = try InstanceSet(folder: URL(fileURLWithPath: data).appendingPathComponent(name))
      for (turn, url) in try chosen(from: set).enumerated() {
        let done = file?.measurements.filter {
          $0.set == set.name && $0.instance == url.instanceName
        }
        if let done, Set(done.map(\.side)) == Set(sides) {
          measurements += done
          continue
        }
        let rows = try await duel.measure(url, of: set, turn: turn)
        for row in rows where done?.contains(where: { $0.side == row.side }) != true {
          try file?.append(row)
        }
        measurements += rows
        progress(rows)
      }
    }
    print(output.text(measurements, provenance))
  }

  private var sides: [Measurement.Side] {
    if noPeer { return [.tapeout] }
    return peerOnly ? [.cpSat] : [.tapeout, .cpSat]
  }

  private var sideNames: String { sides.map(\.rawValue).joined(separator: " and ") }

  private func chosen(from set: InstanceSet) throws -> [URL] {
    if instances.isEmpty { return set.sample(sample ?? (time < 5 ? 120 : 40)) }
    return try instances.map { name in
      guard let file = set.files.first(where: { $0.instanceName == name }) else {
        throw Failure(reason: "\(set.name) has no instance \(name)")
      }
      return file
    }
  }

  private func progress(_ rows: [Measurement]) {
    for row in rows {
      let value = row.value.map { "\($0)" } ?? "–"
      let bound = row.bound.map { "\($0)" } ?? "–"
      let mark = row.isWrong ? "  WRONG" : ""
      let seconds = String(format: "%.2f s", row.seconds)
      let line =
        "\(row.set) \(row.instance) \(row.side.rawValue): \(row.status.rawValue) \(value)"
        + " ≥ \(bound), \(seconds)\(mark)\n"
      FileHandle.standardError.write(Data(line.utf8))
    }
  }
}
