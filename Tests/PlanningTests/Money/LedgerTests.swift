import RoadmapModel
import Testing

@testable import Planning

struct LedgerTests {
  /// Two families of one chip each that share a licence, with all prices.
  private static func roadmap(_ more: String = "", licence: String = "") throws -> Roadmap {
    var roadmap = try SmallRoadmap.make(
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
          defect_density: 0.1
      ip:
        phy:
          vendor: shop
          function: pcie
          releases: {rtl: {front_end: 2020-01}}
      licences:
        shop-all: {vendor: shop, fee: 3M USD, per_use: 500k USD, royalty: 2%, lead_time: 0 days\(licence)}
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
            test_cost: 5 USD
            package_nre: 1M USD
            test_nre: 2M USD
        beta: {template: small, first_target: 2029-07-15, ends: 2029-08-01}
      \(more)
      """,
      isMandatory: true
    )
    let cost = MoneyPerYear(Money(minorUnits: 36_500_000, currency: .usDollar))
    for index in roadmap.teams.indices { roadmap.teams[index].cost = cost }
    return roadmap
  }

  private func total(_ ledger: Ledger, _ costClass: CostClass, chip: String? = nil) -> Int64 {
    ledger.lines.filter { $0.costClass == costClass && (chip == nil || $0.chip?.text == chip) }
      .reduce(0) { $0 + $1.amount.minorUnits }
  }

  @Test func `a shared licence is paid once, whichever chips are dropped`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    #expect(plan.chips.map(\.id.text) == ["alpha-1", "beta-1"])
    let both = Ledger(plan, roadmap)
    #expect(total(both, .ip) == 300_000_000 + 2 * 50_000_000)
    #expect(total(both, .ip, chip: "alpha-1") == 200_000_000)
    for dropped in 0..<2 {
      var less = plan
      less.chips.remove(at: dropped)
      #expect(total(Ledger(less, roadmap), .ip) == 300_000_000 + 50_000_000)
    }
    var none = plan
    none.chips = []
    #expect(total(Ledger(none, roadmap), .ip) == 0)
    // What was signed is paid whoever uses it.
    let signed = try Self.roadmap(licence: ", signed: 2026-01-01")
    let ledger = Ledger(none, signed)
    #expect(total(ledger, .ip) == 300_000_000)
    #expect(ledger.lines.filter { $0.costClass == .ip }.allSatisfy { $0.isSunk && $0.chip == nil })
  }

  @Test func `people on the payroll are paid in full, idle ones too, until the horizon`()
    async throws
  {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let ledger = Ledger(plan, roadmap)
    // 20 people for 1,000 dollars a day of a year of 365 days each; 2028 has 366.
    for team in roadmap.teams {
      for (year, wanted) in [(2027, 730_000_000), (2028, 730_000_000), (2030, 730_000_000)] {
        let lines = ledger.lines.filter { $0.item == team.id.text && $0.period.year == year }
        #expect(lines.reduce(0) { $0 + $1.amount.minorUnits } == Int64(wanted))
        #expect(lines.contains { $0.chip == nil })
      }
    }
    let late = ledger.lines.filter { $0.costClass == .people && $0.period.year > 2030 }
    #expect(late.allSatisfy { $0.chip != nil })
    // A chip bears its share of the days that a team can work.
    let year = ledger.lines.filter { $0.costClass == .people && $0.period.year == 2027 }
    let held = year.filter { $0.chip != nil }.reduce(0) { $0 + $1.amount.minorUnits }
    let days = try CivilDate(text: "2027-01-01")..<(try CivilDate(text: "2028-01-01"))
    let cells = LoadAnalysis(plan, roadmap).teamRows([days]).map(\.cells[0])
    let share =
      Double(cells.reduce(0) { $0 + $1.demand }) / Double(cells.reduce(0) { $0 + ($1.limit ?? 0) })
    #expect(share > 0.1 && abs(Double(held) / 1_460_000_000 - share) < 0.02, "\(share)")
  }

  @Test func `masks and wafers are paid for each spin, package and test once`() async throws {
    let roadmap = try Self.roadmap()
    let ledger = Ledger(try await SmallRoadmap.plan(roadmap), roadmap)
    #expect(total(ledger, .masks, chip: "alpha-1") == 1_000_000_000)
    #expect(total(ledger, .engineeringWafers, chip: "alpha-1") == 25 * 1_000_000)
    #expect(total(ledger, .packageTest, chip: "alpha-1") == 300_000_000)
    #expect(total(ledger, .packageTest, chip: "beta-1") == 0)
    var shuttle = roadmap
    shuttle.families[0].economics.usesShuttle = true
    shuttle.nodes[0].shuttleSeat = Money(minorUnits: 70_000_000, currency: .usDollar)
    let seats = Ledger(try await SmallRoadmap.plan(shuttle), shuttle)
    #expect(total(seats, .masks, chip: "alpha-1") == 70_000_000)
    #expect(total(seats, .engineeringWafers, chip: "alpha-1") == 0)
  }

  @Test func `units follow the ramp and add up`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let chip = try plan.chip("alpha-1")
    let unit = try #require(UnitEconomics(chip, in: plan, roadmap))
    let launch = try #require(chip.date(of: .launch))
    let end = try #require(chip.date(of: .retirement))
    #expect(unit.deployed(before: launch) == 0)
    #expect(unit.deployed(before: end) == 1_000)
    #expect(unit.deployed(before: end + 900) == 1_000)
    // A fifth in the first third, not quite two thirds in the first two.
    #expect((199...201).contains(unit.deployed(before: launch + (end - launch) / 3)))
    #expect((649...651).contains(unit.deployed(before: launch + (end - launch) * 2 / 3)))
    let ledger = Ledger(plan, roadmap)
    #expect(total(ledger, .income) == 1_000 * 50_000)
    #expect(total(ledger, .royalties) == 1_000 * 1_000)
    // 100 mm²: 640.6 dies for 10,000 dollars, of which 90.6 % work: 17.2 dollars; with package over
    // 99 % of assembly, and test.
    let count = DieCost.diesPerWafer(area: 100)
    let good = 10_000 / count / DieCost.yield(area: 100, defects: 0.1, cluster: 3)
    let wanted = (good + 20) / 0.99 + 5
    #expect(abs(Double(total(ledger, .units)) / 100_000 - wanted) < 0.001, "\(wanted)")
    let value = try #require(ledger.chips.first { $0.id.text == "alpha-1" })
    #expect(value.units == 1_000)
    #expect(value.unitValue?.minorUnits == 50_000)
    let margin = Double(total(ledger, .income) - total(ledger, .units) - total(ledger, .royalties))
    let once = Double(value.nre.minorUnits + value.sunk.minorUnits)
    #expect(value.breakEvenUnits == Int((once / (margin / 1_000)).rounded(.up)))
  }

  @Test func `what the books say takes the place of what was computed, and is sunk`() async throws {
    let roadmap = try Self.roadmap(
      """
      actuals:
        people: {period: FY26Q4, class: people, amount: 250k USD}
        masks: {period: FY26Q3, class: masks, chip: alpha-1, amount: 123456.78 USD}
      """
    )
    let plan = try await SmallRoadmap.plan(roadmap)
    var plain = roadmap
    plain.actuals = []
    let (with, without) = (Ledger(plan, roadmap), Ledger(plan, plain))
    let quarter = FiscalPeriod(year: 2026, quarter: 4)
    let people = with.lines.filter { $0.costClass == .people && $0.period == quarter && $0.isSunk }
    #expect(people.map(\.amount.minorUnits) == [25_000_000])
    #expect(people.allSatisfy { $0.isActual })
    #expect(total(with, .masks) == total(without, .masks) + 12_345_678)
    // Sunk cost changes, what lies ahead does not.
    #expect(with.value.sunk != without.value.sunk)
    #expect(with.value.npv == without.value.npv && with.value.nre == without.value.nre)
    #expect(with.value.irr == without.value.irr && with.value.trough == without.value.trough)
    let sunk = with.lines.filter(\.isSunk).reduce(0) { $0 - $1.cash }
    #expect(with.value.sunk.minorUnits == sunk)
  }

  @Test func `amounts of another currency take the rate of their day`() async throws {
    var roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let plain = total(Ledger(plan, roadmap), .masks)
    let shekel = Currency(code: "ILS")
    roadmap.nodes[0].maskSet = Money(minorUnits: 3_000_000_000, currency: shekel)
    #expect(total(Ledger(plan, roadmap), .masks) == 0)
    let missing = Ledger(plan, roadmap).findings.map(\.identifier)
    #expect(missing.contains("price-missing"))
    var rate = ExchangeRate()
    rate.id = .init("ils")
    rate.currency = shekel
    rate.per = 100
    rate.rates = OrderedTable([
      (try CivilDate(text: "2026-01-01"), FixedPoint(millionths: 25_000_000)),
      (try CivilDate(text: "2027-01-01"), FixedPoint(millionths: 33_333_333)),
    ])
    roadmap.exchangeRates = [rate]
    // Both mask sets are ordered after 2027 began: 30 million shekels at 0.33333333.
    #expect(plain == 2_000_000_000)
    #expect(total(Ledger(plan, roadmap), .masks) == 2 * 999_999_990)
  }

  @Test func `prices rise by class from the price year on`() async throws {
    var roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let plain = Ledger(plan, roadmap)
    roadmap.finance.priceYear = 2025
    roadmap.finance.escalation = OrderedTable([(.masks, Proportion(percent: 10))])
    let dearer = Ledger(plan, roadmap)
    for line in plain.lines where line.costClass == .masks {
      let found = try #require(
        dearer.lines.first { $0.costClass == .masks && $0.chip == line.chip }
      )
      var wanted = Double(line.amount.minorUnits)
      for _ in 2025..<line.period.year { wanted *= 1.1 }
      #expect(abs(Double(found.amount.minorUnits) - wanted) <= 1)
    }
    #expect(total(dearer, .people) == total(plain, .people))
  }

  @Test func `nothing is counted after the last day that is to count`() async throws {
    var roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let whole = Ledger(plan, roadmap)
    #expect(whole.valueUntil == plan.chips.compactMap { $0.date(of: .retirement) }.max())
    let day = try CivilDate(text: "2030-05-15")
    roadmap.finance.valueUntil = day
    let cut = Ledger(plan, roadmap)
    #expect(cut.valueUntil == day)
    #expect(cut.lines.allSatisfy { $0.period <= FiscalPeriod(year: 2030, quarter: 2) })
    #expect(total(cut, .income) < total(whole, .income))
    let first = try #require(cut.chips.first)
    #expect(first.units > 0 && first.units < 1_000)
  }

  @Test func `a total far from what is published is told and never added`() async throws {
    var roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let plain = Ledger(plan, roadmap)
    let amount = Money(minorUnits: 54_220_000_000 * 100, currency: .usDollar)
    roadmap.nodes[0].publishedCost = OrderedTable([
      (Slug("ibs-2018"), amount), (Slug("ibs-2022"), plain.chips[0].nre),
    ])
    let checked = Ledger(plan, roadmap)
    #expect(checked.lines == plain.lines)
    let doubts = checked.findings.filter { $0.identifier == "nre-implausible" }
    #expect(doubts.map(\.path) == ["chips/alpha-1", "chips/beta-1"])
    #expect(doubts.allSatisfy { $0.text.contains("ibs-2018") && $0.severity == "note" })
  }

  @Test(arguments: BundledPlans.names)
  func `the money of a bundled roadmap adds up and lacks no price`(name: String) async throws {
    let roadmap = try BundledPlans.roadmap(name)
    let plan = try await BundledPlans.plan(name)
    let ledger = Ledger(plan, roadmap)
    #expect(ledger.findings.filter { $0.severity != "note" }.map(\.text) == [])
    #expect(Ledger(plan, roadmap) == ledger)
    #expect(!ledger.lines.isEmpty && ledger.lines.allSatisfy { $0.amount.minorUnits != 0 })
    let ahead = ledger.lines.filter { !$0.isSunk }
    #expect(
      ledger.value.nre.minorUnits
        == ahead.reduce(0) {
          $0 + ($1.costClass.isNRE ? $1.amount.minorUnits : 0)
        }
    )
    // What chips bear and what is shared is all there is.
    let shared = ledger.lines.filter { $0.chip == nil && $0.costClass.isNRE }
    let own = ledger.chips.reduce(0) { $0 + $1.nre.minorUnits + $1.sunk.minorUnits }
    let all = ledger.lines.filter(\.costClass.isNRE).reduce(0) { $0 + $1.amount.minorUnits }
    #expect(own + shared.reduce(0) { $0 + $1.amount.minorUnits } == all)
    // Rented cores cost what the demand for compute says, whatever the quarter is divided by.
    let demand = ComputeDemand(plan, roadmap)
    let clouds = Set(roadmap.clouds.map(\.id.text))
    let rented = ledger.lines.filter { $0.costClass == .compute && clouds.contains($0.item) }
    #expect(rented.reduce(0) { $0 + $1.amount.minorUnits } == demand.spend.minorUnits)
    // The present value follows from the quarters alone.
    #expect(ledger.value.irr.count == 1)
    #expect(ledger.value.trough.minorUnits < 0 && ledger.value.npv.minorUnits > 0)
  }
}
