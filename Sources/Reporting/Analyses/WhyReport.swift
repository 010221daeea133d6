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
    form(format, colour: options.colour)
  }

  var plain: String { sentences.map { $0 + "\n" }.joined() }

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
      let days = slip.causes.isEmpty ? DayCount.signed(slip.days) : PlanReport.sum(of: slip)
      return "launch against \(slip.id.text == "cadence" ? "target" : slip.id.text): \(days)"
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
    default: return CauseWords.phrase(step.driver, step.driverItem)
    }
  }

  /// The last day of a step for readers, as in timelines; data hold the first day after it.
  private func lastDay(_ step: Reasons.Step) -> CivilDate {
    step.finish > step.start ? step.finish - 1 : step.finish
  }

  private func people(_ step: Reasons.Step) -> String {
    step.people.map { staff in
      let tenths = staff.tenths
      return "\(staff.team) \(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
    }
    .joined(separator: ", ")
  }

  /// On what the people are that a step waits for.
  private func held(_ step: Reasons.Step) -> String { step.holders.joined(separator: ", ") }

  /// What bound a step, on what the people are that it waits for, and what made it longer.
  func boundAndHeld(_ index: Int) -> String {
    let held = held(reasons.steps[index])
    let stretched = stretched(reasons.steps[index])
    return bound(index) + (held.isEmpty ? "" : ", on \(held)")
      + (stretched.isEmpty ? "" : "; \(stretched)")
  }

  /// By how long compute makes a step longer, and for want of what.
  private func stretched(_ step: Reasons.Step) -> String {
    step.stretches.map { cause in
      let constraint = Constraint(rawValue: cause.cap.rawValue) ?? .compute
      return "\(DayCount.words(cause.days)) longer: \(CauseWords.phrase(constraint, cause.item))"
    }
    .joined(separator: "; ")
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

  var lines: [StyledText] {
    var lines = wrapped(heading).map { StyledText($0, .strong) }
    for line in slipLines { lines += wrapped(line).map { StyledText($0) } }
    lines.append(StyledText())
    if reasons.steps.isEmpty {
      lines.append(StyledText(emptyChain))
    } else {
      let wide = table(hasPeople: true)
      let table = wide.fits(options.width) ? wide : table(hasPeople: false)
      lines += table.lines(width: options.width)
    }
    if !earlierLines.isEmpty { lines.append(StyledText()) }
    for line in earlierLines { lines += wrapped(line).map { StyledText($0) } }
    return lines
  }

  /// The chain; where people have no column, they stand below their step.
  private func table(hasPeople: Bool) -> TextTable {
    let charset = options.charset
    var table = TextTable(
      columns: [
        .init("activity", minimumWidth: hasPeople ? nil : 10), .init("start", .right),
        .init("ends", .right), .init("wait", .right), .init("float", .right),
        .init("bound by", minimumWidth: hasPeople ? nil : 18, overflow: .wrap),
      ],
      charset: charset,
      hasRule: true
    )
    if hasPeople { table.columns.append(.init("people")) }
    let chips = Set(reasons.steps.map(\.chip))
    for (index, step) in reasons.steps.enumerated() {
      let name = chips.count > 1 ? "\(step.chip)/\(step.name)" : step.name
      let style: TextStyle = step.wait > 0 ? .yellow : .plain
      let people = people(step)
      table.rows.append([
        StyledText(charset.text(name)), StyledText(step.start.text), StyledText(lastDay(step).text),
        StyledText(step.wait == 0 ? charset.nothing : DayCount.signed(step.wait), style),
        StyledText(step.state == .done ? "done" : "\(step.float)d"),
        StyledText(charset.text(bound(index)), style),
      ])
      if hasPeople { table.rows[index].append(StyledText(charset.text(people))) }
      var notes: [String] = []
      if !hasPeople, !people.isEmpty { notes.append(people) }
      let held = held(step)
      if !held.isEmpty { notes.append("waits for people on \(held)") }
      let stretched = stretched(step)
      if !stretched.isEmpty { notes.append(charset.text(stretched)) }
      table.notes[index] = notes
    }
    return table
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
        "\(index + 1). \(step.chip) \(step.name), \(step.start) to \(lastDay(step)): "
          + "\(boundAndHeld(index))\(wait)."
      )
    }
    return sentences + earlierLines.map { $0 + "." }
  }

  var markdown: String {
    var text = "**\(MarkdownTable.escaped(heading))**\n\n"
    for line in slipLines { text += "- \(MarkdownTable.escaped(line))\n" }
    if !slipLines.isEmpty { text += "\n" }
    var table = MarkdownTable([
      ("activity", .left), ("start", .left), ("ends", .left), ("wait", .right), ("float", .right),
      ("bound by", .left), ("people", .left),
    ])
    for (index, step) in reasons.steps.enumerated() {
      table.append([
        "\(step.chip)/\(step.name)", step.start.text, lastDay(step).text, "\(step.wait)d",
        step.state == .done ? "done" : "\(step.float)d", boundAndHeld(index), people(step),
      ])
    }
    text += reasons.steps.isEmpty ? "\(emptyChain)\n" : table.text
    guard !earlierLines.isEmpty else { return text }
    return text + "\n" + earlierLines.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}

extension WhyReport: ReportForms {}
