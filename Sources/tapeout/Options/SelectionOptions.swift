import ArgumentParser
import Reporting

/// Which rows and columns of a list are shown, and in which order; the same for every list.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The columns, separated by commas.", valueName: "names"))
  var columns: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Sort by columns, separated by commas; -name for the last first.",
      valueName: "names"
    )
  )
  var sort: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("List what satisfies a condition; may be repeated.", valueName: "condition")
  )
  var conditions: [String] = []

  /// The names of the columns, nil for the usual ones.
  var columnNames: [String]? { columns.map(Self.names) }

  /// The names of the columns to sort by, a minus before those with the last first.
  var sortNames: [String] { sort.map(Self.names) ?? [] }

  /// The conditions that rows satisfy.
  func rowConditions() throws -> [RecordCondition] {
    try conditions.map { try RecordCondition(text: $0) }
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0) }
  }
}
