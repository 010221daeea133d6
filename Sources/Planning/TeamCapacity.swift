public import RoadmapModel

extension Team {
  /// The engineers that the team can put to work on `date`, in tenths of an engineer.
  ///
  /// Headcount in force plus everybody hired so far, each hire counting in proportion to how much
  /// of the ramp-up has passed; less attrition since the headcount was stated or the hire joined,
  /// in monthly steps; times availability; rounded once. Nobody is known before the first day of
  /// the headcount. O(headcount steps + hires).
  public func capacity(on date: CivilDate) -> Int {
    var millionths: Int64 = 0
    if let step = headcount.entries.filter({ $0.key <= date }).max(by: { $0.key < $1.key }) {
      millionths += Int64(step.value) * retained(from: step.key, to: date)
    }
    for hire in hires.entries where hire.key <= date {
      let rampDays = max(rampUp.after(hire.key) - hire.key, 0)
      let days = date - hire.key
      let full = Int64(hire.value) * retained(from: hire.key, to: date)
      millionths += days >= rampDays ? full : full * Int64(days) / Int64(rampDays)
    }
    // Millionths of engineers times the millionths of their time: the product exceeds 64 bits only
    // beyond nine million engineers, far above what a rule lets through.
    let available = max(millionths, 0) * availability.fraction.millionths / 1_000_000
    return Int((available + 50_000) / 100_000)
  }

  /// The capacity in tenths of an engineer from each day on, in order, no two neighbours equal.
  ///
  /// The first step stands on `start`, the last lies before `end`; none if the range is empty.
  /// Ramp-up and attrition move in steps on the first of each month, with the value of that day.
  public func capacitySteps(from start: CivilDate, to end: CivilDate) -> [(CivilDate, Int)] {
    guard start < end else { return [] }
    var days = [start]
    days += headcount.entries.map(\.key)
    for hire in hires.entries {
      days += [hire.key, max(rampUp.after(hire.key), hire.key)]
    }
    var month = start.startOfMonth.adding(months: 1)
    while month < end {
      days.append(month)
      month = month.adding(months: 1)
    }
    var steps: [(CivilDate, Int)] = []
    for day in days.filter({ $0 >= start && $0 < end }).sorted() {
      let tenths = capacity(on: day)
      if let last = steps.last, last.1 == tenths { continue }
      steps.append((day, tenths))
    }
    return steps
  }

  /// The share, in millionths, of people on board on `start` who are still there on `date`.
  ///
  /// Loses `attrition` in each full year, evenly over its months.
  func retained(from start: CivilDate, to date: CivilDate) -> Int64 {
    let lost = attrition.fraction.millionths
    guard lost > 0 else { return 1_000_000 }
    var months = (date.year - start.year) * 12 + date.month - start.month
    if start.adding(months: months) > date { months -= 1 }
    var share: Int64 = 1_000_000
    for _ in 0..<(months / 12) {
      share = share * max(1_000_000 - lost, 0) / 1_000_000
      if share == 0 { return 0 }
    }
    return max(share - share * lost / 1_000_000 * Int64(months % 12) / 12, 0)
  }
}
