public import RoadmapModel

/// Something that can be measured of any plan and compared between plans.
///
/// A metric has one value for each selector: a chip, a team, a quarter. The empty selector is the
/// total, where there is one.
public struct Metric: Sendable {
  /// The name in reports and gates, `load.peak`.
  public let name: String
  /// What the name stands for in a table, before the selector.
  public let title: String
  /// What the selector chooses, `chip`; empty for a metric with a total only.
  public let selects: String
  /// Whether there is a value without a selector.
  public let hasTotal: Bool
  /// What it counts, as in data; `money` for amounts of the roadmap's currency.
  public let unit: String
  /// Which way is better.
  public let direction: MetricDirection
  /// One sentence for the documentation.
  public let summary: String
  /// Whether its values by selector are too many for a table, unless all is wanted; the total never is.
  public var isDetailed = false
  /// Whether a table of readers shows its total only where it differs.
  public var isAside = false
  /// Whether it is measured of launches in many worlds, which plans share: nothing without them.
  public var isOfWorlds = false
  /// Measures a plan, in a fixed order.
  let measure: @Sendable (PlanFacts) -> [Measurement]
  /// Measures a simulation, in a fixed order; nil for metrics of plans.
  var simulated: (@Sendable (RiskSummary) -> [SimulatedMeasurement])?
}

/// Which way of a metric is better.
public enum MetricDirection: String, Sendable {
  /// Less is better.
  case min
  /// More is better.
  case max
  /// Neither is better.
  case none
}

/// The value of a metric for one selector.
public struct Measurement: Equatable, Sendable {
  /// The chip, team, class or quarter; empty for the total.
  public var selector: String
  /// What people call it; empty for the total.
  public var title: String
  /// What the amount counts.
  public var unit: MetricUnit
  /// The value; nil where there is none.
  public var value: MetricValue?

  /// A value for a selector.
  public init(_ selector: String, title: String = "", _ unit: MetricUnit, _ value: MetricValue?) {
    self.selector = selector
    self.title = title
    self.unit = unit
    self.value = value
  }
}

/// An amount with what belongs to it.
public struct MetricValue: Equatable, Sendable {
  /// The amount, in the steps of the unit: cents, tenths of engineer-days, day numbers.
  public var amount: Int64
  /// What belongs to it, such as the month of a peak; empty for nothing.
  public var note: String

  /// An amount.
  public init(_ amount: Int64, note: String = "") {
    self.amount = amount
    self.note = note
  }
}

/// What an amount counts.
public enum MetricUnit: Equatable, Sendable {
  /// Things.
  case count
  /// Hundredths of things, a mean number of them.
  case mean
  /// A day; the amount is its day number and differences are days.
  case date
  /// Civil days.
  case days
  /// Days of lateness times the weight of the chip.
  case weightedDays
  /// Tenths of engineer-days.
  case engineerDays
  /// Whole percent; differences are percentage points.
  case percent
  /// Hundredths of a percent; differences are percentage points.
  case rate
  /// Months.
  case months
  /// Hours of cores.
  case coreHours
  /// Hours of emulation boards.
  case boardHours
  /// MWh.
  case energy
  /// Tonnes of CO2e.
  case carbon
  /// Minor units of a currency.
  case money(Currency)

  /// The name in data, `engineer_days`.
  public var name: String {
    switch self {
    case .count, .mean: "count"
    case .date: "date"
    case .days: "days"
    case .weightedDays: "weighted_days"
    case .engineerDays: "engineer_days"
    case .percent, .rate: "percent"
    case .months: "months"
    case .coreHours: "core_hours"
    case .boardHours: "board_hours"
    case .energy: "mwh"
    case .carbon: "t_co2e"
    case .money(let currency): currency.code
    }
  }

  /// How many steps of the amount make one unit.
  var scale: Int64 {
    switch self {
    case .engineerDays: 10
    case .money: Currency.minorUnitsPerUnit
    case .rate, .mean: 100
    default: 1
    }
  }

  /// An amount as data: a plain decimal number, or a day in ISO 8601.
  public func text(_ amount: Int64) -> String {
    guard self != .date else {
      return CivilDate(dayNumber: Int32(clamping: amount)).description
    }
    return decimal(amount)
  }

  /// A difference as data: a plain decimal number without a plus sign.
  public func deltaText(_ delta: Int64) -> String { decimal(delta) }

  private func decimal(_ amount: Int64) -> String {
    let magnitude = amount.magnitude
    let step = scale.magnitude
    var text = (amount < 0 ? "-" : "") + "\(magnitude / step)"
    if step > 1 {
      let fraction = String(magnitude % step)
      let places = step == 100 ? 2 : 1
      text += "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return text
  }
}
