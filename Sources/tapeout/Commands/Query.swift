import ArgumentParser
import RoadmapStorage

/// `tapeout query`: a read-only statement on the documented views.
struct Query: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "query",
    operands: "<sql>",
    purpose: "Run one read-only SQL statement on the database.",
    details: "The views v_* are the interface; Documentation/Database.md describes each.",
    examples: [
      "tapeout query 'SELECT * FROM v_chips'",
      "tapeout query 'SELECT count(*) AS runs FROM v_runs' --format json",
    ],
    formats: ResultTable.formats,
    statuses: [.missingInput, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "The statement; - reads it from stdin.")
  var sql: String

  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let statement = sql == "-" ? try FileAccess.text(at: "-") : sql
    let store = try Database.open(database, .readOnly, in: session)
    let result = try store.query(statement)
    var table = ResultTable(schema: "tapeout.query/1", keys: result.columns)
    for row in result.rows { table.rows.append(row.map(Self.cell)) }
    try listing.deliver(table, in: session)
    return .done
  }

  private static func cell(_ value: QueryValue) -> ResultTable.Cell {
    switch value {
    case .null: .null
    case .integer(let number): .integer(Int(number))
    case .real(let number): .literal("\(number)")
    case .text(let text): .text(text)
    case .blob(let bytes):
      .literal(
        bytes.map { byte in
          let digits = String(byte, radix: 16)
          return digits.count < 2 ? "0\(digits)" : digits
        }.joined()
      )
    }
  }
}
