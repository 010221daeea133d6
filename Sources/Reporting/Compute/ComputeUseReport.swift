internal import Planning
public import RoadmapModel

/// Writes what a plan does with compute: demand, spend, machines, stretches, commitments, data, energy.
public struct ComputeUseReport: Sendable {
  let plan: Plan
  let roadmap: Roadmap
  let options: ReportOptions
  let demand: ComputeDemand
  let stretches: [PlannedStretch]
  let caps: [BindingCap]
  let curves: [LoadDuration]
  let data: [StoredDataLine]
  let energy: [ComputeEnergy]
  let laws: [ComputeLaw]
  let choices: [[MachineChoice]]
  /// The load strips; nil where the width has no room for them.
  let strips: HeatReport?

  /// A report of `plan`, given the roadmap it was made from.
  public init(
    of plan: Plan,
    _ roadmap: Roadmap,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.plan = plan
    self.roadmap = roadmap
    self.options = options
    let demand = ComputeDemand(plan, roadmap)
    self.demand = demand
    stretches = PlannedStretch.all(of: plan)
    caps = BindingCap.all(of: plan)
    curves = LoadDuration.all(of: plan, roadmap)
    let end = demand.quarters.last?.days.upperBound ?? plan.horizon + 1
    data = StoredDataLine.all(in: roadmap, over: plan.statusDate..<max(end, plan.statusDate + 1))
    energy = ComputeEnergy.all(of: plan, roadmap)
    laws = ComputeLaw.all(in: roadmap)
    let asked = ComputeClass.allCases.filter { kind in
      demand.lines.contains { $0.computeClass == kind && !$0.isBoards }
    }
    choices = asked.map { MachineChoice.candidates(for: $0, in: roadmap) }.filter { !$0.isEmpty }
    var heat = HeatOptions()
    heat.report = options
    heat.classes = [.farm, .boards, .cloud, .token]
    heat.hasLegend = true
    strips = try? HeatReport(of: plan, roadmap, options: heat)
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// One part of the report: a headline, a table, and sentences below it.
  struct Section {
    var title: String
    var headers: [(text: String, isNumber: Bool)] = []
    var rows: [[String]] = []
    /// The rows in fewer digits, for a terminal that has no room for all; empty where there are none.
    var shorterRows: [[String]] = []
    var notes: [String] = []
  }

  func amount(_ money: Money?) -> String {
    guard let money else { return options.charset.nothing }
    return GroupedNumber.text(MetricUnit.money(money.currency).text(money.minorUnits))
  }

  /// A price to a hundred-thousandth, those below a thousandth exactly; exact in data.
  func price(_ price: Price?) -> String {
    guard let price else { return options.charset.nothing }
    var nanoUnits = price.nanoUnits
    if nanoUnits.magnitude >= 1_000_000 {
      nanoUnits = (nanoUnits / 10_000 + (nanoUnits % 10_000) / 5_000) * 10_000
    }
    let rounded = Price(nanoUnits: nanoUnits, currency: price.currency)
    return String(rounded.text.prefix { $0 != " " })
  }

  var sections: [Section] {
    [
      demandByClass, demandByChip, spend, machineChoice, stretchSection, commitmentSection,
      dataSection, energySection, historySection,
    ].filter { !$0.rows.isEmpty || !$0.notes.isEmpty }
  }

  private var years: [Int] {
    var years: [Int] = []
    for quarter in demand.quarters where quarter.days.upperBound > plan.statusDate {
      if years.last != quarter.period.year { years.append(quarter.period.year) }
    }
    return years
  }

  /// A row of hours by fiscal year for each key, in three digits or two; exact in data.
  private func byYear(
    _ title: String,
    _ header: String,
    _ keys: [String],
    _ lines: (String) -> [ComputeLine]
  ) -> Section {
    var section = Section(title: title)
    let years = years
    section.headers = [(header, false)] + years.map { ("FY\($0 % 100)", true) } + [("all", true)]
    for key in keys {
      let lines = lines(key)
      let sums = years.map { year in
        lines.filter { $0.period.year == year }.reduce(Int64(0)) { $0 + $1.hours }
      }
      func row(wholeFrom limit: UInt64) -> [String] {
        let texts = (sums + [sums.reduce(0, +)]).map { sum in
          sum == 0 ? options.charset.nothing : CompactNumber.text(sum, wholeFrom: limit)
        }
        return [key] + texts
      }
      section.rows.append(row(wholeFrom: 100))
      section.shorterRows.append(row(wholeFrom: 10))
    }
    return section
  }

  private var openLines: [ComputeLine] {
    demand.lines.filter { roadmap.fiscal.range(of: $0.period).upperBound > plan.statusDate }
  }

  private func name(_ line: ComputeLine) -> String {
    line.computeClass.text + (line.isBoards ? ", board-h" : "")
  }

  private var demandByClass: Section {
    let lines = openLines
    let names = ComputeClass.allCases.flatMap { kind in
      [kind.text, "\(kind.text), board-h"].filter { text in lines.contains { name($0) == text } }
    }
    return byYear("Demand by class and fiscal year, core-hours", "class", names) { key in
      lines.filter { name($0) == key }
    }
  }

  private var demandByChip: Section {
    let lines = openLines.filter { !$0.isBoards }
    let chips = plan.chips.map(\.id.text).filter { id in lines.contains { $0.chip == id } }
    return byYear("Demand by chip and fiscal year, core-hours", "chip", chips) { key in
      lines.filter { $0.chip == key }
    }
  }

  private var spend: Section {
    var section = Section(title: "Spend on rented compute against budget, \(demand.currency.code)")
    section.headers = [
      ("quarter", false), ("core-hours", true), ("spend", true), ("budget", true),
      ("year's budget", true), ("breaks", false),
    ]
    for quarter in demand.quarters
    where quarter.days.upperBound > plan.statusDate
      && (quarter.cloudHours > 0 || !quarter.breaks.isEmpty)
    {
      section.rows.append([
        quarter.period.text, GroupedNumber.text(quarter.cloudHours), amount(quarter.spend),
        amount(quarter.budget), amount(quarter.yearBudget),
        quarter.breaks.map(ComputeReport.words).joined(separator: ", "),
      ])
    }
    let verdict =
      demand.firstBreak.map {
        "first quarter that breaks: \($0.period.text) "
          + "(\($0.breaks.map(ComputeReport.words).joined(separator: ", ")))"
      } ?? "no quarter from the status date on breaks a quota, the boards or a budget"
    section.notes = [
      "from the status date on \(amount(demand.spendAhead(of: plan))) \(demand.currency.code); "
        + verdict
    ]
    return section
  }

  private var machineChoice: Section {
    var section = Section(
      title:
        "Machine of each class: least of compute and tokens for a core-hour, \(demand.currency.code)"
    )
    section.headers = [
      ("class", false), ("cloud", false), ("machine", false), ("paid", false), ("speed", true),
      ("compute", true), ("tokens", true), ("cheapest core", false),
    ]
    for candidates in choices {
      guard let first = candidates.first else { continue }
      let cheapest = candidates.enumerated().min { left, right in
        (left.element.price.nanoUnits, left.offset) < (right.element.price.nanoUnits, right.offset)
      }?.element
      let isSame = cheapest == first
      let none = options.charset.nothing
      section.rows.append([
        first.computeClass.text, first.cloud.text, first.instance?.text ?? none,
        first.option.text, first.speed.text, price(first.price), price(first.tokenPrice),
        isSame
          ? "the same"
          : cheapest.map { "\($0.instance?.text ?? $0.cloud.text) \(price($0.price))" } ?? none,
      ])
    }
    return section
  }

  private var stretchSection: Section {
    var section = Section(title: "Work that compute makes longer, and the cap that does")
    section.headers = [
      ("chip", false), ("activity", false), ("days", true), ("launch", false), ("caps", false),
    ]
    for stretch in stretches.prefix(20) {
      let causes = stretch.causes.map { "\($0.cap.text) \($0.item) \($0.days)d" }
      section.rows.append([
        stretch.chip, stretch.activity, "\(stretch.days)", stretch.isCritical ? "drives" : "",
        causes.joined(separator: ", "),
      ])
    }
    if stretches.count > 20 {
      section.notes.append("\(stretches.count - 20) more in csv and json")
    }
    for cap in caps {
      section.notes.append(
        "\(cap.cap.text) \(cap.item): \(cap.days) days of \(cap.activities) activities"
          + (cap.slip > 0 ? ", \(cap.slip) days of slip of launches" : "")
      )
    }
    if stretches.isEmpty, plan.holdsAllocation {
      section.notes.append("no activity waits for compute")
    } else if !plan.holdsAllocation {
      section.notes.append(
        "this plan ignores compute; planning: {compute: binding} lets it stretch the work"
      )
    }
    return section
  }

  private var commitmentSection: Section {
    var section = Section(
      title: "Commitment that costs least on the load-duration curve, \(demand.currency.code)"
    )
    section.headers = [
      ("machine", false), ("peak cores", true), ("mean", true), ("commit to", true),
      ("cost", true), ("all by hour", true), ("all owned", true),
    ]
    for curve in curves {
      let total = curve.loads.reduce(0, +)
      section.rows.append([
        name(curve), GroupedNumber.text((curve.loads.first ?? 0) / 24),
        GroupedNumber.text(total / 24 / Int64(max(1, curve.loads.count))),
        curve.committed == nil
          ? "none offered" : GroupedNumber.text(curve.commitment),
        amount(curve.best), amount(curve.allHourly), amount(curve.allFarm),
      ])
    }
    for curve in curves where curve.commitment > 0 {
      var text = "\(name(curve)) saves \(amount(curve.savingOnHourly)) against all "
      text += "by the hour"
      if let saving = curve.savingOnFarm {
        text +=
          saving.minorUnits >= 0
          ? ", \(amount(saving)) against all owned"
          : "; all owned would be \(amount(.zero(saving.currency) - saving)) cheaper"
      }
      section.notes.append(text)
    }
    if let first = curves.first {
      section.notes.append(
        "over \(first.loads.count) days from \(first.days.lowerBound); cores of daily means"
      )
    }
    return section
  }

  /// A machine and what runs on it: two options of one machine are two curves.
  private func name(_ curve: LoadDuration) -> String {
    let first = curve.classes.first?.text ?? ""
    let more = curve.classes.count > 1 ? " +\(curve.classes.count - 1)" : ""
    return "\(curve.instance ?? curve.cloud) \(first)\(more)"
  }

  private var dataSection: Section {
    var section = Section(title: "Data kept and leaving, \(demand.currency.code) by fiscal year")
    section.headers = [
      ("data", false), ("year", false), ("TiB at end", true), ("cost", true),
      ("TiB leaving", true), ("egress", true),
    ]
    var ids: [String] = []
    for line in data where !ids.contains(line.id) { ids.append(line.id) }
    for id in ids {
      var years: [Int] = []
      let own = data.filter { $0.id == id }
      for line in own where years.last != line.period.year { years.append(line.period.year) }
      for year in years {
        let lines = own.filter { $0.period.year == year }
        func sum(_ amounts: [Money?]) -> Money? {
          let known = amounts.compactMap { $0 }
          return known.isEmpty ? nil : known.reduce(.zero(demand.currency)) { $0 + $1 }
        }
        section.rows.append([
          id, "FY\(year % 100)", GroupedNumber.text(lines.last?.size ?? 0),
          amount(sum(lines.map(\.cost))),
          GroupedNumber.text(lines.reduce(0) { $0 + $1.leaving }),
          amount(sum(lines.map(\.egressCost))),
        ])
      }
    }
    return section
  }

  private var energySection: Section {
    var section = Section(title: "Energy of the classes whose power is stated")
    section.headers = [("class", false), ("core-hours", true), ("kWh", true), ("kg CO2e", true)]
    section.rows = energy.map { row in
      [
        row.computeClass.text, GroupedNumber.text(row.coreHours),
        GroupedNumber.text(row.kilowattHours),
        row.carbonKilograms.map { GroupedNumber.text($0) } ?? options.charset.nothing,
      ]
    }
    return section
  }

  private var historySection: Section {
    var section = Section(title: "Volumes fitted to earlier chips, in place of the templates'")
    section.headers = [
      ("class", false), ("chips", true), ("hours at size 1", true), ("exponent", true),
      ("error", true),
    ]
    section.rows = laws.map { law in
      [
        law.computeClass.text, "\(law.count)", GroupedNumber.text(law.hours(atSize: 1)),
        ComputeUseReport.hundredths(law.exponent),
        law.error.map { "±\(ComputeUseReport.hundredths($0 * 100))%" } ?? options.charset.nothing,
      ]
    }
    return section
  }

  /// A number to two places.
  static func hundredths(_ number: Double) -> String {
    let hundredths = Int64((number * 100).rounded())
    let magnitude = hundredths.magnitude
    let rest = magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

extension ComputeUseReport: ReportForms {}
