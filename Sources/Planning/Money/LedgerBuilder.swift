internal import RoadmapModel

/// Gathers the amounts of a plan, class by class.
struct LedgerBuilder {
  /// What makes two amounts one line.
  private struct Key: Hashable {
    let costClass: CostClass
    /// The position of the chip in the plan; one beyond the last for what is shared.
    let chip: Int
    let item: String
    let span: Int
  }

  let plan: Plan
  let roadmap: Roadmap
  let axis: LedgerAxis
  let level: PriceLevel
  /// The last day that counts.
  let valueUntil: CivilDate
  /// What was found missing or odd, each once.
  private(set) var findings: [Diagnostic] = []
  private var amounts: [Key: Int64] = [:]
  private var noticed: Set<String> = []

  /// A builder without amounts.
  init(_ plan: Plan, _ roadmap: Roadmap) {
    self.plan = plan
    self.roadmap = roadmap
    level = PriceLevel(roadmap, status: plan.statusDate)
    let open = plan.chips.filter { $0.status != .released }
    valueUntil = LedgerBuilder.lastDay(plan, roadmap)
    var starts = [plan.statusDate] + open.flatMap { $0.activities.map(\.start) }
    starts += roadmap.licences.compactMap { $0.fee == nil ? nil : $0.signed }
    starts += roadmap.actuals.map { roadmap.fiscal.range(of: $0.period).lowerBound }
    axis = LedgerAxis(
      covering: (starts.min() ?? plan.statusDate)..<(valueUntil + 1),
      status: plan.statusDate,
      horizon: plan.horizon,
      roadmap.fiscal
    )
  }

  /// The last day that counts: as stated, else the last retirement of a chip that is not released.
  static func lastDay(_ plan: Plan, _ roadmap: Roadmap) -> CivilDate {
    let open = plan.chips.filter { $0.status != .released }
    let last = open.compactMap { $0.date(of: .retirement) ?? $0.date(of: .launch) }.max()
    return max(roadmap.finance.valueUntil ?? last ?? plan.horizon, plan.statusDate)
  }

  /// The chips that are not released, with their positions in the plan.
  var openChips: [(index: Int, chip: PlannedChip)] {
    plan.chips.enumerated().filter { $0.element.status != .released }.map {
      (index: $0.offset, chip: $0.element)
    }
  }

  /// Adds minor units of the reports' currency to a line; nothing is no line.
  mutating func add(
    _ minorUnits: Int64,
    _ costClass: CostClass,
    chip: Int?,
    item: String,
    span: Int
  ) {
    guard minorUnits != 0 else { return }
    let key = Key(costClass: costClass, chip: chip ?? plan.chips.count, item: item, span: span)
    amounts[key, default: 0] += minorUnits
  }

  /// Adds an amount as stated, paid on a day; what is due after the last day that counts is left out.
  mutating func pay(
    _ amount: Money?,
    _ costClass: CostClass,
    chip: Int?,
    item: String,
    on day: CivilDate
  ) {
    guard let amount, axis.covers(day), let span = axis.index(of: day) else { return }
    guard let minorUnits = level.money(amount, costClass, on: day) else {
      notice(at: ModelPath("exchange_rates"), .noRate(amount.currency))
      return
    }
    add(minorUnits, costClass, chip: chip, item: item, span: span)
  }

  /// Remembers a finding, each once.
  mutating func notice(
    _ severity: Diagnostic.Severity = .warning,
    at path: ModelPath,
    _ message: Diagnostic.Message
  ) {
    guard noticed.insert("\(path.text) \(message.text)").inserted else { return }
    findings.append(Diagnostic(severity, at: path, message))
  }

  /// All lines by class, chip, item and span, with what the books say in place of what was computed.
  func lines() -> [(line: LedgerLine, span: Int)] {
    let actuals = Set(
      roadmap.actuals.map { "\($0.costClass.rawValue) \($0.period.text)" }
    )
    let keys = amounts.keys.sorted {
      ($0.costClass, $0.chip, $0.item, $0.span) < ($1.costClass, $1.chip, $1.item, $1.span)
    }
    var result: [(line: LedgerLine, span: Int)] = []
    for key in keys {
      guard let amount = amounts[key], amount != 0 else { continue }
      let span = axis.spans[key.span]
      let isReplaced = actuals.contains("\(key.costClass.rawValue) \(span.period.text)")
      guard !(span.isSunk && isReplaced) else { continue }
      var line = LedgerLine()
      line.costClass = key.costClass
      line.chip = key.chip < plan.chips.count ? Slug(from: plan.chips[key.chip].id) : nil
      line.item = key.item
      line.period = span.period
      line.isSunk = span.isSunk
      line.amount = Money(minorUnits: amount, currency: roadmap.currency)
      result.append((line, key.span))
    }
    for actual in roadmap.actuals {
      let start = roadmap.fiscal.range(of: actual.period).lowerBound
      guard let span = axis.index(of: start),
        let rate = level.exchange(actual.amount.currency, on: start)
      else { continue }
      var line = LedgerLine()
      line.costClass = actual.costClass
      line.chip = actual.chip.map { Slug(from: $0) }
      line.item = actual.id.text
      line.period = actual.period
      line.isSunk = true
      line.isActual = true
      let exact = ExactAmount(Int128(actual.amount.minorUnits) * rate, over: PriceLevel.scale)
      line.amount = Money(minorUnits: exact.minorUnits, currency: roadmap.currency)
      result.append((line, span))
    }
    for index in result.indices { result[index].line.id = LedgerLine.ID("\(index + 1)") }
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static func noRate(_ currency: Currency) -> Self {
    Self(
      "price-missing",
      "amounts in \(currency.code) are left out: it has no exchange rate",
      remedy: "add it to exchange_rates"
    )
  }

  /// A price without which a cost is left out.
  static func priceMissing(_ what: String, _ key: String) -> Self {
    Self(
      "price-missing",
      "\(what) is left out: \(key) is not stated",
      remedy: "state \(key), flagged confidence: assumption where there is no source"
    )
  }
}
