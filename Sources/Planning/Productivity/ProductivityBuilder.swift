internal import RoadmapModel

/// Puts the rows of a plan's productivity together.
struct ProductivityBuilder {
  let plan: Plan
  let roadmap: Roadmap
  let norm: ProductivityNorm?
  private(set) var chips: [ProductivityRow] = []
  private(set) var families: [ProductivityRow] = []
  private(set) var findings: [Diagnostic] = []

  init(_ plan: Plan, _ roadmap: Roadmap, _ ledger: Ledger) {
    self.plan = plan
    self.roadmap = roadmap
    norm = roadmap.norms.first
    let level = PriceLevel(roadmap, status: plan.statusDate)
    let records = roadmap.chips.compactMap { record($0, level) }
    let history = ProductivityHistory(records, growth: roadmap.productivityGrowth.value)
    let days = openDays()
    var costs: [String: Int64] = [:]
    for value in ledger.chips {
      costs[value.id.text] = value.sunk.minorUnits + value.nre.minorUnits
    }
    for family in roadmap.families {
      let name = family.id.text
      chips += records.filter { $0.family == name }
      var before: CivilDate?
      for chip in plan.chips where chip.family.text == name {
        let launch = chip.date(of: .launch)
        let isVariant = roadmap.chips.first { $0.id.text == chip.id.text }?.isVariant ?? false
        defer { if let launch, !isVariant { before = launch } }
        guard chip.status != .released,
          let complexity = ChipComplexity(chip, in: plan, roadmap)
        else { continue }
        var row = ProductivityRow(
          id: chip.id.text,
          family: name,
          generation: chip.generation,
          launch: launch,
          complexity: complexity,
          effort: ChipEffort(chip, days),
          cost: costs[chip.id.text]
        )
        let start = chip.date(of: .designStart)
        row.timeToMarket = start.flatMap { start in launch.map { $0 - start } }
        row.timeToTapeout = start.flatMap { start in chip.date(of: .tapeout).map { $0 - start } }
        if !isVariant, let before, let launch {
          row.cadence = launch - before
          row.wantedCadence = family.cadence.after(before) - before
        }
        row.norm = launch.flatMap { norm?.gates(in: $0.year) }
        row.history = launch.flatMap { history.gates(of: name, on: $0) }
        findings += doubts(about: row)
        chips.append(row)
      }
      if let sum = sum(of: name) { families.append(sum) }
    }
  }

  /// A finished chip by its record; nil where size or effort is not stated.
  private func record(_ chip: Chip, _ level: PriceLevel) -> ProductivityRow? {
    guard chip.status == .released, let size = chip.took.size, let work = chip.took.effort
    else { return nil }
    var complexity = ChipComplexity()
    complexity.new = size.value
    complexity.effective = (chip.took.effectiveSize ?? size).value
    var effort = ChipEffort()
    effort.days = work.value
    effort.verificationDays = chip.took.verification?.value ?? 0
    let launch = chip.milestones[.launch]?.date
    var row = ProductivityRow(
      id: chip.id.text,
      family: chip.family.text,
      generation: chip.generation,
      isRecorded: true,
      launch: launch,
      complexity: complexity,
      effort: effort,
      cost: chip.took.cost.flatMap { level.money($0, .people, on: plan.statusDate) }
    )
    row.timeToMarket = launch.flatMap { launch in
      chip.milestones[.designStart].map { launch - $0.date }
    }
    row.norm = launch.flatMap { norm?.gates(in: $0.year) }
    return row
  }

  /// The working days of each team over the plan.
  private func openDays() -> [String: (discipline: String, open: OpenDayCount)] {
    let activities = plan.chips.flatMap(\.activities)
    guard let start = activities.map(\.start).min(), let end = activities.map(\.finish).max(),
      start < end
    else { return [:] }
    var days: [String: (discipline: String, open: OpenDayCount)] = [:]
    for team in roadmap.teams {
      let open = OpenDayCount(roadmap.calendar(of: team), in: start..<end)
      days[team.id.text] = (team.discipline.text, open)
    }
    return days
  }

  /// All planned chips of a family together; nil without any.
  private func sum(of family: String) -> ProductivityRow? {
    let own = chips.filter { $0.family == family && !$0.isRecorded }
    guard !own.isEmpty else { return nil }
    var effort = ChipEffort()
    for row in own {
      effort.days += row.effort.days
      effort.designDays += row.effort.designDays
      effort.verificationDays += row.effort.verificationDays
      effort.designPeak = max(effort.designPeak, row.effort.designPeak)
      effort.verificationPeak = max(effort.verificationPeak, row.effort.verificationPeak)
    }
    var sum = ProductivityRow(
      id: family,
      family: family,
      complexity: own.reduce(ChipComplexity()) { $0 + $1.complexity },
      effort: effort,
      cost: own.allSatisfy { $0.cost == nil } ? nil : own.reduce(0) { $0 + ($1.cost ?? 0) }
    )
    let mean = { (days: [Int?]) -> Int? in
      let known = days.compactMap { $0 }
      return known.isEmpty ? nil : known.reduce(0, +) / known.count
    }
    sum.timeToMarket = mean(own.map(\.timeToMarket))
    sum.timeToTapeout = mean(own.map(\.timeToTapeout))
    sum.cadence = mean(own.map(\.cadence))
    sum.wantedCadence = mean(own.map(\.wantedCadence))
    return sum
  }

