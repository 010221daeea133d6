internal import RoadmapModel

/// What a gate says of one plan and one value.
public struct GateVerdict: Equatable, Sendable {
  /// What came of it.
  public enum Outcome: String, Sendable {
    /// The relation holds: the rule is broken.
    case fired
    /// The relation does not hold.
    case passed
    /// There is no value to judge.
    case missing
  }

  /// The expression as it was written.
  public var expression: String
  /// The label of the plan.
  public var label: String
  /// The metric.
  public var metric: String
  /// The selector that was judged; empty for the total.
  public var selector: String
  /// What came of it.
  public var outcome: Outcome
  /// Whether it counts as broken: fired, or missing where that was asked to fail.
  public var fails: Bool
  /// The value as text, with its difference to the base where there is one; empty where missing.
  public var finding: String
}

extension GateExpression {
  /// Judges every plan of a comparison but its base, in order; with `*` one verdict for each value.
  ///
  /// Throws where no plan has the selector or the limit does not fit the metric's unit.
  public func verdicts(
    on comparison: Comparison,
    failOnMissing: Bool = false
  ) throws(GateError) -> [GateVerdict] {
    let rows = comparison.rows.filter { $0.metric == metric }
    guard comparison.metrics.contains(metric) else { throw notMeasured() }
    let chosen: [MetricRow]
    switch selector {
    case "*": chosen = rows.filter { !$0.selector.isEmpty }
    case nil: chosen = rows.filter(\.selector.isEmpty)
    case let name?:
      chosen = rows.filter { $0.selector == name }
      guard !chosen.isEmpty else { throw unknownSelector(name, among: rows.map(\.selector)) }
    }
    var verdicts: [GateVerdict] = []
    for row in chosen {
      let test = try test(for: row.unit)
      for (label, cell) in zip(comparison.labels, row.cells).dropFirst() {
        let holds = test(cell.value?.amount, row.cells[0].value?.amount)
        let outcome: GateVerdict.Outcome =
          switch holds {
          case nil: .missing
          case true?: .fired
          case false?: .passed
          }
        verdicts.append(
          GateVerdict(
            expression: text,
            label: label,
            metric: metric,
            selector: row.selector,
            outcome: outcome,
            fails: outcome == .fired || outcome == .missing && failOnMissing,
            finding: GateExpression.finding(cell, row.unit)
          )
        )
      }
    }
    return verdicts
  }

  /// Whether it judges what simulations of one plan measure.
  public var isOfSimulation: Bool { Metric.named(metric)?.isSimulated ?? false }

  /// Whether it judges what is measured in worlds that plans share.
  public var isOfWorlds: Bool { Metric.named(metric)?.isOfWorlds ?? false }

  /// That what is judged is not measured: of plans without worlds, or by a simulation of one.
  public func notMeasured(bySimulation: Bool = false) -> GateError {
    let why =
      if bySimulation {
        "which a simulation of one plan does not measure"
      } else if isOfWorlds {
        "which is measured in shared worlds alone; --replications makes them"
      } else {
        "which tapeout risk alone measures"
      }
    return GateError(.notMeasured, text, "names \(metric), \(why)")
  }

  /// That nothing has what it selects.
  private func unknownSelector(_ name: String, among known: [String]) -> GateError {
    let near = nearestName(to: name, among: known)
    return GateError(
      .unknownSelector,
      text,
      "selects \"\(name)\", which no plan has in \(metric)",
      nearest: near.map { "\(metric)[\($0)]" }
    )
  }

  /// Checks it as a condition of a selection, `measured` being what all candidates together come to.
  ///
  /// - Throws: ``GateError`` where the limit is relative, or nothing is measured that it selects.
  func checkCondition(on measured: [Measurement]) throws(GateError) {
    if limit.isRelative {
      throw GateError(.badLimit, text, "is relative, and a selection has no base; write a value")
    }
    if isOfSimulation, !isOfWorlds { throw notMeasured() }
    guard let selector, selector != "*" else { return }
    if !measured.contains(where: { $0.selector == selector }) {
      throw unknownSelector(selector, among: measured.map(\.selector))
    }
  }

  /// What of `measured` breaks the relation, as the condition of a selection; empty where it holds.
  ///
  /// What a plan does not have breaks nothing: a chip that is out spends nothing.
  ///
  /// - Throws: ``GateError`` where the limit does not fit the metric's unit.
  func breaches(of measured: [Measurement]) throws(GateError) -> [Measurement] {
    var broken: [Measurement] = []
    for row in measured {
      let isMeant =
        switch selector {
        case "*": !row.selector.isEmpty
        case nil: row.selector.isEmpty
        case let name?: row.selector == name
        }
      guard isMeant else { continue }
      if try test(for: row.unit)(row.value?.amount, nil) == false { broken.append(row) }
    }
    return broken
  }

