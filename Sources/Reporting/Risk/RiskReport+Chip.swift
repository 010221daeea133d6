internal import Planning
internal import RoadmapModel

extension RiskReport {
  /// One chip in full: dates, money, spins, drawings, what drives it.
  func detail(_ chip: ChipRisk) -> [StyledText] {
    var lines = quantiles(chip).lines(width: options.width)
    lines.append(StyledText())
    for sentence in facts(chip) {
      lines += TextFitting.wrapped(options.charset.text(sentence), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    lines += section("launch by month") + histogram(chip)
    lines += section("share of replications launched") + curve(chip)
    if !chip.items.isEmpty {
      lines += section("what moves the launch most") + tornado(chip).lines(width: options.width)
    }
    lines += section("what drives the launch") + work(chip).lines(width: options.width)
    return lines
  }

  private func section(_ title: String) -> [StyledText] {
    [StyledText(), StyledText(title, .strong)]
  }

  private func quantiles(_ chip: ChipRisk) -> TextTable {
    var table = TextTable(
      columns: [.init("")]
        + ["planned", "P10", "P50", "P80", "P90"].map { .init($0, .right) },
      charset: options.charset,
      hasRule: true
    )
    let error = "  standard error"
    if !chip.tapeouts.isEmpty {
      let dates = [10, 50, 80, 90].map { day(chip.tapeouts, $0) }
      table.append(["tapeout", chip.plannedTapeout?.text ?? ""] + dates)
      table.append([error, ""] + days(chip.tapeoutErrors))
    }
    table.append(
      ["launch", chip.plannedLaunch.text] + [10, 50, 80, 90].map { day(chip.launches, $0) }
    )
    table.append([error, ""] + days(chip.launchErrors))
    let contingency = [10, 50, 80, 90].map { percent in
      chip.launches[percent].map { DayCount.signed($0 - chip.plannedLaunch) } ?? ""
    }
    table.append(["  against planned", ""] + contingency)
    table.append(
      ["cost, \(summary.currency.code)", amount(chip.plannedCost)]
        + [10, 50, 80, 90].map { amount(chip.costs[$0]) }
    )
    table.append([error, ""] + [10, 50, 80, 90].map { amount(chip.costErrors[$0]) })
    return table
  }

  private func days(_ errors: OrderedTable<Int, FixedPoint>) -> [String] {
    [10, 50, 80, 90].map { percent in
      errors[percent].map { NumberWords.tenths($0.millionths / 100_000) + "d" } ?? ""
    }
  }

  /// Probabilities and spins in sentences.
  func facts(_ chip: ChipRisk) -> [String] {
    var facts = [
      "\(percent(chip.planPercentile)) of replications keep the planned launch, which is the day if "
        + "all goes as planned and not the median"
    ]
    if let half = lead(chip, 50), let most = lead(chip, 80) {
      facts.append("lead needed before a promised day: P50 \(half) days, P80 \(most) days")
    }
    if let early = early?.chips[chip.id.text] {
      facts.append(
        "if work started as soon as it could (--starts-early): P50 \(early.median), P80 "
          + "\(early.p80), \(early.gain) days earlier; planned launch kept by "
          + percent(early.planProbability)
      )
    }
    if let target = chip.target {
      facts.append("target \(target): \(percent(chip.targetProbability))")
    }
    if let commitment = chip.commitment {
      facts.append("promised \(commitment): \(percent(chip.commitmentProbability))")
    }
    facts.append(
      "planned cost kept: \(percent(chip.costProbability)); target and cost both: "
        + percent(chip.jointProbability)
    )
    let pairs = chip.jointFrontier.entries.prefix(4).map { "\($0.key) and \(amount($0.value))" }
    if !pairs.isEmpty {
      facts.append("70% keep both " + pairs.joined(separator: ", or "))
    }
    if !chip.spins.isEmpty {
      let spins = chip.spins.entries.map { "\($0.key) \(percent($0.value))" }
      let chance = chip.firstSilicon.map { " (good first silicon \(percent($0)))" } ?? ""
      facts.append("tapeouts: " + spins.joined(separator: ", ") + chance)
    }
    return facts
  }

  /// Bars of the share of replications by month, quarters where months would be too many.
  private func histogram(_ chip: ChipRisk) -> [StyledText] {
    var cells = chip.histogram.entries.map { (month: $0.key, count: $0.value) }
    if cells.count > 24 {
      var quarters: [(month: CivilDate, count: Int)] = []
      for cell in cells {
        let first = CivilDate(
          year: cell.month.year,
          month: (cell.month.month - 1) / 3 * 3 + 1,
          day: 1
        )
        let quarter = first ?? cell.month
        if quarters.last?.month == quarter {
          quarters[quarters.count - 1].count += cell.count
        } else {
          quarters.append((quarter, cell.count))
        }
      }
      cells = quarters
    }
    let total = max(1, cells.reduce(0) { $0 + $1.count })
    let most = max(1, cells.map(\.count).max() ?? 1)
    let room = max(10, options.width - 24)
    let block = options.charset == .unicode ? "█" : "#"
    var sum = 0
    return cells.map { cell in
      sum += cell.count
      let length = (cell.count * room + most - 1) / most
      let share = RiskReport.padded("\((cell.count * 1000 / total + 5) / 10)%", 4)
      let below = RiskReport.padded("\(sum * 100 / total)%", 5)
      let label = "\(cell.month.text.prefix(7))"
      return StyledText("\(label) \(share) \(below) " + String(repeating: block, count: length))
    }
  }

  static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The S-curve: the share launched over time, with the planned day and the target.
  private func curve(_ chip: ChipRisk) -> [StyledText] {
    let points = chip.launches.entries.sorted { $0.key < $1.key }
    guard let first = points.first?.value, let last = points.last?.value, first < last else {
      return [StyledText("all on \(points.first?.value.text ?? chip.plannedLaunch.text)")]
    }
    let start = min(first, chip.plannedLaunch)
    let columns = max(20, options.width - 8)
    func column(_ date: CivilDate) -> Int {
      (date - start) * (columns - 1) / max(1, last - start)
    }
    let dot: Character = options.charset == .unicode ? "●" : "*"
    var lines: [StyledText] = []
    for level in stride(from: 100, through: 0, by: -10) {
      var row = [Character](repeating: " ", count: columns)
      for point in points where (point.key + 5) / 10 * 10 == level {
        row[min(columns - 1, max(0, column(point.value)))] = dot
      }
      let plan = column(chip.plannedLaunch)
      if (0..<columns).contains(plan), row[plan] == " " {
        row[plan] = options.charset == .unicode ? "┊" : ":"
      }
      let line = String(row).reversed().drop { $0 == " " }.reversed()
      lines.append(
        StyledText(
          "\(RiskReport.padded("\(level)%", 4)) \(options.charset.verticalLine)\(String(line))"
        )
      )
    }
    let gap = max(1, columns - 20)
    lines.append(
      StyledText("      \(start)" + String(repeating: " ", count: gap) + "\(last)", .faint)
    )
    lines.append(StyledText("      the broken line is the planned launch", .faint))
    return lines
  }

  private func tornado(_ chip: ChipRisk) -> TextTable {
    let items = chip.items.prefix(12)
    let hasRemoval = chip.items.contains { $0.removalDays != nil }
    let titles = ["swing, days", "rank correlation"] + (hasRemoval ? ["P80 without it"] : [])
    // Names go before bars.
    let names = items.map(\.name.count).max() ?? 0
    let room = options.width - titles.reduce(names + 2) { $0 + $1.count + 2 }
    let bar = room < 4 ? 0 : min(16, room)
    var columns = [TextTable.Column("", minimumWidth: 12)] + titles.map { .init($0, .right) }
    if bar > 0 { columns.append(.init("")) }
    var table = TextTable(columns: columns, charset: options.charset, hasRule: true)
    let most = max(1, chip.items.map { abs($0.swingDays) }.max() ?? 1)
    let block = options.charset == .unicode ? "█" : "#"
    for item in items {
      var cells = [
        item.name, DayCount.signed(item.swingDays), percent(item.rankCorrelation),
      ]
      if hasRemoval { cells.append(item.removalDays.map { DayCount.signed(-$0) } ?? "") }
      if bar > 0 { cells.append(String(repeating: block, count: abs(item.swingDays) * bar / most)) }
      table.append(cells)
    }
    return table
  }

  private func work(_ chip: ChipRisk) -> TextTable {
    var table = TextTable(
      columns: [
        .init("work", minimumWidth: 12), .init("criticality", .right), .init("cruciality", .right),
        .init("sensitivity", .right), .init("days, mean", .right), .init("deviation", .right),
      ],
      charset: options.charset,
      hasRule: true
    )
    let sorted = chip.activities.sorted { left, right in
      let (first, second) = (left.sensitivity.fraction, right.sensitivity.fraction)
      if first != second { return first > second }
      return left.criticality.fraction != right.criticality.fraction
        ? left.criticality.fraction > right.criticality.fraction : left.id < right.id
    }
    for activity in sorted.prefix(12) where activity.criticality.fraction > FixedPoint(0) {
      table.append([
        activity.id.text, percent(activity.criticality), percent(activity.cruciality),
        percent(activity.sensitivity), NumberWords.tenths(activity.meanDays.millionths / 100_000),
        NumberWords.tenths(activity.deviationDays.millionths / 100_000),
      ])
    }
    return table
  }
}
