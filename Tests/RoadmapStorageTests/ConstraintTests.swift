import GRDB
import RoadmapModel
import Testing

@testable import RoadmapStorage

@Suite struct `The database itself` {
  private let store: RoadmapStore

  init() throws {
    store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(
      Samples.roadmap(seed: 1, fill: 1, width: 1).0,
      hash: "a",
      note: "",
      at: "t"
    )
    try store.saveRun(
      Samples.plan(seed: 1, fill: 1, width: 1).0,
      ledger: Samples.ledger(seed: 1, fill: 1, width: 1).0,
      revision: 1,
      options: Samples.options,
      at: "t"
    )
  }

  private func run(_ sql: String) throws(StorageError) {
    try store.write { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    // A day that is none.
    "INSERT INTO team_headcount VALUES (1, 'team-1', 9, '2027-02-30', 5)",
    // A date with a time.
    "INSERT INTO chip_commitment VALUES (1, 'chip-1', 9, 'launch', '2027-02-28 10:00')",
    // People below zero.
    "INSERT INTO team_headcount VALUES (1, 'team-1', 9, '2027-02-28', -1)",
    // Text in a column of numbers.
    "INSERT INTO team_headcount VALUES (1, 'team-1', 9, '2027-02-28', 'many')",
    // A word that is not among the choices.
    "INSERT INTO calendar_weekend VALUES (1, 'calendar-1', 9, 'funday')",
    // Nothing where something is required.
    "INSERT INTO vendor (revision, id) VALUES (1, 'nobody')",
    // An owner that is not there.
    "INSERT INTO farm_core VALUES (1, 'nowhere', 0, '2027-02-28', 5)",
    // A revision that is not there.
    "INSERT INTO vendor VALUES (7, 'nobody', 0, NULL, NULL)",
    // A reference to nothing.
    "INSERT INTO team_family VALUES (1, 'team-1', 9, 'nowhere')",
    // The same id twice.
    "INSERT INTO vendor VALUES (1, 'vendor-1', 9, NULL, NULL)",
    // No id.
    "INSERT INTO vendor VALUES (1, '', 9, NULL, NULL)",
    // Money without a currency, and with none that exists.
    "INSERT INTO budget_cap VALUES (1, 'budget-1', 9, 'FY40', 100, NULL)",
    "INSERT INTO budget_cap VALUES (1, 'budget-1', 9, 'FY40', 100, 'dollars')",
    // A second document.
    "INSERT INTO document VALUES (2, 'other', NULL)",
    // A baseline of no run, a run of no revision, work that ends before it starts.
    "INSERT INTO baseline VALUES ('x', 7, 't')",
    """
    INSERT INTO run (revision, scenario, seed, effort, status_date, engine_version, saved_at)
    VALUES (7, 'base', 1, 1, '2027-01-01', '1', 't')
    """,
    """
    INSERT INTO planned_chip_activity VALUES (1, 'planned-chip-1', 'x', 9, '', 'fab', NULL,
      'planned', '2027-02-02', '2027-02-01', 0, 0, 'team', '', '')
    """,
  ])
  func `refuses a row that breaks a rule`(sql: String) throws {
    let error = #expect(throws: StorageError.self) { try run(sql) }
    #expect(error?.code == .constraint, "\(String(describing: error))")
  }

  @Test(arguments: [
    "INSERT INTO team_headcount VALUES (1, 'team-1', 9, '2040-02-28', 5)",
    "INSERT INTO calendar_weekend VALUES (1, 'calendar-1', 9, 'mon')",
    "INSERT INTO budget_cap VALUES (1, 'budget-1', 9, 'FY40', 100, 'USD')",
    "INSERT INTO vendor VALUES (1, 'nobody', 9, NULL, NULL)",
    """
    INSERT INTO planned_chip_activity VALUES (1, 'planned-chip-1', 'x', 9, '', 'fab', NULL,
      'planned', '2027-02-01', '2027-02-01', 0, 0, 'team', '', '')
    """,
  ])
  func `accepts the like of it that keeps the rule`(sql: String) throws {
    try run(sql)
  }

  @Test func `refuses to change or remove what is written`() throws {
    let tables = (TableLayout.roadmap.all + TableLayout.plan.all + TableLayout.ledger.all).map(
      \.name
    )
    for table in tables + ["provenance", "revision", "run", "journal"] {
      let count = try store.query("SELECT count(*) FROM \(table)").rows
      #expect(count != [[.integer(0)]], "\(table) is empty, the test proves nothing")
      let column = try #require(store.query("SELECT * FROM \(table)").columns.first)
      for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
        let error = #expect(throws: StorageError.self, "\(sql)") { try run(sql) }
        #expect(error?.code == .constraint, "\(sql)")
      }
    }
  }
}
