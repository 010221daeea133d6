import Foundation
import Instances
import Scheduling

/// Lets both sides solve an instance, one after the other, and checks what they say.
struct Duel {
  let engine: Engine
  let peer: Peer?
  let sides: [Measurement.Side]

  /// Measures one instance.
  ///
  /// Every second instance the other side goes first. Neither side's reading and building of its
  /// model is timed. Each schedule is checked by both sides' checkers.
  func measure(_ url: URL, of set: InstanceSet, turn: Int) async throws -> [Measurement] {
    let instance = try set.instance(at: url)
    let problem = try instance.problem()
    let count = try peer?.load(url)
    guard count == nil || count == problem.activities.count else {
      throw Failure(reason: "the sides read \(instance.name) differently")
    }
    var rows: [Measurement] = []
    for side in turn.isMultiple(of: 2) ? sides : sides.reversed() {
      var row = Measurement(
        set: set.name,
        instance: instance.name,
        side: side,
        status: .unsolved,
        seconds: 0,
        known: set.known(instance.name),
        criticalPath: instance.criticalPath,
        serialBound: instance.serialBound
      )
      let schedule: Schedule?
      switch side {
      case .tapeout: schedule = await runEngine(problem, &row)
      case .cpSat: schedule = try runPeer(problem, &row)
      }
      if let schedule { try check(schedule, problem, &row) }
      rows.append(row)
    }
    return rows
  }

  private func runEngine(_ problem: Problem, _ row: inout Measurement) async -> Schedule? {
    let (outcome, seconds) = await engine.solve(problem)
    row.seconds = seconds
    row.schedules = outcome.schedulesGenerated
    row.bound = outcome.bound?.terms.first.map { Int32(clamping: $0) }
    switch outcome.status {
    case .optimal: row.status = .optimal
    case .feasible: row.status = .feasible
    case .infeasible: row.status = .infeasible
    case .unsolved, .cancelled: row.status = .unsolved
    }
    return outcome.schedule
  }

  private func runPeer(_ problem: Problem, _ row: inout Measurement) throws -> Schedule? {
    guard let peer else { return nil }
    let answer = try peer.solve(limit: engine.limit, workers: engine.workers, seed: engine.seed)
    row.seconds = answer.seconds ?? 0
    row.bound = answer.bound
    row.status = Measurement.Status(rawValue: answer.status ?? "") ?? .unsolved
    guard let starts = answer.starts, let modes = answer.modes else { return nil }
    let finishes = problem.activities.indices.map {
      starts[$0] + problem.activities[$0].modes[Int(modes[$0])].duration
    }
    return Schedule(
      starts: ContiguousArray(starts),
      finishes: ContiguousArray(finishes),
      modes: ContiguousArray(modes)
    )
  }

  private func check(_ schedule: Schedule, _ problem: Problem, _ row: inout Measurement) throws {
    row.value = schedule.makespan
    row.violations = FeasibilityChecker(problem).violations(in: schedule).count
    let starts = Array(schedule.starts)
    row.peerViolations = try peer?.violations(starts: starts, modes: Array(schedule.modes)).count
  }
}
