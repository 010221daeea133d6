public import Planning
internal import RoadmapModel

/// Writes a selection: what is in, what is out and why, and how good the choice is known to be.
public struct SelectionReport: Sendable {
  let selection: Selection
  let statusDate: CivilDateText
  let scenario: String
  let options: ReportOptions
  private var charset: Charset { options.charset }
  private var width: Int { options.width }

  /// A day as data writes it.
  typealias CivilDateText = String

  /// A report of a selection of the given status date and scenario.
  public init(
    _ selection: Selection,
    statusDate: String,
    scenario: String,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.selection = selection
    self.statusDate = statusDate
    self.scenario = scenario
    self.options = options
  }

  /// The selection in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// A row for each candidate as texts: chip, in or out, start, launch, spend, gain, why, what would help.
  private var rows: [[String]] {
    selection.verdicts.map { verdict in
      [
        verdict.name, verdict.isIn ? "in" : "out", verdict.start?.text ?? "",
        verdict.launch?.text ?? "",
        money(verdict.spend), verdict.gain.map { signed($0) } ?? "",
        verdict.isIn ? "" : "\(verdict.reason); would come in with: \(verdict.remedy)",
      ]
    }
  }

  private static let headers = ["chip", "", "start", "launch", "NRE", "gain", "why it is out"]

  /// An amount of spend in thousands of the currency's units.
  private func money(_ amount: Int64) -> String {
    GroupedNumber.text(selection.spendUnit.text(amount))
  }

  private func signed(_ amount: Int64) -> String {
    (amount > 0 ? "+" : "") + GroupedNumber.text(selection.unit.deltaText(amount))
  }

  /// What was maximised, how much it is, how sure that is and how it was found.
  private var summary: [String] {
    let name = selection.request.objective.rawValue
    let unit = selection.unit
    var facts: [String] = []
    if let value = selection.value {
      let count = selection.verdicts.count(where: \.isIn)
      facts.append(
        "\(count) of \(selection.verdicts.count) candidates, \(name) "
          + "\(GroupedNumber.text(unit.text(value)))\(unit.suffix), NRE \(money(selection.spend))"
          + selection.spendUnit.suffix
      )
    } else {
      facts.append("no set that was planned keeps all limits")
    }
    if selection.isProven {
      facts.append(
        selection.value == nil
          ? "proven: no set keeps them under this policy"
          : "proven: no other set is worth more under this policy"
      )
    } else if let gap = selection.gap, let value = selection.value {
      let share = value == 0 ? "" : " (\(Self.percent(gap, of: value)))"
      facts.append(
        "not proven: at most \(GroupedNumber.text(unit.deltaText(gap)))\(unit.suffix) more\(share)"
      )
    } else {
      facts.append("not proven")
    }
    facts.append(
      "\(selection.evaluations) sets planned, \(selection.pruned) parts of the search cut off by the bound"
    )
    facts.append("policy: \(selection.request.policy)")
    for limit in selection.request.limits { facts.append("limit: \(limit.text)") }
    for decision in selection.forced {
      let reason = decision.reason.map { ": \($0)" } ?? ""
      facts.append("forced \(decision.force?.rawValue ?? ""): \(decision.id)\(reason)")
    }
    return facts
  }

  /// A gap as a share of a value, to a tenth of a percent, rounded up.
  private static func percent(_ gap: Int64, of value: Int64) -> String {
    let share = (Double(gap) / Double(value.magnitude) * 1_000).rounded(.up)
    guard share < 1e6 else { return "more than 100,000%" }
    let tenths = Int(share)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private var frontierRows: [[String]] {
    selection.frontier.map { point in
      [
        money(point.spend), GroupedNumber.text(selection.unit.text(point.value)),
        "\(point.chips.count)", point.chips.map(\.rawValue).joined(separator: " "),
      ]
    }
  }

  private var frontierTitle: String {
    let of = selection.isFrontierComplete ? "all sets" : "the \(selection.evaluations) sets planned"
    return "frontier of \(of): \(selection.request.objective.rawValue) against NRE"
  }

  var lines: [StyledText] {
    var lines = summary.enumerated().flatMap { index, fact in
      TextFitting.wrapped(charset.text(fact), to: width, indent: 2)
        .map { StyledText($0, index == 0 ? .strong : .plain) }
    }
    lines.append(StyledText())
    let headers = Self.headers
    var table = TextTable(
      columns: headers.indices.dropLast().map { index in
        .init(
          headers[index],
          (4...5).contains(index) ? .right : .left,
          minimumWidth: index == 0 ? 12 : nil
        )
      },
      charset: charset,
      hasRule: true
    )
    for (index, row) in rows.enumerated() {
      let style: TextStyle = selection.verdicts[index].isIn ? .green : .plain
      table.rows.append(row.dropLast().map { StyledText(charset.text($0), style) })
      if let why = row.last, !why.isEmpty { table.notes[index] = [why] }
    }
    lines += table.lines(width: width)
    guard !selection.frontier.isEmpty else { return lines }
    lines += [StyledText(), StyledText(charset.text(frontierTitle), .strong)]
    let points = selection.frontier.enumerated().map { index, point in
      Frontier.Point(label: "\(index)", spend: point.spend, value: point.value)
    }
    let drawing = FrontierDrawing(
      points,
      spend: .init(title: "NRE", unit: selection.spendUnit),
      value: .init(title: selection.request.objective.rawValue, unit: selection.unit),
      charset
    )
    if points.count > 1 { lines += drawing.lines(width: width).map { StyledText($0) } }
    var frontier = TextTable(
      columns: [
        .init(""), .init("NRE", .right), .init(selection.request.objective.rawValue, .right),
        .init("chips", .right), .init("", minimumWidth: 12, overflow: .wrap),
      ],
      charset: charset
    )
    for (index, row) in frontierRows.enumerated() {
      frontier.append(["\(drawing.letter(index))"] + row.map { charset.text($0) })
    }
    return lines + frontier.lines(width: width)
  }

  var plain: String {
    var text = summary.map { "\($0).\n" }.joined()
    for verdict in selection.verdicts {
      text += "\(verdict.name) is \(verdict.isIn ? "in" : "out")"
      text += verdict.gain.map { ", gain \(signed($0))" } ?? ""
      text += verdict.isIn ? ".\n" : ": \(verdict.reason); would come in with \(verdict.remedy).\n"
    }
    for row in frontierRows { text += "NRE \(row[0]): \(row[1]) with \(row[3]).\n" }
    return text
  }

  var markdown: String {
    var text = summary.map { "- \(MarkdownTable.escaped($0))\n" }.joined() + "\n"
    var table = MarkdownTable(
      Self.headers.enumerated().map { ($1, (4...5).contains($0) ? .right : .left) }
    )
    for row in rows { table.append(row) }
    text += table.text
    guard !selection.frontier.isEmpty else { return text }
    var frontier = MarkdownTable([
      ("NRE", .right), (selection.request.objective.rawValue, .right), ("chips", .right),
      ("members", .left),
    ])
    for row in frontierRows { frontier.append(row) }
    return text + "\n\(frontierTitle)\n\n" + frontier.text
  }
}

extension SelectionReport: ReportForms {}
