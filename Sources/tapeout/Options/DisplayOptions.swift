import ArgumentParser

/// How a drawing in text looks, and how CSV is written.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Columns to draw in, 40 to 400; else COLUMNS, the terminal's, 100.",
      valueName: "columns"
    )
  )
  var width: Int?

  @Option(
    help: ArgumentHelp("Characters to draw with: auto, unicode or ascii.", valueName: "set"),
    completion: .list(["auto", "unicode", "ascii"])
  )
  var charset: CharacterSetChoice?

  @Option(
    help: ArgumentHelp(
      "Columns of characters that East Asian terminals draw wide: 1 or 2.",
      valueName: "columns"
    )
  )
  var ambiguousWidth: Int?

  @OptionGroup var csv: CSVOptions

  mutating func validate() throws {
    if let width, !(40...400).contains(width) {
      throw ValidationError("--width is a whole number from 40 to 400")
    }
    if let ambiguousWidth, !(1...2).contains(ambiguousWidth) {
      throw ValidationError("--ambiguous-width is 1 or 2")
    }
  }

  /// Whether a format is data, of which no terminal has too few columns; a stated width bounds them as well.
  func isUnbounded(for format: ResultFormat) -> Bool {
    width == nil && (format == .csv || format == .json)
  }

  /// The columns to draw in.
  func columns(in session: Session) -> Int {
    let wanted = width ?? session.settings.integer(.width) ?? session.console.defaultWidth
    return min(400, max(40, wanted))
  }

  /// Whether only ASCII may be used.
  func isASCII(in session: Session) -> Bool {
    let set = session.settings[.charset].flatMap(CharacterSetChoice.init)
    switch charset ?? set ?? .auto {
    case .unicode: return false
    case .ascii: return true
    case .auto:
      let origin = session.settings.entries[.ambiguousWidth]?.origin
      let stated = origin == .standard ? nil : session.settings.integer(.ambiguousWidth)
      return session.console.wantsASCII(ambiguousWidth: ambiguousWidth ?? stated)
    }
  }

  /// Columns that a character of ambiguous width takes.
  func ambiguousColumns(in session: Session) -> Int {
    ambiguousWidth ?? session.settings.integer(.ambiguousWidth) ?? 1
  }
}

/// The characters that a drawing uses.
enum CharacterSetChoice: String, ExpressibleByArgument {
  case auto
  case unicode
  case ascii
}
