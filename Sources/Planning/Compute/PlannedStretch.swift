public import RoadmapModel

/// An activity that compute makes longer, and the caps that do.
public struct PlannedStretch: Equatable, Sendable {
  /// The chip.
  public let chip: String
  /// The activity.
  public let activity: String
  /// The days by which it is longer.
  public let days: Int
  /// The caps, most days first; their days add up.
  public let causes: [StretchCause]
  /// Whether a day of it is a day of launch.
  public let isCritical: Bool

  /// All activities that compute makes longer, the longest stretch first, ties in the plan's order.
  public static func all(of plan: Plan) -> [PlannedStretch] {
    let found = plan.chips.flatMap { chip in
      chip.activities.compactMap { activity -> PlannedStretch? in
        guard !activity.stretchCauses.isEmpty else { return nil }
        return PlannedStretch(
          chip: chip.id.text,
          activity: activity.id.text,
          days: activity.stretchCauses.reduce(0) { $0 + $1.days },
          causes: activity.stretchCauses,
          isCritical: activity.isCritical
        )
      }
    }
    return found.enumerated().sorted { left, right in
      (right.element.days, left.offset) < (left.element.days, right.offset)
    }.map(\.element)
  }
}

/// Days that one cap costs, over a whole plan.
public struct BindingCap: Equatable, Sendable {
  /// The kind of cap.
  public let cap: ComputeCap
  /// The farm, cloud, budget or pool.
  public let item: String
  /// Days by which it stretches activities, summed.
  public var days: Int
  /// Activities that it stretches.
  public var activities: Int
  /// Days of slip of launches that are charged to it, summed.
  public var slip: Int

  /// The caps that stretch something or are charged with slip, most slip first, then most days.
  public static func all(of plan: Plan) -> [BindingCap] {
    var found: [BindingCap] = []
    func index(_ cap: ComputeCap, _ item: String) -> Int {
      if let known = found.firstIndex(where: { $0.cap == cap && $0.item == item }) { return known }
      found.append(BindingCap(cap: cap, item: item, days: 0, activities: 0, slip: 0))
      return found.count - 1
    }
    for chip in plan.chips {
      for cause in chip.activities.flatMap(\.stretchCauses) {
        let position = index(cause.cap, cause.item)
        found[position].days += cause.days
        found[position].activities += 1
      }
      for cause in chip.slips.first(where: { $0.id.text == "cadence" })?.causes ?? []
      where cause.days > 0 {
        guard let cap = ComputeCap(rawValue: cause.constraint.rawValue) else { continue }
        found[index(cap, cause.item)].slip += cause.days
      }
    }
    return found.enumerated().sorted { left, right in
      (right.element.slip, right.element.days, left.offset)
        < (left.element.slip, left.element.days, right.offset)
    }.map(\.element)
  }
}
