public import RoadmapModel

/// The units of a plan's chips in service through the horizon, the work they do and what it costs.
public struct Fleet: Equatable, Sendable {
  /// The currency of amounts.
  public let currency: Currency
  /// The fiscal years, from that of the status date to that of the horizon.
  public let years: [Int]
  /// Units by chip, in the order of families and generations.
  public let generations: [FleetGeneration]
  /// What each year takes.
  public let totals: [FleetYear]
  /// What becomes of each workload in each year.
  public let work: [FleetWork]
  /// What each generation is worth against the one before it.
  public let worth: [GenerationWorth]
  /// What was noticed.
  public let findings: [PlanFinding]
}

/// Units of one chip by fiscal year.
public struct FleetGeneration: Equatable, Sendable {
  /// The chip.
  public var chip: String
  /// Its family.
  public var family: String
  /// Which generation.
  public var generation: Int
  /// Units installed during each year.
  public var installed: [Int64]
  /// Units whose service ends during each year.
  public var removed: [Int64]
  /// Units in service at the end of each year.
  public var inService: [Int64]
  /// The mean of the units in service over each year, of its months' firsts.
  public var mean: [Double]
}

/// What the fleet takes in one fiscal year.
public struct FleetYear: Equatable, Sendable {
  /// The fiscal year.
  public var year: Int
  /// Units in service at its end.
  public var units: Int64 = 0
  /// Units installed.
  public var installed: Int64 = 0
  /// MWh of units at work, the site's overhead included.
  public var workEnergy = 0.0
  /// MWh of units without work, the same way.
  public var idleEnergy = 0.0
  /// Tonnes of CO2e of the electricity; nil where no intensity is stated.
  public var operationalCarbon: Double?
  /// Tonnes of CO2e of the units installed; nil where a number of a node is missing.
  public var embodiedCarbon: Double?
  /// What the electricity costs, in minor units; nil where no price is stated.
  public var electricity: Int64?
  /// What the units in service cost for the year, an equal part of their cost in each year of service;
  /// nil where a cost is not known.
  public var capital: Int64?

  /// A year of nothing.
  public init(year: Int) {
    self.year = year
  }

  /// All MWh.
  public var energy: Double { workEnergy + idleEnergy }
  /// Tonnes of both kinds; nil where one is not known.
  public var carbon: Double? {
    operationalCarbon.flatMap { operational in embodiedCarbon.map { operational + $0 } }
  }
}

/// What becomes of one workload in one fiscal year.
public struct FleetWork: Equatable, Sendable {
  /// The fiscal year.
  public var year: Int
  /// The workload.
  public var workload: String
  /// What an amount counts.
  public var unit: String
  /// Work asked for in the year.
  public var demand: Double
  /// Work that the fleet does.
  public var served: Double
  /// Work by chip, those that do some, in the order of chips.
  public var servers: [Server] = []
  /// kWh for a unit of work, overhead included; nil where none is done.
  public var energy: Double?
  /// Grams of CO2e for a unit of work: electricity and the part of making the units.
  public var carbon: Double?
  /// Billionths of the currency for a unit of work: electricity and the part of the units' cost.
  public var cost: Double?

  /// A chip that does some of the work.
  public struct Server: Equatable, Sendable {
    /// The chip.
    public var chip: String
    /// The work that it does.
    public var work: Double
    /// The hours of its units that this takes.
    public var hours: Double
  }

  /// The share of the demand that is met, 0 to 1; 1 where nothing is asked.
  public var share: Double { demand > 0 ? served / demand : 1 }
}

/// What a generation is worth for a workload against the one before it: factors on energy for a unit of
/// work, which multiply to the whole.
public struct GenerationWorth: Equatable, Sendable {
  /// The chip.
  public var chip: String
  /// The generation before it.
  public var before: String
  /// The workload.
  public var workload: String
  /// The factor of the process; one where both are on the same.
  public var node: Double
  /// The factors of techniques that the older chip does not use: data types, roundings.
  public var techniques: [Factor]
  /// The factor of all else, architecture and size.
  public var design: Double
  /// Energy for a unit of work against the older chip.
  public var total: Double
  /// Work of this kind that the chip does through the horizon.
  public var work: Double
  /// MWh that the older chip would take more for it.
  public var energySaved: Double
  /// Tonnes of CO2e of that electricity; nil where no intensity is stated.
  public var carbonSaved: Double?
  /// What that electricity costs, in minor units; nil where no price is stated.
  public var moneySaved: Int64?

  /// A technique with its factor.
  public struct Factor: Equatable, Sendable {
    /// The technique.
    public var technique: String
    /// What is left of the energy.
    public var factor: Double
  }
}
