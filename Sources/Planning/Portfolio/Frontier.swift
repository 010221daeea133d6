/// Plans as points of two metrics, with those that another one beats on both.
public struct Frontier: Equatable, Sendable {
  /// One plan.
  public struct Point: Equatable, Sendable {
    /// The plan's label.
    public var label: String
    /// What it costs, in the unit of the first metric.
    public var spend: Int64
    /// What it is worth, in the unit of the second.
    public var value: Int64
    /// The plan that is at least as good on both and better on one; nil for one on the frontier.
    public var dominatedBy: String?

    /// A point that nothing has been compared with.
    public init(label: String, spend: Int64, value: Int64) {
      self.label = label
      self.spend = spend
      self.value = value
    }
  }

  /// The metric along the bottom.
  public var spend: MetricPoint
  /// The metric up the side.
  public var value: MetricPoint
  /// The units of both.
  public var units: (spend: MetricUnit, value: MetricUnit)
  /// The points in the order of the plans.
  public var points: [Point]

  /// The plans that have both values; nil where fewer than two have.
  public init?(_ plans: [LabelledPlan], spend: MetricPoint, value: MetricPoint) {
    var units: (MetricUnit, MetricUnit)?
    let points = plans.compactMap { plan -> Point? in
      let x = spend.measure(plan.plan, plan.roadmap, ledger: plan.ledger)
      let y = value.measure(plan.plan, plan.roadmap, ledger: plan.ledger)
      guard let x, let y, let first = x.value?.amount, let second = y.value?.amount else {
        return nil
      }
      units = units ?? (x.unit, y.unit)
      return Point(label: plan.label, spend: first, value: second)
    }
    guard points.count > 1, let units else { return nil }
    self.spend = spend
    self.value = value
    self.units = (units.0, units.1)
    self.points = Frontier.judged(
      points,
      spendIsBetterLow: spend.direction != .max,
      valueIsBetterHigh: value.direction != .min
    )
  }

  /// The points with what dominates each: the first in order of those that do.
  static func judged(
    _ points: [Point],
    spendIsBetterLow: Bool = true,
    valueIsBetterHigh: Bool = true
  ) -> [Point] {
    let x = { (point: Point) in spendIsBetterLow ? -point.spend : point.spend }
    let y = { (point: Point) in valueIsBetterHigh ? point.value : -point.value }
    return points.map { point in
      var point = point
      point.dominatedBy =
        points.first { other in
          x(other) >= x(point) && y(other) >= y(point)
            && (x(other) > x(point) || y(other) > y(point))
        }?.label
      return point
    }
  }

  /// Whether two frontiers hold the same points of the same metrics.
  public static func == (lhs: Frontier, rhs: Frontier) -> Bool {
    lhs.spend == rhs.spend && lhs.value == rhs.value && lhs.units == rhs.units
      && lhs.points == rhs.points
  }
}
