import ArgumentParser
import Reporting

/// How a command that lists rows gives them: format, file, width and characters.
struct ListingOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  /// Gives `table` in the chosen format to where it belongs.
  func deliver(_ table: ResultTable, in session: Session) throws {
    let format = try output.chosenFormat(among: ResultTable.formats, in: session)
    let text = table.rendered(
      format,
      width: display.columns(in: session),
      charset: display.isASCII(in: session) ? .ascii : .unicode,
      colour: output.usesColour(for: format, in: session),
      csv: try display.csv.style(for: format)
    )
    try output.deliver(text, in: session)
  }
}
