public import RoadmapModel

/// A roadmap and a plan small enough to work out by hand: two chips, two teams, a farm, a cloud.
public enum AnalysisSample {
  /// The given day.
  public static func day(_ text: String) -> CivilDate {
    (try? CivilDate(text: text)) ?? CivilDate(dayNumber: 0)
  }

  /// Ten engineers in Austin, five in Haifa, 1,000 cores, 2 boards, 500 rented cores, a budget.
  public static var roadmap: Roadmap {
    var roadmap = Roadmap()
    roadmap.id = Slug("sample")
    roadmap.horizon = day("2028-12-31")
    var us = WorkCalendar()
    us.id = .init("us")
    us.holidays = [.yearly(month: 12, day: 25)]
    var israel = WorkCalendar()
    israel.id = .init("il")
    israel.weekend = [.fri, .sat]
    israel.holidays = [.days(day("2027-04-21")...day("2027-04-28"))]
    roadmap.calendars = [us, israel]
    roadmap.sites = [("austin", "us"), ("haifa", "il")].map { id, calendar in
      var site = Site()
      site.id = .init(id)
      site.calendar = .init(calendar)
      return site
    }
    var rtl = Team()
    rtl.id = .init("rtl-us")
    rtl.name = "RTL Austin"
    rtl.site = .init("austin")
    rtl.discipline = Slug("rtl")
    rtl.headcount = OrderedTable([(day("2026-01-01"), 10)])
    var verification = Team()
    verification.id = .init("dv-il")
    verification.name = "DV Haifa"
    verification.site = .init("haifa")
    verification.discipline = Slug("verification")
    verification.headcount = OrderedTable([(day("2026-01-01"), 5)])
    roadmap.teams = [rtl, verification]
    var farm = Farm()
    farm.id = .init("farm")
    farm.cores = OrderedTable([(day("2026-01-01"), 1_000)])
    farm.boards = OrderedTable([(day("2026-01-01"), 2)])
    farm.utilisation = Proportion(percent: 50)
    roadmap.farms = [farm]
    var cloud = Cloud()
    cloud.id = .init("ec2")
    cloud.quota = OrderedTable([(day("2026-01-01"), 500)])
    cloud.onDemand = Price(nanoUnits: 50_000_000, currency: .usDollar)
    roadmap.clouds = [cloud]
    var budget = Budget()
    budget.id = .init("cloud-spend")
    budget.caps = OrderedTable([
      (FiscalPeriod(year: 2027, quarter: 2), dollars(20_000)),
      (FiscalPeriod(year: 2027), dollars(40_000)),
    ])
    roadmap.budgets = [budget]
    return roadmap
  }

  /// A whole number of dollars.
  public static func dollars(_ count: Int64) -> Money {
    Money(minorUnits: count * 100, currency: .usDollar)
  }

  /// A released chip, a committed one in design and a projected one.
  public static var plan: Plan {
    var plan = Plan()
    plan.roadmap = Slug("sample")
    plan.statusDate = day("2027-01-01")
    plan.horizon = day("2028-12-31")
    plan.solution.status = "feasible"
    plan.solution.weightedTardiness = 61
    var old = chip("alpha-1", "Alpha 1", .released, launch: "2025-06-01", tapeout: "2024-09-01")
    old.activities = []
    var first = chip("alpha-2", "Alpha 2", .committed, launch: "2028-06-01", tapeout: "2027-09-06")
    first.target = day("2028-04-01")
    first.commitment = day("2028-06-01")
    first.slips = [slip("cadence", 61), slip("commitment", 0)]
    first.activities = activities
    var second = chip("alpha-3", "Alpha 3", .projected, launch: "2029-06-01", tapeout: "2028-09-01")
    second.nodes = OrderedTable([(Slug("compute"), Slug("n2"))])
    second.slips = [slip("cadence", 0)]
    second.activities = [
      work("arch", "Architecture", "2028-01-03", "2028-03-01", [("rtl-us", 60)], .cadence),
      point("launch", .launch, "2029-06-01", "arch", "FS + 457 days"),
    ]
    plan.chips = [old, first, second]
    return plan
  }

  private static var activities: [PlannedActivity] {
    var arch = work("arch", "Architecture", "2027-01-04", "2027-03-01", [("rtl-us", 60)], .cadence)
    arch.float = 0
    var rtl = work("rtl", "RTL", "2027-03-08", "2027-07-01", [("rtl-us", 80)], .team)
    rtl.driverItem = "rtl-us"
    var verify = work(
      "verify",
      "Verification",
      "2027-04-12",
      "2027-09-06",
      [("dv-il", 70)],
      .predecessor
    )
    verify.driverItem = "rtl"
    verify.driverLink = "SS + 5 weeks"
    verify.compute = OrderedTable([
      (.simulation, .cores(CoreHours(3_000_007))),
      (.emulation, .boards(BoardHours(1_001))),
    ])
    var floorplan = work(
      "floorplan",
      "Floorplan",
      "2027-03-01",
      "2027-03-08",
      [("rtl-us", 30)],
      .predecessor
    )
    floorplan.driverItem = "arch"
    floorplan.float = 40
    return [
      arch, floorplan, rtl, verify,
      point("tapeout", .tapeout, "2027-09-06", "verify", ""),
      point("launch", .launch, "2028-06-01", "tapeout", "FS + 269 days"),
    ]
  }

  /// A chip with a launch and a tapeout.
  public static func chip(
    _ id: String,
    _ name: String,
    _ status: ChipStatus,
    launch: String,
    tapeout: String
  ) -> PlannedChip {
    var chip = PlannedChip()
    chip.id = .init(id)
    chip.name = name
    chip.family = Slug("alpha")
    chip.status = status
    chip.milestones = OrderedTable([
      (.tapeout, ApproximateDate(day(tapeout))), (.launch, ApproximateDate(day(launch))),
    ])
    if status == .released { chip.passed = [.tapeout, .launch] }
    return chip
  }

  private static func slip(_ reference: String, _ days: Int) -> Slip {
    var cause = SlipCause()
    cause.id = .init("team-rtl-us")
    cause.constraint = .team
    cause.item = "rtl-us"
    cause.days = days
    var slip = Slip()
    slip.id = .init(reference)
    slip.days = days
    slip.causes = days == 0 ? [] : [cause]
    return slip
  }

  /// An activity that holds people from a day to another.
  public static func work(
    _ id: String,
    _ name: String,
    _ start: String,
    _ finish: String,
    _ people: [(String, Int)],
    _ driver: Constraint
  ) -> PlannedActivity {
    var activity = PlannedActivity()
    activity.id = .init(id)
    activity.name = name
    activity.start = day(start)
    activity.finish = day(finish)
    activity.driver = driver
    for (team, tenths) in people {
      if let team = try? Slug(text: team) { activity.people[team] = tenths }
    }
    return activity
  }

  private static func point(
    _ id: String,
    _ milestone: Milestone,
    _ date: String,
    _ driver: String,
    _ link: String
  ) -> PlannedActivity {
    var activity = work(id, milestone.rawValue, date, date, [], .predecessor)
    activity.milestone = milestone
    activity.driverItem = driver
    activity.driverLink = link
    return activity
  }
}
