internal import RoadmapModel

/// Hours of one class that an activity asks for, spread evenly over days.
struct ComputeSegment {
  /// The position of the class among all.
  let kind: Int
  /// Whether hours of boards are counted, not of cores.
  let isBoards: Bool
  /// The days; a point in time counts on its day.
  let days: Range<CivilDate>
  /// The hours over all days.
  let hours: Int64
  /// Where they run; nil where the plan does not say.
  let place: (kind: ComputePlace, item: Slug)?

  /// Hours that fall before `day`.
  func hours(before day: CivilDate) -> Int64 {
    ComputeProfile.hours(of: hours, over: days, before: day)
  }

  /// What an activity of a plan asks for: as its runs say from the status date on, the rest evenly
  /// over the days before it; all evenly over its days where the plan holds no runs.
  ///
  /// - Complexity: O(classes × runs).
  static func all(of activity: PlannedActivity, heldBy plan: Plan, _ holds: Bool)
    -> [ComputeSegment]
  {
    var segments: [ComputeSegment] = []
    for entry in activity.compute.entries {
      guard let kind = ComputeClass.allCases.firstIndex(of: entry.key) else { continue }
      let isBoards = if case .boards = entry.value { true } else { false }
      var rest = entry.value.hours
      for run in activity.runs where run.computeClass == entry.key {
        rest -= run.volume
        segments.append(
          ComputeSegment(
            kind: kind,
            isBoards: run.place == .boards,
            days: run.start..<run.finish,
            hours: run.volume,
            place: (run.place, run.item)
          )
        )
      }
      guard rest > 0 else { continue }
      var days = activity.start..<activity.finish
      if holds, activity.start < plan.statusDate {
        days = activity.start..<min(activity.finish, plan.statusDate)
      }
      segments.append(
        ComputeSegment(kind: kind, isBoards: isBoards, days: days, hours: rest, place: nil)
      )
    }
    return segments
  }
}
