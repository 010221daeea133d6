import TestSupport
import Testing

@testable import Scheduling

/// The construction project of Hillier and Lieberman, Introduction to Operations Research, chapter on
/// PERT/CPM: fourteen activities with three estimates each, in weeks.
@Suite struct `The textbook's PERT network` {
  private static let estimates: [(String, Double, Double, Double, [String])] = [
    ("A", 1, 2, 3, []), ("B", 2, 3.5, 8, ["A"]), ("C", 6, 9, 18, ["B"]), ("D", 4, 5.5, 10, ["C"]),
    ("E", 1, 4.5, 5, ["C"]), ("F", 4, 4, 10, ["E"]), ("G", 5, 6.5, 11, ["D"]),
    ("H", 5, 8, 17, ["E", "G"]), ("I", 3, 7.5, 9, ["C"]), ("J", 3, 9, 9, ["F", "I"]),
    ("K", 4, 4, 4, ["J"]), ("L", 1, 5.5, 7, ["J"]), ("M", 1, 2, 3, ["H"]),
    ("N", 5, 5.5, 9, ["K", "L"]),
  ]
  private static let scale = 100.0
  private static let replications = SlowTests.areWanted ? 100_000 : 6_144

  private func model(spread: Bool) throws -> (SimulationModel, [ActivityIndex]) {
    var network = Network(span: 12_000)
    var known: [String: ActivityIndex] = [:]
    for (name, least, mode, most, before) in Self.estimates {
      let mean = (least + 4 * mode + most) / 6
      known[name] = network.add(Int32(mean * Self.scale), after: before.compactMap { known[$0] })
    }
    let last = ["M", "N"].compactMap { known[$0] }
    let end = network.add(0, after: last)
    var model = try network.model(endingWith: end)
    var order: [ActivityIndex] = []
    for (name, least, mode, most, _) in Self.estimates {
      guard let index = known[name] else { continue }
      order.append(index)
      let mean = (least + 4 * mode + most) / 6
      if spread { model.vary(index, .pert(least / mean, mode / mean, most / mean)) }
    }
    return (model, order)
  }

  @Test func `means add up to the 44 weeks of the book along its critical path`() async throws {
    let (model, order) = try model(spread: false)
    let tally = try await simulate(model, options: SimulationOptions(replications: 3, workers: 1))
    #expect(tally.dateCounts(of: 0, date: 0).first == 4400)
    let critical = zip(Self.estimates, order).filter { tally.criticality(of: $0.1.offset) == 1 }
    #expect(critical.map { $0.0.0 }.joined() == "ABCEFJLN")
  }

  @Test func `mean, deviation and criticality are those of a plain simulation`() async throws {
    let (model, order) = try model(spread: true)
    let options = SimulationOptions(replications: Self.replications, seed: 3, workers: 2)
    let tally = try await simulate(model, options: options)
    let other = plainSimulation(count: Self.replications)
    let (mean, deviation) = tally.mainDate(of: 0)
    let error = deviation * (2 / Double(Self.replications)).squareRoot()
    #expect(abs(mean / Self.scale - other.mean) < 4 * error / Self.scale + 0.01)
    #expect(abs(deviation / Self.scale - other.deviation) < 0.15)
    // The merge of paths makes the mean later than the path of the means.
    #expect(mean > 4400 + 4 * error)
    for (index, activity) in order.enumerated() {
      let (found, wanted) = (tally.criticality(of: activity.offset), other.criticality[index])
      let limit =
        4 * (2 * max(wanted * (1 - wanted), 0.001) / Double(Self.replications)).squareRoot()
      #expect(abs(found - wanted) < limit + 0.005, "\(Self.estimates[index].0)")
    }
    #expect(tally.criticality(of: order[0].offset) == 1)
  }

  /// Forward and backward passes with another generator and real numbers, sharing nothing.
  private func plainSimulation(
    count: Int
  ) -> (mean: Double, deviation: Double, criticality: [Double]) {
    var random = SeededGenerator(seed: 99)
    let names = Self.estimates.map(\.0)
    let before = Self.estimates.map { $0.4.compactMap { names.firstIndex(of: $0) } }
    let distributions = Self.estimates.map { Distribution.pert($0.1, $0.2, $0.3) }
    let curves = Self.estimates.map { BetaCurve($0.1, $0.2, $0.3) }
    #expect(distributions.count == curves.count)
    var (sum, squares) = (0.0, 0.0)
    var critical = names.map { _ in 0 }
    for _ in 0..<count {
      let lengths = curves.map { $0.quantile(Double(random.next() >> 11) * 0x1p-53) }
      var finish = names.map { _ in 0.0 }
      for index in names.indices {
        finish[index] = (before[index].map { finish[$0] }.max() ?? 0) + lengths[index]
      }
      let end = finish.max() ?? 0
      var latest = names.map { _ in end }
      for index in names.indices.reversed() {
        for predecessor in before[index] {
          latest[predecessor] = min(latest[predecessor], latest[index] - lengths[index])
        }
        if latest[index] - finish[index] < 1e-9 { critical[index] += 1 }
      }
      sum += end
      squares += end * end
    }
    let mean = sum / Double(count)
    return (
      mean, (squares / Double(count) - mean * mean).squareRoot(),
      critical.map { Double($0) / Double(count) }
    )
  }
}
