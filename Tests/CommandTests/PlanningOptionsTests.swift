import Foundation
import Testing

@Suite struct PlanningOptionsTests {
  @Test func `a plan against itself is the same plan, and the run says against what`() throws {
    let folder = try ScratchFolder.planned()
    let result = try Program.run(
      """
      tapeout plan --against run:1 -o second.csv &&
      tapeout plan --against baseline:first -o third.csv &&
      cmp first.csv second.csv && cmp first.csv third.csv &&
      tapeout query 'SELECT run, reference FROM v_runs ORDER BY run' --format csv
      """,
      in: folder
    )
    #expect(result.output == "run,reference\n1,\n2,1\n", "\(result.messages)")
    #expect(result.messages.contains("Stored run 2; since run 1 nothing changed."))
    #expect(result.messages.contains("Run 2 is this plan already."))
  }

  @Test(arguments: [("run:9", 64), ("baseline:none", 64), ("first", 64), ("run:x", 64)])
  func `a reference that is not there is told`(name: String, status: Int32) throws {
    let folder = try ScratchFolder.planned()
    let result = try Program.run("tapeout plan --against \(name)", in: folder)
    #expect(result.status == status, "\(result.messages)")
  }

  @Test func `an earlier start is planned only where it lies ahead`() throws {
    let folder = try ScratchFolder()
    let roadmap = "$ROADMAPS/aws-silicon/roadmap.yaml"
    let made = try Program.run("tapeout --db tapeout.db plan \(roadmap) --effort 1", in: folder)
    #expect(made.status == 0, "\(made.messages)")
    let released = try Program.run("tapeout why graviton-5", in: folder)
    #expect(released.messages.contains("graviton-5 is released"))
    #expect(!released.output.contains("earlier:"))
    let begun = try Program.run("tapeout why graviton-6", in: folder)
    #expect(begun.messages.contains("has started"))
    #expect(!begun.output.contains("earlier:"))
    let soon = try Program.run("tapeout why trainium-5", in: folder)
    #expect(soon.messages.contains("too soon after the status date"))
    #expect(!soon.output.contains("earlier:"))
  }

  @Test func `a lenient reading warns of unknown keys`() throws {
    let folder = try ScratchFolder.planned()
    _ = try Program.run("(cat roadmap.yaml; echo 'colour: red') > odd.yaml", in: folder)
    for command in ["check odd.yaml", "import odd.yaml", "plan odd.yaml --dry-run"] {
      let strict = try Program.run("tapeout \(command)", in: folder)
      #expect(strict.status == (command.hasPrefix("check") ? 1 : 65), "\(command)")
      let lenient = try Program.run("tapeout \(command) --lenient", in: folder)
      #expect(lenient.status == 0, "\(command): \(lenient.messages)")
      #expect((lenient.output + lenient.messages).contains("warning: there is no key \"colour\""))
    }
    for command in ["check", "plan"] {
      #expect(try Program.run("tapeout \(command) --lenient", in: folder).status == 64)
    }
  }

  @Test func `every error of a scenario is told where it stands`() throws {
    let folder = try ScratchFolder.planned()
    let scenarios = """

      scenarios:
        short:
          because: What if the team sat where nobody works?
          changes:
            teams/rtl/site: nowhere
            teams/dft/site: elsewhere
      """
    try folder.write(
      String(decoding: try folder.contents("roadmap.yaml"), as: UTF8.self) + scenarios + "\n",
      to: "short.yaml"
    )
    let filed = try Program.run("tapeout plan short.yaml --dry-run --scenario short", in: folder)
    #expect(filed.status == 65)
    #expect(filed.messages.contains(#/short\.yaml:\d+:\d+: error: /#), "\(filed.messages)")
    #expect(filed.messages.contains("      teams/rtl/site: nowhere\n"))
    #expect(filed.messages.contains("      teams/dft/site: elsewhere\n"))
    let stored = try Program.run(
      "tapeout import short.yaml && tapeout plan --scenario short",
      in: folder
    )
    #expect(stored.status == 65)
    #expect(stored.messages.contains("\nteams/rtl/site: error: "), "\(stored.messages)")
    #expect(stored.messages.contains("note: scenarios/short/changes/teams/rtl/site says so"))
    let typed = try Program.run("tapeout plan --set teams/rtl/site=nowhere", in: folder)
    #expect(typed.status == 65, "\(typed.messages)")
    let twice = try Program.run(
      "tapeout plan --set families/dmo/cadence=1 --set horizont=2020-01-01",
      in: folder
    )
    #expect(twice.status == 64)
    #expect(twice.messages.contains("2 errors"), "\(twice.messages)")
  }

  @Test(arguments: [
    ("timeline demo-2", "you meant --chip demo-2"), ("timeline demo", "you meant --family demo"),
    ("heat rtl", "you meant --row rtl"), ("plan demo", "you meant tapeout timeline --family demo"),
  ])
  func `a name where a file is wanted is recognized`(command: String, remedy: String) throws {
    let folder = try ScratchFolder.planned()
    let result = try Program.run("tapeout \(command)", in: folder)
    #expect(result.status == 66)
    #expect(result.messages.contains(remedy), "\(result.messages)")
  }

  @Test func `quarters that break nothing are left to compute`() throws {
    let folder = try ScratchFolder.bundled()
    let usual = try Program.run("tapeout plan --dry-run", in: folder)
    let whole = try Program.run("tapeout plan --dry-run --compute", in: folder)
    let page = try Program.run("tapeout plan --dry-run --format markdown", in: folder)
    #expect(
      usual.output.contains("first quarter that breaks") || usual.output.contains("no quarter")
    )
    #expect(usual.output.count < whole.output.count)
    #expect(page.output.contains("core-hours |"))
  }
}
