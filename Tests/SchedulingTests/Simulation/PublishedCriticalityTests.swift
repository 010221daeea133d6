import TestSupport
import Testing

@testable import Scheduling

/// The stochastic project of Gonçalves-Dosantos, García-Jurado and Costa, "ProjectManagement: an R package for
/// managing projects", The R Journal 12 (2020), whose mean and criticality indices they print.
///
/// There activity 6 can't finish before 8 does. Only 10 follows 6, so 10 waits for 8 here; what they tie
/// from start to finish never binds.
@Suite struct `A published network's criticality indices` {
  private static let replications = SlowTests.areWanted ? 100_000 : 6_144
  /// They made so many replications.
  private static let published = 1_000.0
  private static let scale = 100.0

  /// Length, what it follows, and the published index in percent.
  private static let activities: [(Distribution, after: [Int], index: Double)] = [
    (.triangular(1, 2, 3), [], 0.6), (.exponential(mean: 1.5), [], 88),
    (.triangular(0.5, 1.25, 1.25), [], 11.4), (.triangular(0.25, 1.75, 2.5), [2], 2),
    (.triangular(1, 2, 3), [3], 0.1), (.triangular(1, 1.5, 5), [3], 11.3),
    (.triangular(1, 1, 7), [1, 4], 2.6), (.triangular(3, 4, 5), [2], 86),
    (.triangular(0.5, 2.5, 3), [5, 8], 4), (.triangular(1, 6, 8), [6, 8], 93.4),
  ]

  private func tally() async throws -> (SimulationTally, [ActivityIndex]) {
    var network = Network(span: 12_000)
    var order: [ActivityIndex] = []
    for (distribution, before, _) in Self.activities {
      let length = Int32((distribution.mean * Self.scale).rounded())
      order.append(network.add(length, after: before.map { order[$0 - 1] }))
    }
    var startsTogether = Precedence(order[3], to: order[4])
    startsTogether.predecessorEnd = .start
    network.builder.addPrecedence(startsTogether)
    let end = network.add(0, after: order)
    var model = try network.model(endingWith: end)
    for (index, activity) in order.enumerated() {
      model.varyLength(of: activity, Self.activities[index].0, scale: Self.scale)
    }
    let options = SimulationOptions(replications: Self.replications, seed: 12, workers: 2)
    return (try await simulate(model, options: options), order)
  }

  @Test func `mean, 95th percentile and indices agree`() async throws {
    let (tally, order) = try await tally()
    let (mean, deviation) = tally.mainDate(of: 0)
    let share = 1 / Self.published + 1 / Double(tally.replications)
    #expect(abs(mean / Self.scale - 10.64242) < 4 * deviation / Self.scale * share.squareRoot())
    let late = try #require(tally.dateQuantile(0.95, of: 0, date: 0))
    // Their error is ours times the root of how many times more replications these are.
    let ratio = (Double(tally.replications) / Self.published).squareRoot()
    let limit = 4 * late.standardError * (1 + ratio) / Self.scale
    #expect(abs(Double(late.value) / Self.scale - 14.21999) < limit)
    for (number, activity) in order.enumerated() {
      let found = tally.criticality(of: activity.offset)
      // No printed index is that of fewer than one replication.
      let spread = max(found * (1 - found), 0.001)
      let error = (spread * share).squareRoot()
      #expect(
        abs(found - Self.activities[number].index / 100) < 4 * error,
        "activity \(number + 1)"
      )
    }
  }
}
