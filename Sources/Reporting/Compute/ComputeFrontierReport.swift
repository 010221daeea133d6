public import Planning
public import RoadmapModel

/// Writes what money for rented compute buys, point by point.
public struct ComputeFrontierReport: Sendable {
  let frontier: ComputeFrontier
  let plan: Plan
  let options: ReportOptions

  /// A report of a curve around `plan`.
  public init(
    _ frontier: ComputeFrontier,
    around plan: Plan,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.frontier = frontier
    self.plan = plan
    self.options = options
  }

  /// The curve in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text: section.lines(options).rendered(colour: options.colour)
    case .plain: section.plain
    case .markdown: section.markdown
    case .csv: csv
    case .json: json
    }
  }

  private func text(_ money: Money) -> String {
    MetricUnit.money(money.currency).text(money.minorUnits)
  }

  private var currency: String { frontier.points.first?.spend.currency.code ?? "" }

  private var section: ComputeUseReport.Section {
    let what = frontier.chip.map { "launch of \($0)" } ?? "weighted days of lateness of all chips"
    var section = ComputeUseReport.Section(
      title: "What money for rented compute buys: \(what) against spend, \(currency)"
    )
    section.headers = [
      ("caps", true), ("spend", true), (frontier.chip == nil ? "days late" : "launch", true),
      ("against today", true), ("note", false),
    ]
    let today = frontier.points.first { $0.isToday }
    for point in frontier.points {
      var difference = ""
      if let today {
        let days: Int
        if let launch = point.launch, let now = today.launch {
          days = launch - now
        } else {
          days = point.lateness - today.lateness
        }
        difference = days == 0 ? "same" : (days > 0 ? "+" : "") + "\(days) d"
      }
      section.rows.append([
        point.percent.map { "\($0)%" } ?? "no cap", GroupedNumber.text(text(point.spend)),
        frontier.chip == nil ? "\(point.lateness)" : point.launch?.text ?? "none",
        point.delaysOthers ? "" : difference, notes(point).joined(separator: ", "),
      ])
    }
    section.notes = [
      frontier.weekEarlier.map { "a week earlier than today costs \(GroupedNumber.text(text($0)))" }
        ?? "no money for compute brings more than today's plan",
      frontier.weekLater.map { "a week later saves \(GroupedNumber.text(text($0)))" }
        ?? "no cheaper plan keeps the other launches",
    ]
    return section
  }

  private func notes(_ point: ComputeFrontier.Point) -> [String] {
    var notes: [String] = []
    if point.isToday { notes.append("today") }
    if point.delaysOthers { notes.append("would delay others") }
    if point.isKept { notes.append("plan of less money") }
    if point.isDominated && !point.delaysOthers { notes.append("dominated") }
    return notes
  }

  private static let keys = [
    "caps_pct", "spend", "launch", "lateness", "today", "kept", "dominated", "delays_others",
    "currency",
  ]

  private func values(_ point: ComputeFrontier.Point) -> [JSONValue] {
    [
      .optional(point.percent), .string(text(point.spend)), .optional(point.launch?.text),
      .integer(point.lateness), .bool(point.isToday), .bool(point.isKept),
      .bool(point.isDominated), .bool(point.delaysOthers), .string(currency),
    ]
  }

  private var csv: String {
    options.csv.text(
      header: ComputeFrontierReport.keys,
      rows: frontier.points.map { point in
        values(point).map { value in
          switch value {
          case .integer(let number): .integer(number)
          case .string(let text): .literal(text)
          case .bool(let flag): .literal(flag ? "true" : "false")
          default: .null
          }
        }
      }
    )
  }

  private var json: String {
    JSONText.envelope(
      schema: "tapeout.compute-frontier/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("chip", .optional(frontier.chip)),
        ("week_earlier", .optional(frontier.weekEarlier.map(text))),
        ("week_later", .optional(frontier.weekLater.map(text))),
      ],
      data: frontier.points.map { point in
        .object(Array(zip(ComputeFrontierReport.keys, values(point))))
      }
    )
  }
}
