import TestSupport
import Testing

@testable import Scheduling

/// Networks whose distribution is known, to within four standard errors.
@Suite struct `Simulated networks with a known answer` {
  /// 100,000 replications where time is no object.
  private static let count = SlowTests.areWanted ? 100_000 : 8_192

  private func tally(_ model: SimulationModel, seed: UInt64 = 7) async throws -> SimulationTally {
    var options = SimulationOptions(replications: Self.count, seed: seed, workers: 2)
    options.batch = 2048
    return try await simulate(model, options: options)
  }

  private func expectMean(
    _ tally: SimulationTally,
    _ mean: Double,
    deviation: Double? = nil,
    _ comment: Comment? = nil
  ) {
    let (found, spread) = tally.mainDate(of: 0)
    let error = spread / Double(tally.replications).squareRoot()
    // Rounding to whole slots adds nothing to the mean.
    #expect(abs(found - mean) < 4 * error + 0.02, comment)
    if let deviation {
      // The standard error of a deviation, for tails like those of an exponential at most.
      let limit = 4 * deviation * 1.5 / Double(2 * tally.replications).squareRoot() + 0.3
      #expect(abs(spread - deviation) < limit, comment)
    }
  }

  @Test func `a series has the sum of means and of variances`() async throws {
    var network = Network()
    let first = network.add(400)
    let second = network.add(300, after: [first])
    let third = network.add(200, after: [second])
    var model = try network.model(endingWith: third)
    model.vary(first, .triangular(0.5, 1, 2.1))
    model.vary(second, .pert(0.8, 1, 2))
    model.vary(third, .lognormal(median: 1, sigma: 0.3))
    let parts: [(Double, Distribution)] = [
      (400, .triangular(0.5, 1, 2.1)), (300, .pert(0.8, 1, 2)),
      (200, .lognormal(median: 1, sigma: 0.3)),
    ]
    let mean = parts.reduce(0) { $0 + $1.0 * $1.1.mean }
    let variance = parts.reduce(0) { $0 + $1.0 * $1.0 * ($1.1.variance ?? 0) }
    expectMean(try await tally(model), mean, deviation: variance.squareRoot())
  }

  @Test func `the greatest of three exponential times has the harmonic mean`() async throws {
    var network = Network(span: 12_000)
    let parts = (0..<3).map { _ in network.add(600) }
    let end = network.add(0, after: parts)
    var model = try network.model(endingWith: end)
    for part in parts { model.vary(part, .exponential(mean: 1)) }
    // 1 + 1/2 + 1/3, and 1 + 1/4 + 1/9 for the variance.
    let deviation = 600 * (1.0 + 0.25 + 1.0 / 9).squareRoot()
    let tally = try await tally(model)
    expectMean(tally, 600 * (1 + 0.5 + 1.0 / 3), deviation: deviation)
    for part in parts {
      let share = tally.criticality(of: part.offset)
      let error = (1.0 / 3 * 2 / 3 / Double(tally.replications)).squareRoot()
      #expect(abs(share - 1.0 / 3) < 4 * error + 0.002)
    }
  }

  @Test func `two lengths with a common cause have its correlation`() async throws {
    let correlation = 0.6
    for sign in [1.0, -1] {
      var network = Network()
      let first = network.add(1000)
      let second = network.add(1000, after: [first])
      var model = try network.model(endingWith: second)
      model.vary(first, .lognormal(median: 1, sigma: 0.1))
      model.vary(second, .lognormal(median: 1, sigma: 0.1))
      model.drivers = [RandomDriver(RandomKey("cause"), item: 0)]
      model.correlations = CorrelationMatrix(count: 1, pairs: [])
      model.quantities[0].loadings = [(0, correlation.squareRoot())]
      model.quantities[1].loadings = [(0, sign * correlation.squareRoot())]
      let tally = try await tally(model)
      // Of lognormal numbers: (exp(ρσ²) − 1) ÷ (exp(σ²) − 1).
      let rho =
        (DeterministicMath.exponential(sign * correlation * 0.01) - 1)
        / (DeterministicMath.exponential(0.01) - 1)
      let part = Distribution.lognormal(median: 1, sigma: 0.1)
      let variance = 2 * (part.variance ?? 0) * (1 + rho) * 1e6
      expectMean(tally, 2000 * part.mean, deviation: variance.squareRoot(), "\(sign)")
    }
  }

