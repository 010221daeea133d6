import ArgumentParser
import Reporting

/// What money is counted in.
struct MoneyOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "What tables for readers count in: \(MoneyScale.names); rows add up. Data hold cents.",
      valueName: "unit"
    ),
    completion: .list(MoneyScale.allCases.map(\.rawValue))
  )
  var scale = MoneyScale.cents
}
