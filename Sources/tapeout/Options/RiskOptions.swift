import ArgumentParser
import Planning
import RoadmapModel
import Scheduling

/// How a plan is simulated.
struct RiskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many replications: 10000, or 4000 of each mitigation.",
      valueName: "number"
    )
  )
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      "Go on until no launch's P80 has a greater standard error: 2d; --replications still limits.",
      valueName: "days"
    )
  )
  var untilError: ErrorLimit?

  @Option(
    help: ArgumentHelp(
      "How random numbers are shared out: independent, antithetic or latin.",
      valueName: "way"
    ),
    completion: .list(SamplingChoice.allCases.map(\.rawValue))
  )
  var sampling = SamplingChoice.independent

  @Flag(help: "Let work start before its planned day as soon as all it waits for is there.")
  var startsEarly = false

  mutating func validate() throws {
    if let replications, !(1...10_000_000).contains(replications) {
      throw ValidationError("--replications \(replications) is not between 1 and 10000000")
    }
  }

  /// What the options ask for; the seed is the one of the search.
  func analysis(seed: Int, standard: Int) -> RiskAnalysis {
    var analysis = RiskAnalysis()
    analysis.replications = replications ?? (untilError == nil ? standard : 1_000_000)
    analysis.error = untilError?.days
    analysis.sampling = sampling.sampling
    analysis.startsEarly = startsEarly
    analysis.seed = seed
    return analysis
  }
}

/// Days that a standard error may have, `2d`.
struct ErrorLimit: ExpressibleByArgument, Equatable {
  /// The days, above zero.
  let days: Double

  /// The limit that `text` states, nil where it states none.
  init?(argument text: String) {
    let number = text.hasSuffix("d") ? String(text.dropLast()) : text
    guard let days = Double(number), days > 0, days <= 1000 else { return nil }
    self.days = days
  }
}

/// How random numbers are shared out, as the command line says it.
enum SamplingChoice: String, CaseIterable, ExpressibleByArgument {
  case independent
  case antithetic
  case latin

  /// The engine's word for it.
  var sampling: Sampling { Sampling(rawValue: rawValue) ?? .independent }
}
