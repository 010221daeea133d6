/// What is listed as a resource can be used some time.
struct NoCapacityRule: RoadmapRule {
  static let identifier = "no-capacity"
  static let summary = """
    A team, farm, cloud or token pool has nothing to offer through the horizon, or a calendar is \
    closed for a year or longer.
    """

  static let triggeringExamples = [
    """
    teams:
      rtl-austin: {site: austin, discipline: rtl, headcount: {2026-01-01: 20}}
      dft-austin: {site: austin, discipline: dft}
      lab-austin: {site: austin, discipline: lab, headcount: {2026-01-01: 8, 2026-06-01: 0}}
    """,
    """
    farms:
      old-farm: {cores: {2026-01-01: 0}}
    clouds:
      aws: {quota: {2026-01-01: 0}}
    tokens:
      signoff: {count: {2031-06-01: 40}}
    """,
    """
    calendars:
      us: {weekend: [mon, tue, wed, thu, fri, sat, sun]}
    """,
    """
    calendars:
      us: {holidays: [2027-01-01..2028-02-01]}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    farms:
      old-farm: {cores: {2026-01-01: 0, 2027-01-01: 400}}
      boards: {boards: {2026-01-01: 12}}
    clouds:
      aws: {}
    calendars:
      us: {weekend: [fri, sat], holidays: [12-25, 2026-12-24..2027-01-03]}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    supply(in: roadmap) + closures(in: roadmap)
  }

  private func supply(in roadmap: Roadmap) -> [Diagnostic] {
    let start = roadmap.statusDate
    let end = roadmap.horizon
    // A horizon before the status date is another rule's business.
    guard start.map({ $0 <= end }) ?? true else { return [] }
    var found: [Diagnostic] = []
    for team in roadmap.teams
    where team.peakHeadcount(from: start, through: end) == 0
      || team.availability.fraction.millionths == 0
    {
      found.append(.noCapacity("team", team.id.rawValue, at: "teams", "headcount", roadmap))
    }
    for farm in roadmap.farms
    where peak(farm.cores, start, end) == 0 && peak(farm.boards, start, end) == 0 {
      found.append(.noCapacity("farm", farm.id.rawValue, at: "farms", "cores or boards", roadmap))
    }
    for cloud in roadmap.clouds where !cloud.quota.isEmpty && peak(cloud.quota, start, end) == 0 {
      found.append(.noCapacity("cloud", cloud.id.rawValue, at: "clouds", "quota", roadmap))
    }
    for pool in roadmap.tokenPools where peak(pool.count, start, end) == 0 {
      found.append(.noCapacity("token pool", pool.id.rawValue, at: "tokens", "count", roadmap))
    }
    return found
  }

  private func closures(in roadmap: Roadmap) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for calendar in roadmap.calendars {
      let path = ModelPath("calendars/\(calendar.id)")
      if Set(calendar.weekend).count == WeekdayName.allCases.count {
        found.append(Diagnostic(.error, at: path.appending("weekend"), .noWorkingDay))
      } else if let closed = calendar.longestClosure, closed.count >= 366 {
        found.append(Diagnostic(.error, at: path.appending("holidays"), .longClosure(closed)))
      }
    }
    return found
  }

  private func peak(
    _ table: OrderedTable<CivilDate, Int>,
    _ start: CivilDate?,
    _ end: CivilDate
  ) -> Int {
    let inForce = start.flatMap { table.value(on: $0) } ?? 0
    let later = table.entries.filter { entry in
      entry.key <= end && (start.map { entry.key > $0 } ?? true)
    }
    return max(0, inForce, later.map(\.value).max() ?? 0)
  }
}

extension WorkCalendar {
  /// The longest run of days covered by listed holidays, weekends between them not counted.
  ///
  /// Holidays of every year can't add up to a year without a working day: a list of 366 of them
  /// counts as one.
  fileprivate var longestClosure: Range<CivilDate>? {
    var yearly: Set<Int> = []
    var spans: [Range<CivilDate>] = []
    for holiday in holidays {
      switch holiday {
      case .yearly(let month, let day): yearly.insert(month * 32 + day)
      case .days(let range): spans.append(range.lowerBound..<range.upperBound + 1)
      }
    }
    if yearly.count >= 365 {
      let day = CivilDate(dayNumber: 0)
      return day..<day + 366
    }
    var longest: Range<CivilDate>?
    var current: Range<CivilDate>?
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let open = current, span.lowerBound <= open.upperBound + 7 {
        current = open.lowerBound..<max(open.upperBound, span.upperBound)
      } else {
        current = span
      }
      if let run = current, run.count > longest?.count ?? 0 { longest = run }
    }
    return longest
  }
}

extension Range<CivilDate> {
  /// How many days there are.
  fileprivate var count: Int { upperBound - lowerBound }
}

extension Diagnostic {
  fileprivate static func noCapacity(
    _ kind: String,
    _ id: String,
    at collection: String,
    _ keys: String,
    _ roadmap: Roadmap
  ) -> Diagnostic {
    Diagnostic(
      .error,
      at: ModelPath("\(collection)/\(id)"),
      .noCapacity(kind, id, keys, from: roadmap.statusDate, through: roadmap.horizon)
    )
  }
}

extension Diagnostic.Message {
  static func noCapacity(
    _ kind: String,
    _ id: String,
    _ keys: String,
    from start: CivilDate?,
    through end: CivilDate
  ) -> Self {
    Self(
      "no-capacity",
      "the \(kind) \(id) has nothing to offer" + (start.map { " from \($0)" } ?? "")
        + " through the horizon, \(end)",
      remedy: "state its \(keys), or remove it"
    )
  }

  static var noWorkingDay: Self {
    Self(
      "no-capacity",
      "all seven days of the week are weekend",
      remedy: "leave the days out that are worked"
    )
  }

  fileprivate static func longClosure(_ days: Range<CivilDate>) -> Self {
    Self(
      "no-capacity",
      "the holidays leave no working day for \(days.count) days from \(days.lowerBound)",
      remedy: "correct the year of a span"
    )
  }
}
