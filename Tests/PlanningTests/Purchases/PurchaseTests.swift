import RoadmapModel
import Testing

@testable import Planning

struct PurchaseTests {
  /// One family that is sold and one of test chips that ride on a shuttle, with a licence to sign.
  private static func roadmap(
    licence: String = "",
    economics: String = "",
    more: String = ""
  ) throws -> Roadmap {
    try SmallRoadmap.make(
      """
      nodes:
        n5:
          foundry: foundry
          rank: 1
          pdk: 2019-01
          risk_production: 2019-06
          volume_production: 2020-01
          mask_set: 10M USD
          wafer_price: 10000 USD
          shuttle_seat: 700k USD
          shuttle_lead_time: 10 weeks
          defect_density: 0.1
      ip:
        phy: {vendor: shop, function: pcie, releases: {rtl: {front_end: 2020-01}}}
      licences:
        shop-all: {vendor: shop, fee: 3M USD, per_use: 500k USD, lead_time: 3 months\(licence)}
      tokens:
        seats:
          vendor: shop
          count: {2020-01-01: 100, 2028-07-01: 150}
          cost: 1000 USD/yr
          lead_time: 6 weeks
          classes: [simulation]
      families:
        alpha:
          template: small
          first_target: 2029-01-15
          ends: 2029-02-01
          economics:
            die_area: {die: 100}
            units: 1000
            price: 500 USD
            package_cost: 20 USD
            component_cost: 31 USD
            package_lead_time: 10 weeks
            component_lead_time: 30 weeks
            \(economics)
        beta:
          template: small
          first_target: 2029-07-15
          ends: 2029-08-01
          economics: {shuttle: true}
      \(more)
      """,
      isMandatory: true
    )
  }

  private func ahead(_ ledger: Ledger, _ classes: CostClass...) -> Int64 {
    ledger.lines.filter { classes.contains($0.costClass) && !$0.isSunk }
      .reduce(0) { $0 + $1.amount.minorUnits }
  }

  private func sum(_ list: PurchaseList, _ kinds: PurchaseKind...) -> Int64 {
    list.purchases.filter { kinds.contains($0.kind) && $0.status != .bought }
      .reduce(0) { $0 + ($1.amount ?? 0) }
  }

  @Test func `what is bought adds up to the ledger, class by class`() async throws {
    let roadmap = try Self.roadmap(
      more: "finance: {price_year: 2026, escalation: {units: -1.5%, masks: 2%, eda: 4%, ip: 1%}}"
    )
    let plan = try await SmallRoadmap.plan(roadmap)
    let ledger = Ledger(plan, roadmap)
    let list = PurchaseList(plan, roadmap)
    #expect(sum(list, .masks, .shuttleSeat) == ahead(ledger, .masks))
    #expect(sum(list, .engineeringWafers) == ahead(ledger, .engineeringWafers))
    #expect(sum(list, .licence, .licenceUse) == ahead(ledger, .ip))
    #expect(sum(list, .wafers, .substrates, .memory) == ahead(ledger, .units))
    #expect(ahead(ledger, .units) > 0 && ahead(ledger, .masks) > 0 && ahead(ledger, .ip) > 0)
    // Terms of whole fiscal years after that of the status date.
    let eda = ledger.lines.filter {
      $0.costClass == .eda && $0.period.year > 2026 && $0.period.year < 2031
    }
    #expect(sum(list, .toolRenewal) == eda.reduce(0) { $0 + $1.amount.minorUnits })
    #expect(eda.isEmpty == false)
  }

  @Test func `test is no purchase, and takes its part of the cost of units away`() async throws {
    let plain = try Self.roadmap()
    let tested = try Self.roadmap(economics: "test_cost: 5 USD")
    let plan = try await SmallRoadmap.plan(plain)
    let bought = sum(PurchaseList(plan, plain), .wafers, .substrates, .memory)
    let least = sum(PurchaseList(plan, tested), .wafers, .substrates, .memory)
    #expect(abs(bought - least) <= 12)
    #expect(ahead(Ledger(plan, tested), .units) == ahead(Ledger(plan, plain), .units) + 1_000 * 500)
  }

