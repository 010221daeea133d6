public import Planning
public import RoadmapModel

/// Tells why something in a plan happens when it does, and what an earlier start would buy.
public struct WhyReport: Sendable {
  /// A launch that a plan with an earlier start has.
  public struct Earlier: Sendable, Equatable {
    /// How many months earlier the chip may start.
    public var months: Int
    /// The launch then.
    public var launch: CivilDate

    /// The launch after a start `months` earlier.
    public init(months: Int, launch: CivilDate) {
      self.months = months
      self.launch = launch
    }
  }

  let reasons: Reasons
  let plan: Plan
  let earlier: [Earlier]
  let options: ReportOptions

  /// A report of the reasons found in `plan`; `earlier` comes from planning again.
  public init(
    _ reasons: Reasons,
    in plan: Plan,
    earlier: [(months: Int, launch: CivilDate)] = [],
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.reasons = reasons
    self.plan = plan
    self.earlier = earlier.map { Earlier(months: $0.months, launch: $0.launch) }
    self.options = options
  }

  /// The reasons in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text: lines.rendered(colour: options.colour)
    case .plain: sentences.map { $0 + "\n" }.joined()
    case .markdown: markdown
    case .csv: csv
    case .json: json
    }
  }

  /// The item, its day and how much it may move.
  private var heading: String {
    let day = reasons.date.map(\.text) ?? "has no date in this plan"
    var text = "\(reasons.title) \(day)"
    if reasons.isPassed {
      text += ", passed"
    } else if let float = reasons.float {
      text += float <= 0 ? ", critical" : ", float \(DayCount.words(float))"
    }
    return text
  }

  /// Each slip with its causes; they add up.
  private var slipLines: [String] {
    reasons.slips.map { slip in
      let causes = slip.causes.map { CauseWords.short($0) }.joined(separator: ", ")
      return "launch against \(slip.id.text): \(DayCount.signed(slip.days))"
        + (causes.isEmpty ? "" : " = \(causes)")
    }
  }

  /// What bound a step, from `steps[index - 1]` where that is work.
  func bound(_ index: Int) -> String {
    let step = reasons.steps[index]
    switch step.driver {
    case .progress: return step.state == .done ? "done: a fact" : "under way since \(step.start)"
    case .predecessor where step.driverItem.isEmpty:
      return "nothing: it starts as late as costs no day"
    case .cadence where !step.driverItem.isEmpty && step.driverItem != "design start":
      return "cadence: \(step.driverItem)"
    case .predecessor, .crossChip:
      let previous = index > 0 ? reasons.steps[index - 1] : nil
      var name = step.driverItem
      if let previous {
        name = previous.chip == step.chip ? previous.name : "\(previous.chip)/\(previous.name)"
      }
      if name.isEmpty { return "earlier work" }
      return "after \(name)" + (step.link.isEmpty || step.link == "FS" ? "" : " (\(step.link))")
    case .team:
      let held = step.holders.isEmpty ? "" : ", on \(step.holders.joined(separator: ", "))"
      return CauseWords.phrase(step.driver, step.driverItem) + held
    default: return CauseWords.phrase(step.driver, step.driverItem)
    }
  }

  private func people(_ step: Reasons.Step) -> String {
    step.people.map { staff in
      let tenths = staff.tenths
      return "\(staff.team) \(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
    }
    .joined(separator: ", ")
  }

  private var earlierLines: [String] {
    guard let launch = reasons.launch else { return [] }
    return earlier.map { entry in
      let gain = launch - entry.launch
      let months = entry.months == 1 ? "1 month" : "\(entry.months) months"
      let result =
        gain == 0
        ? "buys nothing: launch stays \(entry.launch)"
        : "launch \(entry.launch), \(DayCount.signed(-gain))"
      return "starting \(months) earlier: \(result)"
    }
  }

  private var emptyChain: String {
    reasons.isPassed ? "history: no work leads to it" : "no work leads to it in this plan"
  }

  private var lines: [StyledText] {
    let charset = options.charset
    var lines = wrapped(heading).map { StyledText($0, .strong) }
    for line in slipLines { lines += wrapped(line).map { StyledText($0) } }
    lines.append(StyledText())
    if reasons.steps.isEmpty {
      lines.append(StyledText(emptyChain))
    } else {
      var table = TextTable(
        columns: [
          .init("activity", minimumWidth: 10), .init("start", .right), .init("finish", .right),
          .init("wait", .right), .init("float", .right),
          .init("bound by", minimumWidth: 18, overflow: .wrap),
          .init("people", minimumWidth: 12, maximumWidth: 32, overflow: .wrap),
        ],
        charset: charset,
        hasRule: true
      )
      let chips = Set(reasons.steps.map(\.chip))
      for (index, step) in reasons.steps.enumerated() {
        let name = chips.count > 1 ? "\(step.chip)/\(step.name)" : step.name
        let style: TextStyle = step.wait > 0 ? .yellow : .plain
        let cells: [StyledText] = [
          StyledText(charset.text(name)), StyledText(step.start.text), StyledText(step.finish.text),
          StyledText(step.wait == 0 ? charset.nothing : DayCount.signed(step.wait), style),
          StyledText(step.state == .done ? "done" : "\(step.float)d"),
          StyledText(charset.text(bound(index)), style),
          StyledText(charset.text(people(step))),
        ]
        table.rows.append(cells)
      }
      lines += table.lines(width: options.width)
    }
    if !earlierLines.isEmpty { lines.append(StyledText()) }
    for line in earlierLines { lines += wrapped(line).map { StyledText($0) } }
    return lines
  }

  private func wrapped(_ text: String) -> [String] {
    TextFitting.wrapped(options.charset.text(text), to: options.width, indent: 2)
  }

  private var sentences: [String] {
    var sentences = [heading + "."] + slipLines.map { $0 + "." }
    if reasons.steps.isEmpty { sentences.append(emptyChain + ".") }
    for (index, step) in reasons.steps.enumerated() {
      let wait = step.wait == 0 ? "" : ", \(DayCount.words(step.wait)) later than that allows"
      sentences.append(
        "\(index + 1). \(step.chip) \(step.name), \(step.start) to \(step.finish): "
          + "\(bound(index))\(wait)."
      )
    }
    return sentences + earlierLines.map { $0 + "." }
  }

  private var markdown: String {
    var text = "**\(MarkdownTable.escaped(heading))**\n\n"
    for line in slipLines { text += "- \(MarkdownTable.escaped(line))\n" }
    if !slipLines.isEmpty { text += "\n" }
    var table = MarkdownTable([
      ("activity", .left), ("start", .left), ("finish", .left), ("wait", .right), ("float", .right),
      ("bound by", .left), ("people", .left),
    ])
    for (index, step) in reasons.steps.enumerated() {
      table.append([
        "\(step.chip)/\(step.name)", step.start.text, step.finish.text, "\(step.wait)d",
        step.state == .done ? "done" : "\(step.float)d", bound(index), people(step),
      ])
    }
    text += reasons.steps.isEmpty ? "\(emptyChain)\n" : table.text
    guard !earlierLines.isEmpty else { return text }
    return text + "\n" + earlierLines.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}
