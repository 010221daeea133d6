public import RoadmapModel

extension Fleet {
  /// The fleet of `plan`, given the roadmap it was made from.
  ///
  /// A unit serves its family's `life` from its installation. O(chips × months + years × simplex).
  public init(_ plan: Plan, _ roadmap: Roadmap) {
    var builder = FleetBuilder(plan, roadmap)
    builder.addUnits()
    builder.addWork()
    builder.addWorth()
    currency = roadmap.currency
    years = builder.years.map(\.year)
    generations = builder.generations
    totals = builder.totals
    work = builder.work
    worth = builder.worth
    findings = builder.findings.enumerated().map {
      PlanFinding($0.element, number: $0.offset + 1)
    }
  }
}

/// Puts the fleet together, year by year.
struct FleetBuilder {
  /// A fiscal year with its days.
  struct Year {
    let year: Int
    let days: Range<CivilDate>

    var middle: CivilDate { days.lowerBound + (days.upperBound - days.lowerBound) / 2 }
    var hours: Double { Double(days.upperBound - days.lowerBound) * 24 }
    /// The days on which units are counted for the mean: firsts of months, twelve or so.
    var counts: [CivilDate] {
      var days: [CivilDate] = []
      var month = self.days.lowerBound
      while month < self.days.upperBound {
        days.append(month)
        month = month.startOfMonth.adding(months: 1)
      }
      return days
    }
  }

  let plan: Plan
  let roadmap: Roadmap
  let level: PriceLevel
  let years: [Year]
  let chips: [FleetChip]
  private(set) var generations: [FleetGeneration] = []
  private(set) var totals: [FleetYear] = []
  private(set) var work: [FleetWork] = []
  private(set) var worth: [GenerationWorth] = []
  private(set) var findings: [Diagnostic] = []
  private var noticed: Set<String> = []

  init(_ plan: Plan, _ roadmap: Roadmap) {
    self.plan = plan
    self.roadmap = roadmap
    level = PriceLevel(roadmap, status: plan.statusDate)
    let fiscal = roadmap.fiscal
    let first = fiscal.year(of: plan.statusDate)
    years = (first...max(first, fiscal.year(of: plan.horizon))).map {
      Year(year: $0, days: fiscal.range(of: FiscalPeriod(year: $0)))
    }
    chips = plan.chips.compactMap { FleetChip($0, in: plan, roadmap) }
      .filter { ($0.units?.units ?? 0) > 0 }
    totals = years.map { FleetYear(year: $0.year) }
  }

  /// Remembers a finding, each once.
  private mutating func notice(_ path: String, _ message: Diagnostic.Message) {
    guard noticed.insert("\(path) \(message.text)").inserted else { return }
    findings.append(Diagnostic(.warning, at: ModelPath(path), message))
  }

  /// Units of a chip in service on `day`: installed by then and not longer than their life ago.
  private func inService(_ units: UnitEconomics, _ life: TimeSpan, on day: CivilDate) -> Int64 {
    units.deployed(before: day + 1) - units.deployed(before: life.before(day) + 1)
  }

  /// Units by chip and year, and the carbon of making them.
  mutating func addUnits() {
    for (position, _) in years.enumerated() {
      totals[position].embodiedCarbon = 0
      totals[position].capital = 0
    }
    for chip in chips {
      guard let units = chip.units else { continue }
      let life = chip.family.serviceLife
      var row = FleetGeneration(
        chip: chip.chip.id.text,
        family: chip.family.id.text,
        generation: chip.chip.generation,
        installed: [],
        removed: [],
        inService: [],
        mean: []
      )
      let unitCost = units.cost(on: units.middle, level)
      let lifeDays = Double(max(1, life.approximateDays))
      for (position, year) in years.enumerated() {
        let end = year.days.upperBound - 1
        let installed =
          units.deployed(before: year.days.upperBound)
          - units.deployed(before: year.days.lowerBound)
        let now = inService(units, life, on: end)
        let before = inService(units, life, on: year.days.lowerBound - 1)
        let counts = year.counts.map { Double(inService(units, life, on: $0)) }
        let mean = counts.isEmpty ? 0 : counts.reduce(0, +) / Double(counts.count)
        row.installed.append(installed)
        row.removed.append(before + installed - now)
        row.inService.append(now)
        row.mean.append(mean)
        totals[position].units += now
        totals[position].installed += installed
        if installed > 0 {
          let each = EmbodiedCarbon.perUnit(chip, on: year.middle)
          if each == nil {
            notice("chips/\(row.chip)", .noFabCarbon(row.chip))
          }
          totals[position].embodiedCarbon = each.flatMap { each in
            totals[position].embodiedCarbon.map { $0 + each * Double(installed) / 1_000 }
          }
        }
        if mean > 0 {
          let share = Double(year.days.upperBound - year.days.lowerBound) / lifeDays
          totals[position].capital = unitCost.flatMap { cost in
            totals[position].capital.map {
              $0 + Int64((mean * share * Double(cost) / 1e7).rounded())
            }
          }
        }
      }
      generations.append(row)
    }
  }

