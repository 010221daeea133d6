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
    let hasCaps = frontier.points.contains { $0.allowed != nil }
    section.headers = [("plan", false), ("spend", true)]
    if hasCaps { section.headers.append(("caps allow", true)) }
    section.headers += [
      (frontier.chip == nil ? "days late" : "launch", true), ("against today", true),
      ("note", false),
    ]
    let today = frontier.points.first { $0.isToday }
    for point in frontier.points {
      var difference = ""
      if let today, !point.delaysOthers {
        let days: Int
        if let launch = point.launch, let now = today.launch {
          days = launch - now
        } else {
          days = point.lateness - today.lateness
        }
        difference = days == 0 ? "same" : (days > 0 ? "+" : "") + "\(days) d"
      }
      var row = [words(point.aim), GroupedNumber.text(text(point.spend))]
      if hasCaps { row.append(GroupedNumber.text(point.allowed.map(text) ?? "")) }
      row += [
        frontier.chip == nil ? "\(point.lateness)" : point.launch?.text ?? "none",
        difference, notes(point).joined(separator: ", "),
      ]
      section.rows.append(row)
    }
    if frontier.todaySaving.minorUnits > 0 {
      let saving = GroupedNumber.text(text(frontier.todaySaving))
      section.notes.append("today's launches are to be had for \(saving) less")
    }
    section.notes += [
      frontier.weekEarlier.map { "a week earlier than today costs \(GroupedNumber.text(text($0)))" }
        ?? "no money for compute brings more than today's plan",
      frontier.weekLater.map { "a week later saves \(GroupedNumber.text(text($0)))" }
        ?? "no later launch is cheaper",
    ]
    if hasCaps {
      section.notes.append(
        "nothing owned could do this work, so that it costs the same whenever it is done: caps count"
      )
    }
    return section
  }

  /// What a plan may spend or seeks.
  private func words(_ aim: ComputeFrontier.Aim) -> String {
    switch aim {
    case .today: "today's"
    case .noBursts: "no bursts"
    case .launch(let day): "by \(day)"
    case .earliest: "earliest"
    case .caps(let percent): percent.map { "caps at \($0)%" } ?? "no cap"
    }
  }

  private func notes(_ point: ComputeFrontier.Point) -> [String] {
    var notes: [String] = []
    if point.isToday { notes.append("today") }
    if point.delaysOthers { notes.append(point.launch == nil ? "no plan" : "would delay others") }
    if point.isKept { notes.append("plan of less money") }
    if point.isDominated && !point.delaysOthers { notes.append("dominated") }
    return notes
  }

  private static let keys = [
    "plan", "caps_pct", "seeks", "spend", "caps_allow", "launch", "lateness", "today", "kept",
    "dominated", "delays_others", "currency",
  ]

  private func values(_ point: ComputeFrontier.Point) -> [JSONValue] {
    var percent: Int?
    var day: String?
    var name = "today"
    switch point.aim {
    case .today: break
    case .noBursts: name = "no_bursts"
    case .earliest: name = "earliest"
    case .launch(let wish): (name, day) = ("launch", wish.text)
    case .caps(let given): (name, percent) = ("caps", given)
    }
    return [
      .string(name), .optional(percent), .optional(day), .string(text(point.spend)),
      .optional(point.allowed.map(text)), .optional(point.launch?.text),
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
        ("today_saving", .string(text(frontier.todaySaving))),
      ],
      data: frontier.points.map { point in
        .object(Array(zip(ComputeFrontierReport.keys, values(point))))
      }
    )
  }
}
