/// Which days are worked.
public struct WorkCalendar: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "calendar"
  /// An id as a user may choose it.
  public static let exampleID = "us"

  /// The id.
  public var id = ID("")
  /// Days of the week that are not worked.
  public var weekend: [WeekdayName] = [.sat, .sun]
  /// Days and spans that are not worked.
  public var holidays: [Holiday] = []

  /// Monday to Friday without holidays.
  public init() {}

  /// The keys of a calendar.
  public static let schema = RecordSchema<WorkCalendar>([
    .list("weekend", \.weekend, "Days of the week that are not worked; [fri, sat] in Israel."),
    .list(
      "holidays",
      \.holidays,
      "Days that are not worked: 2027-07-05, 12-25 for every year, or 2027-12-24..2027-12-31."
    ),
  ])
}

/// A day of the week by its short English name.
public enum WeekdayName: String, WordValue {
  /// Monday.
  case mon
  /// Tuesday.
  case tue
  /// Wednesday.
  case wed
  /// Thursday.
  case thu
  /// Friday.
  case fri
  /// Saturday.
  case sat
  /// Sunday.
  case sun

  /// What the words choose among.
  public static let noun = "day of the week"
}

/// One or more days that are not worked, in one year or in every year.
public enum Holiday: FieldValue {
  /// Days of one year, the last included.
  case days(ClosedRange<CivilDate>)
  /// A day of every year: month and day.
  case yearly(month: Int, day: Int)

  /// A holiday.
  public static let kind = ValueKind("holiday", example: "12-25")

  /// The holiday that `text` spells.
  public init(text: String) throws(ValueError) {
    if text.utf8.count == 5 {
      // 2028 is a leap year, so that 02-29 is a day.
      let date = try CivilDate(text: "2028-\(text)")
      self = .yearly(month: date.components.month, day: date.components.day)
      return
    }
    let count = text.utf8.count
    if count == 22, text.dropFirst(10).prefix(2) == ".." {
      let first = try CivilDate(text: String(text.prefix(10)))
      let last = try CivilDate(text: String(text.suffix(10)))
      guard first <= last else {
        throw ValueError("ends before it starts", remedy: "swap the days")
      }
      self = .days(first...last)
      return
    }
    let day = try CivilDate(text: text)
    self = .days(day...day)
  }

  /// The holiday as it is written in a roadmap.
  public var text: String {
    switch self {
    case .days(let range):
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
    case .yearly(let month, let day):
      (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }
  }
}

/// A place where teams sit.
public struct Site: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "site"
  /// An id as a user may choose it.
  public static let exampleID = "austin"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The country, for reports.
  public var country: String?
  /// The days that are worked there.
  public var calendar = WorkCalendar.ID("")
  /// Output of an engineer there against the reference, 1 being equal.
  public var productivity = FixedPoint.one

  /// A site of which nothing is known.
  public init() {}

  /// The keys of a site.
  public static let schema = RecordSchema<Site>([
    .optional("name", \.name, "What people call the site."),
    .optional("country", \.country, "The country, for reports."),
    .required("calendar", \.calendar, "The days that are worked there."),
    .defaulted(
      "productivity",
      \.productivity,
      "Output of an engineer there against the reference; effort is divided by it."
    ),
  ])
}

/// A pool of engineers of one discipline at one site.
public struct Team: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "team"
  /// An id as a user may choose it.
  public static let exampleID = "rtl-austin"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// Where it sits.
  public var site = Site.ID("")
  /// What its engineers do.
  public var discipline = Slug("any")
  /// People on board from a day on.
  public var headcount = OrderedTable<CivilDate, Int>()
  /// People who join on a day, above the headcount.
  public var hires = OrderedTable<CivilDate, Int>()
  /// How long a hire takes until fully productive; output grows evenly.
  public var rampUp = TimeSpan(6, .months)
  /// The share of the people that leaves in a year and is not replaced.
  public var attrition = Proportion(percent: 0)
  /// The share of an engineer's time that goes into chips.
  public var availability = Proportion.whole
  /// What an engineer costs a year, all included.
  public var cost: MoneyPerYear?
  /// The families the team works for; all if empty.
  public var families: [Family.ID] = []

  /// A team of which nothing is known.
  public init() {}

  /// The keys of a team.
  public static let schema = RecordSchema<Team>([
    .optional("name", \.name, "What people call the team."),
    .required("site", \.site, "Where the team sits."),
    .required("discipline", \.discipline, "What its engineers do; activities ask for disciplines."),
    .table("headcount", \.headcount, "People on board from each day on."),
    .table("hires", \.hires, "People who join on each day, above the headcount."),
    .defaulted("ramp_up", \.rampUp, "How long a hire takes until fully productive."),
    .defaulted(
      "attrition",
      \.attrition,
      "The share of the people that leaves in a year and is not replaced by the listed hires."
    ),
    .defaulted("availability", \.availability, "The share of time that goes into chips."),
    .optional("cost", \.cost, "What an engineer costs a year, all included."),
    .list("families", \.families, "The families the team works for; all if empty."),
  ])
}
