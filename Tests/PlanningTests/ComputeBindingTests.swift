import Planning
import RoadmapModel
import TestSupport
import Testing

/// The runs and stretches of a plan in one list each.
struct PlannedUse {
  struct Run {
    let chip: String
    let activity: String
    let computeClass: ComputeClass
    let place: ComputePlace
    let item: String
    let days: Range<CivilDate>
    let hours: Int64
  }

  struct Stretch {
    let chip: String
    let activity: String
    let constraint: Constraint
    let item: String
    let days: Int
  }

  private let plan: Plan
  var runs: [Run] = []
  var stretches: [Stretch] = []

  init(_ plan: Plan) {
    self.plan = plan
    for chip in plan.chips {
      for activity in chip.activities {
        for run in activity.runs {
          runs.append(
            Run(
              chip: chip.id.rawValue,
              activity: activity.id.rawValue,
              computeClass: run.computeClass,
              place: run.place,
              item: run.item.text,
              days: run.start..<run.finish,
              hours: Int64(run.hours)
            )
          )
        }
        for cause in activity.stretchCauses {
          stretches.append(
            Stretch(
              chip: chip.id.rawValue,
              activity: activity.id.rawValue,
              constraint: cause.cap == .budget ? .budget : cause.cap == .token ? .token : .compute,
              item: cause.item,
              days: cause.days
            )
          )
        }
      }
    }
  }

  /// What clouds take and cost by quarter.
  func ledger(_ roadmap: Roadmap) -> [CloudLine] { ComputeDemand(plan, roadmap).ledger }
}

