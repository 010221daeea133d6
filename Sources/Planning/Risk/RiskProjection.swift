import RoadmapModel
import Scheduling

/// A plan with its roadmap as a model to simulate, with the way back.
struct RiskProjection {
  /// A thing that varies, as reports name it.
  struct Item {
    /// The id, `risks.late-hbm`.
    let id: String
    /// What people call it.
    let name: String
  }

  /// The dates of a project that are counted, in order.
  static let dates: [Milestone] = [.tapeout, .launch]
  /// The place of the launch among them.
  static let launch = 1
  /// The place of the tapeout among them.
  static let tapeout = 0

  /// The roadmap as a problem.
  let projection: Projection
  /// The plan.
  let plan: Plan
  /// What is simulated.
  private(set) var model: SimulationModel
  /// What varies.
  private(set) var items: [Item] = []
  /// The project of the projection behind each simulated one, which are not launched yet.
  let simulated: [Int]
  /// The chance of good first silicon of each simulated project; nil where spins stay as planned.
  private(set) var firstSilicon: [Proportion?]
  /// What was noticed.
  private(set) var findings: [Diagnostic] = []

  private let ledger: Ledger
  private let level: PriceLevel
  private var itemIndex: [String: Int] = [:]
  private var driverIndex: [RiskDriver.ID: Int] = [:]

  /// The model of a plan, given the roadmap it was made from with its scenario, and its money.
  ///
  /// - Throws: ``PlanningError`` where plan and roadmap don't belong together.
  init(_ plan: Plan, _ roadmap: Roadmap, _ ledger: Ledger) throws(PlanningError) {
    let planner = Planner(roadmap: roadmap, statusDate: plan.statusDate, scenario: plan.scenario)
    projection = try planner.project(near: nil)
    self.plan = plan
    self.ledger = ledger
    level = PriceLevel(roadmap, status: plan.statusDate)
    let schedule = try projection.schedule(of: plan)
    let projection = projection
    let simulated = projection.projects.indices.filter { project in
      projection.projects[project].network.positions(of: .launch).contains {
        projection.indices[project][$0] != nil
      }
    }
    self.simulated = simulated
    var projectOf = [Int](repeating: -1, count: projection.problem.activities.count)
    for (offset, origin) in projection.origins.enumerated() {
      guard let origin, let number = simulated.firstIndex(of: origin.project) else { continue }
      projectOf[offset] = number
    }
    firstSilicon = simulated.map { _ in nil }
    model = SimulationModel(
      problem: projection.problem,
      plan: schedule,
      projectOf: projectOf,
      projects: simulated.map { project in
        let source = projection.projects[project]
        let name = source.outline.id.rawValue
        let dates = RiskProjection.dates.map { milestone in
          source.network.positions(of: milestone).compactMap { projection.indices[project][$0] }
        }
        let value = ledger.chips.first { $0.id.rawValue == name }
        return SimulatedProject(
          dates: dates,
          mainDate: RiskProjection.launch,
          target: projection.axis.slot(source.target),
          plannedCost: value?.nre.minorUnits ?? 0
        )
      },
      dailyCost: []
    )
    model.served = projection.served(by: plan)
    model.dailyCost = dailyCosts(schedule)
    addDrivers()
    addSpins()
    addUncertainties()
    addRisks()
    addRamps()
    model.itemCount = items.count
  }

  /// The roadmap.
  var roadmap: Roadmap { projection.roadmap }

  /// Changes what is simulated.
  mutating func change(_ body: (inout SimulationModel) -> Void) { body(&model) }

  /// The simulated project of a chip.
  func number(of chip: String) -> Int? {
    simulated.firstIndex { projection.projects[$0].outline.id.rawValue == chip }
  }

  /// The position of an item by its id, made where it is new.
  private mutating func item(_ id: String, _ name: String?) -> Int {
    if let known = itemIndex[id] { return known }
    itemIndex[id] = items.count
    items.append(Item(id: id, name: name ?? id))
    return items.count - 1
  }

