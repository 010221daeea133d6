import ArgumentParser
import Reporting

/// How CSV is written.
struct CSVOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What ends the lines of CSV: lf or crlf.", valueName: "end"),
    completion: .list(CSVText.LineEnd.allCases.map(\.rawValue))
  )
  var csvEol: CSVText.LineEnd?

  @Flag(help: "Begin CSV with a byte order mark, which Excel wants for UTF-8.")
  var bom = false

  @Flag(help: "Write CSV cells that a spreadsheet takes for formulas as they are.")
  var raw = false

  /// How CSV is written; an option where the result is no CSV is a mistake.
  func style(for format: ResultFormat) throws -> CSVText {
    if format != .csv, let name = csvEol != nil ? "--csv-eol" : bom ? "--bom" : raw ? "--raw" : nil
    {
      throw CommandFailure(
        .usage,
        "\(name) is about CSV, and the result is \(format.rawValue)",
        remedy: "add --format csv"
      )
    }
    return CSVText(lineEnd: csvEol ?? .lf, hasByteOrderMark: bom, isRaw: raw)
  }
}