  /// What an hour of a unit costs beside electricity, in billionths of the currency; nil where unknown.
  private func capitalPerHour(_ chip: FleetChip) -> Double? {
    chip.units.flatMap { units in
      units.cost(on: units.middle, level).map {
        Double($0) / (Double(max(1, chip.family.serviceLife.approximateDays)) * 24)
      }
    }
  }

  /// Billionths of the reports' currency for a kWh; nil where no price is stated.
  private func pricePerKilowattHour(on day: CivilDate) -> Double? {
    roadmap.fleet.electricity.flatMap { price in
      level.exchange(price.currency, on: day).map { rate in
        Double(price.minorUnits) / 100 / 1_000 * Double(rate)
      }
    }
  }

  private func intensity(on day: CivilDate) -> Double? {
    let table = roadmap.fleet.carbonIntensity
    return (table.value(on: day) ?? table.entries.min { $0.key < $1.key }?.value)?.value
  }

  /// Gives each year's work to the chips and adds what it takes.
  mutating func addWork() {
    let workloads = roadmap.workloads
    let overhead = roadmap.fleet.overhead.value
    for chip in chips where chip.power == nil && !chip.family.service.work.isEmpty {
      notice("families/\(chip.family.id)/service", .noPower(chip.family.id.text))
    }
    for workload in workloads
    where !chips.contains(where: { $0.energy(of: workload.id) != nil }) {
      notice("workloads/\(workload.id)", .nobodyWorks(workload.id.text))
    }
    for (position, year) in years.enumerated() {
      let carbon = intensity(on: year.middle)
      let price = pricePerKilowattHour(on: year.middle)
      let servers = chips.enumerated().map { index, chip in
        server(chip, mean: generations[index].mean[position], year, price, overhead)
      }
      let demands = workloads.map { $0.demand(on: year.middle) * year.hours }
      let dispatch = WorkDispatch(servers, demands: demands)
      var total = totals[position]
      var used = [Double](repeating: 0, count: chips.count)
      for (kind, workload) in workloads.enumerated() {
        var row = FleetWork(
          year: year.year,
          workload: workload.id.text,
          unit: workload.unit,
          demand: demands[kind],
          served: 0
        )
        var energy = 0.0
        var made: Double? = 0
        var capital: Double? = 0
        for (index, chip) in chips.enumerated() where dispatch.work[index][kind] > 0 {
          let hours = dispatch.hours[index][kind]
          let done = dispatch.work[index][kind]
          used[index] += hours
          row.served += done
          row.servers.append(.init(chip: chip.chip.id.text, work: done, hours: hours))
          energy += (chip.energy(of: workload.id) ?? 0) * done / 1_000 * overhead
          let lifeHours = Double(max(1, chip.family.serviceLife.approximateDays)) * 24
          let each = chip.units.flatMap { EmbodiedCarbon.perUnit(chip, on: $0.middle) }
          made = made.flatMap { sum in each.map { sum + $0 * 1_000 * hours / lifeHours } }
          let unit = capitalPerHour(chip)
          capital = capital.flatMap { sum in unit.map { sum + $0 * hours } }
        }
        total.workEnergy += energy / 1_000
        if row.served > 0 {
          row.energy = energy / row.served
          row.carbon = carbon.flatMap { carbon in
            made.map { (energy * carbon + $0) / row.served }
          }
          row.cost = price.flatMap { price in
            capital.map { (energy * price + $0) / row.served }
          }
        }
        work.append(row)
      }
      for (index, chip) in chips.enumerated() {
        let rest = max(0, generations[index].mean[position] * year.hours - used[index])
        let idle = (chip.power ?? 0) * chip.family.service.idle.value
        total.idleEnergy += idle * rest / 1e6 * overhead
      }
      total.operationalCarbon = carbon.map { $0 * total.energy / 1_000 }
      total.electricity = price.map { Int64((total.energy * 1_000 * $0 / 1e7).rounded()) }
      totals[position] = total
    }
  }

