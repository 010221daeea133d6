import ArgumentParser

/// The program.
@main
struct RCPSPBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rcpsp-bench",
    abstract: "Measures the engine on published instances, beside another solver.",
    subcommands: [RunCommand.self, TableCommand.self, CompareCommand.self, PrintCommand.self],
    defaultSubcommand: RunCommand.self
  )
}
