internal import RoadmapModel

/// Units of one chip over its deployment: how many, what one costs and is worth.
struct UnitEconomics {
  private let chip: PlannedChip
  /// What the family says of its units.
  let economics: Economics
  /// The family's template's or the chip's own dies, with the areas that are stated.
  private let dies: [(die: Die, node: ProcessNode?, area: Double?)]
  /// Generations since the reference generation.
  private let generations: Double
  /// The days from launch to retirement.
  private(set) var deployment: Range<CivilDate>
  /// Units over the whole deployment by the ramp alone.
  let units: Int64
  /// How the family's generations share what is installed; nil where each follows its ramp.
  private var installations: Installations?

  /// The units of a chip; nil where it is not deployed or no units are stated.
  ///
  /// Without `splits` each generation follows its own ramp, whatever the family's migration.
  init?(_ chip: PlannedChip, in plan: Plan, _ roadmap: Roadmap, splits: Bool = true) {
    guard let family = roadmap.families.first(where: { $0.id.text == chip.family.text }),
      let stated = family.economics.units, let launch = chip.date(of: .launch),
      let retirement = chip.date(of: .retirement), launch < retirement
    else { return nil }
    self.chip = chip
    economics = family.economics
    deployment = launch..<retirement
    let reference =
      family.referenceGeneration ?? roadmap.firstOpenGeneration(of: family.id) ?? chip.generation
    generations = Double(chip.generation - reference)
    let growth = DeterministicMath.power(economics.unitsGrowth.value, generations)
    units = Int64((Double(stated) * growth).rounded(.toNearestOrEven))
    let template = roadmap.templates.first { $0.id.text == chip.template?.text }
    let own = roadmap.chips.first { $0.id.text == chip.id.text }?.dies ?? []
    dies = (own.isEmpty ? template?.dies ?? [] : own).map { die in
      let name =
        (chip.nodes.entries.first { $0.key.text == die.id.text }
        ?? chip.nodes.entries.first)?.value.text
      let area = family.economics.dieArea.entries.first { $0.key.text == die.id.text }?.value
      return (die, roadmap.nodes.first { $0.id.text == name }, area?.value)
    }
    if splits, family.service.migration.approximateDays > 0 {
      installations = Installations(of: family, in: plan, roadmap)
    }
  }

  /// The id of the chip.
  var chipName: String { chip.id.text }

  /// Which generation the chip is.
  var generation: Int { chip.generation }

  /// The day in the middle of the deployment.
  var middle: CivilDate {
    deployment.lowerBound + (deployment.upperBound - deployment.lowerBound) / 2
  }

  /// The processes of the dies, in the order of dies.
  var nodes: [ProcessNode] { dies.compactMap(\.node) }

  /// The dies with process and area in mm².
  var diesWithArea: [(die: Die, node: ProcessNode?, area: Double?)] { dies }

  /// The same units deployed so many days later, and within a few days less.
  func moved(by days: Int, shortenedBy less: Int) -> UnitEconomics {
    var moved = self
    let start = deployment.lowerBound + days
    moved.deployment = start..<max(start + 1, deployment.upperBound + (days - less))
    return moved
  }

  /// Dies of which the area is not stated.
  var diesWithoutArea: [String] { dies.filter { $0.area == nil }.map(\.die.id.text) }

  /// Units deployed before `day`: by the ramp, shared with overlapping generations where the family
  /// has a migration.
  func deployed(before day: CivilDate) -> Int64 {
    installations?.installed(chipName, before: day) ?? ramped(before: day)
  }

  /// Units before `day` by the ramp's shares, evenly within each of its equal parts.
  func ramped(before day: CivilDate) -> Int64 {
    let length = Int128(deployment.upperBound - deployment.lowerBound)
    let passed = min(max(Int128(day - deployment.lowerBound), 0), length)
    guard passed < length else { return units }
    let shares = economics.ramp
    let position = passed * Int128(shares.count)
    let (part, rest) = position.quotientAndRemainder(dividingBy: length)
    let full = shares.prefix(Int(part)).reduce(Int128(0)) { $0 + Int128($1.fraction.millionths) }
    let open = Int128(shares.isEmpty ? 0 : shares[Int(part)].fraction.millionths) * rest
    let numerator = Int128(units) * (full * length + open)
    return Int64(clamping: numerator / (length * 1_000_000))
  }

  /// What a unit made on `day` costs in billionths of the reports' currency, as of the price year.
  ///
  /// Dies at the yield of the day, package and parts, over the yield of assembly; then test. Nil
  /// where the area of a die or the price of its wafers is not known.
  func cost(on day: CivilDate, _ level: PriceLevel) -> Int64? {
    dollars(on: day, level).flatMap { UnitEconomics.nano($0.reduce(0, +)) }
  }

  /// The same by part: dies, package, bought parts, test; rounded each, so a weight and no sum.
  func parts(on day: CivilDate, _ level: PriceLevel) -> [Int64]? {
    guard let parts = dollars(on: day, level)?.compactMap(UnitEconomics.nano), parts.count == 4
    else { return nil }
    return parts
  }

