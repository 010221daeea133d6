public import Planning
public import RoadmapModel

/// Writes what mitigations would buy, the best for the money first.
public struct MitigationReport: Sendable {
  let table: MitigationTable
  let plan: Plan
  let options: ReportOptions

  /// A report of mitigations that were evaluated.
  public init(
    _ table: MitigationTable,
    _ plan: Plan,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.table = table
    self.plan = plan
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  private var title: String {
    let whose = table.chip.map { "of \($0)" } ?? "of all chips, summed"
    return "mitigations: days of P80 \(whose), \(table.replications) replications, seed "
      + "\(table.seed), all in the same worlds"
  }

  private static let headers = [
    "mitigation", "cost", "P80 days", "days per M", "saved", "+-", "saved per 1 spent",
    "gains most",
  ]

  private func number(_ value: Double?) -> String {
    value.map { NumberWords.tenths(Int64(($0 * 10).rounded())) } ?? options.charset.nothing
  }

  private func hundredths(_ value: Double?) -> String? {
    value.map { FixedPoint(millionths: Int64(($0 * 100).rounded()) * 10_000).text }
  }

  private var rows: [[String]] {
    table.rows.map { row in
      [
        row.mitigation.name ?? row.mitigation.id.text, CompactNumber.text(row.mitigation.cost),
        DayCount.signed(-row.days), number(row.daysPerMillion), CompactNumber.text(row.saving),
        CompactNumber.text(row.savingError),
        hundredths(row.savedPerUnit) ?? options.charset.nothing,
        row.best.map { "\($0.chip) \(DayCount.signed(-$0.days))" } ?? options.charset.nothing,
      ]
    }
  }

  var lines: [StyledText] {
    let head = TextFitting.wrapped(options.charset.text(title), to: options.width, indent: 2)
      .map { StyledText($0) }
    guard !table.rows.isEmpty else {
      return head + [StyledText(), StyledText("the roadmap lists no mitigation")]
    }
    func text(_ columns: [Int]) -> TextTable {
      var text = TextTable(
        columns: columns.map { index in
          [0, 7].contains(index)
            ? .init(MitigationReport.headers[index], minimumWidth: 10, overflow: .wrap)
            : .init(MitigationReport.headers[index], .right)
        },
        charset: options.charset,
        hasRule: true
      )
      for row in rows { text.append(columns.map { row[$0] }) }
      return text
    }
    let whole = text(Array(0..<8))
    let chosen = whole.fits(options.width) ? whole : text([0, 1, 2, 3, 6])
    return head + [StyledText()] + chosen.lines(width: options.width)
  }

  var plain: String {
    let sentences = rows.map { row in
      let parts = zip(MitigationReport.headers, row).dropFirst().map { "\($0) \($1)" }
      return "\(row[0]): \(parts.joined(separator: ", ")).\n"
    }
    return "\(title).\n" + sentences.joined()
  }

  var markdown: String {
    var text = MarkdownTable(
      MitigationReport.headers.enumerated().map { ($1, [0, 7].contains($0) ? .left : .right) }
    )
    for row in rows { text.append(row) }
    return "\(title)\n\n\(text.text)"
  }

  private func money(_ money: Money) -> String {
    MetricUnit.money(money.currency).text(money.minorUnits)
  }

  var csv: String {
    options.csv.text(
      header: [
        "mitigation", "risk", "cost", "cost_currency", "p80_days", "days_per_million", "saving",
        "saving_error", "currency", "saved_per_unit", "best_chip", "best_days",
      ],
      rows: table.rows.map { row in
        [
          .text(row.mitigation.id.text), row.mitigation.risk.map { .text($0.text) } ?? .null,
          .literal(money(row.mitigation.cost)), .literal(row.mitigation.cost.currency.code),
          .integer(row.days), .date(hundredths(row.daysPerMillion)), .literal(money(row.saving)),
          .literal(money(row.savingError)), .literal(row.saving.currency.code),
          .date(hundredths(row.savedPerUnit)), row.best.map { .text($0.chip) } ?? .null,
          row.best.map { .integer($0.days) } ?? .null,
        ]
      }
    )
  }

  var json: String {
    JSONText.envelope(
      schema: "tapeout.mitigations/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("chip", .optional(table.chip)), ("replications", .integer(table.replications)),
        ("seed", .integer(table.seed)),
      ],
      data: table.rows.map { row in
        .object([
          ("mitigation", .string(row.mitigation.id.text)),
          ("risk", .optional(row.mitigation.risk?.text)),
          ("cost", .string(money(row.mitigation.cost))),
          ("cost_currency", .string(row.mitigation.cost.currency.code)),
          ("p80_days", .integer(row.days)),
          ("days_per_million", .optional(hundredths(row.daysPerMillion))),
          ("saving", .string(money(row.saving))), ("saving_error", .string(money(row.savingError))),
          ("currency", .string(row.saving.currency.code)),
          ("saved_per_unit", .optional(hundredths(row.savedPerUnit))),
          ("best_chip", .optional(row.best?.chip)), ("best_days", .optional(row.best?.days)),
        ])
      }
    )
  }
}

extension MitigationReport: ReportForms {}
