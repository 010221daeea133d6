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
  /// A cause as a manager would name it, `engineers of rtl-austin are busy`.
  ///
  /// Of `days` only the sign counts: some constraints give days back.
  public static func phrase(_ constraint: Constraint, _ item: String, days: Int = 1) -> String {
    let what = item.isEmpty ? "" : " \(item)"
    switch constraint {
    case .cadence:
      if item == "target after commitment", days < 0 { return "target before commitment" }
      if item == "reference plan" { return "held near the reference plan" }
      return item.isEmpty ? "design may not start earlier" : item
    case .predecessor:
      return item.isEmpty ? "earlier work" : "earlier work\(what)"
    case .team:
      if item == "levelling" { return "levelling of shared teams" }
      return days < 0
        ? "work\(item.isEmpty ? "" : " of\(what)") takes less than nominal"
        : item.isEmpty ? "engineers are busy" : "engineers of\(what) are busy or few"
    case .ip: return "IP\(what) is not ready"
    case .licence: return "licence\(what) is not free or not signed"
    case .node: return "node\(what) is not ready"
    case .calendar:
      return item.isEmpty || item == "closed days" ? "closed days" : "closed days of\(what)"
    case .status:
      return "not started by the status date" + (item == "status date" ? "" : what)
    case .progress: return "work under way differs from plan" + what
    case .scope:
      let activity = item.isEmpty ? "work" : item
      return days < 0
        ? "productivity shortens \(activity)" : "growth lengthens \(activity)"
    case .crossChip: return "waits for\(what)"
    case .compute: return "compute of\(what.isEmpty ? " the company" : what) is busy or too small"
    case .budget: return "budget\(what) is spent"
    case .token: return "tokens\(item.isEmpty ? "" : " of\(what)") are taken"
    }
  }

  /// A cause in words.
  static func phrase(_ cause: SlipCause) -> String {
    phrase(cause.constraint, cause.item, days: cause.days)
  }

  /// A constraint and its item in as few words as possible, `team rtl-austin`.
  public static func short(_ constraint: Constraint, _ item: String) -> String {
    switch constraint {
    case .cadence: "cadence"
    case .scope: "scope"
    case .status where item == "status date", .calendar where item == "closed days": item
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
