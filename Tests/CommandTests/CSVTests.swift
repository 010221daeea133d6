import Foundation
import Testing

@Suite struct CSVTests {
  private static let commands = [
    "plan --dry-run", "timeline", "heat", "heat --compute", "why demo-1 --no-what-if",
    "compare run:1 baseline:first --all", "list teams", "show teams/rtl", "check warned.yaml",
    "schema chips", "config list", "doctor",
  ]

  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder.planned()
    _ = try Program.run("sed 's/^horizon/horzion/' roadmap.yaml > warned.yaml", in: folder)
    return folder
  }

  @Test func `line ends and byte order mark change nothing else`() throws {
    let folder = try Self.folder()
    for command in Self.commands {
      let usual = try Program.run("tapeout \(command) --format csv", in: folder)
      let other = try Program.run(
        "tapeout \(command) -o other.csv --csv-eol crlf --bom",
        in: folder
      )
      #expect(usual.status == other.status && usual.status < 2, "\(command): \(other.messages)")
      let bytes = try folder.contents("other.csv")
      #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]), "\(command)")
      let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      #expect(text.contains("\r\n"), "\(command)")
      #expect(text.replacing("\r\n", with: "\n") == usual.output, "\(command)")
    }
  }

  @Test func `formulas are disarmed unless raw`() throws {
    let folder = try Self.folder()
    let made = try Program.run(
      "sed 's/^horizon/name: \"=1+1\"\\nhorizon/' roadmap.yaml > named.yaml && "
        + "tapeout import named.yaml && tapeout query 'SELECT name FROM v_roadmap' --format csv",
      in: folder
    )
    #expect(made.output == "name\n'=1+1\n", "\(made.messages)")
    let raw = try Program.run(
      "tapeout query 'SELECT name FROM v_roadmap' --format csv --raw",
      in: folder
    )
    #expect(raw.output == "name\n=1+1\n")
  }

  @Test(arguments: ["--bom", "--raw", "--csv-eol crlf"])
  func `what is about CSV is refused elsewhere`(option: String) throws {
    let folder = try Self.folder()
    for command in Self.commands {
      let result = try Program.run("tapeout \(command) --format json \(option)", in: folder)
      #expect(result.status == 64, "\(command)")
      #expect(result.messages.contains("add --format csv"), "\(command): \(result.messages)")
    }
    let runs = "SELECT count(*) FROM v_runs"
    let stored = try Program.run(
      "tapeout plan --seed 2 --format json \(option); tapeout query '\(runs)' --format csv",
      in: folder
    )
    #expect(stored.output == "count(*)\n1\n")
  }
}
