import Instances
import Scheduling
import Testing

@Suite struct LagTests {
  /// Three activities of durations 2, 3 and 1 between dummies; the second starts from 1 to 4 slots
  /// after the first, the third at most 2 slots after the second, whichever comes first.
  private func instance(maximal: Int32 = -4) throws -> Instance {
    let text = """
      3 1 0 0
      0 1 3 1 2 3 [0] [0] [0]
      1 1 2 2 4 [1] [2]
      2 1 3 4 1 3 [3] [\(maximal)] [-1]
      3 1 2 4 2 [1] [-2]
      4 1 0
      0 1 0 0
      1 1 2 1
      2 1 3 1
      3 1 1 1
      4 1 0 0
      1
      """
    return try Instance(name: "lags", format: "sch", text: text)
  }

  @Test func `arcs with lags of both signs are read`() throws {
    let instance = try instance()
    #expect(instance.capacities == [1])
    #expect(instance.arcs.count == 10)
    #expect(instance.arcs[3].lag == .startToStart(1))
    #expect(instance.arcs[6].lag == .startToStart(-4))
    #expect(instance.criticalPath == 4)
    // 0 + 2 + 3 + 1 + 0, no lag being longer than its activity.
    #expect(instance.serialBound == 6)
  }

  @Test func `a schedule keeps the precedences exactly where it keeps the arcs`() throws {
    let instance = try instance()
    let checker = FeasibilityChecker(try instance.problem())
    let durations = instance.modes.map { $0[0].duration }
    var kept = 0
    for code in 0..<Int32(5 * 5 * 5) {
      let starts: ContiguousArray<Int32> = [0, code % 5, code / 5 % 5, code / 25, 6]
      let isKept = instance.arcs.allSatisfy { arc in
        guard case .startToStart(let lag) = arc.lag else { return false }
        return starts[arc.to] - starts[arc.from] >= lag
      }
      let schedule = Schedule(
        starts: starts,
        finishes: ContiguousArray(zip(starts, durations).map(+)),
        modes: [0, 0, 0, 0, 0]
      )
      let broken = checker.violations(in: schedule).filter { violation in
        switch violation.kind {
        case .precedence, .maximalLag: true
        default: false
        }
      }
      #expect(broken.isEmpty == isKept, "starts \(starts)")
      if isKept { kept += 1 }
    }
    #expect(kept > 10)
  }

  @Test func `lags that contradict each other leave no longest path and no schedule`() async throws
  {
    let instance = try instance(maximal: 0)
    #expect(instance.criticalPath == nil)
    let outcome = await solve(try instance.problem())
    #expect(outcome.schedule == nil)
  }

  @Test func `the engine keeps lags of both signs`() async throws {
    let problem = try instance().problem()
    let outcome = await solve(problem)
    let schedule = try #require(outcome.schedule)
    #expect(FeasibilityChecker(problem).violations(in: schedule).isEmpty)
    #expect(schedule.makespan == 6)
  }
}
