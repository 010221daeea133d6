import RoadmapModel
import Scheduling

/// Turns a schedule back into dated, staffed work of chips.
struct PlanReader: ~Copyable {
  let projection: Projection
  /// The schedule in which everything is as early as it can be.
  let earliest: Schedule
  let schedule: Schedule
  private let fluids: FluidExplanation
  var attribution: SlipAttribution

  /// The reader of a schedule.
  ///
  /// Reasons are read from `earliest`, the same order and modes with everything as early as it can
  /// be, because work that was moved late hides what it waited for.
  init(
    _ projection: Projection,
    _ schedule: Schedule,
    earliest: Schedule,
    burstTargets: ContiguousArray<Int32>? = nil
  ) {
    self.projection = projection
    self.schedule = schedule
    self.earliest = earliest
    fluids = FluidExplanation(projection.problem, schedule, burstTargets: burstTargets)
    attribution = SlipAttribution(projection, earliest, burstTargets: burstTargets)
  }

  /// All chips of the plan, released ones too, with slips against cadence and commitment.
  mutating func chips() -> [PlannedChip] {
    let positions = Dictionary(
      projection.projects.enumerated().map { ($0.element.outline.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var result: [PlannedChip] = []
    for outline in projection.chips {
      if let project = positions[outline.id] {
        result.append(planned(project))
      } else {
        result.append(released(outline))
      }
    }
    return result
  }

  private func header(_ outline: ChipOutline) -> PlannedChip {
    var chip = PlannedChip()
    chip.id = PlannedChip.ID(outline.id.rawValue)
    chip.name = outline.name
    chip.family = Slug(from: outline.family.id)
    chip.generation = outline.generation
    chip.status = outline.status
    chip.isHypothetical = outline.family.isHypothetical && outline.status == .projected
    chip.priority = outline.family.priority
    chip.target = outline.target
    chip.commitment = outline.commitment
    return chip
  }

  /// A chip of which only facts are known; its retirement follows from its launch.
  private func released(_ outline: ChipOutline) -> PlannedChip {
    var chip = header(outline)
    let record = outline.record
    chip.milestones = record?.milestones ?? OrderedTable()
    if let node = record?.node { chip.nodes[Slug("die")] = Slug(from: node) }
    for die in record?.dies ?? [] {
      if let node = die.node ?? record?.node { chip.nodes[Slug(from: die.id)] = Slug(from: node) }
    }
    chip.passed = chip.milestones.entries.filter { $0.value.date <= projection.status }.map(\.key)
    if let launch = chip.milestones[.launch], chip.milestones[.retirement] == nil {
      chip.milestones[.retirement] = ApproximateDate(
        outline.family.deploymentCycle.after(launch.date),
        precision: launch.precision
      )
    }
    addDeployment(to: &chip)
    return chip
  }

  private mutating func planned(_ project: Int) -> PlannedChip {
    let source = projection.projects[project]
    var chip = header(source.outline)
    chip.template = Slug(from: source.template.id)
    for (index, node) in source.technology.nodes.enumerated() {
      let dies = source.outline.dies
      let die = dies.indices.contains(index) ? Slug(from: dies[index].id) : Slug("die")
      if let node { chip.nodes[die] = Slug(from: node.id) }
    }
    for filling in source.technology.fillings {
      guard let block = filling.block else { continue }
      chip.ip[Slug(from: filling.slot.id)] =
        block.id.rawValue + (filling.release.map { "/\($0.id)" } ?? "")
    }
    chip.nextNode = source.technology.next.map { Slug(from: $0.node.id) }
    chip.nextNodeWait = source.technology.next?.days
    for position in source.network.activities.indices
    where !source.network.activities[position].isDeployment {
      chip.activities.append(activity(position, of: project, source))
    }
    addMilestones(to: &chip, source)
    addDeployment(to: &chip)
    setFloats(in: &chip, project, source)
    addSlips(to: &chip, project, source)
    return chip
  }

  private mutating func activity(
    _ position: Int,
    of project: Int,
    _ source: ChipProject
  ) -> PlannedActivity {
    let definition = source.network.activities[position]
    var result = PlannedActivity()
    result.id = PlannedActivity.ID(definition.id)
    result.name = definition.template.name ?? definition.template.id.rawValue
    result.phase = definition.template.phase
    result.milestone = definition.template.milestone
    let late = projection.calibration.lateFinishes[project][position]
    let state = source.state(of: position, late, projection.status)
    let ways = projection.staffings[project][position]
    var mode = 0
    if let index = projection.indices[project][position] {
      result.start = projection.axis.date(schedule.starts[index.offset])
      result.finish = projection.axis.date(schedule.finishes[index.offset])
      mode = Int(schedule.modes[index.offset])
      result.workingDays = Int(projection.problem[index].modes[mode].duration)
      describeDriver(of: index, in: &result)
    }
    switch state {
    case .waiting:
      result.state = .planned
    case .underWay(let started, _, _, _):
      result.state = .underWay
      result.start = started
      mode = 0
    case .done(let days):
      result.state = .done
      result.start = days.lowerBound
      result.finish = days.upperBound
      let calendar = projection.calendars.calendar(of: source.leadTeam(of: position))
      result.workingDays =
        source.runsOnWorkingDays(position)
        ? calendar.openDays(in: days) : days.upperBound - days.lowerBound
      result.driver = .progress
    }
    for person in ways[mode].people {
      result.people[Slug(from: person.team)] = person.tenths
    }
    for (kind, volume) in source.compute(of: position, projection.laws) {
      result.compute[kind] = volume
    }
    if let index = projection.indices[project][position] { readCompute(of: index, in: &result) }
    return result
  }

  /// Where and when the compute of an activity runs, and what of it makes the activity longer.
  private func readCompute(of index: ActivityIndex, in result: inout PlannedActivity) {
    guard projection.problem.hasFluids else { return }
    let mode = projection.problem[index].modes[Int(schedule.modes[index.offset])]
    for (number, run) in schedule.fluidRuns(of: index).enumerated() {
      let draw = mode.fluids[Int(run.demand)].draws[Int(run.draw)]
      let (place, item) = projection.place(of: draw)
      var part = ComputeRun()
      part.id = ComputeRun.ID("\(number + 1)")
      part.computeClass = projection.fluidClasses[index.offset][Int(run.demand)]
      part.place = place
      part.item = item
      part.start = projection.axis.date(run.slots.lowerBound)
      part.finish = projection.axis.date(run.slots.upperBound)
      part.hours = Int(run.rate)
      result.runs.append(part)
    }
    for (number, stretch) in fluids.stretches(of: index).enumerated() {
      let (constraint, item) = projection.describe(stretch.cap)
      var cause = StretchCause()
      cause.id = StretchCause.ID("\(number + 1)")
      cause.cap = constraint == .budget ? .budget : constraint == .token ? .token : .compute
      cause.item = item
      cause.days = Int(stretch.slots)
      result.stretchCauses.append(cause)
    }
  }

  private mutating func describeDriver(of index: ActivityIndex, in result: inout PlannedActivity) {
    if attribution.hasSlack(index), let stretch = fluids.stretches(of: index).first {
      // It could start earlier, but compute would let it finish no earlier for the same money.
      (result.driver, result.driverItem) = projection.describe(stretch.cap)
      return
    }
    guard let binding = attribution.bindings(of: index).first(where: { $0.cause != .calendar })
    else { return }
    (result.driver, result.driverItem) = projection.describe(binding, of: index)
    if case .precedence(let precedence) = binding.cause,
      case .link(let link) = projection.ties[precedence.offset]
    {
      result.driverLink = Link(Slug("x"), link.relation, lag: link.lag).text
        .split(separator: " ").dropFirst().joined(separator: " ")
      if result.driverLink.isEmpty { result.driverLink = link.relation.rawValue }
    }
  }

  private func addMilestones(to chip: inout PlannedChip, _ source: ChipProject) {
    for milestone in Milestone.allCases {
      if let fact = source.outline.record?.milestones[milestone] {
        chip.milestones[milestone] = fact
        if fact.date <= projection.status { chip.passed.append(milestone) }
        continue
      }
      let points = chip.activities.filter { $0.milestone == milestone }
      guard let last = points.map(\.finish).max() else { continue }
      chip.milestones[milestone] = ApproximateDate(last)
      if points.allSatisfy({ $0.state == .done }) { chip.passed.append(milestone) }
    }
    if let launch = chip.date(of: .launch), source.outline.record?.milestones[.retirement] == nil {
      let retirement = source.outline.family.deploymentCycle.after(launch)
      chip.milestones[.retirement] = ApproximateDate(retirement)
    }
  }

  /// Adds the sustaining work between launch and retirement.
  private func addDeployment(to chip: inout PlannedChip) {
    guard let launch = chip.date(of: .launch), let retirement = chip.date(of: .retirement),
      launch < retirement
    else { return }
    for item in projection.sustaining.items where item.chip.rawValue == chip.id.rawValue {
      var result = PlannedActivity()
      result.id = PlannedActivity.ID(item.activity.id.rawValue)
      result.name = item.activity.name ?? item.activity.id.rawValue
      result.phase = .deployment
      result.start = launch
      result.finish = retirement
      result.workingDays = (retirement - launch) * 5 / 7
      result.state =
        retirement <= projection.status
        ? .done : launch <= projection.status ? .underWay : .planned
      result.driver = .predecessor
      result.driverItem = "launch"
      for person in item.people { result.people[Slug(from: person.team)] = person.tenths }
      chip.activities.append(result)
    }
  }

  private mutating func addSlips(
    to chip: inout PlannedChip,
    _ project: Int,
    _ source: ChipProject
  ) {
    guard let launch = chip.date(of: .launch) else { return }
    var charges = attribution.charges(of: project)
    let days = launch - source.target
    let rest = days - charges.reduce(0) { $0 + $1.days }
    if rest != 0 {
      // The schedule moved a launch that could be earlier: the days are levelling's, or the reference's.
      charges.append(
        projection.holdsStarts
          ? .init(constraint: .cadence, item: "reference plan", days: rest)
          : .init(constraint: .team, item: "levelling", days: rest)
      )
    }
    chip.slips.append(Slip("cadence", days: days, charges))
    if let commitment = source.outline.commitment {
      let offset = source.target - commitment
      var causes = charges
      if offset != 0 {
        let order = offset > 0 ? "after" : "before"
        causes.append(.init(constraint: .cadence, item: "target \(order) commitment", days: offset))
      }
      chip.slips.append(Slip("commitment", days: launch - commitment, causes))
    }
  }
}

extension Slip {
  /// A slip with its causes, numbered in order.
  init(_ reference: String, days: Int, _ charges: [SlipAttribution.Charge]) {
    self.init()
    id = ID(reference)
    self.days = days
    causes = charges.enumerated().map { index, charge in
      var cause = SlipCause()
      cause.id = SlipCause.ID("\(index + 1)")
      cause.constraint = charge.constraint
      cause.item = charge.item
      cause.days = charge.days
      return cause
    }
  }
}

extension ComputeVolume {
  /// The volume times a factor, to the nearest hour.
  func scaled(by factor: Double) -> ComputeVolume {
    let hours = Int64((Double(self.hours) * factor).rounded())
    return switch self {
    case .cores: .cores(CoreHours(hours))
    case .boards: .boards(BoardHours(hours))
    }
  }
}
