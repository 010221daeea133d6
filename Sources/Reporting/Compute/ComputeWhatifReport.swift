public import Planning
public import RoadmapModel

/// Writes a plan beside the one that other caps on compute would give.
public struct ComputeWhatifReport: Sendable {
  /// A plan with the roadmap it was made from.
  public struct Side: Sendable {
    let plan: Plan
    let demand: ComputeDemand
    let caps: [BindingCap]

    /// A side of the comparison.
    public init(_ plan: Plan, _ roadmap: Roadmap) {
      self.plan = plan
      demand = ComputeDemand(plan, roadmap)
      caps = BindingCap.all(of: plan)
    }
  }

  let today: Side
  let changed: Side
  let changes: [ComputeChange]
  let options: ReportOptions

  /// A report of what `changes` do to a plan.
  public init(
    _ today: Side,
    _ changed: Side,
    changes: [ComputeChange],
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.today = today
    self.changed = changed
    self.changes = changes
    self.options = options
  }

  /// The comparison in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text:
      var lines: [StyledText] = []
      for (number, section) in sections.enumerated() {
        if number > 0 { lines.append(StyledText()) }
        lines += section.lines(options)
      }
      return lines.rendered(colour: options.colour)
    case .plain: return sections.map(\.plain).joined(separator: "\n")
    case .markdown: return sections.map(\.markdown).joined()
    case .csv: return csv
    case .json: return json
    }
  }

  private func text(_ money: Money) -> String {
    MetricUnit.money(money.currency).text(money.minorUnits)
  }

  private struct Launch {
    let chip: String
    let before: CivilDate?
    let after: CivilDate?

    var days: Int? {
      guard let before, let after else { return nil }
      return after - before
    }
  }

  private var launches: [Launch] {
    today.plan.chips.filter { $0.status != .released }.map { chip in
      Launch(
        chip: chip.id.text,
        before: chip.date(of: .launch),
        after: changed.plan.chips.first { $0.id == chip.id }?.date(of: .launch)
      )
    }
  }

  private var sections: [ComputeUseReport.Section] {
    let none = options.charset.nothing
    var dates = ComputeUseReport.Section(
      title: "Launches with " + changes.map(\.text).joined(separator: ", ")
    )
    dates.headers = [("chip", false), ("today", true), ("changed", true), ("days", true)]
    let moved = launches.filter { $0.days != 0 }
    for launch in moved {
      dates.rows.append([
        launch.chip, launch.before?.text ?? none, launch.after?.text ?? none,
        launch.days.map { ($0 > 0 ? "+" : "") + "\($0)" } ?? none,
      ])
    }
    if changed.plan.solution.status == "infeasible" {
      dates.rows = []
      dates.notes = changed.plan.findings.filter { $0.identifier == "infeasible" }.map(\.text)
    } else {
      let still = launches.count - moved.count
      dates.notes = [moved.isEmpty ? "no launch moves" : "\(still) other launches stay"]
    }
    var money = ComputeUseReport.Section(
      title: "Spend on rented compute by fiscal quarter, \(today.demand.currency.code)"
    )
    money.headers = [("quarter", false), ("today", true), ("changed", true), ("difference", true)]
    for row in spends where row.before.minorUnits != row.after.minorUnits {
      let difference = row.after.minorUnits - row.before.minorUnits
      money.rows.append([
        row.period, GroupedNumber.text(text(row.before)), GroupedNumber.text(text(row.after)),
        GroupedNumber.text(MetricUnit.money(today.demand.currency).text(difference)),
      ])
    }
    let totals = [today, changed].map {
      GroupedNumber.text(text($0.demand.spendAhead(of: $0.plan)))
    }
    money.notes = ["from the status date on \(totals[0]) today, \(totals[1]) changed"]
    var caps = ComputeUseReport.Section(title: "Caps that bind: days by which they stretch work")
    caps.headers = [
      ("cap", false), ("item", false), ("today", true), ("changed", true), ("slip today", true),
      ("slip changed", true),
    ]
    for row in capRows {
      caps.rows.append([
        row.cap.text, row.item, "\(row.before?.days ?? 0)", "\(row.after?.days ?? 0)",
        "\(row.before?.slip ?? 0)", "\(row.after?.slip ?? 0)",
      ])
    }
    if caps.rows.isEmpty { caps.notes = ["no cap on compute binds in either plan"] }
    return [dates, money, caps]
  }

  private var spends: [(period: String, before: Money, after: Money)] {
    var periods: [FiscalPeriod] = []
    for quarter in today.demand.quarters + changed.demand.quarters
    where quarter.days.upperBound > today.plan.statusDate && !periods.contains(quarter.period) {
      periods.append(quarter.period)
    }
    return periods.sorted().map { period in
      let amounts = [today, changed].map { side in
        side.demand.quarters.first { $0.period == period }?.spend ?? .zero(side.demand.currency)
      }
      return (period.text, amounts[0], amounts[1])
    }
  }

  private var capRows: [(cap: ComputeCap, item: String, before: BindingCap?, after: BindingCap?)] {
    var rows: [(cap: ComputeCap, item: String, before: BindingCap?, after: BindingCap?)] = []
    for cap in changed.caps { rows.append((cap.cap, cap.item, nil, cap)) }
    for cap in today.caps {
      if let known = rows.firstIndex(where: { $0.cap == cap.cap && $0.item == cap.item }) {
        rows[known].before = cap
      } else {
        rows.append((cap.cap, cap.item, cap, nil))
      }
    }
    return rows
  }

  private var csv: String {
    options.csv.text(
      header: ["chip", "launch_today", "launch_changed", "days"],
      rows: launches.map { launch in
        [
          .text(launch.chip), .date(launch.before?.text), .date(launch.after?.text),
          launch.days.map(CSVText.Field.integer) ?? .null,
        ]
      }
    )
  }

  private var json: String {
    JSONText.envelope(
      schema: "tapeout.compute-whatif/1",
      asOf: today.plan.statusDate.text,
      scenario: today.plan.scenario,
      [
        ("changes", .array(changes.map { .string($0.text) })),
        ("currency", .string(today.demand.currency.code)),
        ("status", .string(changed.plan.solution.status)),
        ("spend_today", .string(text(today.demand.spendAhead(of: today.plan)))),
        ("spend_changed", .string(text(changed.demand.spendAhead(of: changed.plan)))),
        (
          "quarters",
          .array(
            spends.map { row in
              .object([
                ("quarter", .string(row.period)), ("spend_today", .string(text(row.before))),
                ("spend_changed", .string(text(row.after))),
              ])
            }
          )
        ),
        (
          "caps",
          .array(
            capRows.map { row in
              .object([
                ("cap", .string(row.cap.text)), ("item", .string(row.item)),
                ("days_today", .integer(row.before?.days ?? 0)),
                ("days_changed", .integer(row.after?.days ?? 0)),
                ("slip_days_today", .integer(row.before?.slip ?? 0)),
                ("slip_days_changed", .integer(row.after?.slip ?? 0)),
              ])
            }
          )
        ),
      ],
      data: launches.map { launch in
        .object([
          ("chip", .string(launch.chip)), ("launch_today", .optional(launch.before?.text)),
          ("launch_changed", .optional(launch.after?.text)), ("days", .optional(launch.days)),
        ])
      }
    )
  }
}
