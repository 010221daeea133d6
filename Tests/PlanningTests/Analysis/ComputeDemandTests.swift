import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct ComputeDemandTests {
  private let plan = AnalysisSample.plan
  private let roadmap = AnalysisSample.roadmap

  @Test func `quarters and lines add up to the volume to the hour`() {
    let demand = ComputeDemand(plan, roadmap)
    #expect(demand.quarters.map(\.period.text) == ["FY27Q2", "FY27Q3"])
    #expect(demand.coreHours == 3_000_007)
    #expect(demand.boardHours == 1_001)
    let lines = { (isBoards: Bool) in
      demand.lines.filter { $0.isBoards == isBoards }.reduce(0) { $0 + $1.hours }
    }
    #expect(lines(false) == 3_000_007)
    #expect(lines(true) == 1_001)
    for quarter in demand.quarters {
      let ofQuarter = demand.lines.filter { $0.period == quarter.period && !$0.isBoards }
      #expect(ofQuarter.reduce(0) { $0 + $1.hours } == quarter.coreHours)
    }
  }

  @Test func `each core-hour runs on the farm, in the cloud or nowhere`() {
    let demand = ComputeDemand(plan, roadmap)
    for quarter in demand.quarters {
      #expect(
        quarter.farmHours + quarter.cloudHours + quarter.unservedHours == quarter.coreHours
      )
      #expect(quarter.farmHours <= quarter.farmCapacity)
    }
    // 147 days of 20,408 hours: 12,000 on the farm, the rest in the cloud.
    #expect(demand.quarters.reduce(0) { $0 + $1.farmHours } == 147 * 12_000)
    #expect(demand.quarters.reduce(0) { $0 + $1.unservedHours } == 0)
  }

  @Test func `the cloud is priced once a quarter and held against its budgets`() {
    let demand = ComputeDemand(plan, roadmap)
    for (quarter, line) in zip(demand.quarters, demand.ledger) {
      #expect(line.hours == quarter.cloudHours)
      #expect(line.cost == roadmap.clouds[0].onDemand?.total(of: line.hours))
      #expect(line.cost == quarter.spend)
    }
    #expect(demand.quarters[0].budget == AnalysisSample.dollars(20_000))
    #expect(demand.quarters[1].budget == nil)
    // 80 and 67 days of 8,408 hours at 5 cents: 33,632 and then 61,8xx dollars in the year.
    #expect(demand.quarters[0].breaks == [.budget])
    #expect(demand.quarters[1].breaks == [.yearBudget])
    #expect(demand.firstBreak?.period.text == "FY27Q2")
  }

  @Test(arguments: [(0, false), (1, false), (2, true)])
  func `a cent that rounding may add breaks no budget`(cents: Int64, isBroken: Bool) {
    let quarters = ComputeDemand(plan, roadmap).quarters
    let spend = quarters.reduce(Int64(0)) { $0 + $1.spend.minorUnits }
    var tight = roadmap
    for budget in tight.budgets.indices {
      for cap in tight.budgets[budget].caps.entries where cap.key.quarter == nil {
        tight.budgets[budget].caps[cap.key] = Money(
          minorUnits: spend - cents,
          currency: roadmap.currency
        )
      }
    }
    // Two quarters are rounded, each by half a cent at most.
    let breaks = ComputeDemand(plan, tight).quarters.flatMap(\.breaks)
    #expect(breaks.contains(.yearBudget) == isBroken)
  }

  @Test func `a quarter that spends nothing breaks no budget of its year`() throws {
    var plan = plan
    let chip = try #require(
      plan.chips.firstIndex { $0.activities.contains { !$0.compute.isEmpty } }
    )
    var later = try #require(plan.chips[chip].activities.first { !$0.compute.isEmpty })
    later.start = later.start + 270
    later.finish = later.finish + 270
    plan.chips[chip].activities.append(later)
    let quarters = ComputeDemand(plan, roadmap).quarters
    let breaks = quarters.prefix(3).map(\.breaks)
    #expect(quarters[2].period.text == "FY27Q4" && quarters[2].spend.minorUnits == 0)
    #expect(breaks == [[.budget], [.yearBudget], []])
  }

  @Test func `what is beyond the quota has no place and breaks its quarter`() {
    var tight = roadmap
    tight.clouds[0].quota = OrderedTable([(AnalysisSample.day("2026-01-01"), 100)])
    tight.budgets = []
    let demand = ComputeDemand(plan, tight)
    #expect(demand.quarters.allSatisfy { $0.breaks == [.quota] })
    #expect(demand.quarters.reduce(0) { $0 + $1.cloudHours } == 147 * 2_400)
    #expect(
      demand.quarters.reduce(0) { $0 + $1.unservedHours } == 3_000_007 - 147 * (12_000 + 2_400)
    )
  }

  @Test func `a quarter that is over breaks nothing`() {
    var later = plan
    later.statusDate = AnalysisSample.day("2027-10-01")
    #expect(ComputeDemand(later, roadmap).firstBreak == nil)
    later.statusDate = AnalysisSample.day("2027-07-01")
    #expect(ComputeDemand(later, roadmap).firstBreak?.period.text == "FY27Q3")
  }

  @Test func `a farm that does not run a class leaves it to the cloud`() {
    var split = roadmap
    split.farms[0].classes = [.formal, .emulation]
    split.clouds[0].quota = OrderedTable()
    let demand = ComputeDemand(plan, split)
    #expect(demand.quarters.allSatisfy { $0.farmHours == 0 && $0.quotaHours == nil })
    #expect(demand.quarters.reduce(0) { $0 + $1.cloudHours } == 3_000_007)
  }

  @Test func `hours without a price in the reports' currency are counted, not priced`() {
    var unpriced = roadmap
    unpriced.clouds[0].onDemand = Price(nanoUnits: 1, currency: Currency(code: "EUR"))
    let demand = ComputeDemand(plan, unpriced)
    #expect(demand.spend == .zero(.usDollar))
    #expect(
      demand.quarters.reduce(0) { $0 + $1.unpricedHours }
        == demand.quarters.reduce(0) { $0 + $1.cloudHours }
    )
  }

  @Test(arguments: [PeriodScale.week, .month, .quarter, .fiscalYear])
  func `rows of farms, boards and clouds add up to the demand for them`(scale: PeriodScale) {
    let table = LoadAnalysis(plan, roadmap).table(scale: scale, classes: [.farm, .boards, .cloud])
    #expect(table.rows.map(\.loadClass) == [.farm, .boards, .cloud])
    let sums = table.rows.map { $0.cells.reduce(0) { $0 + $1.demand } }
    #expect(sums == [3_000_007, 1_001, 3_000_007 - 147 * 12_000])
  }

  @Test func `what two farms have no room for counts against both by their size`() {
    var two = roadmap
    var small = roadmap.farms[0]
    small.id = .init("small")
    small.boards = OrderedTable()
    small.cores = OrderedTable([(AnalysisSample.day("2026-01-01"), 250)])
    two.farms.append(small)
    let table = LoadAnalysis(plan, two).table(scale: .quarter, classes: [.farm])
    #expect(table.rows.map(\.id) == ["farm", "small"])
    let sums = table.rows.map { $0.cells.reduce(0) { $0 + $1.demand } }
    #expect(sums.reduce(0, +) == 3_000_007)
    #expect(table.rows.map { $0.cells[1].isOver } == [true, true])
    let quarter = table.rows.map { $0.cells[1].overflow }
    #expect((3...5).contains(quarter[0] / quarter[1]))
  }

  @Test func `demand for which there is no place at all has a row of its own`() {
    var bare = roadmap
    bare.farms = []
    bare.clouds = []
    let table = LoadAnalysis(plan, bare).table(classes: [.farm, .boards, .cloud])
    #expect(table.rows.map(\.id) == ["unserved", "unserved"])
    #expect(table.rows.map { $0.cells.reduce(0) { $0 + $1.demand } } == [3_000_007, 1_001])
  }

  @Test func `budgets are shown by fiscal quarter and year and by nothing else`() {
    let analysis = LoadAnalysis(plan, roadmap)
    #expect(analysis.table(scale: .month, classes: [.budget]).rows.isEmpty)
    let quarters = analysis.table(scale: .fiscalQuarter, classes: [.budget])
    #expect(quarters.rows[0].cells.map(\.isOver).prefix(4) == [false, true, false, false])
    let years = analysis.table(scale: .fiscalYear, classes: [.budget])
    #expect(years.rows[0].cells.map(\.isOver) == [true, false])
  }

  @Test func `a plan without compute has no quarters`() {
    var idle = plan
    for chip in idle.chips.indices {
      for activity in idle.chips[chip].activities.indices {
        idle.chips[chip].activities[activity].compute = OrderedTable()
      }
    }
    #expect(ComputeDemand(idle, roadmap).quarters.isEmpty)
    #expect(ComputeDemand(idle, roadmap).spend == .zero(.usDollar))
  }
}
