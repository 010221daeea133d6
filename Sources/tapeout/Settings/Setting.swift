/// Something a user may set once for all commands.
enum Setting: String, CaseIterable, Sendable {
  case database
  case scenario
  case format
  case color
  case width
  case charset
  case ambiguousWidth = "ambiguous_width"
  case pager
  case effort
  case stability
  case seed
  case busyTimeout = "busy_timeout"

  /// The key in a settings file.
  var key: String { rawValue }

  /// The environment variable that sets it.
  var variable: String {
    self == .database ? "TAPEOUT_DB" : "TAPEOUT_\(rawValue.uppercased())"
  }

  /// The option that sets it for one command.
  var option: String {
    self == .database ? "--db" : "--" + rawValue.replacing("_", with: "-")
  }

  /// What it is for, one line.
  var documentation: String {
    switch self {
    case .database: "The database file; relative to the settings file that names it."
    case .scenario: "The scenario that plans and views are about."
    case .format: "The format of results."
    case .color: "When colour is used: auto, always or never."
    case .width: "The columns to draw in, 40 to 400."
    case .charset: "The characters to draw with: auto, unicode or ascii."
    case .ambiguousWidth: "The columns of characters that East Asian terminals draw wide: 1 or 2."
    case .pager: "The program that shows long results; cat for none."
    case .effort: "How many schedules the planner tries: low, normal, high or a number."
    case .stability: "How near to its latest run a plan stays: off, tie-break or strong."
    case .seed: "The seed of the planner's search."
    case .busyTimeout: "Seconds to wait for a database that another process holds."
    }
  }

  /// The value where nobody says anything, nil where there is none.
  var standard: String? {
    switch self {
    case .scenario: "base"
    case .format: "text"
    case .color, .charset: "auto"
    case .ambiguousWidth: "1"
    case .effort: "normal"
    case .stability: "off"
    case .seed: "1"
    case .busyTimeout: "5"
    case .database, .width, .pager: nil
    }
  }

  /// What a value must be, nil where `text` is one.
  func complaint(about text: String) -> String? {
    switch self {
    case .database, .scenario, .format, .pager: nil
    case .color: Self.choice(text, Console.Colour.allCases.map(\.rawValue))
    case .charset: Self.choice(text, ["auto", "unicode", "ascii"])
    case .ambiguousWidth: Self.choice(text, ["1", "2"])
    case .width: Self.count(text, 40...400)
    case .effort:
      EffortChoice(argument: text) == nil ? "it is \(EffortChoice.explanation)" : nil
    case .stability: Self.choice(text, StabilityChoice.allCases.map(\.rawValue))
    case .seed: Self.count(text, 0...Int(Int32.max))
    case .busyTimeout: Self.count(text, 0...86_400)
    }
  }

  private static func choice(_ text: String, _ words: [String]) -> String? {
    words.contains(text) ? nil : "it is one of \(words.joined(separator: ", "))"
  }

  private static func count(_ text: String, _ range: ClosedRange<Int>) -> String? {
    if let number = Int(text), range.contains(number) { return nil }
    return "it is a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
