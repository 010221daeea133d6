extension CivilDate: FieldValue {
  /// A day in ISO 8601.
  public static let kind = ValueKind("day", example: "2027-02-28", isQuantity: true)

  /// The day that an ISO 8601 text spells; it must exist.
  public init(text: String) throws(ValueError) {
    let date = try ApproximateDate(text: text)
    guard date.precision == .day else {
      throw ValueError("is not a full date", remedy: "write year, month and day, 2027-02-28")
    }
    self = date.date
  }

  /// The day in ISO 8601.
  public var text: String { description }
}

extension ApproximateDate: FieldValue {
  /// A day, month, quarter or year.
  public static let kind = ValueKind("date", example: "2027Q1", isQuantity: true)

  /// The date that `text` spells, `2027-02-28`, `2027-02`, `2027Q1` or `2027`.
  public init(text: String) throws(ValueError) {
    let malformed = ValueError(
      "is not a date",
      remedy: "write 2027-02-28, 2027-02, 2027Q1 or 2027"
    )
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 3 else { throw malformed }
    if parts.count == 1, first.utf8.count == 6, first.dropFirst(4).first == "Q" {
      guard let year = Self.number(first.prefix(4), digits: 4),
        let quarter = Self.number(first.dropFirst(5), digits: 1), (1...4).contains(quarter),
        (1900...2199).contains(year),
        let start = CivilDate(year: year, month: quarter * 3 - 2, day: 1)
      else { throw malformed }
      self.init(start, precision: .quarter)
      return
    }
    guard let year = Self.number(first, digits: 4), (1900...2199).contains(year) else {
      throw malformed
    }
    let month = parts.count > 1 ? Self.number(parts[1], digits: 2) : 1
    let day = parts.count > 2 ? Self.number(parts[2], digits: 2) : 1
    guard let month, let day else { throw malformed }
    guard (1...12).contains(month) else {
      throw ValueError("names month \(month)", remedy: "months run from 01 to 12")
    }
    guard let start = CivilDate(year: year, month: month, day: day) else {
      let last = CivilDate.dayCount(ofMonth: month, year: year)
      throw ValueError("names a day that does not exist", remedy: "that month has \(last) days")
    }
    let precision: Precision = parts.count == 1 ? .year : parts.count == 2 ? .month : .day
    self.init(start, precision: precision)
  }

  /// The date as it was stated.
  public var text: String { description }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy(NumberText.isDigit) else { return nil }
    return Int(text)
  }
}

extension TimeSpan: FieldValue {
  /// A length of time with its unit.
  public static let kind = ValueKind("time span", example: "18 months", isQuantity: true)

  /// The span that `text` spells: a whole number and a unit, `3 weeks`, `10 working days`, `8w`.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 1)
    let unit: Unit? =
      switch parsed.rest {
      case "d", "day", "days": .days
      case "wd", "working day", "working days": .workingDays
      case "w", "week", "weeks": .weeks
      case "m", "mo", "month", "months": .months
      case "y", "yr", "year", "years": .years
      default: nil
      }
    guard let unit else {
      throw ValueError(
        parsed.rest.isEmpty ? "has no unit" : "has the unknown unit \"\(parsed.rest)\"",
        remedy: "write days, working days, weeks, months or years behind the number",
        isMissingUnit: parsed.rest.isEmpty
      )
    }
    let span = TimeSpan(Int(parsed.scaled), unit)
    guard abs(span.count) <= TimeSpan.longest, abs(span.approximateDays) <= TimeSpan.longest else {
      throw ValueError("is longer than 500 years", remedy: "check the number and its unit")
    }
    self = span
  }

  /// More days than any roadmap spans, so that sums of a few spans are still days of a calendar.
  private static let longest = 200_000

  /// The span with its unit spelled out.
  public var text: String { description }
}

extension FixedPoint: FieldValue {
  /// A decimal number.
  public static let kind = ValueKind("number", example: "1.25", storage: .integer, isQuantity: true)

  /// The number that `text` spells, with at most six decimal places.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 1_000_000)
    guard parsed.rest.isEmpty else {
      throw ValueError("has \"\(parsed.rest)\" behind the number", remedy: "write the number alone")
    }
    self.init(millionths: parsed.scaled)
  }

  /// The decimal notation.
  public var text: String { description }

  /// The millionths.
  public var stored: StoredValue { .integer(millionths) }
}

extension Proportion: FieldValue {
  /// A share in percent.
  public static let kind = ValueKind(
    "percentage",
    example: "40%",
    storage: .integer,
    isQuantity: true
  )

  /// The share that `text` spells in percent.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 10_000)
    guard parsed.rest == "%" else {
      throw ValueError(
        "has no percent sign",
        remedy: "write 40% for two fifths",
        isMissingUnit: parsed.rest.isEmpty
      )
    }
    self.init(FixedPoint(millionths: parsed.scaled))
  }

  /// The share in percent.
  public var text: String { description }

  /// The millionths of the whole.
  public var stored: StoredValue { .integer(fraction.millionths) }
}

