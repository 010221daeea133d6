import Foundation

/// What a result file says about how its rows came about; a run resumes only where all is equal.
struct Provenance: Hashable {
  /// Keys and values in the order of the file.
  var entries: [(key: String, value: String)]

  static func == (left: Provenance, right: Provenance) -> Bool {
    left.lines == right.lines
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  /// The lines at the head of the file.
  var lines: [String] { entries.map { "# \($0.key): \($0.value)" } }

  /// Reads the lines at the head of a file.
  init(lines: some Sequence<Substring>) {
    entries = []
    for line in lines where line.hasPrefix("# ") {
      let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      entries.append((String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)))
    }
  }

  init(_ entries: [(key: String, value: String)]) { self.entries = entries }

  subscript(_ key: String) -> String? { entries.first { $0.key == key }?.value }
}

/// The machine and the sources a run is made with.
enum Surroundings {
  /// Processor, cores, memory and system; no names of hosts.
  static var machine: String {
    let cpu = field("model name", in: "/proc/cpuinfo") ?? "unknown processor"
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / Double(1 << 30)
    let system = ProcessInfo.processInfo.operatingSystemVersionString
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(cpu), \(cores) cores, \(Int(memory.rounded())) GB, \(system)"
  }

  /// The commit the working tree is at; with `+` where engine or benchmark differ from it.
  static func commit() -> String {
    guard let head = git("rev-parse", "--short=10", "HEAD"), !head.isEmpty else { return "unknown" }
    let changes = git("status", "--porcelain", "--", ":/Sources/Scheduling", ":/Benchmarks/Sources")
    return changes?.isEmpty == true ? head : head + "+"
  }

  /// Today, in the world's time.
  static var today: String {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents(in: .gmt, from: Foundation.Date())
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  private static func field(_ key: String, in file: String) -> String? {
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    return text?.split(separator: "\n").first { $0.hasPrefix(key) }?
      .split(separator: ":", maxSplits: 1).last?.trimmingCharacters(in: .whitespaces)
  }

  private static func git(_ arguments: String...) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0
      ? String(bytes: data, encoding: .utf8)?.trimmingCharacters(in: .whitespacesAndNewlines) : nil
  }
}
