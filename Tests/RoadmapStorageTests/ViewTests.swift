import Foundation
import RoadmapModel
import RoadmapStorage
import Testing

@Suite struct `The views` {
  private let store: RoadmapStore
  private let sections: [Section]

  /// What the documentation says about one view.
  private struct Section {
    let name: String
    let columns: [String]
    let queries: [String]
  }

  init() throws {
    store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(
      Samples.roadmap(seed: 3, fill: 1).0,
      hash: "a",
      note: "",
      at: Samples.time
    )
    try store.saveRun(
      Samples.plan(seed: 3, fill: 1).0,
      ledger: Samples.ledger(seed: 3, fill: 1).0,
      revision: 1,
      options: Samples.options,
      at: Samples.time
    )
    try store.saveRisk(
      Samples.risk(seed: 3, fill: 1).0,
      run: 1,
      engineVersion: "1.0.0",
      at: Samples.time
    )
    try store.setBaseline("approved", run: 1, at: Samples.time)
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/Database.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    sections = text.components(separatedBy: "\n### ").dropFirst().map(Self.section)
  }

  private static func section(_ text: String) -> Section {
    let lines = text.components(separatedBy: "\n")
    let columns = lines.filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    let queries = text.components(separatedBy: "```sql\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    return Section(name: lines.first ?? "", columns: columns, queries: queries)
  }

  @Test func `every view is documented with all its columns, in their order`() throws {
    let names = try store.query("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
      .rows.compactMap { row -> String? in
        guard case .text(let name) = row[0] else { return nil }
        return name
      }
    #expect(sections.map(\.name).sorted() == names)
    for section in sections {
      let columns = try store.query("SELECT * FROM \(section.name)").columns
      #expect(section.columns == columns, "\(section.name)")
    }
  }

  @Test func `every view of a full roadmap and plan has rows`() throws {
    for section in sections {
      let answer = try store.query("SELECT * FROM \(section.name)")
      #expect(!answer.rows.isEmpty, "\(section.name)")
    }
  }

  @Test func `every example of the documentation runs`() throws {
    for section in sections {
      #expect(!section.queries.isEmpty, "\(section.name) has no example")
      for query in section.queries {
        #expect(query.contains(section.name), "the example of \(section.name) uses another view")
        #expect(try !store.query(query).columns.isEmpty, "\(section.name)")
      }
    }
  }

  @Test func `views of the roadmap show the head alone`() throws {
    try store.saveRevision(Roadmap.sample, hash: "b", note: "", at: Samples.time)
    let chips = try store.query("SELECT DISTINCT revision FROM v_roadmap").rows
    #expect(chips == [[.integer(2)]])
    #expect(try store.query("SELECT * FROM v_chips").rows.isEmpty)
  }

  @Test func `a slip's causes add up in the view as in the plan`() throws {
    var plan = Plan()
    var chip = PlannedChip()
    chip.id = Identifier("graviton-7")
    var slip = Slip()
    slip.id = Identifier("cadence")
    slip.days = 40
    for (name, days) in [("team-rtl", 50), ("calendar", -10)] {
      var cause = SlipCause()
      cause.id = Identifier(name)
      cause.days = days
      slip.causes.append(cause)
    }
    chip.slips = [slip]
    plan.chips = [chip]
    let run = try store.saveRun(plan, revision: 1, options: Samples.options, at: Samples.time)
    let sums = try store.query(
      "SELECT slip_days, sum(days) FROM v_slip_causes WHERE run = \(run.number) GROUP BY chip"
    )
    #expect(sums.rows == [[.integer(40), .integer(40)]])
    #expect(
      try store.query("SELECT slip_cadence FROM v_plan WHERE run = \(run.number)").rows
        == [[.integer(40)]]
    )
  }

  @Test func `cash by quarter adds up to the lines, and its sum runs from quarter to quarter`()
    throws
  {
    var ledger = Ledger()
    let parts: [(CostClass, Int, Bool, Int64)] = [
      (.masks, 1, true, 700), (.masks, 2, false, 300), (.income, 3, false, 1_000),
      (.units, 3, false, 150),
    ]
    for (index, part) in parts.enumerated() {
      var line = LedgerLine()
      line.id = Identifier("\(index + 1)")
      line.costClass = part.0
      line.period = FiscalPeriod(year: 2027, quarter: part.1)
      line.isSunk = part.2
      line.amount = Money(minorUnits: part.3, currency: .usDollar)
      ledger.lines.append(line)
    }
    let options = Samples.options
    let run = try store.saveRun(
      Plan(),
      ledger: ledger,
      revision: 1,
      options: options,
      at: Samples.time
    )
    let cash = try store.query(
      """
      SELECT quarter, cost_minor, income_minor, cumulative_minor, sunk_minor FROM v_cash
      WHERE run = \(run.number) ORDER BY quarter
      """
    )
    #expect(
      cash.rows == [
        [.text("FY27Q1"), .integer(0), .integer(0), .integer(0), .integer(700)],
        [.text("FY27Q2"), .integer(300), .integer(0), .integer(-300), .integer(0)],
        [.text("FY27Q3"), .integer(150), .integer(1_000), .integer(550), .integer(0)],
      ]
    )
  }

  @Test func `a removed run shows in no view`() throws {
    try store.removeBaseline("approved", at: Samples.time)
    try store.removeRun(1, at: Samples.time)
    for section in sections where section.columns.contains("run") {
      #expect(try store.query("SELECT * FROM \(section.name)").rows.isEmpty, "\(section.name)")
    }
  }
}
