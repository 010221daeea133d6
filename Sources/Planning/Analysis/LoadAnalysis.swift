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

  /// Teams, farms, boards, clouds and, on a fiscal scale, budgets over the buckets of `window`.
  public func table(
    over window: Range<CivilDate>? = nil,
    scale: PeriodScale = .month,
    classes: [LoadClass] = LoadClass.allCases
  ) -> LoadTable {
    let buckets = scale.buckets(overlapping: window ?? defaultWindow, fiscal: roadmap.fiscal)
    var rows: [LoadRow] = []
    if classes.contains(.team) { rows += TeamLoad(plan, roadmap).rows(buckets) }
    let compute = ComputeLoad(plan, roadmap)
    if !Set(classes).isDisjoint(with: [.farm, .boards, .cloud]) { rows += compute.rows(buckets) }
    if classes.contains(.budget) { rows += compute.budgetRows(buckets, scale: scale) }
    return LoadTable(
      scale: scale,
      buckets: buckets,
      labels: buckets.map { scale.label(of: $0, fiscal: roadmap.fiscal) },
      rows: rows.filter { classes.contains($0.loadClass) }
    )
  }
}