  /// What a civil day of each activity costs: its people at the prices of its planned start.
  private func dailyCosts(_ schedule: Schedule) -> [Int64] {
    var rates: [Team.ID: Money] = [:]
    for team in roadmap.teams { rates[team.id] = team.cost?.amount }
    return projection.origins.enumerated().map { offset, origin in
      guard let origin else { return 0 }
      let ways = projection.staffings[origin.project][origin.position]
      let mode = min(Int(schedule.modes[offset]), ways.count - 1)
      guard mode >= 0 else { return 0 }
      let day = projection.axis.date(schedule.starts[offset])
      var sum: Int64 = 0
      for person in ways[mode].people {
        guard let rate = rates[person.team],
          let factor = level.factor(.people, rate.currency, on: day)
        else { continue }
        let exact = ExactAmount(
          Int128(rate.minorUnits) * Int128(person.tenths) * factor,
          over: 3_650 * PriceLevel.scale
        )
        sum += exact.minorUnits
      }
      return sum
    }
  }

  // MARK: Drivers

  private mutating func addDrivers() {
    for driver in roadmap.drivers {
      let item = item("drivers.\(driver.id)", driver.name ?? driver.id.rawValue)
      driverIndex[driver.id] = model.drivers.count
      model.drivers.append(RandomDriver(RandomKey("driver/\(driver.id)"), item: item))
    }
    let names = roadmap.drivers.map(\.id)
    var pairs: [(Int, Int, Double)] = []
    for first in names.indices {
      for second in names.indices where first < second {
        let value = roadmap.correlation(of: names[first], names[second])
        if value != 0 { pairs.append((first, second, value)) }
      }
    }
    model.correlations = CorrelationMatrix(count: names.count, pairs: pairs)
    if model.correlations.repair > 0.005 {
      findings.append(
        Diagnostic(
          .warning,
          at: ModelPath("correlations"),
          .repaired(Int((model.correlations.repair * 100).rounded(.up)))
        )
      )
    }
  }

  private func loadings(
    _ drivers: OrderedTable<RiskDriver.ID, Proportion>
  ) -> [(driver: Int, weight: Double)] {
    drivers.entries.compactMap { entry in
      driverIndex[entry.key].map { (driver: $0, weight: entry.value.value) }
    }
  }

  // MARK: Spins

  private mutating func addSpins() {
    guard roadmap.spins.survey != .planned else { return }
    let item = item("spins", "Spins of silicon")
    let novelty = SpinNovelty(projection)
    var unmarked: [String] = []
    for (number, project) in simulated.enumerated() {
      let spin = ChipSpin(projection, project)
      guard var work = spin.repetition(item: item, number: number, novelty.chance(of: project))
      else {
        let template = projection.projects[project].template
        let hasRoles = template.activities.contains { $0.respin != nil }
        if !hasRoles, !unmarked.contains(template.id.rawValue) {
          unmarked.append(template.id.rawValue)
        }
        continue
      }
      spin.addCosts(to: &work, level)
      if work.certainPasses == 0 {
        let millionths = Int64((work.firstSuccess * 1_000_000).rounded())
        firstSilicon[number] = Proportion(FixedPoint(millionths: millionths))
      }
      model.repetitions.append(work)
    }
    for template in unmarked.sorted() {
      findings.append(
        Diagnostic(.note, at: ModelPath("templates/\(template)"), .noRespin(template))
      )
    }
  }

  // MARK: Uncertainties

  private mutating func addUncertainties() {
    for uncertainty in roadmap.uncertainties {
      let id = "uncertainties.\(uncertainty.id)"
      let item = item(id, uncertainty.name ?? uncertainty.id.rawValue)
      let targets = RiskTargets(
        of: uncertainty.subjects,
        uncertainty.measure,
        in: projection,
        ledger,
        plan,
        simulated
      )
      if targets.groups.isEmpty {
        findings.append(
          Diagnostic(
            .note,
            at: ModelPath("uncertainties/\(uncertainty.id)"),
            .touchesNothing("uncertainty \(uncertainty.id)", uncertainty.subjects)
          )
        )
      }
      let distribution = distribution(uncertainty.distribution)
      let neutral = uncertainty.measure.isFactor ? 1.0 : 0
      let groups =
        uncertainty.isCommon && !targets.groups.isEmpty
        ? [("", targets.groups.flatMap(\.effects))]
        : targets.groups.map { ("/" + $0.name, $0.effects) }
      for (name, effects) in groups {
        var quantity = RandomQuantity(
          RandomKey("uncertainty/\(uncertainty.id)\(name)"),
          item: item,
          distribution,
          neutral: neutral,
          effects: effects
        )
        quantity.loadings = loadings(uncertainty.drivers)
        model.quantities.append(quantity)
      }
    }
  }

