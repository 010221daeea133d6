import Scheduling
import TestSupport
import Testing

/// `solve` against brute force on everything a problem can say, up to seven activities.
struct FullClassTests {
  /// Solves a random problem and compares with what trying everything finds.
  static func compare(seed: UInt64) async -> (isFeasible: Bool, isOptimal: Bool)? {
    let builder = SmallProblem.builder(seed: seed)
    guard let problem = try? builder.build() else { return nil }
    var force = BruteForce(builder)
    let optimum = force.optimum()
    let outcome = await solve(problem, options: SolveOptions(effort: 40, seed: seed))
    guard let optimum else {
      if case .infeasible = outcome.status {
      } else {
        Issue.record("seed \(seed) is infeasible, not \(outcome.status)")
      }
      return (false, true)
    }
    guard let schedule = outcome.schedule, let value = outcome.value else {
      Issue.record("seed \(seed) has a schedule, not \(outcome.status)")
      return (true, false)
    }
    let faults = FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
    #expect(faults == [], "seed \(seed)")
    #expect(problem.value(of: schedule) == value, "seed \(seed)")
    #expect(value.terms == optimum.levels || outcome.status != .optimal, "seed \(seed)")
    #expect(!(value < ObjectiveValue(optimum.levels)), "seed \(seed)")
    let isBoundRight = outcome.bound.map { !(ObjectiveValue(optimum.levels) < $0) } ?? true
    #expect(isBoundRight, "seed \(seed)")
    return (true, outcome.status == .optimal)
  }

  @Test func `solve agrees with brute force`() async {
    var counts = (feasible: 0, infeasible: 0, optimal: 0)
    let count = SlowTests.cases(20, of: 100)
    for seed in UInt64(1)...UInt64(count) {
      guard let result = await Self.compare(seed: seed) else { continue }
      if result.isFeasible { counts.feasible += 1 } else { counts.infeasible += 1 }
      if result.isFeasible && result.isOptimal { counts.optimal += 1 }
    }
    #expect(counts.feasible > count * 2 / 5)
    #expect(counts.infeasible > count / 5)
    #expect(counts.optimal == counts.feasible)
  }
}

extension FullClassTests {
  @Test(.slow, arguments: 0..<10)
  func `solve agrees with brute force on five thousand problems`(_ part: UInt64) async {
    var (compared, optimal) = (0, 0)
    for seed in 1_000 + part * 600..<1_000 + (part + 1) * 600 {
      guard let result = await Self.compare(seed: seed) else { continue }
      compared += 1
      if result.isOptimal { optimal += 1 }
    }
    // Some random builders are refused; 500 of 600 are not.
    #expect(compared >= 500)
    #expect(optimal == compared)
  }
}
