public import RoadmapModel

/// How urgent a purchase is.
public enum PurchaseStatus: String, CaseIterable, Sendable {
  /// Ordered by the status date: an order says so, or what it is for has begun.
  case bought
  /// The last safe day of the order has passed, and nothing says that it was placed.
  case overdue
  /// The last safe day lies in the next 90 days.
  case due
  /// There is time.
  case ahead
  /// Worth buying, and nothing waits for it.
  case worthwhile
}

/// Something that has to be ordered by a day, so that no launch is later than planned.
public struct Purchase: Equatable, Sendable {
  /// What kind of thing it is.
  public var kind: PurchaseKind
  /// The licence, node, token pool, cloud, or what is bought for units.
  public var item: String
  /// The chip it is bought for; nil where several share it.
  public var chip: String?
  /// From whom; nil where it is not known.
  public var vendor: String?
  /// How many or for what, in words: `wafers@compute`, `4 quarters of FY28`.
  public var detail: String
  /// The activity that makes the wafers of a spin; nil for all else.
  public var activity: String?
  /// The fiscal year whose units or cores it is; nil for all else.
  public var year: FiscalPeriod?
  /// The day on which it must be there: the plan starts what needs it as late as costs no launch.
  public var neededOn: CivilDate
  /// From order to delivery.
  public var leadTime: TimeSpan
  /// The last day on which it can be ordered in time.
  public var orderBy: CivilDate
  /// What it costs, in minor units of the reports' currency; nil where no price is stated.
  public var amount: Int64?
  /// What it saves against paying by use; nil but for commitments.
  public var saving: Int64?
  /// How urgent it is.
  public var status: PurchaseStatus
  /// The day on which it was ordered; nil where no order covers it.
  public var ordered: CivilDate?

  /// Days until the last safe day of the order, negative once it has passed.
  public func days(from status: CivilDate) -> Int { orderBy - status }
}

/// Purchases of one kind or quarter, summed.
public struct PurchaseSum: Equatable, Sendable {
  /// The kind or the fiscal quarter of the order.
  public var key: String
  /// How many purchases.
  public var count = 0
  /// How many of them have no price.
  public var unpriced = 0
  /// What they cost together, in minor units.
  public var amount: Int64 = 0

  /// A sum of nothing.
  public init(key: String) {
    self.key = key
  }

  /// Adds one.
  mutating func add(_ purchase: Purchase) {
    count += 1
    if let amount = purchase.amount { self.amount += amount } else { unpriced += 1 }
  }
}
