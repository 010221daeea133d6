import RoadmapModel
import Scheduling

/// What subjects of the roadmap are in the plan: effects on activities, dates, teams and money.
struct RiskTargets {
  /// What one value is drawn for.
  struct Group {
    /// A stable name, `chip/activity` or that of a node.
    let name: String
    /// What follows.
    var effects: [SimulationEffect]
  }

  /// What is touched, each once, in the order of the plan.
  private(set) var groups: [Group] = []
  /// The simulated projects that are touched.
  private(set) var projects: [Int] = []

  private let projection: Projection
  private let simulated: [Int]
  private var touched: Set<Int> = []

  /// The targets of subjects under a measure.
  init(
    of subjects: [RiskSubject],
    _ measure: RiskMeasure,
    in projection: Projection,
    _ ledger: Ledger,
    _ plan: Plan,
    _ simulated: [Int]
  ) {
    self.projection = projection
    self.simulated = simulated
    for subject in subjects {
      switch subject {
      case .everything, .activity, .phase, .family, .chip, .shuttles:
        addActivities(subject, measure)
      case .node(let node): addDates(.node, node.text, separator: " ")
      case .ip(let block): addDates(.ip, block.text, separator: "/")
      case .team(let team): addTeam(team, measure)
      case .compute(let kind): addCompute(kind, ledger, plan)
      case .price(let costClass): addPrice(costClass, ledger)
      }
    }
    projects.sort()
  }

  private mutating func note(_ number: Int) {
    if !projects.contains(number) { projects.append(number) }
  }

  private mutating func addActivities(_ subject: RiskSubject, _ measure: RiskMeasure) {
    for (number, project) in simulated.enumerated() {
      let source = projection.projects[project]
      for (position, activity) in source.network.activities.enumerated() {
        guard let index = projection.indices[project][position], !activity.isDeployment,
          matches(subject, source, activity, isPoint: projection.problem[index].isPoint),
          touched.insert(index.offset).inserted
        else { continue }
        note(number)
        groups.append(
          Group(
            name: "\(source.outline.id)/\(activity.id)",
            effects: [measure == .duration ? .factor(index) : .delay(index)]
          )
        )
      }
    }
  }

  private func matches(
    _ subject: RiskSubject,
    _ source: ChipProject,
    _ activity: ChipNetwork.Activity,
    isPoint: Bool
  ) -> Bool {
    let name = activity.template.id.rawValue
    switch subject {
    case .everything: return !isPoint
    case .activity(let wanted): return wanted.text == name
    case .phase(let phase): return !isPoint && activity.template.phase == phase
    case .family(let family, let wanted):
      return source.outline.family.id == family && (wanted.map { $0.text == name } ?? !isPoint)
    case .chip(let chip, let wanted):
      return source.outline.id == chip
        && (wanted.map { $0.text == name || $0.text == activity.id } ?? !isPoint)
    case .shuttles:
      guard source.outline.family.economics.usesShuttle else { return false }
      return activity.template.duration == .node(.masks) || activity.template.respin == .masks
    case .node, .ip, .team, .compute, .price: return false
    }
  }

  /// Adds all days that wait for a node or a block: they move together.
  private mutating func addDates(_ constraint: Constraint, _ name: String, separator: Character) {
    var effects: [SimulationEffect] = []
    for (offset, bounds) in projection.bounds.enumerated() {
      guard let origin = projection.origins[offset],
        let number = simulated.firstIndex(of: origin.project)
      else { continue }
      for bound in bounds
      where bound.constraint == constraint
        && bound.item.split(separator: separator).first.map(String.init) == name
      {
        effects.append(.release(ActivityIndex(offset: offset), base: bound.slot))
        note(number)
      }
    }
    if !effects.isEmpty {
      groups.append(Group(name: "\(constraint.rawValue)/\(name)", effects: effects))
    }
  }

  private mutating func addTeam(_ team: Team.ID, _ measure: RiskMeasure) {
    let resource = projection.teams.filter { $0.value == team }.map(\.key).min()
    guard let resource, let record = projection.roadmap.teams.first(where: { $0.id == team }) else {
      return
    }
    let effect: SimulationEffect =
      measure == .hiring
      ? .hiring(resource)
      : .attrition(resource, yearlyShare: record.attrition.value)
    groups.append(Group(name: "teams/\(team)", effects: [effect]))
    for number in simulated.indices
    where projection.projects[simulated[number]].teams.values.contains(where: { $0.id == team }) {
      note(number)
    }
  }

  /// Adds what compute costs, and the time for which work is served it.
  private mutating func addCompute(_ kind: ComputeClass?, _ ledger: Ledger, _ plan: Plan) {
    for (number, project) in simulated.enumerated() {
      let source = projection.projects[project]
      let name = source.outline.id.rawValue
      guard let chip = plan.chips.first(where: { $0.id.rawValue == name }) else { continue }
      var hours: (own: Int64, all: Int64) = (0, 0)
      var effects: [SimulationEffect] = []
      for activity in chip.activities {
        for entry in activity.compute.entries {
          hours.all += entry.value.hours
          if kind == nil || kind == entry.key { hours.own += entry.value.hours }
        }
        guard activity.compute.entries.contains(where: { kind == nil || kind == $0.key }),
          let position = source.network.activities.firstIndex(where: {
            $0.id == activity.id.rawValue
          }), let index = projection.indices[project][position],
          projection.problem[index].modes.contains(where: { !$0.fluids.isEmpty })
        else { continue }
        effects.append(.fluid(index))
      }
      let spent = ledger.lines.reduce(Int64(0)) { sum, line in
        let counts = line.costClass == .compute && line.chip?.text == name && !line.isSunk
        return sum + (counts ? line.amount.minorUnits : 0)
      }
      if hours.own > 0, spent > 0 {
        let amount = Int64(
          (Double(spent) * Double(hours.own) / Double(max(1, hours.all))).rounded()
        )
        effects.append(.cost(project: number, amount: amount))
      }
      guard !effects.isEmpty else { continue }
      note(number)
      groups.append(Group(name: "\(name)/compute", effects: effects))
    }
  }

  private mutating func addPrice(_ costClass: CostClass, _ ledger: Ledger) {
    guard costClass.isNRE else { return }
    var effects: [SimulationEffect] = []
    for (number, project) in simulated.enumerated() {
      let name = projection.projects[project].outline.id.rawValue
      let amount = ledger.lines.reduce(Int64(0)) { sum, line in
        let counts = line.costClass == costClass && line.chip?.text == name && !line.isSunk
        return sum + (counts ? line.amount.minorUnits : 0)
      }
      guard amount != 0 else { continue }
      effects.append(.cost(project: number, amount: amount))
      note(number)
    }
    if !effects.isEmpty {
      groups.append(Group(name: "prices/\(costClass.rawValue)", effects: effects))
    }
  }
}

extension Activity {
  /// Whether it has no length, whatever the mode.
  fileprivate var isPoint: Bool { modes.allSatisfy { $0.duration == 0 } }
}
