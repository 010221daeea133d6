import RoadmapModel
import Testing

@testable import Planning

struct FleetTests {
  /// Two overlapping generations of one family on two processes, with all that a fleet needs.
  private static func roadmap(migration: String = "0 days", more: String = "") throws -> Roadmap {
    try SmallRoadmap.make(
      """
      nodes:
        n5:
          foundry: foundry
          rank: 1
          pdk: 2019-01
          risk_production: 2019-06
          volume_production: 2020-01
          wafer_price: 10000 USD
          defect_density: 0.1
          fab_energy: {value: 2, confidence: assumption}
          fab_gases: {value: 300, confidence: assumption}
          fab_materials: {value: 500, confidence: assumption}
          fab_intensity: {value: 600, confidence: assumption}
        n3:
          foundry: foundry
          predecessor: n5
          rank: 2
          pdk: 2027-06
          risk_production: 2028-01
          volume_production: 2029-06
          power_gain: 25%
          wafer_price: 20000 USD
          defect_density: 0.1
          fab_energy: {value: 3, confidence: assumption}
          fab_intensity: {value: 600, confidence: assumption}
      fleet:
        overhead: 1.2
        carbon_intensity: {2020-01-01: {value: 300, confidence: assumption}}
        electricity: 80 USD
      workloads:
        search: {unit: query, demand: {2020-01-01: 50000}}
      techniques:
        rounding: {share: 50%, time_saved: {value: 20%, confidence: assumption}}
      families:
        alpha:
          template: small
          cadence: 18 months
          first_target: 2028-12-15
          ends: 2030-11-01
          economics: {die_area: {die: 100}, units: 1000, units_growth: 1.5, price: 500 USD}
          service:
            migration: \(migration)
            power: 200
            idle: 20%
            utilisation: 50%
            work: {search: 1000}
            work_growth: 1.5
            techniques: {rounding: 2}
      \(more)
      """
    )
  }

  private static func plan(_ roadmap: Roadmap) async throws -> Plan {
    try await SmallRoadmap.plan(roadmap)
  }

  @Test func `no unit is lost or made, whatever the migration`() async throws {
    let plain = try Self.roadmap()
    let plan = try await Self.plan(plain)
    #expect(plan.chips.count == 2)
    for migration in ["0 days", "9 months", "2 years", "6 years"] {
      let roadmap = try Self.roadmap(migration: migration)
      let units = plan.chips.compactMap { UnitEconomics($0, in: plan, roadmap) }
      let end = try CivilDate(text: "2045-01-01")
      #expect(units.reduce(0) { $0 + $1.deployed(before: end) } == 2_500, "\(migration)")
      // On every day together as many as the ramps alone want, and never fewer than the day before.
      var last: [Int64] = [0, 0]
      var day = try CivilDate(text: "2028-01-01")
      while day < end {
        let now = units.map { $0.deployed(before: day) }
        #expect(zip(last, now).allSatisfy { $0 <= $1 })
        let wanted = units.reduce(0) { $0 + $1.ramped(before: day) }
        #expect(now.reduce(0, +) == wanted, "\(migration) \(day)")
        last = now
        day = day.adding(months: 1)
      }
    }
  }

