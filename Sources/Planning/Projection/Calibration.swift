import RoadmapModel
import Scheduling

/// The nominal dates of all chips: their networks at reference size, fully staffed, on their targets.
///
/// The engineering activities of a chip share one factor that makes its network span the design
/// cycle exactly as far as whole days allow; masks, fabrication and test keep their lengths. The
/// late dates of this network are what a slip is measured against.
struct Calibration {
  /// The factor of each chip.
  private(set) var factors: [Double]
  /// The latest nominal start of each activity that keeps the target, by chip and position.
  private(set) var lateStarts: [[CivilDate]]
  /// The latest nominal finish of each activity that keeps the target, by chip and position.
  private(set) var lateFinishes: [[CivilDate]]
  /// Chips whose fixed lengths alone exceed the cycle, by position, with the days that are missing.
  private(set) var tooShort: [(chip: Int, days: Int)] = []

  /// Factors that are tried first, so that a cycle that does not grow evenly is still found.
  private static let scan = [0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 4]

  /// Calibrates `projects`.
  init(of projects: [ChipProject], roadmap: Roadmap) throws {
    let nominal = try NominalProblem(of: projects, roadmap: roadmap)
    var low = projects.map { _ in 0.0 }
    var high = projects.map { _ in Calibration.scan.last ?? 1 }
    var shortest = projects.map { _ in Int.max }
    for (step, factor) in Calibration.scan.enumerated() {
      let path = try nominal.path(factors: projects.map { _ in factor })
      for index in projects.indices {
        let overrun = nominal.overrun(of: index, in: path)
        shortest[index] = min(shortest[index], overrun)
        guard overrun <= 0 else { continue }
        low[index] = factor
        high[index] = Calibration.scan[min(step + 1, Calibration.scan.count - 1)]
      }
    }
    for index in projects.indices where low[index] == 0 {
      // What fits at no factor keeps the template's efforts and is late.
      tooShort.append((index, shortest[index]))
      low[index] = 1
      high[index] = 1
    }
    // Sixteen halvings of a step narrow the factor to 1.5e-5: a hundredth of a day in two years.
    for _ in 0..<16 {
      let trial = zip(low, high).map { ($0 + $1) / 2 }
      let path = try nominal.path(factors: trial)
      for index in projects.indices where low[index] < high[index] {
        if nominal.overrun(of: index, in: path) <= 0 {
          low[index] = trial[index]
        } else {
          high[index] = trial[index]
        }
      }
    }
    factors = low
    let path = try nominal.path(factors: low)
    lateStarts = nominal.dates(of: path.lateStarts)
    lateFinishes = nominal.dates(of: path.lateFinishes)
  }
}

/// The networks of all chips without capacities, IP or node dates, each on its own design start.
private struct NominalProblem {
  private let projects: [ChipProject]
  private let axis: SlotAxis
  private let problem: Problem
  /// The engine's activity of each position of each chip, nil for the deployment cycle.
  private var indices: [[ActivityIndex?]] = []

  init(of projects: [ChipProject], roadmap: Roadmap) throws {
    self.projects = projects
    var builder = ProblemBuilder()
    let first = projects.map(\.nominalStart).min() ?? CivilDate(dayNumber: 0)
    let last = projects.map(\.target).max() ?? first
    // Room before the first design start for any concept phase, and after the last target for
    // networks that don't fit.
    axis = SlotAxis(origin: first.adding(months: -48))
    let years = (last.year - first.year) + 30
    builder.span = axis.slot(last.adding(months: 240))
    builder.objective = [.weightedTardiness]
    let calendars = CalendarTable(of: roadmap, on: axis, years: years, in: &builder)
    var ordinal: Int32 = 0
    for project in projects {
      var row: [ActivityIndex?] = []
      for (index, activity) in project.network.activities.enumerated() {
        guard !activity.isDeployment else {
          row.append(nil)
          continue
        }
        let calendar =
          project.runsOnWorkingDays(index)
          ? calendars.index(of: project.leadTeam(of: index)) : calendars.everyDay
        var engineActivity = Activity(
          ordinal: ordinal,
          calendar: calendar,
          duration: Int32(project.fixedLength(of: index))
        )
        ordinal += 1
        switch activity.template.milestone {
        case .designStart:
          engineActivity.fixedStart = axis.slot(project.nominalStart)
          // What precedes the design cycle is late once design start is.
          engineActivity.due = Due(axis.slot(project.nominalStart))
        case .launch:
          engineActivity.due = Due(axis.slot(project.target))
        default:
          if activity.template.phase != .concept, project.network.incoming[index].isEmpty {
            engineActivity.release = axis.slot(project.nominalStart)
          }
        }
        row.append(builder.addActivity(engineActivity))
      }
      indices.append(row)
      for tie in project.network.ties {
        guard let predecessor = row[tie.predecessor], let successor = row[tie.successor] else {
          continue
        }
        builder.addPrecedence(project.precedence(tie, from: predecessor, to: successor))
      }
    }
    problem = try builder.build()
  }

  /// The critical path with the engineering activities of each chip stretched by its factor.
  func path(factors: [Double]) throws -> CriticalPath {
    var durations = ContiguousArray(problem.activities.lazy.map { $0.modes[0].duration })
    for (chip, project) in projects.enumerated() {
      for (position, index) in indices[chip].enumerated() {
        let activity = project.network.activities[position]
        guard let index, activity.isEngineering else { continue }
        durations[index.offset] = Int32(project.days(activity.nominalDays * factors[chip]))
      }
    }
    var assumptions = CriticalPath.Assumptions()
    assumptions.durations = durations
    assumptions.lateAnchor = .dueSlots
    return try CriticalPath(of: problem, assuming: assumptions)
  }

  /// Days by which the launch of a chip comes after its target.
  func overrun(of chip: Int, in path: CriticalPath) -> Int {
    guard let position = projects[chip].network.positions(of: .launch).first,
      let launch = indices[chip][position]
    else { return 0 }
    return Int(path.earlyFinishes[launch.offset] - axis.slot(projects[chip].target))
  }

  /// Slots as days by chip and position; the target for what the problem leaves out.
  func dates(of slots: ContiguousArray<Int32>) -> [[CivilDate]] {
    indices.enumerated().map { chip, row in
      row.map { $0.map { axis.date(slots[$0.offset]) } ?? projects[chip].target }
    }
  }
}

extension ChipProject {
  /// The first day of the design cycle by the cadence, whatever the facts say.
  var nominalStart: CivilDate { outline.family.designCycle.before(target) }
}

extension Diagnostic.Message {
  /// The arithmetic of a template that can't fit its cycle.
  static func designCycleTooShort(_ project: ChipProject, days: Int) -> Self {
    let cycle = project.target - project.nominalStart
    return Self(
      "design-cycle-too-short",
      "\(project.outline.id): masks, fabrication and test with whatever part of "
        + "\(project.template.id)'s efforts take at least \(cycle + days) days, \(days) more than "
        + "the design cycle of \(project.outline.family.designCycle) (\(cycle) days)",
      remedy: "lengthen design_cycle of family \(project.outline.family.id) or shorten the template"
    )
  }
}
