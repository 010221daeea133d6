public import RoadmapModel

/// Makes tables of demand against capacity from a plan.
public struct LoadAnalysis {
  /// The plan.
  public let plan: Plan
  /// The roadmap it was made from, scenario included.
  public let roadmap: Roadmap

  /// An analysis of `plan` and the roadmap it was made from.
  public init(_ plan: Plan, _ roadmap: Roadmap) {
    self.plan = plan
    self.roadmap = roadmap
  }

  /// The span a view shows unless told otherwise: from the status date to the horizon.
  public var defaultWindow: Range<CivilDate> {
    plan.statusDate..<max(plan.horizon, plan.statusDate) + 1
  }

  /// Teams, farms, boards, clouds, tokens and, on a fiscal scale, budgets and cash over the buckets of
  /// `window`.
  public func table(
    over window: Range<CivilDate>? = nil,
    scale: PeriodScale = .month,
    classes: [LoadClass] = LoadClass.allCases
  ) -> LoadTable {
    let buckets = scale.buckets(overlapping: window ?? defaultWindow, fiscal: roadmap.fiscal)
    var rows: [LoadRow] = []
    if classes.contains(.team) { rows += teamRows(buckets) }
    if !Set(classes).isDisjoint(with: [.farm, .boards, .cloud, .token]) {
      rows += computeRows(buckets)
    }
    if classes.contains(.budget) { rows += budgetRows(buckets, scale: scale) }
    if classes.contains(.cash) { rows += cashRows(buckets, scale: scale) }
    return LoadTable(
      scale: scale,
      buckets: buckets,
      labels: buckets.map { scale.label(of: $0, fiscal: roadmap.fiscal) },
      rows: rows.filter { classes.contains($0.loadClass) }
    )
  }

  /// The days from the first of buckets in order to the last; nil without buckets.
  static func span(of buckets: [Range<CivilDate>]) -> Range<CivilDate>? {
    guard let first = buckets.first, let last = buckets.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// What is paid in fiscal quarters or years, of which a ledger knows no finer division: one row for
  /// each class of money.
  private func cashRows(_ buckets: [Range<CivilDate>], scale: PeriodScale) -> [LoadRow] {
    guard scale == .fiscalQuarter || scale == .fiscalYear else { return [] }
    let ledger = Ledger(plan, roadmap)
    return CostClass.allCases.filter { $0 != .income }.compactMap { costClass in
      let lines = ledger.lines.filter { $0.costClass == costClass }
      let cells = buckets.map { bucket in
        let amount = lines.filter { line in
          bucket.contains(roadmap.fiscal.range(of: line.period).lowerBound)
        }.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
        return LoadCell(demand: max(0, amount), limit: nil)
      }
      guard cells.contains(where: { $0.demand > 0 }) else { return nil }
      return LoadRow(
        id: "cash-\(costClass.rawValue)",
        name: "cash: \(costClass.rawValue)",
        loadClass: .cash,
        capacityText: roadmap.currency.code,
        cells: cells
      )
    }
  }
}
