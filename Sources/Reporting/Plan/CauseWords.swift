public import RoadmapModel

/// Numbers of days as reports write them.
public enum DayCount {
  /// Days with their sign, `+61d`; `zero` where there are none.
  public static func signed(_ days: Int, zero: String = "0d") -> String {
    days == 0 ? zero : days > 0 ? "+\(days)d" : "\(days)d"
  }

  /// Days in words, `1 day`, `61 days`.
  public static func words(_ days: Int) -> String {
    abs(days) == 1 ? "\(days) day" : "\(days) days"
  }
}

/// What the constraints of a plan are called in reports.
public enum CauseWords {
  /// A cause as a noun: what a manager would name it, `engineers of rtl-austin are busy`.
  public static func phrase(_ constraint: Constraint, _ item: String) -> String {
    let what = item.isEmpty ? "" : " \(item)"
    return switch constraint {
    case .cadence: "design may not start earlier"
    case .predecessor: item.isEmpty ? "earlier work" : "earlier work:\(what)"
    case .team: item.isEmpty ? "engineers are busy" : "engineers of\(what) are busy"
    case .ip: "IP\(what) is not ready"
    case .licence: "licence\(what) is not free or not signed"
    case .node: "node\(what) is not ready"
    case .calendar: item.isEmpty ? "holidays" : "holidays of\(what)"
    case .status: "not started by the status date" + (item.isEmpty ? "" : ":\(what)")
    case .progress: "work under way differs from plan" + (item.isEmpty ? "" : ":\(what)")
    case .scope: "chip grows faster than productivity"
    case .crossChip: "waits for\(what)"
    }
  }

  /// A constraint and its item in as few words as possible, `team rtl-austin`.
  public static func short(_ constraint: Constraint, _ item: String) -> String {
    switch constraint {
    case .cadence: "cadence"
    case .scope: "scope"
    case .crossChip: item.isEmpty ? "chip" : item
    default: item.isEmpty ? constraint.text : "\(constraint.text) \(item)"
    }
  }

  /// A cause with its days, `team rtl-austin +61d`.
  public static func short(_ cause: SlipCause) -> String {
    "\(short(cause.constraint, cause.item)) \(DayCount.signed(cause.days))"
  }
}

extension Slip {
  /// The cause of most days, whatever their sign; the first among equals.
  var largestCause: SlipCause? {
    var largest: SlipCause?
    for cause in causes where abs(cause.days) > abs(largest?.days ?? 0) { largest = cause }
    return largest
  }
}
