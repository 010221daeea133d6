import RoadmapModel

/// Makes a timeline row of each activity of a chip.
struct ActivityRows {
  let chip: PlannedChip
  let options: TimelineOptions
  /// The activities by phase, in the plan's order within one.
  let activities: [PlannedActivity]
  private let numberByID: [PlannedActivity.ID: Int]
  private let baselineByID: [PlannedActivity.ID: PlannedActivity]

  init(chip: PlannedChip, options: TimelineOptions) {
    self.chip = chip
    self.options = options
    activities = Phase.allCases.flatMap { phase in chip.activities.filter { $0.phase == phase } }
    numberByID = Dictionary(
      activities.enumerated().map { ($0.element.id, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first }
    )
    let baseline = options.baseline?.plan.chips.first { $0.id == chip.id }
    baselineByID = Dictionary(
      (baseline?.activities ?? []).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The days from the first work to the launch; the deployment is beyond.
  var extent: Range<CivilDate>? {
    let work = activities.filter { $0.phase != .deployment && $0.milestone != .retirement }
    guard let start = work.map(\.start).min(), let finish = work.map(\.finish).max() else {
      return nil
    }
    return start..<max(finish + 1, start + 1)
  }

  /// The names of the activities, with the die where an activity exists once for each.
  var names: [String] {
    activities.map { activity in
      let parts = activity.id.rawValue.split(separator: "@", maxSplits: 1)
      return parts.count == 2 ? "\(activity.name) @\(parts[1])" : activity.name
    }
  }

  /// The rows of the activities.
  var rows: [TimelineRow] {
    let names = names
    let digits = String(activities.count).count
    return activities.enumerated().map { index, activity in
      let number = "\(index + 1)"
      let padding = String(repeating: " ", count: digits - number.count)
      var row = TimelineRow(
        id: "\(chip.id)/\(activity.id)",
        group: activity.phase.text,
        groupTitle: ActivityRows.title(of: activity.phase),
        name: names[index],
        prefix: "\(activity.isCritical ? "*" : " ") \(padding)\(number) ",
        shortName: names[index]
      )
      row.isCritical = activity.isCritical
      if activity.milestone != nil || activity.start == activity.finish {
        let isTapeout = activity.milestone == .tapeout
        row.points = [.init(glyphClass: isTapeout ? .tapeout : .milestone, date: activity.finish)]
      } else {
        let days = activity.start..<max(activity.finish, activity.start)
        let isCritical = activity.isCritical
        let isDone = activity.state == .done
        let glyphClass: GlyphClass =
          activity.phase == .deployment
          ? .deployment : isDone ? .done : isCritical ? .critical : .work
        row.bars = [.init(glyphClass: glyphClass, days: days, hasFineEnd: isCritical)]
      }
      if let old = baselineByID[activity.id] { row.baselines = [ActivityRows.end(of: old)] }
      row.values = values(of: activity)
      return row
    }
  }

  /// Activities that have little float, but some; those with the least first, and how many more.
  var nearlyCritical: [String] {
    let shownCount = 6
    let names = names
    let near = activities.indices
      .filter { index in
        let activity = activities[index]
        return activity.state != .done && activity.phase != .deployment
          && activity.float > 0 && activity.float <= options.nearCriticalDays
      }
      .sorted { (activities[$0].float, $0) < (activities[$1].float, $1) }
    var facts = near.prefix(shownCount).map { index in
      "\(index + 1) \(options.charset.text(names[index])) \(activities[index].float)d"
    }
    if near.count > shownCount { facts.append("\(near.count - shownCount) more") }
    return facts
  }

  /// The last day of an activity, the day itself of a point.
  static func end(of activity: PlannedActivity) -> CivilDate {
    activity.finish > activity.start ? activity.finish - 1 : activity.finish
  }

  /// The heading of a phase.
  static func title(of phase: Phase) -> String {
    switch phase {
    case .concept: "Concept"
    case .architecture: "Architecture"
    case .design: "RTL design and verification"
    case .physical: "Physical design"
    case .enablement: "Package, firmware and SDK"
    case .fab: "Masks, fab and assembly"
    case .bringUp: "Bring-up and validation"
    case .release: "Qualification and launch"
    case .deployment: "Deployment"
    }
  }

  private func values(of activity: PlannedActivity) -> [TimelineColumn: String] {
    var values: [TimelineColumn: String] = [:]
    values[.finish] = ActivityRows.end(of: activity).text
    values[.float] = activity.state == .done ? "" : "\(activity.float)d"
    values[.driver] = driver(of: activity)
    if options.baseline != nil {
      values[.baseline] =
        baselineByID[activity.id]
        .map { DayCount.signed(activity.finish - $0.finish, zero: options.charset.nothing) }
        ?? "new"
    }
    return values
  }

  /// What sets an activity's dates: what its start waits for, and what of compute makes it longer most,
  /// `2FS, budget cloud-spend +12d`.
  private func driver(of activity: PlannedActivity) -> String {
    guard activity.state == .planned else { return activity.state == .done ? "done" : "under way" }
    let start = startDriver(of: activity)
    guard let cause = activity.stretchCauses.first,
      let constraint = Constraint(rawValue: cause.cap.rawValue)
    else { return start }
    let short = CauseWords.short(constraint, cause.item)
    let days = activity.stretchCauses.reduce(0) { $0 + $1.days }
    return (start == short ? short : "\(start), \(short)") + " \(DayCount.signed(days))"
  }

  /// What a start waits for: the number of the row and the link, `2SS+8w`, or the constraint.
  private func startDriver(of activity: PlannedActivity) -> String {
    guard activity.driver == .predecessor else {
      return CauseWords.short(activity.driver, activity.driverItem)
    }
    let link = ActivityRows.compact(activity.driverLink)
    guard let number = numberByID[PlannedActivity.ID(activity.driverItem)] else {
      return activity.driverItem + (link.isEmpty ? "" : " \(link)")
    }
    return "\(number)\(link.isEmpty ? "FS" : link)"
  }

  /// A link without blanks and with short units, `SS + 8 weeks` as `SS+8w`.
  static func compact(_ link: String) -> String {
    let units = [
      "working days": "wd", "working day": "wd", "weeks": "w", "week": "w", "months": "mo",
      "month": "mo", "years": "y", "year": "y", "days": "d", "day": "d",
    ]
    var head = link[...]
    while head.last == " " { head.removeLast() }
    for unit in units.keys.sorted(by: { ($1.count, $0) < ($0.count, $1) })
    where head.hasSuffix(unit) {
      return head.dropLast(unit.count).filter { $0 != " " } + (units[unit] ?? unit)
    }
    return head.filter { $0 != " " }
  }
}
