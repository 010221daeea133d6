internal import RoadmapModel

/// Gathers what has to be bought, kind by kind.
struct PurchaseBuilder {
  let plan: Plan
  let roadmap: Roadmap
  let level: PriceLevel
  private(set) var purchases: [Purchase] = []
  /// The orders placed by the status date.
  private let orders: [PlacedOrder]
  private var used: Set<PlacedOrder.ID> = []

  init(_ plan: Plan, _ roadmap: Roadmap) {
    self.plan = plan
    self.roadmap = roadmap
    level = PriceLevel(roadmap, status: plan.statusDate)
    orders = roadmap.orders.filter { $0.ordered <= plan.statusDate }
  }

  /// The chips that are not released, with their positions in the plan.
  var openChips: [(index: Int, chip: PlannedChip)] {
    plan.chips.enumerated().filter { $0.element.status != .released }.map {
      (index: $0.offset, chip: $0.element)
    }
  }

  /// Adds a purchase; `isBought` says that the order is a fact.
  mutating func add(
    _ kind: PurchaseKind,
    _ item: String,
    chip: String? = nil,
    vendor: String?,
    detail: String,
    neededOn: CivilDate,
    leadTime: TimeSpan,
    amount: Int64?,
    saving: Int64? = nil,
    activity: String? = nil,
    year: Int? = nil,
    isBought: Bool = false
  ) {
    let orderBy = leadTime.before(neededOn)
    let days = orderBy - plan.statusDate
    let urgency: PurchaseStatus =
      if isBought {
        .bought
      } else if saving != nil {
        .worthwhile
      } else if days < 0 {
        .overdue
      } else if days <= PurchaseList.dueDays {
        .due
      } else {
        .ahead
      }
    var purchase = Purchase(
      kind: kind,
      item: item,
      chip: chip,
      vendor: vendor,
      detail: detail,
      activity: activity,
      year: year.map { FiscalPeriod(year: $0) },
      neededOn: neededOn,
      leadTime: leadTime,
      orderBy: orderBy,
      amount: amount,
      saving: saving,
      status: urgency
    )
    let covering = orders.filter { $0.covers(purchase) }
    for order in covering { used.insert(order.id) }
    if let first = covering.map(\.ordered).min() {
      purchase.ordered = first
      purchase.status = .bought
    }
    purchases.append(purchase)
  }

  /// The orders that cover no purchase of the plan.
  var unusedOrders: [PlacedOrder] { orders.filter { !used.contains($0.id) } }

  /// Signatures by the first work under them, and what each use costs.
  ///
  /// An agreement that ends before the first use of a chip must be renewed by then.
  mutating func addLicences() {
    let uses = LicenceUse.all(in: plan, roadmap)
    for licence in roadmap.licences {
      let own = uses.filter { $0.licence.id == licence.id }
      let name = licence.id.text
      let vendor = licence.vendor.text
      let first = own.map(\.day).min()
      let level = self.level
      let fee = { (day: CivilDate) in licence.fee.flatMap { level.money($0, .ip, on: day) } }
      if let signed = licence.signed {
        add(
          .licence,
          name,
          vendor: vendor,
          detail: "signature",
          neededOn: signed,
          leadTime: licence.leadTime,
          amount: licence.fee == nil ? 0 : fee(signed),
          isBought: signed <= plan.statusDate
        )
      } else if let first {
        add(
          .licence,
          name,
          vendor: vendor,
          detail: "signature before the first use",
          neededOn: first,
          leadTime: licence.leadTime,
          amount: licence.fee == nil ? 0 : fee(first)
        )
      }
      if let until = licence.until, let late = own.map(\.day).filter({ $0 >= until }).min() {
        add(
          .licence,
          name,
          vendor: vendor,
          detail: "renewal: it ends on \(until)",
          neededOn: late,
          leadTime: licence.leadTime,
          amount: nil
        )
      }
      for use in own where licence.perUse != nil {
        add(
          .licenceUse,
          name,
          chip: plan.chips[use.chip].id.text,
          vendor: vendor,
          detail: "first use",
          neededOn: use.day,
          leadTime: .zero,
          amount: licence.perUse.flatMap { level.money($0, .ip, on: use.day) },
          isBought: use.day < plan.statusDate
        )
      }
    }
  }

  /// Mask sets and the wafers that come with them, or seats on shuttles.
  ///
  /// Masks are ordered at tapeout: the time that they take is that of the node.
  mutating func addSpins() {
    for (_, chip) in openChips {
      let family = roadmap.families.first { $0.id.text == chip.family.text }
      let economics = family?.economics ?? Economics()
      for spin in chip.spins(in: roadmap) {
        guard let node = spin.node else { continue }
        let day = spin.start
        if economics.usesShuttle {
          add(
            .shuttleSeat,
            node.id.text,
            chip: chip.id.text,
            vendor: node.foundry.text,
            detail: spin.activity,
            neededOn: day,
            leadTime: node.shuttleLeadTime,
            amount: node.shuttleSeat.flatMap { level.money($0, .masks, on: day) },
            activity: spin.activity,
            isBought: day < plan.statusDate
          )
          continue
        }
        let masks = spin.isMetalOnly ? node.metalMaskSet : node.maskSet
        let length = spin.masks.map { $0.finish - $0.start }
        let making = length.map { TimeSpan($0, .days) } ?? node.masks
        let isOrdered = day < plan.statusDate || spin.masks.map { $0.state != .planned } ?? false
        add(
          .masks,
          node.id.text,
          chip: chip.id.text,
          vendor: node.foundry.text,
          detail: spin.activity + (spin.isMetalOnly ? ", metal layers" : ", all layers"),
          neededOn: day,
          leadTime: making,
          amount: masks.flatMap { level.money($0, .masks, on: day) },
          activity: spin.activity,
          isBought: isOrdered
        )
        guard economics.engineeringWafers > 0 else { continue }
        let lot = node.waferPrice.flatMap { price in
          level.money(
            Money(
              minorUnits: price.minorUnits * Int64(economics.engineeringWafers),
              currency: price.currency
            ),
            .engineeringWafers,
            on: day
          )
        }
        add(
          .engineeringWafers,
          node.id.text,
          chip: chip.id.text,
          vendor: node.foundry.text,
          detail: "\(economics.engineeringWafers) wafers, \(spin.activity)",
          neededOn: day,
          leadTime: making,
          amount: lot,
          activity: spin.activity,
          isBought: isOrdered
        )
      }
    }
  }
}

extension PlacedOrder {
  /// Whether it is an order of a purchase: whatever it states is the purchase's.
  fileprivate func covers(_ purchase: Purchase) -> Bool {
    kind == purchase.kind && item.map { $0 == purchase.item } ?? true
      && chip.map { $0.rawValue == purchase.chip } ?? true
      && activity.map { $0 == purchase.activity } ?? true
      && year.map { $0 == purchase.year } ?? true
  }
}
