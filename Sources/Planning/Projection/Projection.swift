import RoadmapModel
import Scheduling

/// A roadmap as an abstract problem, with the way back.
struct Projection {
  /// A day before which an activity can't start, and why.
  struct Bound {
    /// The first slot.
    let slot: Int32
    /// The kind of constraint.
    let constraint: Constraint
    /// The node, release, licence, chip or activity concerned.
    let item: String
  }

  /// Where an activity of the problem comes from.
  struct Origin {
    /// The position of the chip's project.
    let project: Int
    /// The position in its network.
    let position: Int
  }

  /// Where a precedence of the problem comes from.
  enum Tie {
    /// A link of the template.
    case link(Link)
    /// A point of another chip.
    case crossChip(String)
    /// A help for seats of licences, taken with the first work and returned after the last tapeout.
    case seat
  }

  /// The roadmap with its scenario applied.
  let roadmap: Roadmap
  /// The day up to which facts are known; slot 0.
  let status: CivilDate
  /// Slots and days.
  let axis: SlotAxis
  /// All chips, released ones too.
  let chips: [ChipOutline]
  /// The chips that are laid out.
  let projects: [ChipProject]
  /// Nominal dates.
  let calibration: Calibration
  /// Deployment.
  let sustaining: SustainingLoad

  /// The abstract problem.
  let problem: Problem
  /// The engine's activity of each position of each project, nil where it is not the engine's.
  let indices: [[ActivityIndex?]]
  /// Where the engine's activities come from, nil for helpers.
  let origins: [Origin?]
  /// Days before which the engine's activities can't start.
  let bounds: [[Bound]]
  /// Where the engine's precedences come from.
  let ties: [Tie]
  /// How each activity may be staffed, by project and position, as the engine's modes.
  let staffings: [[[Staffing]]]
  /// The calendar of each activity's lead team.
  let calendars: CalendarTable
  /// The teams behind the engine's resources.
  let teams: [ResourceIndex: Team.ID]
  /// The licences behind the engine's resources.
  let licences: [ResourceIndex: IPLicence.ID]
  /// Farms, clouds, tokens and budgets behind the engine's fluid supplies.
  let compute: ComputeSupplies
  /// The compute that earlier chips tell of, by class.
  let laws: [ComputeLaw]
  /// The classes behind the fluid demands of each of the engine's activities, in their order.
  let fluidClasses: [[ComputeClass]]
  /// What was noticed.
  let findings: [Diagnostic]

  /// Whether launches may come later for nearness to a reference plan.
  var holdsStarts: Bool {
    problem.objective.firstIndex(of: .referenceDeviation) ?? .max
      < problem.objective.firstIndex(of: .weightedTardiness) ?? .max
  }
}

/// Why a roadmap can't be projected although its rules hold.
public struct PlanningError: Error, Equatable {
  /// What stands in the way, in the roadmap's terms.
  public let message: String

  /// An error with its message.
  public init(_ message: String) {
    self.message = message
  }
}
