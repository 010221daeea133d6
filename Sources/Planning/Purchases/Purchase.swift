public import RoadmapModel

/// What kind of thing is bought.
public enum PurchaseKind: String, CaseIterable, Sendable {
  /// The signature of an agreement on IP.
  case licence
  /// What a project pays for its use of an agreement.
  case licenceUse = "licence_use"
  /// A mask set of one die and spin.
  case masks
  /// A seat on a shuttle, for test chips and multi-project wafers only.
  case shuttleSeat = "shuttle_seat"
  /// Wafers of a spin before production.
  case engineeringWafers = "engineering_wafers"
  /// Wafers of units.
  case wafers
  /// Substrates, packages and their assembly.
  case substrates
  /// Parts bought for units, such as stacked memory.
  case memory
  /// Seats of EDA tools for another term.
  case toolRenewal = "tool_renewal"
  /// Cores of a cloud that are promised to be paid, used or not.
  case cloudCommitment = "cloud_commitment"
}

/// How urgent a purchase is.
public enum PurchaseStatus: String, CaseIterable, Sendable {
  /// Ordered before the status date.
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