  /// What is implausible about a chip's productivity.
  private func doubts(about row: ProductivityRow) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let path = ModelPath("chips/\(row.id)")
    if let norm, let ratio = row.normRatio, let launch = row.launch {
      let most = norm.tolerance.value
      if ratio > most || ratio < 1 / most {
        found.append(
          Diagnostic(
            ratio > most ? .warning : .note,
            at: path,
            .implausible(row, ratio, "\(norm.name ?? norm.id.text) gives for \(launch.year)")
          )
        )
      }
    }
    if let ratio = row.historyRatio, ratio > Productivity.ownTolerance {
      found.append(
        Diagnostic(.warning, at: path, .implausible(row, ratio, "finished chips reached"))
      )
    }
    if let norm, let launch = row.launch, let stated = norm.verificationRatio(in: launch.year),
      let ratio = row.effort.verificationRatio, ratio < stated / 2 || ratio > stated * 5
    {
      found.append(Diagnostic(.note, at: path, .oddVerification(row, ratio, stated)))
    }
    return found
  }
}

/// What finished chips took, brought to the year of another.
struct ProductivityHistory {
  private let records: [(family: String, launch: CivilDate, gates: Double)]
  private let growth: Double

  /// The records that have a launch; `growth` is how much more an engineer gets done each year.
  init(_ rows: [ProductivityRow], growth: Double) {
    records = rows.compactMap { row in
      row.launch.flatMap { launch in
        row.gatesPerYear.map { (family: row.family, launch: launch, gates: $0) }
      }
    }
    self.growth = growth
  }

  /// The median of the family's records, else of all, each grown to `day`; nil without any.
  func gates(of family: String, on day: CivilDate) -> Double? {
    let own = records.filter { $0.family == family }
    let grown = (own.isEmpty ? records : own).map { record in
      let years = Double(day - record.launch) / 365.25
      return record.gates * DeterministicMath.power(1 + growth, years)
    }.sorted()
    guard !grown.isEmpty else { return nil }
    let middle = grown.count / 2
    return grown.count.isMultiple(of: 2) ? (grown[middle - 1] + grown[middle]) / 2 : grown[middle]
  }
}

extension ProductivityNorm {
  /// Gates an engineer-year in a calendar year: even growth between stated years, the first before
  /// them, the norm's growth after the last; nil where none is stated.
  func gates(in year: Int) -> Double? {
    let steps = gates.entries.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value)) }
    return ProductivityNorm.value(in: year, steps, growth: growth.value)
  }

  /// Verification engineers for each design engineer in a calendar year; flat outside the stated ones.
  func verificationRatio(in year: Int) -> Double? {
    let steps = verificationRatio.entries.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.value) }
    return ProductivityNorm.value(in: year, steps, growth: 0)
  }

  private static func value(in year: Int, _ steps: [(Int, Double)], growth: Double) -> Double? {
    guard let first = steps.first else { return nil }
    guard let index = steps.lastIndex(where: { $0.0 <= year }) else { return first.1 }
    let (from, value) = steps[index]
    guard index + 1 < steps.count else {
      return value * DeterministicMath.power(1 + growth, Double(year - from))
    }
    let (until, next) = steps[index + 1]
    let share = Double(year - from) / Double(until - from)
    return value * DeterministicMath.power(next / value, share)
  }
}

extension Diagnostic.Message {
  fileprivate static func implausible(
    _ row: ProductivityRow,
    _ ratio: Double,
    _ base: String
  ) -> Self {
    let gates = CompactNumber.text(Int64((row.gatesPerYear ?? 0).rounded()))
    let tenths = Int64((ratio * 10).rounded())
    let times = "\(tenths / 10).\(tenths % 10)"
    return Self(
      "productivity-implausible",
      "\(row.id) implies \(gates) gates an engineer-year, \(times) times what \(base)",
      remedy:
        "look for work that the template leaves out, or for reuse that is not as easy as stated"
    )
  }

  fileprivate static func oddVerification(
    _ row: ProductivityRow,
    _ ratio: Double,
    _ stated: Double
  ) -> Self {
    let text = { (number: Double) -> String in
      let hundredths = Int64((number * 100).rounded())
      let rest = hundredths % 100
      return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
    return Self(
      "verification-implausible",
      "\(row.id) has \(text(ratio)) days of verification for each day of design, surveys "
        + "\(text(stated))",
      remedy: "look for verification that is missing or counted twice"
    )
  }
}
