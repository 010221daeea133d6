import ArgumentParser
import Foundation

/// Prints what a result file comes to.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Prints the table of result files."
  )

  @Argument(help: "Result files, of one commit and machine each.")
  var files: [String]

  func run() throws {
    for path in files {
      let file = try ResultFile(reading: URL(fileURLWithPath: path))
      let heading = file.provenance.entries.map { "- \($0.key): \($0.value)" }
      print(heading.joined(separator: "\n") + "\n")
      print(Output.table.text(file.measurements, file.provenance) + "\n")
    }
  }
}