  private mutating func addRisks() {
    for risk in roadmap.risks {
      let item = item("risks.\(risk.id)", risk.name ?? risk.id.rawValue)
      let targets = RiskTargets(
        of: risk.subjects,
        risk.measure,
        in: projection,
        ledger,
        plan,
        simulated
      )
      if targets.groups.isEmpty {
        findings.append(
          Diagnostic(
            .note,
            at: ModelPath("risks/\(risk.id)"),
            .touchesNothing("risk \(risk.id)", risk.subjects)
          )
        )
        continue
      }
      let neutral = risk.measure.isFactor ? 1.0 : 0
      var effects = risk.impact == nil ? [] : targets.groups.flatMap(\.effects)
      if let cost = risk.cost {
        for number in targets.projects {
          let day = projection.projects[simulated[number]].target
          let amount = level.money(cost, .people, on: day) ?? cost.minorUnits
          effects.append(.charge(project: number, amount: amount))
        }
      }
      var quantity = RandomQuantity(
        RandomKey("risk/\(risk.id)"),
        item: item,
        risk.impact.map(distribution) ?? .constant(neutral),
        neutral: neutral,
        effects: effects
      )
      quantity.probability = risk.probability.value
      quantity.loadings = loadings(risk.drivers)
      model.quantities.append(quantity)
    }
  }

  /// The engine's form of a distribution.
  private func distribution(_ value: UncertainValue) -> Distribution {
    switch value {
    case .constant(let value): .constant(value.value)
    case .uniform(let least, let most): .uniform(least.value, most.value)
    case .threePoint(let least, let mode, let most):
      .triangular(least.value, mode.value, most.value)
    case .pert(let least, let mode, let most): .pert(least.value, mode.value, most.value)
    case .lognormal(let median, let sigma): .lognormal(median: median.value, sigma: sigma.value)
    case .empirical(let values): .empirical(values.map(\.value))
    case .history: .empirical(roadmap.finishedCycleRatios)
    }
  }

  // MARK: Hiring

  /// Tells what hires add to teams whose hiring varies.
  private mutating func addRamps() {
    let varied = Set(
      model.quantities.flatMap(\.effects).compactMap { effect -> ResourceIndex? in
        if case .hiring(let resource) = effect { resource } else { nil }
      }
    )
    for resource in varied.sorted() {
      guard let name = projection.teams[resource],
        let team = roadmap.teams.first(where: { $0.id == name })
      else { continue }
      var bare = team
      bare.hires = OrderedTable()
      let end = roadmap.horizon.adding(months: 48)
      let days = (team.capacitySteps(from: plan.statusDate, to: end).map(\.0)).sorted()
      var added: [CapacityStep] = []
      for day in days {
        let tenths = Int32(max(0, team.capacity(on: day) - bare.capacity(on: day)))
        // Who is there on the status date came already.
        let known = Int32(
          max(0, team.capacity(on: plan.statusDate) - bare.capacity(on: plan.statusDate))
        )
        let more = max(0, tenths - known)
        if added.last?.capacity != more {
          added.append(CapacityStep(from: projection.axis.slot(day), more))
        }
      }
      model.ramps.append(HiringRamp(resource, added: added))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func repaired(_ percent: Int) -> Self {
    Self(
      "correlations-repaired",
      "the correlations can't hold all at once; the nearest that can differ by up to \(percent) points",
      remedy: "state weaker ones, or correlate what goes with the same third"
    )
  }

  fileprivate static func noRespin(_ template: String) -> Self {
    Self(
      "spins-as-planned",
      "no activity of template \(template) has a role in a respin, so its chips have the spins of the "
        + "plan",
      remedy: "say respin: debug, fix, masks, wafers, assembly, test of its activities"
    )
  }

  fileprivate static func touchesNothing(_ name: String, _ subjects: [RiskSubject]) -> Self {
    Self(
      "risk-without-effect",
      "\(name) changes nothing: \(subjects.map(\.text).joined(separator: " and ")) "
        + (subjects.count == 1 ? "is done or does not occur" : "are done or do not occur")
        + " in this plan"
    )
  }
}