/// Plans in which farms, quotas, tokens and budgets stretch the work.
struct ComputeBindingTests {
  /// One chip whose RTL work needs 9.6 million core-hours of simulation, and what runs them.
  private static func roadmap(
    cores: Int = 0,
    quota: Int? = nil,
    tokens: Int? = nil,
    caps: [String: Int64] = [:],
    binding: Bool = true
  ) throws -> Roadmap {
    let start: CivilDate = try CivilDate(text: "2026-01-01")
    var roadmap = try SmallRoadmap.make(
      SmallRoadmap.oldNode + """

        families:
          alpha: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
        """
    )
    let template = try #require(roadmap.templates.indices.first)
    let rtl = try #require(
      roadmap.templates[template].activities.firstIndex { $0.id.rawValue == "rtl" }
    )
    let volume = ComputeVolume.cores(CoreHours(9_600_000))
    roadmap.templates[template].activities[rtl].compute[.simulation] = volume
    var farm = Farm()
    farm.id = Farm.ID("farm")
    farm.utilisation = .whole
    farm.cores[start] = cores
    roadmap.farms = [farm]
    if let quota {
      var cloud = Cloud()
      cloud.id = Cloud.ID("cloud")
      cloud.quota[start] = quota
      cloud.onDemand = Price(nanoUnits: 40_000_000, currency: roadmap.currency)
      roadmap.clouds = [cloud]
    }
    if let tokens {
      var pool = TokenPool()
      pool.id = TokenPool.ID("seats")
      pool.count[start] = tokens
      roadmap.tokenPools = [pool]
    }
    var budget = Budget()
    budget.id = Budget.ID("burst")
    for (period, amount) in caps {
      let money = Money(minorUnits: amount * 100, currency: roadmap.currency)
      budget.caps[try FiscalPeriod(text: period)] = money
    }
    if !caps.isEmpty { roadmap.budgets = [budget] }
    roadmap.planning.compute = binding ? .binding : .ignored
    return roadmap
  }

  private static func plan(_ roadmap: Roadmap) async throws -> (
    plan: Plan, compute: PlannedUse
  ) {
    let status = try CivilDate(text: "2026-11-23")
    let plan = try await Planner(roadmap: roadmap, statusDate: status).plan()
    let result = (plan: plan, compute: PlannedUse(plan))
    for chip in result.plan.chips {
      for slip in chip.slips {
        #expect(slip.causes.reduce(0) { $0 + $1.days } == slip.days, "\(chip.id) \(slip.id)")
      }
    }
    return result
  }

  private static func launch(_ plan: Plan) throws -> CivilDate {
    try #require(try plan.chip("alpha-1").date(of: .launch))
  }

  /// The days of each constraint that stretch the first chip.
  private static func stretch(_ compute: PlannedUse) -> [Constraint: Int] {
    var days: [Constraint: Int] = [:]
    for stretch in compute.stretches where stretch.chip == "alpha-1" {
      days[stretch.constraint, default: 0] += stretch.days
    }
    return days
  }

  @Test func `compute that is plenty moves nothing`() async throws {
    let (free, none) = try await Self.plan(Self.roadmap(cores: 10, binding: false))
    let (bound, use) = try await Self.plan(Self.roadmap(cores: 1_000_000))
    #expect(none.runs.isEmpty && none.stretches.isEmpty)
    #expect(use.stretches.isEmpty && !use.runs.isEmpty)
    #expect(bound.chips.map(\.milestones) == free.chips.map(\.milestones))
    #expect(bound.chips.map(\.slips) == free.chips.map(\.slips))
  }

  @Test func `a farm that is too small makes launches late, and is named`() async throws {
    let (free, _) = try await Self.plan(Self.roadmap(binding: false))
    let (bound, use) = try await Self.plan(Self.roadmap(cores: 300))
    #expect(try Self.launch(bound) > Self.launch(free))
    let chip = try bound.chip("alpha-1")
    #expect(chip.days(.compute) > 0)
    #expect(chip.cadenceSlip?.causes.contains { $0.item == "farm" } == true)
    #expect(Set(Self.stretch(use).keys) == [.compute])
  }

  @Test func `a quota buys the days back, halving it takes some, and it is named`() async throws {
    let (free, _) = try await Self.plan(Self.roadmap(binding: false))
    let (whole, _) = try await Self.plan(Self.roadmap(cores: 100, quota: 2_000))
    let (half, use) = try await Self.plan(Self.roadmap(cores: 100, quota: 150))
    let (quarter, _) = try await Self.plan(Self.roadmap(cores: 100, quota: 75))
    let (zero, _) = try await Self.plan(Self.roadmap(cores: 100, quota: 0))
    let (restored, _) = try await Self.plan(Self.roadmap(cores: 100, quota: 2_000))
    #expect(try Self.launch(whole) == Self.launch(free))
    #expect(try Self.launch(half) > Self.launch(whole))
    #expect(try Self.launch(quarter) > Self.launch(half))
    #expect(try Self.launch(zero) > Self.launch(quarter))
    #expect(restored == whole)
    #expect(try half.chip("alpha-1").cadenceSlip?.causes.contains { $0.item == "cloud" } == true)
    #expect(use.stretches.contains { $0.item == "cloud" && $0.constraint == .compute })
  }

  @Test func `a budget defers work to the next period, and is named`() async throws {
    let years = ["FY27", "FY28", "FY29", "FY30", "FY31"]
    func caps(_ amount: Int64) -> [String: Int64] {
      Dictionary(uniqueKeysWithValues: years.map { ($0, amount) })
    }
    let (rich, _) = try await Self.plan(Self.roadmap(quota: 2_000, caps: caps(4_000_000)))
    let (poor, use) = try await Self.plan(Self.roadmap(quota: 2_000, caps: caps(40_000)))
    #expect(try Self.launch(poor) > Self.launch(rich))
    #expect(try poor.chip("alpha-1").days(.budget) > 0)
    #expect(use.stretches.contains { $0.item == "burst" && $0.constraint == .budget })
    let spend = use.ledger(try Self.roadmap(quota: 2_000, caps: caps(40_000)))
    for year in years {
      let sum = spend.filter { "\($0.period.text.prefix(4))" == year }.reduce(Int64(0)) {
        $0 + ($1.cost?.minorUnits ?? 0)
      }
      #expect(sum <= 4_000_000, "\(year)")
    }
    // Nothing is spent in the quarter and the year that have no money.
    let (none, _) = try await Self.plan(
      Self.roadmap(cores: 200, quota: 2_000, caps: ["FY27": 0, "FY28Q1": 0])
    )
    #expect(none.solution.status != "infeasible")
  }

  @Test func `tokens that are few stretch the work, and are named`() async throws {
    let (many, _) = try await Self.plan(Self.roadmap(cores: 5_000, tokens: 5_000))
    let (few, use) = try await Self.plan(Self.roadmap(cores: 5_000, tokens: 200))
    #expect(try Self.launch(few) > Self.launch(many))
    #expect(try few.chip("alpha-1").days(.token) > 0)
    #expect(Set(Self.stretch(use).keys) == [.token])
  }

  @Test func `spend is the demand beyond the farm at the price, to the cent`() async throws {
    let roadmap = try Self.roadmap(cores: 100, quota: 2_000)
    let (plan, use) = try await Self.plan(roadmap)
    // Day by day and hour by hour, from the runs alone.
    var farm: [CivilDate: Int64] = [:]
    var demand: [CivilDate: Int64] = [:]
    for run in use.runs {
      for offset in 0..<(run.days.upperBound - run.days.lowerBound) {
        let day = run.days.lowerBound + offset
        demand[day, default: 0] += run.hours
        if run.place == .farm { farm[day, default: 0] += run.hours }
      }
    }
    var quarters: [FiscalPeriod: Int64] = [:]
    for (day, hours) in demand {
      let beyond = hours - (farm[day] ?? 0)
      #expect(beyond == 0 || farm[day] == 100 * 24, "\(day)")
      quarters[roadmap.fiscal.quarter(of: day), default: 0] += beyond
    }
    let ledger = use.ledger(roadmap)
    #expect(!ledger.isEmpty)
    for line in ledger {
      #expect(line.hours == quarters[line.period])
      // Four cents an hour.
      #expect(line.cost?.minorUnits == line.hours * 4)
    }
    #expect(ledger.count == quarters.values.count { $0 > 0 })
    // All that was asked for is done.
    for chip in plan.chips {
      for activity in chip.activities {
        let asked = activity.compute.entries.reduce(Int64(0)) { $0 + $1.value.hours }
        let runs = use.runs.filter {
          $0.chip == chip.id.rawValue && $0.activity == activity.id.rawValue
        }
        let done = runs.reduce(Int64(0)) {
          $0 + $1.hours * Int64($1.days.upperBound - $1.days.lowerBound)
        }
        if activity.state == .planned { #expect(done == asked, "\(chip.id)/\(activity.id)") }
        for run in runs {
          #expect(activity.start <= run.days.lowerBound && run.days.upperBound <= activity.finish)
        }
      }
    }
  }

  @Test func `zero of everything is planned or said clearly`() async throws {
    let hopeless = try [
      Self.roadmap(), Self.roadmap(quota: 0), Self.roadmap(cores: 900, tokens: 0),
    ]
    for roadmap in hopeless {
      let (plan, use) = try await Self.plan(roadmap)
      #expect(plan.solution.status == "infeasible")
      let finding = try #require(plan.findings.last { $0.identifier == "infeasible" })
      #expect(finding.text.contains("never gets the compute that it needs"))
      #expect(use.runs.isEmpty)
    }
    var homeless = try Self.roadmap(cores: 900)
    homeless.farms[0].classes = [.timing]
    homeless.clouds = []
    let (plan, _) = try await Self.plan(homeless)
    #expect(plan.solution.status != "infeasible")
    #expect(plan.findings.contains { $0.identifier == "compute-without-source" })
  }

  @Test func `each class bursts on the cheapest machine of those that run it`() throws {
    var roadmap = try Self.roadmap(cores: 1, quota: 1, tokens: 1)
    let prices: [Int64] = [40_000_000, 39_000_000, 12_000_000, 39_000_000]
    roadmap.clouds = prices.enumerated().map { number, price in
      var cloud = Cloud()
      cloud.id = Cloud.ID("cloud-\(number)")
      cloud.onDemand = Price(nanoUnits: price, currency: roadmap.currency)
      if number == 2 { cloud.classes = [.timing] }
      return cloud
    }
    roadmap.tokenPools[0].cost = MoneyPerYear(
      Money(minorUnits: 876_600, currency: roadmap.currency)
    )
    let simulation = MachineChoice.candidates(for: .simulation, in: roadmap)
    #expect(simulation.map(\.cloud.rawValue) == ["cloud-1", "cloud-3", "cloud-0"])
    // A seat of 8,766 a year is one an hour.
    #expect(simulation.allSatisfy { $0.tokenPrice?.nanoUnits == 1_000_000_000 })
    let timing = MachineChoice.candidates(for: .timing, in: roadmap)
    #expect(timing.map(\.cloud.rawValue) == ["cloud-2", "cloud-1", "cloud-3", "cloud-0"])
  }

  @Test(.slow, arguments: BundledPlans.names)
  func `bundled roadmaps bend where compute binds, and say what bent them`(
    name: String
  ) async throws {
    var roadmap = try BundledPlans.roadmap(name)
    let status = roadmap.statusDate ?? CivilDate(dayNumber: 20_780)
    roadmap.planning.compute = .binding
    let plan = try await Planner(roadmap: roadmap, statusDate: status).plan()
    let use = PlannedUse(plan)
    #expect(plan.solution.status != "infeasible")
    #expect(!use.stretches.isEmpty)
    for chip in plan.chips {
      for slip in chip.slips {
        #expect(slip.causes.reduce(0) { $0 + $1.days } == slip.days, "\(chip.id) \(slip.id)")
      }
    }
    let causes = plan.chips.flatMap { $0.cadenceSlip?.causes ?? [] }
    #expect(causes.contains { [.compute, .budget, .token].contains($0.constraint) })
    let caps = roadmap.budgets.flatMap(\.caps.entries)
    let ledger = use.ledger(roadmap)
    // What ran before the status date is history, whatever the budget was.
    for cap in caps
    where cap.key.quarter != nil && roadmap.fiscal.range(of: cap.key).lowerBound >= status {
      let spent = ledger.filter { $0.period == cap.key }.compactMap(\.cost?.minorUnits)
      #expect(spent.reduce(0, +) <= cap.value.minorUnits + Int64(spent.count), "\(cap.key)")
    }
  }
}
