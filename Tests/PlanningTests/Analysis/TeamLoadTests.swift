import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct TeamLoadTests {
  private let plan = AnalysisSample.plan
  private let roadmap = AnalysisSample.roadmap

  /// Working days counted one by one, Haifa without Fridays, Saturdays and its week of holidays.
  private func workingDays(_ team: String, _ span: Range<CivilDate>) -> Int {
    var count = 0
    var day = span.lowerBound
    while day < span.upperBound {
      let closed: [Weekday] = team == "rtl-us" ? [.saturday, .sunday] : [.friday, .saturday]
      let isHoliday =
        team == "rtl-us"
        ? day.month == 12 && day.components.day == 25
        : day >= AnalysisSample.day("2027-04-21") && day <= AnalysisSample.day("2027-04-28")
      if !closed.contains(day.weekday), !isHoliday { count += 1 }
      day = day + 1
    }
    return count
  }

  private func allocated(_ team: String) -> Int64 {
    plan.chips.flatMap(\.activities).reduce(0) { total, activity in
      let people = activity.people.entries.first { $0.key.text == team }?.value ?? 0
      guard people > 0 else { return total }
      return total + Int64(people * workingDays(team, activity.start..<activity.finish))
    }
  }

  @Test(arguments: PeriodScale.allCases)
  func `the load of all buckets is what activities are allocated`(scale: PeriodScale) throws {
    let table = LoadAnalysis(plan, roadmap).table(scale: scale, classes: [.team])
    #expect(table.rows.map(\.id) == ["rtl-us", "dv-il"])
    for row in table.rows {
      #expect(row.cells.count == table.buckets.count)
      #expect(row.cells.reduce(0) { $0 + $1.demand } == allocated(row.id))
    }
    #expect(LoadAnalysis(plan, roadmap).teamTotals() == ["rtl-us", "dv-il"].map(allocated))
  }

  @Test func `capacity is people times working days of their calendar`() throws {
    let table = LoadAnalysis(plan, roadmap).table(classes: [.team])
    for row in table.rows {
      let people = row.id == "rtl-us" ? 100 : 50
      for (bucket, cell) in zip(table.buckets, row.cells) {
        #expect(cell.limit == Int64(people * workingDays(row.id, bucket)))
      }
    }
  }

  @Test func `load, peak and overflow follow from demand and capacity`() throws {
    let table = LoadAnalysis(plan, roadmap).table(classes: [.team])
    let rtl = table.rows[0]
    #expect(rtl.capacityText == "10 FTE")
    #expect(rtl.cells.map(\.loadPercent).prefix(7) == [57, 60, 69, 80, 80, 80, 0])
    #expect(rtl.bucketsOver == 0)
    #expect(rtl.overflow == 0)
    let verification = table.rows[1]
    #expect(verification.peak.map { table.buckets[$0].lowerBound.description } == "2027-05-01")
    #expect(verification.bucketsOver == 4)
    #expect(verification.cells[4].loadPercent == 140)
    // May to August, each 40 % over, and September and April below.
    #expect(verification.overflowTenths == 16)
  }

  @Test func `a load just above capacity is never shown as full`() {
    #expect(LoadCell(demand: 10_001, limit: 10_000).loadPercent == 101)
    #expect(LoadCell(demand: 9_999, limit: 10_000).loadPercent == 100)
    #expect(LoadCell(demand: 10_000, limit: 10_000).isOver == false)
    #expect(LoadCell(demand: 5, limit: 0).loadPercent == nil)
    #expect(LoadCell(demand: 5, limit: 0).isOver)
    #expect(LoadCell(demand: 5, limit: nil).isOver == false)
    #expect(LoadCell(demand: 0, limit: 0).loadPercent == 0)
  }

  @Test func `a team without people is the heaviest load there is`() {
    let row = LoadRow(
      id: "x",
      name: "x",
      loadClass: .team,
      capacityText: "",
      cells: [LoadCell(demand: 900, limit: 100), LoadCell(demand: 1, limit: 0)]
    )
    #expect(row.peak == 1)
    #expect(row.overflowTenths == 90)
  }
}
