internal import RoadmapModel

/// The people that a chip holds until its launch.
public struct ChipEffort: Equatable, Sendable {
  /// Engineer-days in an engineer-year, as the roadmap's units have it.
  public static let yearDays = 220.0

  /// Engineer-days of all disciplines.
  public var days = 0.0
  /// Engineer-days of those who design: RTL, logic.
  public var designDays = 0.0
  /// Engineer-days of verification.
  public var verificationDays = 0.0
  /// The most who design at once.
  public var designPeak = 0.0
  /// The most who verify at once.
  public var verificationPeak = 0.0

  /// Nobody.
  public init() {}

  /// Engineer-years.
  public var years: Double { days / ChipEffort.yearDays }

  /// Verification engineers for each design engineer, by their days; nil without design.
  public var verificationRatio: Double? { designDays > 0 ? verificationDays / designDays : nil }

  /// Whether a discipline designs, verifies, or does neither.
  ///
  /// The surveys count those who write the design and those who verify it (Wilson Research studies);
  /// physical design, test, firmware and validation are neither.
  static func role(of discipline: String) -> Role? {
    switch discipline {
    case "rtl", "design", "logic", "logic-design": .design
    case "verification", "dv", "design-verification": .verification
    default: nil
    }
  }

  /// What an engineer does, as surveys count.
  enum Role { case design, verification }
}

extension ChipEffort {
  /// The people that `chip` holds, on the working days of their teams.
  ///
  /// O(activities × teams).
  init(_ chip: PlannedChip, _ days: [String: (discipline: String, open: OpenDayCount)]) {
    self.init()
    var changes: [Role: [(day: CivilDate, tenths: Int)]] = [:]
    for activity in chip.activities where activity.phase != .deployment {
      guard activity.start < activity.finish else { continue }
      for entry in activity.people.entries {
        guard let team = days[entry.key.text] else { continue }
        let held = Double(entry.value * team.open.count(in: activity.start..<activity.finish)) / 10
        self.days += held
        guard let role = ChipEffort.role(of: team.discipline) else { continue }
        if role == .design { designDays += held } else { verificationDays += held }
        changes[role, default: []].append((activity.start, entry.value))
        changes[role, default: []].append((activity.finish, -entry.value))
      }
    }
    designPeak = ChipEffort.peak(changes[.design] ?? [])
    verificationPeak = ChipEffort.peak(changes[.verification] ?? [])
  }

  private static func peak(_ changes: [(day: CivilDate, tenths: Int)]) -> Double {
    var level = 0
    var peak = 0
    // Who leaves on a day makes room for who comes.
    for change in changes.sorted(by: { ($0.day, $0.tenths) < ($1.day, $1.tenths) }) {
      level += change.tenths
      peak = max(peak, level)
    }
    return Double(peak) / 10
  }
}
