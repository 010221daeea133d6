import TestSupport
import Testing

@testable import Scheduling

@Suite struct `Replications of a plan` {
  /// What the simulation knows beside plain precedences.
  private static let features: RandomProblem.Features = [
    .lags, .modes, .fixedStarts, .steps, .holds,
  ]

  /// A random problem planned in a random order, as it stands or shifted, or nil.
  private func model(seed: UInt64, _ builder: ProblemBuilder) throws -> SimulationModel? {
    let problem = try builder.build()
    var random = SeededGenerator(seed: seed)
    let keys = ContiguousArray(problem.activities.map { _ in Int64(random.below(1000)) })
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: keys)
    guard let early = try? generation.schedule(list, modes: .earliestFinish) else { return nil }
    let late = generation.rightShifted(early)
    let plan = [early, late, generation.leftShifted(late, mayAccelerate: true)][Int(seed % 3)]
    // What lies on the last slot or behind never comes in a replication.
    guard plan.makespan < problem.span else { return nil }
    let count = problem.activities.count
    let projects = 1 + Int(seed % 4)
    return SimulationModel(
      problem: problem,
      plan: plan,
      projectOf: (0..<count).map { $0 % projects },
      projects: (0..<projects).map { project in
        SimulatedProject(
          dates: [problem.activityIndices.filter { $0.offset % projects == project }],
          mainDate: 0,
          target: nil,
          plannedCost: 1
        )
      },
      dailyCost: Array(repeating: 0, count: count)
    )
  }

  private func model(
    seed: UInt64,
    _ features: RandomProblem.Features
  ) throws -> SimulationModel? {
    let count = 5 + Int(seed % 20)
    return try model(
      seed: seed,
      RandomProblem.builder(seed: seed, activities: count, features: features)
    )
  }

  /// Checks that the plans of seeds are carried out as they stand, and how many there were.
  private func replicate(
    _ seeds: ClosedRange<UInt64>,
    _ builder: (UInt64) -> ProblemBuilder
  ) throws -> [SimulationModel] {
    var found: [SimulationModel] = []
    for seed in seeds {
      guard let model = try model(seed: seed, builder(seed)) else { continue }
      found.append(model)
      let source = RandomSource(seed: seed, sampling: .independent)
      do {
        var simulator = try Simulator.following(model, source)
        for number in 0..<2 {
          simulator.run(number: number)
          let schedule = simulator.schedule
          #expect(schedule.starts == model.plan.starts, "seed \(seed)")
          #expect(schedule.finishes == model.plan.finishes, "seed \(seed)")
        }
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
    return found
  }

  private func replicatePlain(_ seeds: ClosedRange<UInt64>) throws -> [SimulationModel] {
    try replicate(seeds) { seed in
      RandomProblem.builder(
        seed: seed,
        activities: 5 + Int(seed % 20),
        features: Self.features
      )
    }
  }

  /// Fluids stretch work into closed days, and people are partly given back while it waits.
  private func replicateFluid(_ seeds: ClosedRange<UInt64>) throws -> [SimulationModel] {
    try replicate(seeds) { seed in
      FluidProblem.builder(seed: seed, activities: 5 + Int(seed % 16), features: Self.features)
    }
  }

  @Test func `without uncertainty every replication is the plan, day for day`() throws {
    #expect(try replicatePlain(1...160).count > 90)
  }

  @Test func `work that waits for fluids ends in every replication as planned`() throws {
    let models = try replicateFluid(1...160)
    #expect(models.count > 60)
    let stretched = models.filter { model in
      model.problem.activityIndices.contains { index in
        let mode = model.problem[index].modes[Int(model.plan.modes[index.offset])]
        let start = model.plan.starts[index.offset]
        let work = model.problem.calendar(of: index).finish(from: start, mode.duration)
        return work < model.plan.finishes[index.offset]
      }
    }
    #expect(stretched.count > 40)
  }

  @Test(.slow) func `thousands of plans are carried out as they stand`() throws {
    #expect(try replicatePlain(1000...5000).count > 2000)
    #expect(try replicateFluid(1000...5000).count > 1500)
  }

  @Test func `what a replication carries out is feasible for the lengths it drew`() throws {
    var found = 0
    for seed in 1...SlowTests.cases(120 as UInt64, of: 3_000) {
      // Steps of capacity are left out: who is at work stays when a team shrinks.
      guard var model = try model(seed: seed, [.lags, .modes, .holds]) else { continue }
      for activity in model.problem.activityIndices {
        model.vary(activity, .triangular(0.4, 1, 3))
      }
      var simulator = try Simulator.following(
        model,
        RandomSource(seed: seed, sampling: .independent)
      )
      for number in 0..<4 {
        simulator.run(number: number)
        let schedule = simulator.schedule
        guard schedule.finishes.allSatisfy({ $0 < WorkCalendar.never }) else { continue }
        found += 1
        var builder = model.problem.source
        for activity in model.problem.activities.indices {
          let mode = Int(model.plan.modes[activity])
          var chosen = builder.activities[activity].modes[mode]
          let calendar = model.problem.calendars[Int(model.problem.calendarOf[activity])]
          if chosen.duration > 0 {
            chosen.duration =
              calendar.worked(before: schedule.finishes[activity])
              - calendar.worked(before: schedule.starts[activity])
          }
          builder.activities[activity].modes = [chosen]
        }
        let problem = try builder.build()
        // Where to wait for a seat could be to wait for oneself it may be overbooked.
        let tables = simulator.tables
        let momentary = tables.opened.indices.filter { tables.closesAtOnce[$0] }
          .map { tables.opened[$0].resource }
        let faults = FeasibilityChecker(problem).violations(in: schedule).filter { violation in
          if case .hold(let resource, _, _) = violation.kind, momentary.contains(resource) {
            return false
          }
          guard !violation.isForced, case .precedence(let index) = violation.kind else {
            return !violation.isForced
          }
          // What by plan starts first, or before an end, goes by what is known when it starts.
          let link = model.problem[index]
          let isBefore =
            model.plan.starts[link.successor.offset] < model.plan.starts[link.predecessor.offset]
          return !isBefore && link.minimalLag?.count ?? 0 >= 0
        }
        #expect(faults.isEmpty, "seed \(seed), replication \(number)")
      }
    }
    #expect(found > 200)
  }

  @Test func `a plan that is not of the problem is refused`() throws {
    var network = Network()
    let first = network.add(10)
    let second = network.add(10, after: [first])
    var model = try network.model(endingWith: second)
    model.plan.starts[1] -= 4
    model.plan.finishes[1] -= 4
    #expect(throws: SimulationError.self) {
      _ = try Simulator.following(model, RandomSource(seed: 1, sampling: .independent))
    }
  }

  @Test func `tallies do not depend on the number of workers`() async throws {
    guard var model = try model(seed: 11, [.lags, .steps]) else { return }
    for activity in model.problem.activityIndices { model.vary(activity, .pert(0.5, 1, 3)) }
    var tallies: [SimulationTally] = []
    for workers in 1...3 {
      var options = SimulationOptions(replications: 700, seed: 5, workers: workers)
      options.batch = 256
      tallies.append(try await simulate(model, options: options))
    }
    for tally in tallies {
      #expect(tally.replications == 700)
      #expect(tally.dates == tallies[0].dates)
      #expect(tally.lengthProducts == tallies[0].lengthProducts)
      #expect(tally.critical == tallies[0].critical)
      #expect(tally.sampleDates == tallies[0].sampleDates)
      #expect(tally.sampleScores == tallies[0].sampleScores)
    }
  }

  @Test func `another activity that shares nothing shifts no draw`() throws {
    func dates(withMore: Bool) throws -> [Int32] {
      var network = Network()
      let first = network.add(100)
      let second = network.add(80, after: [first])
      let more = withMore ? network.add(50) : nil
      var model = try network.model(endingWith: second)
      if let more { model.vary(more, .pert(0.5, 1, 3)) }
      model.vary(first, .pert(0.5, 1, 3))
      model.vary(second, .pert(0.5, 1, 3))
      return try simulatedOutcomes(model, replications: 300, seed: 3).dates[0]
    }
    #expect(try dates(withMore: true) == dates(withMore: false))
  }

  @Test(arguments: Sampling.allCases) func `every way of sampling has the same mean`(
    _ sampling: Sampling
  ) throws {
    var network = Network()
    var parts: [ActivityIndex] = []
    for _ in 0..<4 { parts.append(network.add(500, after: parts.suffix(1))) }
    var model = try network.model(endingWith: parts[3])
    for part in parts { model.vary(part, .triangular(0.5, 1, 2.1)) }
    // Means of blocks of 256, whose spread is the error of the way itself.
    func blocks(_ sampling: Sampling, seed: UInt64) throws -> [Double] {
      let dates = try simulatedOutcomes(
        model,
        replications: 256 * 24,
        seed: seed,
        sampling: sampling
      ).dates[0]
      return (0..<24).map { block in
        Double(dates[block * 256..<block * 256 + 256].reduce(0) { $0 + Int($1) }) / 256
      }
    }
    func moments(_ values: [Double]) -> (Double, Double) {
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, squares / Double(values.count - 1))
    }
    let plain = moments(try blocks(.independent, seed: 1))
    let other = moments(try blocks(sampling, seed: 2))
    let error = ((plain.1 + other.1) / 24).squareRoot()
    #expect(abs(plain.0 - other.0) < 4 * error)
    if sampling != .independent { #expect(other.1 < plain.1) }
  }

  @Test(arguments: [(1.0, 20), (1.5, 30), (0.1, 7)])
  func `more of a fluid stretches work, less of it leaves the work`(
    _ factor: Double,
    _ finish: Int32
  ) throws {
    var network = Network()
    let farm = network.builder.addFluidSupply(FluidSupply(capacity: 1))
    let first = network.add(7)
    network.builder.activities[first.offset].modes[0].fluids = [
      FluidDemand(20, draws: [FluidDraw(from: FluidUse(farm))])
    ]
    var model = try network.model(endingWith: first)
    #expect(model.plan.finishes[0] == 20)
    func demand(_ effect: SimulationEffect, _ value: Double, _ neutral: Double) -> RandomQuantity {
      RandomQuantity(
        RandomKey("\(value)"),
        item: 0,
        .constant(value),
        neutral: neutral,
        effects: [effect]
      )
    }
    model.quantities = [demand(.fluid(first), factor, 1)]
    model.itemCount = 1
    #expect(try simulatedOutcomes(model, replications: 1, seed: 1).dates == [[finish]])
    // A delay comes on top of whichever is longer.
    model.quantities.append(demand(.delay(first), 4, 0))
    #expect(try simulatedOutcomes(model, replications: 1, seed: 1).dates == [[finish + 4]])
  }

  @Test func `hires that come later make work wait`() throws {
    var network = Network()
    let team = network.builder.addResource(
      Resource(steps: [CapacityStep(from: 0, 5), CapacityStep(from: 100, 15)])
    )
    let first = network.add(20, [Demand(team, 10)])
    var model = try network.model(endingWith: first)
    #expect(model.plan.starts[0] == 100)
    model.ramps = [HiringRamp(team, added: [CapacityStep(from: 100, 10)])]
    model.quantities = [
      RandomQuantity(
        RandomKey("hiring"),
        item: 0,
        .constant(30),
        neutral: 0,
        effects: [.hiring(team)]
      )
    ]
    model.itemCount = 1
    let dates = try simulatedOutcomes(model, replications: 2, seed: 1).dates[0]
    #expect(dates == [150, 150])
  }

  @Test func `a team that shrinks for good does the work with whom it has`() throws {
    var network = Network(span: 12_000)
    let team = network.builder.addResource(Resource(capacity: 10))
    let first = network.add(1000)
    let second = network.add(100, after: [first], [Demand(team, 10)])
    var model = try network.model(endingWith: second)
    model.quantities = [
      RandomQuantity(
        RandomKey("attrition"),
        item: 0,
        .constant(3),
        neutral: 1,
        effects: [.attrition(team, yearlyShare: 0.1)]
      )
    ]
    model.itemCount = 1
    // From slot 910 on two and a half years at 20 % more: six or fewer are left.
    let date = try simulatedOutcomes(model, replications: 1, seed: 1).dates[0][0]
    #expect(date > 1150 && date < 1400)
  }
}

extension Simulator {
  /// What was carried out last, in the first mode of each activity.
  fileprivate var schedule: Schedule {
    Schedule(
      starts: ContiguousArray((0..<starts.count).map { starts[$0] }),
      finishes: ContiguousArray((0..<finishes.count).map { finishes[$0] }),
      modes: ContiguousArray(repeating: 0, count: starts.count)
    )
  }
}
