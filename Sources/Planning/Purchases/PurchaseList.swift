public import RoadmapModel

/// What a plan needs to be bought, and by when.
///
/// The plan starts work as late as costs no launch a day, so what starts then is needed then: a day
/// later is a day of somebody's launch, or of an activity's float where the plan says so. Amounts are
/// those of the ledger: what is ahead of the status date adds up to it class by class.
public struct PurchaseList: Equatable, Sendable {
  /// How many days ahead an order counts as due.
  public static let dueDays = 90

  /// The currency of all amounts.
  public let currency: Currency
  /// The day from which urgency is told.
  public let statusDate: CivilDate
  /// The purchases by last safe day, then kind, chip and item.
  public let purchases: [Purchase]
  /// What was noticed.
  public let findings: [PlanFinding]

  /// The purchases of `plan`, given the roadmap it was made from.
  ///
  /// O(activities + licences × chips + chips × quarters + tokens × terms).
  public init(_ plan: Plan, _ roadmap: Roadmap) {
    var builder = PurchaseBuilder(plan, roadmap)
    builder.addLicences()
    builder.addSpins()
    builder.addUnits()
    builder.addRenewals()
    builder.addCommitments()
    currency = roadmap.currency
    statusDate = plan.statusDate
    purchases = builder.purchases.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let order = PurchaseKind.allCases
      let ranks = [first, second].map { order.firstIndex(of: $0.kind) ?? 0 }
      return (first.orderBy, ranks[0], left.offset) < (second.orderBy, ranks[1], right.offset)
    }.map(\.element)
    let late = purchases.filter { $0.status == .overdue }.map { purchase in
      Diagnostic(.warning, at: purchase.path, .orderOverdue(purchase, plan.statusDate))
    }
    let stray = builder.unusedOrders.map { order in
      Diagnostic(.warning, at: ModelPath("orders/\(order.id)"), .orderOfNothing(order))
    }
    findings = (late + stray).enumerated().map { PlanFinding($0.element, number: $0.offset + 1) }
  }

  /// Sums of some purchases by kind, in the order of kinds; kinds without any are left out.
  public static func byKind(_ purchases: [Purchase]) -> [PurchaseSum] {
    PurchaseKind.allCases.compactMap { kind in
      let own = purchases.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      var sum = PurchaseSum(key: kind.rawValue)
      for purchase in own { sum.add(purchase) }
      return sum
    }
  }

  /// Sums of some purchases by the fiscal quarter of their last safe day, in order.
  public static func byQuarter(
    _ purchases: [Purchase],
    _ fiscal: FiscalCalendar
  ) -> [PurchaseSum] {
    var sums: [FiscalPeriod: PurchaseSum] = [:]
    for purchase in purchases {
      let period = fiscal.quarter(of: purchase.orderBy)
      var sum = sums[period] ?? PurchaseSum(key: period.text)
      sum.add(purchase)
      sums[period] = sum
    }
    return sums.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Purchase {
  /// Where the roadmap tells of what is bought.
  var path: ModelPath {
    switch kind {
    case .licence, .licenceUse: ModelPath("licences/\(item)")
    case .masks, .shuttleSeat, .engineeringWafers, .wafers: ModelPath("nodes/\(item)")
    case .substrates, .memory: ModelPath("chips/\(chip ?? item)")
    case .toolRenewal: ModelPath("tokens/\(item)")
    case .cloudCommitment: ModelPath("clouds/\(item)")
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func orderOfNothing(_ order: PlacedOrder) -> Self {
    Self(
      "order-of-nothing",
      "the plan buys no \(order.kind.rawValue) that the order of \(order.ordered) covers",
      remedy: "compare its item, chip, activity and year with tapeout buy --all"
    )
  }

  fileprivate static func orderOverdue(_ purchase: Purchase, _ status: CivilDate) -> Self {
    let whose = purchase.chip.map { " for \($0)" } ?? ""
    return Self(
      "order-overdue",
      "\(purchase.kind.rawValue) \(purchase.item)\(whose), needed on \(purchase.neededOn), should "
        + "have been ordered by \(purchase.orderBy), \(status - purchase.orderBy) days ago",
      remedy: "order now, or state the order under orders if it has been placed"
    )
  }
}
