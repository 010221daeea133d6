import ArgumentParser
import Reporting

/// How a command that lists rows gives them: format, file, width and characters.
struct ListingOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  /// Gives what `selection` leaves of `table` in the chosen format to where it belongs.
  func deliver(
    _ table: ResultTable,
    selecting selection: SelectionOptions? = nil,
    in session: Session
  ) throws {
    let format = try output.chosenFormat(among: ResultTable.formats, in: session)
    let shown = try selection.map { try table.selected($0, for: format) } ?? table
    let text = shown.rendered(
      format,
      width: display.columns(in: session),
      charset: display.isASCII(in: session) ? .ascii : .unicode,
      colour: output.usesColour(for: format, in: session),
      csv: try display.csv.style(for: format)
    )
    try output.deliver(text, in: session)
  }
}