  @Test func `two drivers that are correlated pass it on`() async throws {
    var network = Network()
    let first = network.add(1000)
    let second = network.add(1000, after: [first])
    var model = try network.model(endingWith: second)
    model.vary(first, .lognormal(median: 1, sigma: 0.1))
    model.vary(second, .lognormal(median: 1, sigma: 0.1))
    model.drivers = [
      RandomDriver(RandomKey("a"), item: 0), RandomDriver(RandomKey("b"), item: 0),
    ]
    model.correlations = CorrelationMatrix(count: 2, pairs: [(0, 1, 0.5)])
    model.quantities[0].loadings = [(0, 1)]
    model.quantities[1].loadings = [(1, 1)]
    let rho =
      (DeterministicMath.exponential(0.5 * 0.01) - 1) / (DeterministicMath.exponential(0.01) - 1)
    let part = Distribution.lognormal(median: 1, sigma: 0.1)
    let variance = 2 * (part.variance ?? 0) * (1 + rho) * 1e6
    expectMean(try await tally(model), 2000 * part.mean, deviation: variance.squareRoot())
  }

  @Test func `one resource shared by two makes them a series`() async throws {
    var network = Network()
    let team = network.builder.addResource(Resource(capacity: 10))
    let first = network.add(500, [Demand(team, 6)])
    let second = network.add(400, [Demand(team, 6)])
    let end = network.add(0, after: [first, second])
    var model = try network.model(endingWith: end)
    model.vary(first, .triangular(0.5, 1, 2.1))
    model.vary(second, .triangular(0.5, 1, 2.1))
    let part = Distribution.triangular(0.5, 1, 2.1)
    let variance = (part.variance ?? 0) * (500.0 * 500 + 400 * 400)
    let tally = try await tally(model)
    expectMean(tally, 900 * part.mean, deviation: variance.squareRoot())
    #expect(tally.binding(team.offset, of: 0).share == 1)
    #expect(tally.criticality(of: first.offset) == 1)
  }

  @Test func `a day on which several wait for the same people counts once`() async throws {
    var network = Network()
    let team = network.builder.addResource(Resource(capacity: 10))
    let works = (0..<4).map { _ in network.add(10, [Demand(team, 6)]) }
    let end = network.add(0, after: works)
    var model = try network.model(endingWith: end)
    for work in works { model.vary(work, .constant(3)) }
    let tally = try await tally(model)
    // Planned from day 10, 20 and 30 on, they start on day 30, 60 and 90: from 10 to 90 somebody waits.
    #expect(tally.binding(team.offset, of: 0).share == 1)
    #expect(tally.binding(team.offset, of: 0).slots == 80)
  }

  @Test func `passes until success are geometric`() async throws {
    var network = Network()
    let first = network.add(10)
    let debug = network.add(3, after: [first])
    let fix = network.add(4, after: [debug])
    let test = network.add(3, after: [fix])
    let launch = network.add(5, after: [test])
    var model = try network.model(endingWith: launch)
    let chance = 0.3
    var work = RepeatedWork(
      RandomKey("spins"),
      item: 0,
      project: 0,
      members: [debug, fix, test],
      entries: [debug],
      verdict: test,
      firstSuccess: chance,
      laterSuccess: chance,
      heavyShare: 0
    )
    work.passCost = 1_000
    model.repetitions = [work]
    model.itemCount = 1
    let tally = try await tally(model)
    let total = Double(tally.replications)
    for (passes, count) in tally.passCounts(of: 0).dropLast().enumerated() {
      var share = chance
      for _ in 0..<passes { share *= 1 - chance }
      let error = (share * (1 - share) / total).squareRoot()
      #expect(abs(Double(count) / total - share) < 4 * error, "\(passes)")
    }
    // Without a pass 10 + 3 + 5; with k passes 10 + 10·k + 5. Mean of k: (1 − p) ÷ p.
    let passes = (1 - chance) / chance
    expectMean(tally, 15 + 3 * chance + 10 * passes)
    let counts = tally.dateCounts(of: 0, date: 0)
    #expect(counts.first == 18)
    for (offset, count) in counts.counts.enumerated() where count > 0 {
      let day = Int(counts.first) + offset
      #expect(day == 18 || (day - 15) % 10 == 0, "\(day)")
    }
  }

  @Test func `a heavy pass takes its own lengths`() async throws {
    var network = Network()
    let debug = network.add(3)
    let fab = network.add(4, after: [debug])
    let launch = network.add(5, after: [fab])
    var model = try network.model(endingWith: launch)
    var work = RepeatedWork(
      RandomKey("spins"),
      item: 0,
      project: 0,
      members: [debug, fab],
      entries: [debug],
      verdict: fab,
      firstSuccess: 0,
      laterSuccess: 1,
      heavyShare: 0.25
    )
    work.heavyLengths = [(fab, 20)]
    model.repetitions = [work]
    model.itemCount = 1
    let tally = try await tally(model)
    let share =
      Double(tally.dateCounts(of: 0, date: 0).counts.last ?? 0) / Double(tally.replications)
    #expect(tally.dateCounts(of: 0, date: 0).counts.count == 17)
    #expect(abs(share - 0.25) < 4 * (0.25 * 0.75 / Double(tally.replications)).squareRoot())
  }
}
