import Foundation
import RoadmapModel
import Testing

@testable import Planning
@testable import tapeout

@Suite struct SearchOptionsTests {
  @Test(arguments: [
    ("low", 16), ("normal", 256), ("high", 4_096), ("37", 37), ("0", nil), ("lots", nil),
    ("-1", nil), ("1000000001", nil), ("", nil),
  ])
  func `an effort is a word or a number`(text: String, schedules: Int?) {
    var roadmap = Roadmap()
    roadmap.families = (1...4).map { number in
      var family = Family()
      family.id = Family.ID("family-\(number)")
      return family
    }
    #expect(EffortChoice(argument: text)?.schedules(for: roadmap) == schedules)
  }

  @Test func `normal effort is greater where the roadmap is small`() {
    var roadmap = Roadmap()
    var efforts: [Int] = []
    for number in 1...5 {
      var family = Family()
      family.id = Family.ID("family-\(number)")
      roadmap.families.append(family)
      efforts.append(EffortChoice.normal.schedules(for: roadmap))
    }
    #expect(efforts == [1_024, 512, 341, 256, 256])
  }

  @Test(arguments: [
    ("10s", 10), ("2min", 120), ("1h", 3_600), ("24h", 86_400), ("25h", nil), ("10", nil),
    ("0s", nil), ("-1s", nil), ("s", nil), ("1.5s", nil), ("99999999999999999999s", nil),
  ])
  func `a limit on time has a unit`(text: String, seconds: Int?) {
    #expect(TimeLimit(argument: text)?.seconds == seconds)
  }

  @Test func `a word is its number of schedules, in the run too`() throws {
    let folder = try ScratchFolder.bundled()
    let result = try Program.run(
      """
      tapeout plan --effort low -o low.csv && tapeout plan --effort 16 -o number.csv &&
      TAPEOUT_EFFORT=low tapeout plan -o set.csv && cmp low.csv number.csv && cmp low.csv set.csv &&
      tapeout query 'SELECT effort, solution_stopping_reason AS reason,
        solution_repeating_effort AS again FROM v_runs ORDER BY run DESC LIMIT 1' --format csv
      """,
      in: folder
    )
    #expect(result.output == "effort,reason,again\n16,effort,16\n", "\(result.messages)")
    #expect(try Program.run("tapeout plan --effort lots", in: folder).status == 64)
    #expect(try Program.run("tapeout plan --time-limit 10", in: folder).status == 64)
    #expect(try Program.run("TAPEOUT_EFFORT=lots tapeout plan", in: folder).status == 78)
  }

  @Test func `a limit on time is recorded, and the plan can be made again without it`() throws {
    let folder = try ScratchFolder.bundled()
    let result = try Program.run(
      """
      tapeout plan --time-limit 1s -o limited.csv &&
      tapeout query 'SELECT solution_repeating_effort FROM v_runs ORDER BY run DESC LIMIT 1' \
        --format csv > effort.csv &&
      tapeout plan --effort "$(tail -1 effort.csv)" -o again.csv && cmp limited.csv again.csv &&
      tapeout query 'SELECT time_limit_seconds AS seconds, solution_stopping_reason AS reason
        FROM v_runs ORDER BY run DESC LIMIT 2' --format csv
      """,
      in: folder
    )
    #expect(
      result.output == "seconds,reason\n,effort\n1,time_limit\n",
      "\(result.messages)"
    )
    #expect(result.messages.contains("The time limit was reached after"))
    #expect(!result.messages.contains("\r"))
  }

  @Test func `Ctrl-C stores and prints the best plan so far`() throws {
    let folder = try ScratchFolder.bundled()
    let result = try Program.run(
      """
      set -m
      tapeout plan --effort 1000000000 --format csv > stopped.csv & pid=$!
      until grep -q '^SigCgt:.*[2367abef]$' /proc/$pid/status; do :; done
      kill -INT $pid; wait $pid; echo $?
      tapeout query 'SELECT solution_repeating_effort FROM v_runs ORDER BY run DESC LIMIT 1' \
        --format csv > effort.csv
      tapeout plan --effort "$(tail -1 effort.csv)" --format csv > again.csv
      cmp stopped.csv again.csv && wc -l < stopped.csv
      tapeout query 'SELECT effort, solution_stopping_reason AS reason
        FROM v_runs WHERE run = 2' --format csv
      """,
      in: folder
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "130", "\(result.messages)")
    #expect(lines.dropFirst().first.flatMap { Int($0) } ?? 0 > 2, "\(result.output)")
    #expect(lines.suffix(1) == ["1000000000,interruption"], "\(result.output)")
    #expect(result.messages.contains("makes the same plan again"))
  }

  @Test func `Ctrl-C ends a view without a result`() throws {
    let folder = try ScratchFolder.bundled()
    let result = try Program.run(
      """
      set -m
      tapeout export -o roadmap.yaml
      tapeout timeline roadmap.yaml --effort 1000000000 & pid=$!
      until grep -q '^SigCgt:.*[2367abef]$' /proc/$pid/status; do :; done
      kill -INT $pid; wait $pid; echo $?
      """,
      in: folder
    )
    #expect(result.output == "130\n", "\(result.messages)")
  }

  @Test func `stability stays near the last run and says near which`() throws {
    let folder = try ScratchFolder.bundled()
    let result = try Program.run(
      """
      tapeout plan --stability strong -o strong.csv && tapeout plan --stability strong &&
      TAPEOUT_STABILITY=tie-break tapeout plan -o tied.csv &&
      TAPEOUT_STABILITY=tie-break tapeout plan --stability off -o free.csv &&
      tapeout query 'SELECT run, reference, stability FROM v_runs ORDER BY run' --format csv
      """,
      in: folder
    )
    #expect(
      result.output.hasSuffix(
        "run,reference,stability\n1,,\n2,1,strong\n3,2,tie-break\n4,,\n"
      ),
      "\(result.output) \(result.messages)"
    )
    #expect(result.messages.contains("Run 2 is this plan already."))
    let contradiction = try Program.run("tapeout plan --against run:1 --stability off", in: folder)
    #expect(contradiction.status == 64)
    let first = try Program.run(
      "tapeout --db new.db plan $ROADMAPS/startup-accelerator/roadmap.yaml --stability strong",
      in: folder
    )
    #expect(first.messages.contains("There is no run yet that the plan could stay near to."))
  }
}

