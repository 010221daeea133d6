import Planning
import RoadmapModel
import Testing

@Suite struct TeamCapacityTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test func `headcount holds from its day on and nobody is there before`() throws {
    var team = Team()
    let first = try day(2027, 1, 1)
    let second = try day(2027, 7, 15)
    team.headcount = OrderedTable([(second, 12), (first, 10)])
    #expect(team.capacity(on: first - 1) == 0)
    #expect(team.capacity(on: first) == 100)
    #expect(team.capacity(on: second - 1) == 100)
    #expect(team.capacity(on: second) == 120)
    let steps = team.capacitySteps(from: first - 30, to: second + 100)
    #expect(steps.map(\.0) == [first - 30, first, second])
    #expect(steps.map(\.1) == [0, 100, 120])
  }

  @Test func `a hire counts in proportion to the ramp that has passed`() throws {
    var team = Team()
    let start = try day(2027, 1, 1)
    team.headcount = OrderedTable([(start, 10)])
    team.hires = OrderedTable([(start, 4)])
    team.rampUp = TimeSpan(100, .days)
    #expect(team.capacity(on: start) == 100)
    #expect(team.capacity(on: start + 50) == 120)
    #expect(team.capacity(on: start + 99) == 140)
    #expect(team.capacity(on: start + 100) == 140)
    #expect(team.capacity(on: start + 1_000) == 140)
  }

  @Test func `the ramp moves on the first of each month and ends on its day`() throws {
    var team = Team()
    let start = try day(2027, 1, 1)
    team.headcount = OrderedTable([(start, 10)])
    team.hires = OrderedTable([(start, 6)])
    team.rampUp = TimeSpan(3, .months)
    let steps = team.capacitySteps(from: start, to: try day(2028, 1, 1))
    #expect(steps.map(\.0.description) == ["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"])
    // 31 and 59 of 90 days.
    #expect(steps.map(\.1) == [100, 121, 139, 160])
  }

  @Test func `attrition loses exactly its share in a year and starts afresh with a headcount`()
    throws
  {
    var team = Team()
    let start = try day(2027, 1, 1)
    team.headcount = OrderedTable([(start, 100), (try day(2030, 1, 1), 100)])
    team.attrition = Proportion(percent: 12)
    #expect(team.capacity(on: try day(2027, 1, 31)) == 1_000)
    #expect(team.capacity(on: try day(2027, 2, 1)) == 990)
    #expect(team.capacity(on: try day(2028, 1, 1)) == 880)
    #expect(team.capacity(on: try day(2029, 1, 1)) == 774)
    #expect(team.capacity(on: try day(2030, 1, 1)) == 1_000)
  }

  @Test func `all may leave and none is ever missing`() throws {
    var team = Team()
    let start = try day(2027, 1, 1)
    team.headcount = OrderedTable([(start, 7)])
    team.attrition = .whole
    #expect(team.capacity(on: try day(2027, 12, 1)) == 6)
    #expect(team.capacity(on: try day(2028, 1, 1)) == 0)
    #expect(team.capacity(on: try day(2040, 1, 1)) == 0)
  }

  @Test func `availability scales the people and is rounded once`() throws {
    var team = Team()
    let start = try day(2027, 1, 1)
    team.headcount = OrderedTable([(start, 62)])
    team.availability = Proportion(percent: 85)
    #expect(team.capacity(on: start) == 527)
  }

  @Test func `each step is the capacity of its day and neighbours differ`() throws {
    var team = Team()
    team.headcount = OrderedTable([(try day(2026, 3, 17), 40), (try day(2028, 2, 29), 55)])
    team.hires = OrderedTable([(try day(2026, 9, 30), 7), (try day(2027, 5, 5), 3)])
    team.attrition = Proportion(percent: 7)
    team.availability = Proportion(percent: 90)
    let steps = team.capacitySteps(from: try day(2026, 1, 31), to: try day(2033, 1, 1))
    #expect(steps.first?.0 == (try day(2026, 1, 31)))
    for (date, tenths) in steps { #expect(team.capacity(on: date) == tenths) }
    for (one, next) in zip(steps, steps.dropFirst()) {
      #expect(one.0 < next.0)
      #expect(one.1 != next.1)
    }
    #expect(team.capacitySteps(from: try day(2027, 1, 1), to: try day(2027, 1, 1)).isEmpty)
  }
}