  /// A chip's units as a server: without work they draw idle power, so only the rest is decided on.
  private func server(
    _ chip: FleetChip,
    mean: Double,
    _ year: Year,
    _ price: Double?,
    _ overhead: Double
  ) -> WorkDispatch.Server {
    let service = chip.family.service
    let rates = roadmap.workloads.map { chip.power == nil ? nil : chip.rate(of: $0.id) }
    let costs = zip(roadmap.workloads, rates).map { workload, rate -> Double in
      guard let rate, rate > 0, let power = chip.power else { return 0 }
      let busy = chip.powerFactor(for: workload.id)
      let energy = power * max(0, busy - service.idle.value) * overhead / rate
      switch roadmap.fleet.dispatch {
      case .energy: return energy
      case .cost: return energy / 1_000 * (price ?? 0) + (capitalPerHour(chip) ?? 0) / rate
      }
    }
    return WorkDispatch.Server(
      hours: mean * year.hours * service.utilisation.value,
      rates: rates,
      costs: costs
    )
  }

  /// What each generation is worth against the one before it in its family.
  mutating func addWorth() {
    for (index, chip) in chips.enumerated() {
      let family = chip.family.id
      guard let old = chips[..<index].last(where: { $0.family.id == family }) else { continue }
      for workload in roadmap.workloads {
        guard let new = chip.energy(of: workload.id), let before = old.energy(of: workload.id),
          before > 0
        else { continue }
        let node = chip.nodeFactor / old.nodeFactor
        let factors = roadmap.techniques.compactMap { technique -> GenerationWorth.Factor? in
          guard chip.uses(technique, for: workload.id), !old.uses(technique, for: workload.id)
          else { return nil }
          return .init(
            technique: technique.id.text,
            factor: technique.timeFactor * technique.powerFactor
          )
        }
        let known = factors.reduce(node) { $0 * $1.factor }
        var row = GenerationWorth(
          chip: chip.chip.id.text,
          before: old.chip.id.text,
          workload: workload.id.text,
          node: node,
          techniques: factors,
          design: new / before / known,
          total: new / before,
          work: 0,
          energySaved: 0
        )
        var carbon: Double? = 0
        var money: Double? = 0
        for year in years {
          let own = work.first {
            $0.year == year.year && $0.workload == workload.id.text
          }
          let done = own?.servers.first { $0.chip == row.chip }?.work ?? 0
          let saved = (before - new) * done / 1e6 * roadmap.fleet.overhead.value
          row.work += done
          row.energySaved += saved
          carbon = carbon.flatMap { sum in
            intensity(on: year.middle).map { sum + saved * $0 / 1_000 }
          }
          money = money.flatMap { sum in
            pricePerKilowattHour(on: year.middle).map { sum + saved * 1_000 * $0 / 1e7 }
          }
        }
        row.carbonSaved = carbon
        row.moneySaved = money.map { Int64($0.rounded()) }
        worth.append(row)
      }
    }
  }
}

extension Workload {
  /// Work to be done in an hour of `day`: the step in force, grown from the last one on.
  func demand(on day: CivilDate) -> Double {
    guard let step = demand.entries.filter({ $0.key <= day }).max(by: { $0.key < $1.key }),
      let last = demand.entries.map(\.key).max()
    else { return 0 }
    guard step.key == last else { return step.value.value }
    let years = Double(day - last) / 365.25
    return step.value.value * DeterministicMath.power(1 + growth.value, years)
  }
}

extension Diagnostic.Message {
  fileprivate static func noFabCarbon(_ chip: String) -> Self {
    Self(
      "carbon-missing",
      "the carbon of making \(chip) is not known: die_area, or fab_energy and fab_intensity of a node, "
        + "is not stated",
      remedy: "state them; ACT publishes fab_energy, fab_gases and fab_materials by node"
    )
  }

  fileprivate static func noPower(_ family: String) -> Self {
    Self(
      "power-missing",
      "units of \(family) do work, but service/power is not stated, so no work is given to them",
      remedy: "state the watts of a unit at work"
    )
  }

  fileprivate static func nobodyWorks(_ workload: String) -> Self {
    Self(
      "workload-unserved",
      "no family of the plan states work for \(workload)",
      remedy: "state in families/ID/service/work how much of it a unit does in an hour"
    )
  }
}
