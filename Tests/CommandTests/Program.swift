import Foundation

/// The program as it was built beside the tests, run as a process of its own.
enum Program {
  /// What a run gave.
  struct Result {
    var output: String
    var messages: String
    var status: Int32
  }

  /// The built program.
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "tapeout").path
  }()

  /// The root of the sources.
  static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// Runs `script` with the shell in `folder`, with an environment that knows nothing of the user.
  ///
  /// `tapeout` is on the path, `$ROADMAPS` and `$FIXTURES` hold the bundled and the faulty roadmaps.
  static func run(
    _ script: String,
    in folder: ScratchFolder,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let programFolder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var variables = [
      "PATH": "\(programFolder):/usr/local/bin:/usr/bin:/bin", "HOME": folder.home,
      "LC_ALL": "C.UTF-8", "TERM": "xterm", "ROADMAPS": "\(root)/Roadmaps",
      "FIXTURES": "\(root)/Tests/RoadmapFormatTests/Fixtures",
    ]
    variables.merge(environment) { $1 }
    process.environment = variables
    let output = try folder.makeFile("stdout")
    let messages = try folder.makeFile("stderr")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.handle
    process.standardError = messages.handle
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Result(
      output: try String(contentsOf: output.url, encoding: .utf8),
      messages: try String(contentsOf: messages.url, encoding: .utf8),
      status: process.terminationStatus + (isSignal ? 128 : 0)
    )
  }
}