  @Test func `masks are ordered at tapeout, a seat its lead time before its wafers`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let list = PurchaseList(plan, roadmap)
    let masks = try #require(list.purchases.first { $0.kind == .masks })
    let alpha = try plan.chip("alpha-1")
    #expect(masks.chip == "alpha-1" && masks.vendor == "foundry" && masks.item == "n5")
    #expect(masks.neededOn == (try alpha.activity("fab").start))
    #expect(masks.orderBy == masks.neededOn - 21)
    #expect(masks.amount == 1_000_000_000)
    let seats = list.purchases.filter { $0.kind == .shuttleSeat }
    #expect(seats.map(\.chip) == ["beta-1"])
    #expect(seats[0].orderBy == (try plan.chip("beta-1").activity("fab").start) - 70)
    #expect(list.purchases.contains { $0.kind == .masks && $0.chip == "beta-1" } == false)
  }

  @Test func `a licence must be asked for its lead time before the first work with it`()
    async throws
  {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let signature = try #require(
      PurchaseList(plan, roadmap).purchases.first { $0.kind == .licence }
    )
    let first = try ["alpha-1", "beta-1"].map { try plan.chip($0).activity("rtl").start }.min()
    #expect(signature.neededOn == first)
    #expect(signature.orderBy == first?.adding(months: -3))
    #expect(signature.status == .due && signature.amount == 300_000_000)
    let signed = try Self.roadmap(licence: ", signed: 2026-01-01, until: 2028-06-01")
    let later = try await SmallRoadmap.plan(signed)
    let list = PurchaseList(later, signed).purchases.filter { $0.kind == .licence }
    #expect(list.first { $0.status == .bought }?.neededOn.text == "2026-01-01")
    let uses = try ["alpha-1", "beta-1"].map { try later.chip($0).activity("rtl").start }
    let end = try CivilDate(text: "2028-06-01")
    #expect(
      list.filter { $0.detail.hasPrefix("renewal") }.count == (uses.contains { $0 >= end } ? 1 : 0)
    )
  }

  @Test func `what should have been ordered is overdue, and said`() async throws {
    let roadmap = try Self.roadmap(economics: "")
    var plan = try await SmallRoadmap.plan(roadmap)
    let index = try #require(plan.chips.firstIndex { $0.id.text == "alpha-1" })
    let fab = try #require(plan.chips[index].activities.firstIndex { $0.id.text == "fab" })
    plan.chips[index].activities[fab].start = plan.statusDate + 10
    let list = PurchaseList(plan, roadmap)
    let masks = try #require(list.purchases.first { $0.kind == .masks })
    #expect(masks.status == .overdue && masks.days(from: plan.statusDate) == -11)
    let finding = try #require(list.findings.first { $0.path == "nodes/n5" })
    #expect(finding.identifier == "order-overdue" && finding.text.contains("11 days ago"))
    plan.chips[index].activities[fab].start = plan.statusDate + 60
    #expect(PurchaseList(plan, roadmap).purchases.first { $0.kind == .masks }?.status == .due)
    plan.chips[index].activities[fab].start = plan.statusDate - 1
    #expect(PurchaseList(plan, roadmap).purchases.first { $0.kind == .masks }?.status == .bought)
  }

  @Test func `terms follow their renewal or the fiscal year, without gaps`() throws {
    var pool = TokenPool()
    let start = try CivilDate(text: "2026-11-23")
    let end = try CivilDate(text: "2030-12-31")
    var fiscal = FiscalCalendar()
    fiscal.startMonth = 10
    for renewal in [nil, "2024-03-31", "2027-02-01", "2035-06-15"] as [String?] {
      for term in [TimeSpan(1, .years), TimeSpan(18, .months), TimeSpan(26, .weeks)] {
        pool.renewal = try renewal.map { try CivilDate(text: $0) }
        pool.term = term
        let terms = pool.terms(from: start, to: end, fiscal)
        #expect(terms.first?.contains(start) == true)
        #expect(terms.last?.contains(end) == true)
        for (left, right) in zip(terms, terms.dropFirst()) {
          #expect(left.upperBound == right.lowerBound)
        }
      }
    }
  }

  @Test func `an order that was placed makes what it covers bought, and a stray one is told`()
    async throws
  {
    let orders = """
      orders:
        volume: {kind: memory, chip: alpha-1, year: FY29, ordered: 2026-11-01}
        seats: {kind: shuttle_seat, ordered: 2026-11-02}
        later: {kind: wafers, ordered: 2030-01-01}
        stray: {kind: masks, chip: beta-1, ordered: 2026-11-03}
      """
    let roadmap = try Self.roadmap(more: orders)
    let plan = try await SmallRoadmap.plan(roadmap)
    let list = PurchaseList(plan, roadmap)
    for purchase in list.purchases {
      let isVolume = purchase.kind == .memory && purchase.year?.text == "FY29"
      let ordered = isVolume ? "2026-11-01" : purchase.kind == .shuttleSeat ? "2026-11-02" : nil
      #expect(purchase.ordered?.text == ordered)
      if ordered != nil { #expect(purchase.status == .bought) }
    }
    #expect(list.purchases.contains { $0.ordered?.text == "2026-11-01" })
    #expect(list.purchases.contains { $0.kind == .memory && $0.status != .bought })
    #expect(list.purchases.contains { $0.kind == .wafers && $0.status != .bought })
    let stray = list.findings.filter { $0.identifier == "order-of-nothing" }
    #expect(stray.map(\.path) == ["orders/stray"])
  }
}
