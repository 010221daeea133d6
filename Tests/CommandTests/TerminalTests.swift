import Testing

/// What only a terminal shows; `script` stands for one.
@Suite struct TerminalTests {
  /// Runs a command on a terminal; both its streams come back in one.
  private static func onTerminal(
    _ command: String,
    in folder: ScratchFolder,
    environment: [String: String] = [:]
  ) throws -> Program.Result {
    try Program.run(
      "script -qec \"stty rows 20 cols 90; \(command)\" /dev/null < /dev/null",
      in: folder,
      environment: environment
    )
  }

  @Test(arguments: ["check -", "import -", "timeline -", "update -", "query -"])
  func `a command that would read from a terminal prints its help`(command: String) throws {
    let folder = try ScratchFolder.planned()
    let result = try Self.onTerminal("tapeout \(command)", in: folder)
    #expect(result.status == 64, "\(result.output)")
    #expect(result.output.contains("stdin is a terminal"))
    #expect(result.output.contains("EXIT STATUS:"))
  }

  @Test func `a long result goes through the pager, a short one does not`() throws {
    let folder = try ScratchFolder.planned()
    let pager = ["TAPEOUT_PAGER": "sed s/^/PAGED/", "PAGER": "sed s/^/OTHER/"]
    let long = try Self.onTerminal("tapeout schema chips", in: folder, environment: pager)
    #expect(long.output.contains("PAGED") && !long.output.contains("OTHER"))
    let second = try Self.onTerminal(
      "tapeout schema chips",
      in: folder,
      environment: ["PAGER": "sed s/^/OTHER/"]
    )
    #expect(second.output.contains("OTHER"))
    for command in ["baseline list", "schema chips --no-pager"] {
      let short = try Self.onTerminal("tapeout \(command)", in: folder, environment: pager)
      #expect(!short.output.contains("PAGED"), "\(command)")
    }
    for none in ["cat", ""] {
      let plain = try Self.onTerminal(
        "tapeout schema chips",
        in: folder,
        environment: ["TAPEOUT_PAGER": none, "PAGER": "sed s/^/OTHER/"]
      )
      #expect(!plain.output.contains("OTHER"), "\(none)")
    }
  }

  @Test func `the width is the terminal's`() throws {
    let folder = try ScratchFolder.planned()
    let wide = try Self.onTerminal("tapeout timeline --no-pager", in: folder)
    let told = try Program.run("tapeout timeline --width 90", in: folder)
    #expect(
      wide.output.replacing("\r\n", with: "\n").replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == told.output
    )
  }

  @Test func `planning is announced on a terminal only, and leaves no trace`() throws {
    let folder = try ScratchFolder.planned()
    let shown = try Self.onTerminal("tapeout plan --dry-run -o plan.csv", in: folder)
    #expect(shown.output.hasPrefix("\rPlanning ..."))
    #expect(shown.output.hasSuffix("\r\u{1B}[K"))
    let silent = try Program.run("tapeout plan --dry-run -o plan.csv", in: folder)
    #expect(silent.messages.isEmpty)
  }
}
