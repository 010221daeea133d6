import RoadmapModel
import Scheduling

/// Builds the projection of a roadmap, one kind of constraint after another.
struct Projector {
  let roadmap: Roadmap
  let status: CivilDate
  let axis: SlotAxis
  let chips: [ChipOutline]
  var projects: [ChipProject]
  let calibration: Calibration
  let sustaining: SustainingLoad
  let calendars: CalendarTable
  var builder: ProblemBuilder
  var findings: [Diagnostic]

  var indices: [[ActivityIndex?]] = []
  var origins: [Projection.Origin?] = []
  var bounds: [[Projection.Bound]] = []
  var ties: [Projection.Tie] = []
  var staffings: [[[Staffing]]] = []
  var teams: [ResourceIndex: Team.ID] = [:]
  var licences: [ResourceIndex: IPLicence.ID] = [:]
  var teamResources: [Team.ID: ResourceIndex] = [:]
  var ceilings: [Team.ID: Int] = [:]
  var compute = ComputeSupplies()
  /// The compute that earlier chips tell of, by class.
  let laws: [ComputeLaw]
  /// The classes behind the fluid demands of each of the engine's activities.
  var fluidClasses: [[ComputeClass]] = []

  /// Lays out the chips of `roadmap` and calibrates them; `designsAnew` leaves all reuse out.
  init(_ roadmap: Roadmap, status: CivilDate, designsAnew: Bool = false) throws {
    self.roadmap = roadmap
    self.status = status
    axis = SlotAxis(origin: status)
    laws = ComputeLaw.all(in: roadmap)
    let grid = TargetGrid(of: roadmap, status: status)
    chips = grid.chips
    findings = grid.findings
    if let fault = findings.first(where: { $0.severity == .error }) {
      throw PlanningError(fault.message.text)
    }
    projects = Projector.projects(
      of: grid.chips,
      onGrid: grid.undecided,
      roadmap,
      status,
      designsAnew,
      &findings
    )
    calibration = try Calibration(of: projects, roadmap: roadmap)
    for (index, factor) in calibration.factors.enumerated() {
      projects[index].calibration = factor
    }
    for (index, days) in calibration.tooShort {
      let path = ModelPath("families/\(projects[index].outline.family.id)")
      findings.append(
        Diagnostic(.warning, at: path, .designCycleTooShort(projects[index], days: days))
      )
    }
    sustaining = SustainingLoad(of: grid.chips, projects: projects, roadmap: roadmap)
    builder = ProblemBuilder()
    let years = max(1, roadmap.horizon.year - status.year) + 40
    builder.span = Int32(years) * 365
    calendars = CalendarTable(of: roadmap, on: axis, years: years, in: &builder)
  }

  private static func projects(
    of chips: [ChipOutline],
    onGrid grid: [ChipOutline],
    _ roadmap: Roadmap,
    _ status: CivilDate,
    _ designsAnew: Bool,
    _ findings: inout [Diagnostic]
  ) -> [ChipProject] {
    var assignment = TeamAssignment(of: roadmap, at: roadmap.horizon)
    var references: [Family.ID: (generation: Int, target: CivilDate)] = [:]
    var laidOut: [(chip: ChipOutline, template: ProjectTemplate, network: ChipNetwork)] = []
    for chip in chips {
      guard let template = chip.template, chip.target != nil, chip.designStart != nil else {
        if chip.status != .released {
          findings.append(
            Diagnostic(.warning, at: ModelPath("chips/\(chip.id)"), .notPlanned(chip))
          )
        }
        continue
      }
      laidOut.append((chip, template, ChipNetwork(of: template, dies: chip.dies)))
    }
    // What a generation's size is measured against does not move with decisions.
    for chip in grid {
      let date = chip.target ?? chip.record?.milestones[.launch]?.date
      guard let date, !(chip.record?.isVariant ?? false) else { continue }
      if let wanted = chip.family.referenceGeneration {
        if chip.generation == wanted { references[chip.family.id] = (wanted, date) }
      } else if references[chip.family.id] == nil, chip.status != .released {
        references[chip.family.id] = (chip.generation, date)
      }
    }
    // Teams go by targets, whatever the order of families in the file.
    let order = laidOut.indices.sorted { left, right in
      let (first, second) = (laidOut[left].chip, laidOut[right].chip)
      return (first.target ?? status, first.id) < (second.target ?? status, second.id)
    }
    var teams: [Chip.ID: [Slug: Team]] = [:]
    for index in order {
      teams[laidOut[index].chip.id] = assignment.assign(laidOut[index].chip, laidOut[index].network)
    }
    return laidOut.map { chip, template, network in
      let technology = TechnologyChoice(for: chip, network: network, in: roadmap, status: status)
      findings += technology.findings
      let reference = references[chip.family.id] ?? (chip.generation, chip.target ?? status)
      return ChipProject(
        outline: chip,
        network: network,
        technology: technology,
        teams: teams[chip.id] ?? [:],
        scale: ChipScale(
          of: chip,
          template: template,
          in: roadmap,
          reference: reference,
          designsAnew: designsAnew
        ),
        progress: ProgressReading(of: chip, network: network, status: status),
        template: template,
        target: chip.target ?? status,
        designStart: chip.designStart ?? status
      )
    }
  }

  /// The projection, once every constraint is in.
  func projection() throws -> Projection {
    let problem: Problem
    do {
      problem = try builder.build()
    } catch {
      throw PlanningError("the roadmap gives no valid problem: \(describe(error))")
    }
    return Projection(
      roadmap: roadmap,
      status: status,
      axis: axis,
      chips: chips,
      projects: projects,
      calibration: calibration,
      sustaining: sustaining,
      problem: problem,
      indices: indices,
      origins: origins,
      bounds: bounds,
      ties: ties,
      staffings: staffings,
      calendars: calendars,
      teams: teams,
      licences: licences,
      compute: compute,
      laws: laws,
      fluidClasses: fluidClasses,
      findings: findings
    )
  }

  /// The faults of a problem with activities by their names in the roadmap.
  private func describe(_ error: InvalidProblem) -> String {
    error.faults.map { "\($0)" }.joined(separator: "; ")
  }
}

extension Diagnostic.Message {
  fileprivate static func notPlanned(_ chip: ChipOutline) -> Self {
    Self(
      "chip-not-planned",
      "\(chip.id) has no template or no launch target, so it is not planned",
      remedy: "state target and a template of its family"
    )
  }
}
