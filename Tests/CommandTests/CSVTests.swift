import Foundation
import Testing

@Suite struct CSVTests {
  private static let commands = [
    "plan roadmap.yaml --dry-run", "timeline roadmap.yaml", "heat roadmap.yaml",
    "heat roadmap.yaml --compute", "why demo-1 roadmap.yaml --no-what-if",
    "compare roadmap.yaml roadmap.yaml --all", "list teams roadmap.yaml",
    "show teams/rtl roadmap.yaml", "check warned.yaml", "schema chips", "config list", "doctor",
  ]

  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let made = try Program.run(
      "tapeout init --from test-chip --id demo --as-of 2026-11-23 -o roadmap.yaml && "
        + "sed 's/^horizon/horzion/' roadmap.yaml > warned.yaml; tapeout list teams roadmap.yaml",
      in: folder
    )
    #expect(made.status == 0, "\(made.messages)")
    return folder
  }

  @Test func `line ends and byte order mark change nothing else`() throws {
    let folder = try Self.folder()
    for command in Self.commands {
      let usual = try Program.run("tapeout \(command) --format csv", in: folder)
      let other = try Program.run(
        "tapeout \(command) --format csv --csv-eol crlf --bom",
        in: folder
      )
      #expect(usual.status == other.status && usual.status < 2, "\(command): \(other.messages)")
      let bytes = try Program.run(
        "tapeout \(command) --format csv --bom | head -c 3 | od -An -tx1",
        in: folder
      )
      #expect(bytes.output == " ef bb bf\n", "\(command)")
      #expect(other.output.contains("\r\n"), "\(command)")
      #expect(
        other.output.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }
          .elementsEqual(usual.output.unicodeScalars),
        "\(command)"
      )
    }
  }

  @Test func `formulas are disarmed unless raw`() throws {
    let folder = try Self.folder()
    let made = try Program.run(
      "sed 's/^horizon/name: \"=1+1\"\\nhorizon/' roadmap.yaml > named.yaml && "
        + "tapeout --db tapeout.db import named.yaml && tapeout query 'SELECT name FROM v_roadmap' --format csv",
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
  }
}
