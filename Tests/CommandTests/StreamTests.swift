import Foundation
import Testing

@Suite struct StreamTests {
  @Test(arguments: [
    "timeline", "plan", "export", "help exit-codes", "--help", "version", "list teams",
  ])
  func `a full disk behind stdout is an error`(command: String) throws {
    let folder = try ScratchFolder.planned()
    let result = try Program.run("tapeout \(command) > /dev/full", in: folder)
    #expect(result.status == 74)
    #expect(result.messages.contains("no space left"))
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let folder = try ScratchFolder.planned()
    let script = "for i in 1 2 3; do tapeout schema chips --format json; done | head -1"
    let result = try Program.run("set -o pipefail; \(script)", in: folder)
    #expect(result.status == 0 || result.status == 141)
    #expect(result.messages.isEmpty)
    let ignored = try Program.run(
      "trap '' PIPE; (sleep 0.2; tapeout schema chips; echo $? >&2) | true",
      in: folder
    )
    #expect(ignored.messages == "141\n")
  }

  @Test func `data go to stdout and messages to stderr`() throws {
    let folder = try ScratchFolder.planned()
    let result = try Program.run("tapeout plan --seed 2 --format json", in: folder)
    #expect(result.output.hasPrefix("{"))
    #expect(result.messages.hasPrefix("Stored run 2"))
    _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test func `a file is written whole or not at all`() throws {
    let folder = try ScratchFolder.planned()
    try folder.write("before", to: "kept.txt")
    let failed = try Program.run("tapeout timeline --family nosuch -o kept.txt", in: folder)
    #expect(failed.status == 64)
    #expect(try folder.contents("kept.txt") == Data("before".utf8))
    let nowhere = try Program.run("tapeout timeline -o missing/file.txt", in: folder)
    #expect(nowhere.status == 73)
    let replaced = try Program.run("tapeout timeline -o kept.md && ls", in: folder)
    #expect(replaced.output.split(separator: "\n").allSatisfy { !$0.contains("kept.md.") })
    let text = String(decoding: try folder.contents("kept.md"), as: UTF8.self)
    #expect(text.contains("```text"))
    let full = try Program.run("tapeout timeline -o /dev/full", in: folder)
    #expect(full.status == 74)
  }

  @Test func `the locale changes nothing in what programs read`() throws {
    let folder = try ScratchFolder.planned()
    let command = "tapeout timeline; tapeout plan; tapeout list teams --format csv"
    let usual = try Program.run(command, in: folder)
    for locale in ["C", "de_DE.UTF-8", "zh_CN.GB18030", ""] {
      let other = try Program.run(command, in: folder, environment: ["LC_ALL": locale])
      #expect(usual.output == other.output, "\(locale)")
    }
  }

  @Test func `options stand in any order`() throws {
    let folder = try ScratchFolder.planned()
    let orders = [
      "tapeout --db tapeout.db timeline --format csv --width 90",
      "tapeout --format csv --db tapeout.db timeline --width 90",
      "tapeout timeline --width 90 --format=csv --db=tapeout.db",
      "tapeout --width 90 --db=tapeout.db --format csv timeline",
    ]
    let outputs = try orders.map { try Program.run($0, in: folder) }
    #expect(Set(outputs.map(\.output)).count == 1)
    #expect(outputs.allSatisfy { $0.status == 0 })
  }

  @Test func `machine formats hold no colour and colour adds no information`() throws {
    let folder = try ScratchFolder.planned()
    for format in ["csv", "json", "markdown", "plain"] {
      let result = try Program.run("tapeout timeline --color always --format \(format)", in: folder)
      #expect(!result.output.contains("\u{1B}"))
    }
    let plain = try Program.run("tapeout timeline --color never", in: folder)
    let coloured = try Program.run("tapeout timeline --color always", in: folder)
    let stripped = coloured.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured.output.contains("\u{1B}"))
    #expect(stripped == plain.output)
    let silenced = try Program.run(
      "tapeout timeline",
      in: folder,
      environment: ["NO_COLOR": "1", "FORCE_COLOR": "1"]
    )
    #expect(silenced.output == plain.output)
    let forced = try Program.run("tapeout timeline", in: folder, environment: ["FORCE_COLOR": "1"])
    #expect(forced.output == coloured.output)
  }

  @Test func `nothing is left in the home directory that nobody asked for`() throws {
    let folder = try ScratchFolder.planned()
    let result = try Program.run("tapeout timeline > /dev/null; ls -A $HOME", in: folder)
    #expect(result.output.isEmpty)
    _ = try Program.run(
      "tapeout import roadmap.yaml",
      in: folder,
      environment: ["TAPEOUT_DB": ""]
    )
    let moved = try Program.run(
      "mkdir sub && mkdir sub/.git && cd sub && tapeout import ../roadmap.yaml && find $HOME -type f",
      in: folder
    )
    #expect(moved.output == "\(folder.home)/.local/share/tapeout/tapeout.db\n")
  }
}
