import RoadmapModel
import Testing

@testable import RoadmapStorage

@Suite struct `Queries` {
  private let store: RoadmapStore

  init() throws {
    store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(.sample, hash: "a", note: "", at: "t")
  }

  @Test func `values come back with their types and columns with their names`() throws {
    let answer = try store.query("SELECT 1 AS a, 2.5 AS b, 'x' AS c, NULL AS d, x'00ff' AS a")
    #expect(answer.columns == ["a", "b", "c", "d", "a"])
    #expect(
      answer.rows == [[.integer(1), .real(2.5), .text("x"), .null, .blob([0x00, 0xFF])]]
    )
  }

  @Test(arguments: [
    "SELECT 1;", "  -- why\n/* and */ SELECT 1", "WITH a(x) AS (VALUES (1)) SELECT x FROM a",
    "VALUES (1)", "select 1", "EXPLAIN QUERY PLAN SELECT * FROM v_plan",
  ])
  func `what only reads is answered`(sql: String) throws {
    #expect(try !store.query(sql).rows.isEmpty)
  }

  @Test(arguments: ["SELECT 1; SELECT 2", "SELECT 1; DELETE FROM baseline"])
  func `of two statements none is run`(sql: String) throws {
    let error = #expect(throws: StorageError.self) { try store.query(sql) }
    #expect(error?.message == "the query holds more than one statement")
  }

  @Test(arguments: [
    "DELETE FROM baseline", "WITH a(x) AS (SELECT 1) INSERT INTO baseline SELECT x, 1, 't' FROM a",
    "UPDATE v_chips SET name = 'x'", "CREATE TABLE t (x)", "DROP VIEW v_chips",
    "PRAGMA user_version = 7", "PRAGMA journal_mode = WAL", "ATTACH 'other.db' AS other",
    "BEGIN", "VACUUM", "VACUUM INTO 'copy.db'", "SELECT 1; DELETE FROM baseline",
    "SELECT 1; SELECT 2", "", "   -- nothing", "SELEC 1", "SELECT * FROM nowhere", "/* open",
    "REPLACE INTO baseline VALUES ('x', 1, 't')", "EXPLAIN DELETE FROM baseline; DELETE FROM run",
  ])
  func `anything else is refused and changes nothing`(sql: String) throws {
    let before = try store.query("SELECT sql FROM sqlite_schema")
    let error = #expect(throws: StorageError.self) { try store.query(sql) }
    #expect(error?.code == .misuse, "\(sql)")
    #expect(error?.message.isEmpty == false)
    #expect(try store.query("SELECT sql FROM sqlite_schema") == before)
  }
}