  /// A test of a value against the base, nil where a value is missing that it needs.
  private func test(
    for unit: MetricUnit
  ) throws(GateError) -> (_ value: Int64?, _ base: Int64?) -> Bool? {
    let relation = relation
    let limit = limit
    if let date = limit.date {
      guard unit == .date else { throw misfit(unit) }
      return { value, _ in value.map { relation.holds($0, Int64(date.dayNumber)) } }
    }
    if limit.isRelative, limit.unit == "%" {
      guard unit != .date else { throw misfit(unit) }
      // Value minus base against a share of the base's size, both times 100,000.
      return { value, base in
        guard let value, let base else { return nil }
        let difference = (value - base).multipliedReportingOverflow(by: 100_000)
        let share = Int64(clamping: base.magnitude)
          .multipliedReportingOverflow(by: limit.thousandths)
        guard !difference.overflow, !share.overflow else {
          let bound = Double(base.magnitude) * Double(limit.thousandths)
          return relation.holds(Double(value - base) * 100_000, bound)
        }
        return relation.holds(difference.partialValue, share.partialValue)
      }
    }
    if unit == .date {
      guard limit.isRelative, let span = dateSpan(limit) else { throw misfit(unit) }
      return { value, base in
        guard let value, let base else { return nil }
        let bound = span.after(CivilDate(dayNumber: Int32(clamping: base)))
        return relation.holds(value, Int64(bound.dayNumber))
      }
    }
    guard let factor = factor(of: limit.unit, unit) else { throw misfit(unit) }
    // Both sides in thousandths of the unit's steps.
    let (bound, overflow) = limit.thousandths.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw GateError(.badLimit, text, "has too large a number") }
    return { value, base in
      guard let value else { return nil }
      var amount = value
      if limit.isRelative {
        guard let base else { return nil }
        amount -= base
      }
      let (scaled, overflow) = amount.multipliedReportingOverflow(by: 1_000)
      return relation.holds(overflow ? (amount < 0 ? .min : .max) : scaled, bound)
    }
  }

  /// A whole number of days, weeks, months or years.
  private func dateSpan(_ limit: Limit) -> TimeSpan? {
    guard limit.thousandths.isMultiple(of: 1_000), abs(limit.thousandths) <= 100_000_000 else {
      return nil
    }
    let count = Int(limit.thousandths / 1_000)
    switch limit.unit {
    case "", "d", "day", "days": return TimeSpan(count, .days)
    case "w", "week", "weeks": return TimeSpan(count, .weeks)
    case "mo", "month", "months": return TimeSpan(count, .months)
    case "y", "yr", "year", "years": return TimeSpan(count, .years)
    default: return nil
    }
  }

  /// Steps of `unit` that one of what the limit counts makes, nil where it doesn't count that.
  private func factor(of name: String, _ unit: MetricUnit) -> Int64? {
    switch (unit, name) {
    case (_, "") where unit != .percent && unit != .rate: unit.scale
    case (.percent, "%") where !limit.isRelative: 1
    case (.percent, "pp") where limit.isRelative: 1
    case (.rate, "%") where !limit.isRelative: 100
    case (.rate, "pp") where limit.isRelative: 100
    case (.days, "d"), (.days, "day"), (.days, "days"): 1
    case (.days, "w"), (.days, "week"), (.days, "weeks"): 7
    case (.months, "mo"), (.months, "month"), (.months, "months"): 1
    case (.engineerDays, "engineer-day"), (.engineerDays, "engineer-days"): 10
    case (.engineerDays, "engineer-week"), (.engineerDays, "engineer-weeks"): 50
    case (.engineerDays, "engineer-month"), (.engineerDays, "engineer-months"): 200
    case (.engineerDays, "engineer-year"), (.engineerDays, "engineer-years"): 2_200
    case (.coreHours, "core-hour"), (.coreHours, "core-hours"): 1
    case (.boardHours, "board-hour"), (.boardHours, "board-hours"): 1
    case (.energy, "MWh"), (.carbon, "t"): 1
    case (.energy, "GWh"), (.carbon, "kt"): 1_000
    case (.money(let currency), _) where currency.code == name: 100
    default: nil
    }
  }

  private func misfit(_ unit: MetricUnit) -> GateError {
    let wanted =
      switch unit {
      case .date: "a day such as 2029-06-30, or a difference such as +30d, +4w or +2mo"
      case .percent, .rate: "100%, or a difference such as +10pp or +5%"
      case .days: "30d, or a difference such as +30d"
      case .months: "3, or a difference such as +2"
      case .engineerDays: "1200 engineer-days, or a difference such as +5%"
      case .money(let currency): "1.5M \(currency.code), or a difference such as +5%"
      case .coreHours: "2M core-hours, or a difference such as +5%"
      case .boardHours: "2k board-hours, or a difference such as +5%"
      case .energy: "500 GWh, or a difference such as +5%"
      case .carbon: "20 kt, or a difference such as +5%"
      case .count, .mean, .weightedDays: "a number, or a difference such as +1 or +5%"
      }
    return GateError(.badLimit, text, "has a limit that does not fit \(metric); write \(wanted)")
  }

  private static func finding(_ cell: MetricCell, _ unit: MetricUnit) -> String {
    guard let value = cell.value else { return "" }
    let amount = "\(unit.text(value.amount))\(unit.suffix)"
    guard let delta = cell.delta else { return amount }
    let sign = delta < 0 ? "" : "+"
    return "\(amount), \(sign)\(unit.deltaText(delta))\(unit.deltaSuffix)"
  }
}

extension MetricUnit {
  /// What stands behind an amount in a sentence.
  public var suffix: String {
    switch self {
    case .count, .mean, .date, .weightedDays: ""
    case .days: "d"
    case .engineerDays: " engineer-days"
    case .percent, .rate: "%"
    case .months: " months"
    case .coreHours: " core-hours"
    case .boardHours: " board-hours"
    case .energy: " MWh"
    case .carbon: " t CO2e"
    case .money(let currency): " \(currency.code)"
    }
  }

  /// What stands behind a difference in a sentence.
  public var deltaSuffix: String {
    switch self {
    case .date: "d"
    case .percent, .rate: "pp"
    default: suffix
    }
  }
}

extension GateVerdict: CustomStringConvertible {
  /// The verdict in one line.
  public var description: String {
    let place = selector.isEmpty ? metric : "\(metric)[\(selector)]"
    let about = finding.isEmpty ? "no value" : finding
    return "gate \(expression): \(outcome.rawValue) for \(label) (\(place): \(about))"
  }
}
