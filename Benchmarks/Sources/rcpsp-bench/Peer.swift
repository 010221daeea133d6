import Foundation

/// The other side: a Python process that lives as long as the run, one line of JSON each way.
final class Peer {
  /// What it says about a model it was asked to solve.
  struct Answer: Decodable {
    var status: String?
    var bound: Int32?
    var seconds: Double?
    var starts: [Int32]?
    var modes: [Int32]?
    var error: String?
  }

  private struct Version: Decodable { var version: String? }
  private struct Count: Decodable { var activities: Int }
  private struct Check: Decodable { var violations: [String] }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received = Data()

  /// Starts the process.
  init(python: String, script: String) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The version of the solver, nil where it is not installed.
  func version() throws -> String? { try ask(["do": "version"], Version.self).version }

  /// Reads an instance; later questions are about it.
  func load(_ file: URL) throws -> Int {
    try ask(["do": "load", "file": file.path], Count.self).activities
  }

  /// Solves the instance.
  func solve(limit: Double, workers: Int, seed: UInt64) throws -> Answer {
    let request: [String: Any] = [
      "do": "solve", "time": limit, "workers": workers, "seed": Int(seed),
    ]
    let answer = try ask(request, Answer.self)
    if let error = answer.error { throw Failure(reason: error) }
    return answer
  }

  /// What the other side's checker finds broken.
  func violations(starts: [Int32], modes: [Int32]) throws -> [String] {
    let request: [String: Any] = [
      "do": "check", "starts": starts.map(Int.init), "modes": modes.map(Int.init),
    ]
    return try ask(request, Check.self).violations
  }

  private func ask<Reply: Decodable>(_ request: [String: Any], _: Reply.Type) throws -> Reply {
    var line = try JSONSerialization.data(withJSONObject: request)
    line.append(UInt8(ascii: "\n"))
    try input.fileHandleForWriting.write(contentsOf: line)
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        let reply = Data(received[received.startIndex..<end])
        received = Data(received[received.index(after: end)...])
        return try JSONDecoder().decode(Reply.self, from: reply)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw Failure(reason: "the peer ended; is its Python the right one?") }
      received.append(more)
    }
  }
}

/// Something the run can't go on from.
struct Failure: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}
