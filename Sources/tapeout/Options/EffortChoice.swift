import ArgumentParser

/// How many schedules the planner tries: a number, or a word for one.
struct EffortChoice: ExpressibleByArgument, Equatable {
  /// The words, each with its number of schedules.
  static let levels: [(word: String, schedules: Int)] = [
    ("low", 16), ("normal", 256), ("high", 4_096),
  ]

  /// What it may be, for help and complaints.
  static let explanation =
    levels.map { "\($0.word) (\($0.schedules))" }.joined(separator: ", ")
    + " or a number up to 1000000000"

  /// The schedules.
  let schedules: Int

  /// The effort that `text` states, nil where it states none.
  init?(argument text: String) {
    if let level = Self.levels.first(where: { $0.word == text }) {
      schedules = level.schedules
    } else if let number = Int(text), (1...1_000_000_000).contains(number) {
      schedules = number
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { levels.map(\.word) }
}

extension Settings {
  /// How many schedules the planner tries where no option says.
  var effort: Int { self[.effort].flatMap(EffortChoice.init)?.schedules ?? 256 }
}