  /// What a unit costs in units of the reports' currency: dies, package, bought parts, test.
  private func dollars(on day: CivilDate, _ level: PriceLevel) -> [Double]? {
    var parts = [0.0, 0, 0, 0]
    for (die, node, area) in dies {
      guard let area, let node, let price = node.waferPrice,
        let wafer = amount(price, on: day, level),
        let each = DieCost.knownGoodDie(
          area: area,
          defects: node.defects(on: day),
          cluster: node.yieldCluster.value,
          waferPrice: wafer
        )
      else { return nil }
      parts[0] += each * Double(die.count)
    }
    let bought = [economics.packageCost, economics.componentCost, economics.testCost]
    for (index, part) in bought.enumerated() {
      guard let part else { continue }
      guard let amount = amount(part, on: day, level) else { return nil }
      parts[index + 1] = amount
    }
    // What is spoilt in assembly is made again; it is not tested.
    let yield = max(economics.assemblyYield.value, 0.000_001)
    for index in 0..<3 { parts[index] /= yield }
    return parts
  }

  /// What a unit is worth in billionths of the reports' currency, as of the price year.
  func value(on day: CivilDate, _ level: PriceLevel) -> Int64? {
    (economics.price ?? economics.saving).flatMap { stated in
      amount(stated, on: day, level).flatMap { base in
        let growth = DeterministicMath.power(economics.valueGrowth.value, generations)
        return UnitEconomics.nano(base * growth)
      }
    }
  }

  /// What royalties are a share of: the price, or the cost where a unit is not sold.
  func royaltyBase(on day: CivilDate, _ level: PriceLevel) -> Int64? {
    economics.price == nil ? cost(on: day, level) : value(on: day, level)
  }

  /// What the value is, for a line.
  var valueName: String {
    economics.price == nil ? "saving against \(economics.alternative ?? "nothing")" : "sales"
  }

  /// An amount as stated, in units of the reports' currency.
  private func amount(_ money: Money, on day: CivilDate, _ level: PriceLevel) -> Double? {
    level.exchange(money.currency, on: day).map { rate in
      Double(money.minorUnits) / 100 * Double(rate) / 1e9
    }
  }

  /// What `count` units at `nano` billionths each come to in minor units, at a price level.
  static func total(_ nano: Int64, of count: Int64, _ factor: Int128) -> Int64 {
    let exact = Int128(nano) * Int128(count) * factor
    return ExactAmount(exact, over: 10_000_000 * PriceLevel.scale).minorUnits
  }

  private static func nano(_ amount: Double) -> Int64? {
    let nano = (amount * 1e9).rounded(.toNearestOrEven)
    // A hundred million for a unit: beyond it no area and no yield make sense.
    return abs(nano) < 1e17 ? Int64(nano) : nil
  }
}

extension ProcessNode {
  /// Defects per cm² on `day`: from the start of volume production they fall evenly to the mature ones.
  func defects(on day: CivilDate) -> Double {
    let early = defectDensity?.value ?? 0
    guard let mature = matureDefectDensity?.value,
      let start = (volumeProduction.revised ?? volumeProduction.stated)?.date
    else { return early }
    let length = defectLearning.after(start) - start
    guard day > start, length > 0 else { return early }
    let share = min(1, Double(day - start) / Double(length))
    return early + (mature - early) * share
  }
}

extension LedgerBuilder {
  /// Units, royalties and income of chips that are not released, as they are deployed.
  mutating func addUnits() {
    let uses = LicenceUse.all(in: plan, roadmap)
    for (index, chip) in openChips {
      guard let unit = UnitEconomics(chip, in: plan, roadmap), unit.units > 0 else { continue }
      for die in unit.diesWithoutArea {
        let place = ModelPath("families/\(chip.family.text)/economics/die_area")
        notice(at: place, .priceMissing("the cost of units of \(chip.id)", "die_area of \(die)"))
      }
      let royalties = uses.filter { $0.chip == index }.compactMap { use in
        use.licence.royalty.map { (use.licence.id.text, $0.fraction.millionths) }
      }
      for (position, span) in axis.spans.enumerated() {
        let count =
          unit.deployed(before: span.days.upperBound) - unit.deployed(before: span.days.lowerBound)
        guard count > 0 else { continue }
        let day = span.middle
        if let cost = unit.cost(on: day, level) {
          let total = UnitEconomics.total(cost, of: count, level.escalation(.units, on: day))
          add(total, .units, chip: index, item: "units", span: position)
        }
        if let base = unit.royaltyBase(on: day, level) {
          let factor = level.escalation(.royalties, on: day)
          for (licence, share) in royalties {
            let each = ExactAmount(Int128(base) * Int128(share), over: 1_000_000).minorUnits
            let total = UnitEconomics.total(each, of: count, factor)
            add(total, .royalties, chip: index, item: licence, span: position)
          }
        }
        if let value = unit.value(on: day, level) {
          let total = UnitEconomics.total(value, of: count, level.escalation(.income, on: day))
          add(total, .income, chip: index, item: unit.valueName, span: position)
        }
      }
    }
  }
}
