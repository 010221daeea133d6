public import Planning
public import RoadmapModel

/// How a list of purchases is laid out.
public enum PurchaseView: String, CaseIterable, Sendable {
  /// One row for each purchase.
  case item
  /// Sums by kind.
  case kind
  /// Sums by the fiscal quarter of the last safe day.
  case quarter

  /// All words, for help.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Which purchases are shown.
public struct PurchaseSelection: Sendable {
  /// The last safe day up to which orders are shown; all if nil.
  public var until: CivilDate?
  /// Whether what is bought already is shown.
  public var showsBought = false
  /// The kinds that are shown; all if empty.
  public var kinds: [PurchaseKind] = []
  /// The chip whose purchases are shown; all if nil.
  public var chip: String?

  /// All that is not bought yet.
  public init() {}

  /// Whether a purchase is shown.
  func shows(_ purchase: Purchase) -> Bool {
    if !showsBought, purchase.status == .bought { return false }
    return isOf(purchase) && (until.map { purchase.orderBy <= $0 } ?? true)
  }

  /// Whether a purchase is of the kinds and the chip that are shown, whenever it is due.
  func isOf(_ purchase: Purchase) -> Bool {
    (kinds.isEmpty || kinds.contains(purchase.kind)) && (chip == nil || purchase.chip == chip)
  }
}

/// Writes what must be bought, and by when.
public struct PurchaseReport: Sendable {
  let list: PurchaseList
  let shown: [Purchase]
  let selection: PurchaseSelection
  let plan: Plan
  let fiscal: FiscalCalendar
  let view: PurchaseView
  let options: ReportOptions

  /// A report of the purchases of `plan`, by the fiscal calendar of its roadmap.
  public init(
    of list: PurchaseList,
    _ plan: Plan,
    _ fiscal: FiscalCalendar,
    showing selection: PurchaseSelection,
    by view: PurchaseView,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.list = list
    self.selection = selection
    shown = list.purchases.filter(selection.shows)
    self.plan = plan
    self.fiscal = fiscal
    self.view = view
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  func plainAmount(_ minorUnits: Int64) -> String {
    MetricUnit.money(list.currency).text(minorUnits)
  }

  private func amount(_ minorUnits: Int64?) -> String {
    minorUnits.map { GroupedNumber.text(plainAmount($0)) } ?? options.charset.nothing
  }

  /// The sums that the view asks for; nil for single purchases.
  var sums: [PurchaseSum]? {
    switch view {
    case .item: nil
    case .kind: PurchaseList.byKind(shown)
    case .quarter: PurchaseList.byQuarter(shown, fiscal)
    }
  }

  private static let headers = [
    "order by", "status", "what", "for", "needed on", "lead time", "amount",
  ]

  private var table: (headers: [String], numbers: Set<Int>, rows: [[String]]) {
    if let sums {
      let rows = sums.map { sum in
        [sum.key, "\(sum.count)", "\(sum.unpriced)", amount(sum.amount)]
      }
      let total = shown.reduce(Int64(0)) { $0 + ($1.amount ?? 0) }
      let open = shown.filter { $0.amount == nil }.count
      return (
        [view.rawValue, "purchases", "without price", "amount"], [1, 2, 3],
        rows + [["all", "\(shown.count)", "\(open)", amount(total)]]
      )
    }
    let none = options.charset.nothing
    let rows = shown.map { purchase in
      [
        purchase.orderBy.text, words(purchase), "\(kind(purchase)) \(purchase.item)",
        purchase.chip ?? none, purchase.neededOn.text,
        purchase.leadTime == .zero ? none : purchase.leadTime.description,
        amount(purchase.amount),
      ]
    }
    return (PurchaseReport.headers, [6], rows)
  }

  /// The kind in words.
  private func kind(_ purchase: Purchase) -> String {
    purchase.kind.rawValue.map { $0 == "_" ? " " : String($0) }.joined()
  }

  /// The status with the days that are left or gone, where they matter.
  private func words(_ purchase: Purchase) -> String {
    let days = purchase.days(from: list.statusDate)
    switch purchase.status {
    case .overdue: return "overdue \(-days)d"
    case .due: return "due \(days)d"
    case .bought:
      return (["bought"] + [purchase.ordered?.text].compactMap(\.self)).joined(separator: " ")
    case .ahead, .worthwhile: return purchase.status.rawValue
    }
  }

  /// What the list comes to, in sentences without periods.
  var verdict: [String] {
    let code = list.currency.code
    let total = shown.reduce(Int64(0)) { $0 + ($1.amount ?? 0) }
    let unpriced = shown.filter { $0.amount == nil }.count
    let limit = selection.until.map { " to order by \($0)" } ?? ""
    var lines = [
      "\(shown.count) purchases\(limit), \(amount(total)) \(code)"
        + (unpriced > 0 ? " and \(unpriced) without a stated price" : "")
    ]
    let beyond = list.purchases.filter { purchase in
      selection.isOf(purchase) && purchase.status != .bought
        && (selection.until.map { purchase.orderBy > $0 } ?? false)
    }
    if !beyond.isEmpty {
      let rest = beyond.reduce(Int64(0)) { $0 + ($1.amount ?? 0) }
      lines.append("\(beyond.count) more after that, \(amount(rest)) \(code): --all")
    }
    let saved = shown.reduce(Int64(0)) { $0 + ($1.saving ?? 0) }
    if saved > 0 {
      lines.append("the commitments among them save \(amount(saved)) \(code) against on demand")
    }
    let overdue = shown.filter { $0.status == .overdue }.count
    let due = shown.filter { $0.status == .due }.count
    lines.append("\(overdue) overdue, \(due) due within \(PurchaseList.dueDays) days")
    return lines
  }

  var lines: [StyledText] {
    let shown = table
    var text = TextTable(
      columns: shown.headers.enumerated().map { index, header in
        shown.numbers.contains(index)
          ? .init(header, .right) : .init(header, minimumWidth: 8, overflow: .wrap)
      },
      charset: options.charset,
      hasRule: true
    )
    for row in shown.rows { text.append(row) }
    var lines = text.lines(width: options.width) + [StyledText()]
    for sentence in verdict {
      lines += TextFitting.wrapped(options.charset.text(sentence), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  var plain: String {
    let shown = table
    let rows = shown.rows.map { row in
      let parts = zip(shown.headers, row).map { "\($0) \($1)" }
      return parts.joined(separator: ", ") + ".\n"
    }
    return rows.joined() + verdict.map { "\($0).\n" }.joined()
  }

  var markdown: String {
    let shown = table
    var text = MarkdownTable(
      shown.headers.enumerated().map { ($1, shown.numbers.contains($0) ? .right : .left) }
    )
    for row in shown.rows { text.append(row) }
    return text.text + "\n" + verdict.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}

extension PurchaseReport: ReportForms {}