  @Test func `a slow migration leaves more to the older generation`() async throws {
    let plan = try await Self.plan(try Self.roadmap())
    let end = try CivilDate(text: "2045-01-01")
    let older = try ["1 day", "12 months", "36 months"].map { migration in
      let roadmap = try Self.roadmap(migration: migration)
      return UnitEconomics(plan.chips[0], in: plan, roadmap)?.deployed(before: end) ?? 0
    }
    #expect(older[0] < older[1] && older[1] < older[2], "\(older)")
    // With no time to move the newer one takes all from its launch on.
    let roadmap = try Self.roadmap(migration: "1 day")
    let unit = try #require(UnitEconomics(plan.chips[0], in: plan, roadmap))
    let next = try #require(plan.chips[1].date(of: .launch))
    #expect(
      unit.deployed(before: end) - unit.deployed(before: next.startOfMonth.adding(months: 2)) <= 1
    )
    // The ledger counts the same units.
    let ledger = Ledger(plan, roadmap)
    #expect(ledger.chips.reduce(0) { $0 + $1.units } == 2_500)
    #expect(ledger.chips.first?.units == Int(older[0]))
  }

  @Test func `units serve their life past retirement, and what comes goes`() async throws {
    var roadmap = try Self.roadmap()
    roadmap.horizon = try CivilDate(text: "2039-12-31")
    let plan = try await Self.plan(try Self.roadmap())
    var far = plan
    far.horizon = roadmap.horizon
    let fleet = Fleet(far, roadmap)
    for row in fleet.generations {
      var count: Int64 = 0
      for year in fleet.years.indices {
        count += row.installed[year] - row.removed[year]
        #expect(row.inService[year] == count)
        #expect(row.installed[year] >= 0 && row.removed[year] >= 0)
      }
      #expect(count == 0)
      #expect(row.installed.reduce(0, +) == row.removed.reduce(0, +))
    }
    let chip = far.chips[0]
    let retirement = try #require(chip.date(of: .retirement))
    let year = try #require(fleet.years.firstIndex(of: retirement.year))
    #expect(fleet.generations[0].inService[year] > 0)
    #expect(
      fleet.totals.map(\.units)
        == fleet.years.indices.map { year in
          fleet.generations.reduce(0) { $0 + $1.inService[year] }
        }
    )
  }

  @Test func `energy is that of work and of idling, by arithmetic`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await Self.plan(roadmap)
    let fleet = Fleet(plan, roadmap)
    let year = try #require(fleet.years.firstIndex(of: 2030))
    let hours = 365.0 * 24
    let row = try #require(fleet.work.first { $0.year == 2030 })
    let means = fleet.generations.map { $0.mean[year] }
    // Generation 2: 25 % less power, 1.5 times the work, a tenth of the time saved.
    let rates = [1_000, 1_500 / 0.9]
    let powers = [200, 150.0]
    let total = fleet.totals[year]
    var work = 0.0
    var used = [0.0, 0.0]
    for server in row.servers {
      let index = server.chip == "alpha-1" ? 0 : 1
      #expect(abs(server.hours * rates[index] - server.work) < 1e-3)
      #expect(server.hours <= means[index] * hours * 0.5 * (1 + 1e-9))
      used[index] = server.hours
      work += powers[index] * server.hours * 1.2 / 1e6
    }
    #expect(abs(total.workEnergy - work) < 1e-9 * max(1, work))
    let idle = (0..<2).reduce(0.0) { sum, index in
      sum + powers[index] * 0.2 * (means[index] * hours - used[index]) * 1.2 / 1e6
    }
    #expect(abs(total.idleEnergy - idle) < 1e-9 * max(1, idle))
    let carbon = try #require(total.operationalCarbon)
    #expect(abs(carbon - total.energy * 0.3) < 1e-9 * carbon)
    #expect(abs(Double(total.electricity ?? 0) - total.energy * 8_000) <= 1)
    #expect(abs(row.served - row.servers.reduce(0) { $0 + $1.work }) < 1e-3)
    #expect(abs(row.demand - 50_000 * hours) < 1e-3)
    // The more efficient generation is full before the other one works.
    if row.servers.contains(where: { $0.chip == "alpha-1" }) {
      #expect(abs(used[1] - means[1] * hours * 0.5) < 1e-3)
    }
  }

  @Test func `the worth of a generation multiplies out`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await Self.plan(roadmap)
    let nodes = plan.chips.map { $0.nodes.entries.first?.value.text }
    try #require(nodes == ["n5", "n3"])
    let worth = try #require(Fleet(plan, roadmap).worth.first)
    #expect(worth.chip == "alpha-2" && worth.before == "alpha-1")
    #expect(abs(worth.node - 0.75) < 1e-12)
    #expect(worth.techniques.map(\.technique) == ["rounding"])
    #expect(abs(worth.techniques[0].factor - 0.9) < 1e-12)
    #expect(abs(worth.design - 1 / 1.5) < 1e-12)
    #expect(abs(worth.total - 0.75 * 0.9 / 1.5) < 1e-12)
    // 200 Wh for 1,000 queries against that.
    let saved = 0.2 * (1 - worth.total) * worth.work / 1e6 * 1.2
    #expect(abs(worth.energySaved - saved) < 1e-9 * max(1, saved) && worth.work > 0)
  }

  @Test func `carbon of an area is that of ACT`() {
    // 7 nm in Taiwan, gases between 95 % and 99 % abatement, the default yield.
    let carbon = EmbodiedCarbon.perArea(
      energy: 2.15,
      intensity: 642,
      gases: 275,
      materials: 500,
      yield: 0.875
    )
    #expect(abs(carbon - 2_463.2) < 1e-6)
  }

  @Test func `carbon of a unit is that of its dies over their yield, and of the rest`() async throws
  {
    let roadmap = try Self.roadmap()
    let plan = try await Self.plan(roadmap)
    let chip = try #require(FleetChip(plan.chips[0], in: plan, roadmap))
    let day = try CivilDate(text: "2029-01-01")
    let yield = DieCost.yield(area: 100, defects: 0.1, cluster: 3)
    let wanted = (2 * 600 + 300 + 500) / yield / 1_000 / 0.99 + 0.15
    let found = try #require(EmbodiedCarbon.perUnit(chip, on: day))
    #expect(abs(found - wanted) < 1e-9)
    var bare = roadmap
    bare.nodes[0].fabEnergy = nil
    let fleet = Fleet(plan, bare)
    #expect(fleet.findings.contains { $0.identifier == "carbon-missing" })
    #expect(fleet.totals.contains { $0.embodiedCarbon == nil })
  }

  @Test func `a fleet without power or work is said, and takes nothing`() async throws {
    var roadmap = try Self.roadmap()
    roadmap.families[0].service.power = nil
    let plan = try await Self.plan(roadmap)
    let fleet = Fleet(plan, roadmap)
    #expect(Set(fleet.findings.map(\.identifier)) == ["power-missing", "workload-unserved"])
    #expect(fleet.totals.allSatisfy { $0.energy == 0 })
    #expect(fleet.work.allSatisfy { $0.served == 0 && $0.energy == nil })
    roadmap.families[0].economics.units = nil
    #expect(Fleet(plan, roadmap).generations.isEmpty)
  }

  @Test func `demand steps, and grows after the last step`() throws {
    var workload = Workload()
    workload.growth = Proportion(percent: 50)
    workload.demand = OrderedTable([
      (try CivilDate(text: "2027-01-01"), FixedPoint(10)),
      (try CivilDate(text: "2028-01-01"), FixedPoint(20)),
    ])
    #expect(workload.demand(on: try CivilDate(text: "2026-12-31")) == 0)
    #expect(workload.demand(on: try CivilDate(text: "2027-12-31")) == 10)
    let later = workload.demand(on: try CivilDate(text: "2030-01-01"))
    #expect(abs(later - 45) < 0.05)
  }
}
