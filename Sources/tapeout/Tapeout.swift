import ArgumentParser

/// The root of all commands.
@main
struct Tapeout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tapeout",
    abstract: "Plan families of chips from one roadmap file: dates, people, IP, nodes, compute.",
    discussion: """
      EXAMPLES:
        tapeout plan roadmap.yaml
        tapeout timeline
        tapeout --db :memory: import roadmap.yaml -- timeline

      A roadmap file goes in, is checked and stored in one SQLite file, and comes out as dated,
      staffed plans. A file given to a view is planned in memory and stored nowhere. A lone -- begins
      the next command; options before the first hold for all, and the first to fail is the last.

      EXIT STATUS:
        0   done
        1   a finding: check found errors, or a --fail-on rule fired
        2   computed, but infeasible
        64 and up  wrong usage, bad input or trouble around: tapeout help exit-codes
      """,
    version: "tapeout \(Version.current)",
    groupedSubcommands: [
      CommandGroup(
        name: "Roadmap",
        subcommands: [
          Init.self, Check.self, Import.self, Export.self, Update.self, List.self, Show.self,
          TemplateCommand.self,
        ]
      ),
      CommandGroup(
        name: "Plan",
        subcommands: [
          PlanCommand.self, TimelineCommand.self, Heat.self, Cost.self, ComputeCommand.self,
          Buy.self,
          RiskCommand.self, ProductivityCommand.self, FleetCommand.self, Compare.self,
          DiffCommand.self, Select.self, ScenarioCommand.self, MetricsCommand.self, Why.self,
          ReportCommand.self, BaselineCommand.self,
        ]
      ),
      CommandGroup(
        name: "Database",
        subcommands: [Log.self, Undo.self, Query.self, SchemaCommand.self]
      ),
      CommandGroup(
        name: "Program",
        subcommands: [
          ConfigCommand.self, Doctor.self, VersionCommand.self, HelpCommand.self,
          GenerateManual.self,
        ]
      ),
    ]
  )

  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    endProcess(await Program.run(words, in: .current()))
  }
}
