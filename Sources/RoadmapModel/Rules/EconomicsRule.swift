/// What chips cost and are worth is said without contradiction.
struct EconomicsRule: RoadmapRule {
  static let identifier = "bad-economics"
  static let summary = """
    The economics of a family contradict themselves: the ramp does not add up to 100%, a unit has \
    both a price and a saving, or a saving names no alternative; units without any value are a \
    warning.
    """

  static let triggeringExamples = [
    """
    families:
      server:
        template: cpu
        economics: {units: 100k, price: 900 USD, ramp: [20%, 45%, 30%]}
    """,
    """
    families:
      server:
        template: cpu
        economics: {units: 100k, price: 900 USD, saving: 400 USD, alternative: merchant CPU}
    """,
    """
    families:
      server: {template: cpu, economics: {units: 100k, saving: 400 USD}}
    """,
    """
    families:
      server: {template: cpu, economics: {units: 100k}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    families:
      server:
        template: cpu
        economics:
          units: 100k
          ramp: [10%, 40%, 30%, 20%]
          saving: 400 USD
          alternative: merchant CPU
          die_area: {compute: 120}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.families.flatMap { findings(in: $0) }
  }

  private func findings(in family: Family) -> [Diagnostic] {
    let economics = family.economics
    let path = ModelPath("families/\(family.id)/economics")
    var found: [Diagnostic] = []
    let total = economics.ramp.reduce(Int64(0)) { $0 + $1.fraction.millionths }
    if total != 1_000_000 {
      let sum = Proportion(FixedPoint(millionths: total))
      found.append(Diagnostic(.error, at: path.appending("ramp"), .rampTotal(sum)))
    }
    if economics.price != nil, economics.saving != nil {
      found.append(Diagnostic(.error, at: path.appending("saving"), .twoValues(family.id)))
    } else if economics.saving != nil, economics.alternative?.isEmpty ?? true {
      found.append(Diagnostic(.error, at: path.appending("saving"), .noAlternative(family.id)))
    } else if let units = economics.units, units > 0, economics.price == nil,
      economics.saving == nil
    {
      found.append(Diagnostic(.warning, at: path.appending("units"), .noValue(family.id)))
    }
    return found
  }
}

extension Diagnostic.Message {
  static func rampTotal(_ sum: Proportion) -> Self {
    Self(
      EconomicsRule.identifier,
      "the shares of the ramp add up to \(sum)",
      remedy: "make them add up to 100%"
    )
  }

  static func twoValues(_ family: Family.ID) -> Self {
    Self(
      EconomicsRule.identifier,
      "a unit of \(family) has both a price and a saving; its value would be counted twice",
      remedy: "keep the price where units are sold, the saving where they replace others"
    )
  }

  static func noAlternative(_ family: Family.ID) -> Self {
    Self(
      EconomicsRule.identifier,
      "a unit of \(family) saves money against nothing",
      remedy: "name in alternative what would be bought or kept instead"
    )
  }

  static func noValue(_ family: Family.ID) -> Self {
    Self(
      EconomicsRule.identifier,
      "units of \(family) cost money and are worth nothing",
      remedy: "state a price, or a saving and its alternative"
    )
  }
}