extension Int: FieldValue {
  /// A whole number.
  public static let kind = ValueKind("count", example: "12", storage: .integer, isQuantity: true)

  /// The whole number that `text` spells.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 1)
    guard parsed.rest.isEmpty else {
      throw ValueError("has \"\(parsed.rest)\" behind the number", remedy: "write the number alone")
    }
    self = Int(parsed.scaled)
  }

  /// The digits.
  public var text: String { String(self) }

  /// The number itself.
  public var stored: StoredValue { .integer(Int64(self)) }
}

extension Bool: FieldValue {
  /// Yes or no.
  public static let kind = ValueKind("truth", example: "true", choices: ["true", "false"])

  /// The truth that `text` spells, `true` or `false` and nothing else.
  public init(text: String) throws(ValueError) {
    switch text {
    case "true": self = true
    case "false": self = false
    default: throw ValueError("is neither true nor false", remedy: "write true or false")
    }
  }

  /// `true` or `false`.
  public var text: String { self ? "true" : "false" }
}

extension String: FieldValue {
  /// Any text.
  public static let kind = ValueKind("text", example: "Graviton")

  /// The text itself.
  public init(text: String) throws(ValueError) {
    self = text
  }

  /// The text itself.
  public var text: String { self }
}

extension EngineerDays: FieldValue {
  /// Work of people.
  public static let kind = ValueKind(
    "effort",
    example: "320 engineer-weeks",
    storage: .integer,
    isQuantity: true
  )

  /// The effort that `text` spells in engineer-days, -weeks (5), -months (20) or -years (220).
  ///
  /// 220 working days are a year less weekends, public holidays and leave.
  public init(text: String) throws(ValueError) {
    let unit = try NumberText.parse(text, scale: 1_000)
    let days: Int64? =
      switch unit.rest {
      case "engineer-day", "engineer-days": 1
      case "engineer-week", "engineer-weeks": 5
      case "engineer-month", "engineer-months": 20
      case "engineer-year", "engineer-years": 220
      default: nil
      }
    guard let days else {
      throw ValueError(
        unit.rest.isEmpty ? "has no unit" : "has the unknown unit \"\(unit.rest)\"",
        remedy: "write engineer-days, engineer-weeks, engineer-months or engineer-years",
        isMissingUnit: unit.rest.isEmpty
      )
    }
    let (total, overflow) = unit.scaled.multipliedReportingOverflow(by: days)
    guard !overflow else { throw ValueError("is too large an effort") }
    self.init(thousandths: total)
  }

  /// The effort in engineer-days.
  public var text: String { "\(NumberText.text(thousandths, scale: 1_000)) engineer-days" }

  /// The thousandths of an engineer-day.
  public var stored: StoredValue { .integer(thousandths) }
}

extension WorkingDays: FieldValue {
  /// Open days of a calendar.
  public static let kind = ValueKind(
    "working days",
    example: "15 working days",
    storage: .integer,
    isQuantity: true
  )

  /// The days that `text` spells, `15 working days` or `3 weeks` of five.
  public init(text: String) throws(ValueError) {
    let span = try TimeSpan(text: text)
    switch span.unit {
    case .workingDays: self.init(span.count)
    case .weeks: self.init(span.count * 5)
    default:
      throw ValueError(
        "does not count working days",
        remedy: "write 15 working days or 3 weeks"
      )
    }
  }

  /// The days with their unit.
  public var text: String { TimeSpan(count, .workingDays).text }

  /// The number of days.
  public var stored: StoredValue { .integer(Int64(count)) }
}

extension ComputeVolume: FieldValue {
  /// Hours of cores or of emulation boards.
  public static let kind = ValueKind("compute", example: "2.5M core-hours", isQuantity: true)

  /// The volume that `text` spells in core-hours or board-hours.
  public init(text: String) throws(ValueError) {
    let parsed = try NumberText.parse(text, scale: 1)
    switch parsed.rest {
    case "core-hour", "core-hours": self = .cores(CoreHours(parsed.scaled))
    case "board-hour", "board-hours": self = .boards(BoardHours(parsed.scaled))
    default:
      throw ValueError(
        parsed.rest.isEmpty ? "has no unit" : "has the unknown unit \"\(parsed.rest)\"",
        remedy: "write core-hours, or board-hours for emulation",
        isMissingUnit: parsed.rest.isEmpty
      )
    }
  }

  /// The volume with its unit.
  public var text: String {
    switch self {
    case .cores(let volume): "\(volume.count) core-hours"
    case .boards(let volume): "\(volume.count) board-hours"
    }
  }
}
