import Scheduling
import TestSupport
import Testing

struct ExactSearchTests {
  /// The exact optimum over all choices of groups.
  private func exact(_ problem: Problem, nodes: Int) -> (schedule: Schedule, value: ObjectiveValue)?
  {
    var best: (schedule: Schedule, value: ObjectiveValue)?
    for set in 0..<(1 << problem.groups.count) {
      let dropped = problem.groups.indices.filter { set & (1 << $0) != 0 }
      let choice = CommittedProblem(problem, dropping: dropped.map { GroupIndex(offset: $0) })
      var search = ExactSearch(choice.problem)
      let result = search.run(nodes: nodes)
      #expect(result.isProof)
      guard let schedule = result.schedule, let value = result.value else { continue }
      if best.map({ value < $0.value }) ?? true { best = (choice.expanded(schedule), value) }
    }
    return best
  }

  @Test func `the exact search agrees with brute force`() throws {
    try compare(0..<SlowTests.cases(16, of: 40))
  }

  @Test(.slow, arguments: 1..<9)
  func `the exact search agrees with brute force on hundreds`(_ part: UInt64) throws {
    try compare(part * 40..<(part + 1) * 40)
  }

  private func compare(_ seeds: Range<UInt64>) throws {
    var feasible = 0
    for seed in seeds {
      let builder = SmallProblem.builder(seed: seed)
      guard let problem = try? builder.build() else { continue }
      var force = BruteForce(builder)
      let optimum = force.optimum()
      let found = exact(problem, nodes: 200_000)
      #expect((found == nil) == (optimum == nil), "seed \(seed)")
      guard let optimum, let found else { continue }
      feasible += 1
      #expect(found.value.terms == optimum.levels, "seed \(seed)")
      for schedule in [optimum.schedule, found.schedule] {
        let faults = FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
        #expect(faults == [], "seed \(seed)")
        #expect(problem.value(of: schedule).terms == optimum.levels, "seed \(seed)")
      }
    }
    #expect(feasible > seeds.count / 4)
  }
}
