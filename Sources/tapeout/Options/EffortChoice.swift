import ArgumentParser
import Planning
import RoadmapModel

/// How many schedules the planner tries: a number, or a word for one.
struct EffortChoice: ExplainedArgument, Equatable {
  /// As many as the roadmap wants: fewer where each takes longer.
  static let normal = EffortChoice(number: nil)

  /// What it may be, for help and complaints.
  static let explanation =
    "low (16), normal (256, more for less than four families), high (4096) or a number up to "
    + "1000000000"

  /// The words.
  static let allValueStrings = ["low", "normal", "high"]

  /// The schedules, nil for what the roadmap wants.
  private let number: Int?

  private init(number: Int?) { self.number = number }

  /// The effort that `text` states, nil where it states none.
  init?(argument text: String) {
    switch text {
    case "low": number = SearchEffort.low
    case "normal": number = nil
    case "high": number = SearchEffort.high
    default:
      guard let number = Int(text), (1...1_000_000_000).contains(number) else { return nil }
      self.number = number
    }
  }

  /// How many schedules are tried for a roadmap.
  func schedules(for roadmap: Roadmap) -> Int {
    number ?? SearchEffort.normal(for: roadmap)
  }
}

extension Settings {
  /// How many schedules the planner tries where no option says.
  var effort: EffortChoice { self[.effort].flatMap(EffortChoice.init) ?? .normal }
}