extension SearchOptionsTests {
  @Test func `a roadmap without a plan says what stands in the way and has no lateness`() throws {
    let result = try Program.run(
      """
      sed -E '/quota: \\{/s/value: [0-9]+/value: 1/g' \
        $ROADMAPS/startup-accelerator/roadmap.yaml > small.yaml
      tapeout plan small.yaml --effort low; echo "status $?"
      tapeout query 'SELECT solution_status, solution_weighted_tardiness, solution_gap FROM v_runs' \
        --format csv
      """,
      in: ScratchFolder()
    )
    let told = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("would not end within decades with what farms, quotas"), "\(told)")
    #expect(told.contains("No plan that meets all constraints was found"))
    #expect(told.hasSuffix("solution_gap infeasible,,"), "\(told)")
    #expect(told.contains("status 2"))
    #expect(!told.contains("needs compute"))
  }

  @Test(arguments: ["--effort abc", "--time-limit 500ms"])
  func `a wrong limit of the search is told what it may be`(option: String) throws {
    let result = try Program.run("tapeout plan \(option)", in: ScratchFolder())
    #expect(result.status == 64)
    #expect(result.messages.contains("it is "), "\(result.messages)")
  }

  @Test func `progress is told in words`() {
    func text(_ late: Int?, _ bound: Int) -> String {
      let progress = PlanningProgress(schedules: 12, weightedTardiness: late, bound: bound)
      return ProgressLine.text(of: progress)
    }
    #expect(text(nil, 0) == "12 schedules")
    #expect(text(40, 10) == "12 schedules, 40 weighted days late, at best 30 less; Ctrl-C takes it")
    #expect(text(9_999, 10).count < 80)
    #expect(text(40, 40).contains("40 weighted days late, no plan is less late"))
  }

  @Test func `a terminal sees progress, and it is gone at the end`() throws {
    let folder = try ScratchFolder.bundled()
    let terminal = try Terminal()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["plan", "--dry-run", "--time-limit", "1s"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.home, "TERM": "xterm"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = terminal.end
    try process.run()
    try terminal.end.close()
    let seen = terminal.readAll()
    process.waitUntilExit()
    #expect(seen.hasPrefix("\rPlanning ..."))
    #expect(seen.contains(#/\r\d+ schedules, \d+ weighted days late/#), "\(seen)")
    #expect(seen.contains("\r\u{1B}[KThe time limit was reached"), "\(seen)")
  }
}

/// A terminal without a screen.
private struct Terminal {
  private let screen: FileHandle
  /// What a program writes to.
  let end: FileHandle

  // Glibc's module has none of the calls that POSIX has for this, so Linux's own requests it is.
  init() throws {
    let number = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var end: UInt32 = 0
    let unlock: UInt = 0x4004_5431
    let nameOfEnd: UInt = 0x8004_5430
    try #require(number >= 0)
    try #require(ioctl(number, unlock, &lock) == 0 && ioctl(number, nameOfEnd, &end) == 0)
    let name = "/dev/pts/\(end)"
    let other = open(name, O_RDWR | O_NOCTTY)
    try #require(other >= 0)
    screen = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    self.end = FileHandle(fileDescriptor: other, closeOnDealloc: false)
  }

  /// All that is written until the last writer is gone.
  func readAll() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(screen.fileDescriptor, &chunk, chunk.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
