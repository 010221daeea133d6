import RoadmapModel
import Testing

@testable import Planning

/// The law of compute that earlier chips tell.
struct ComputeLawTests {
  private static func roadmap(_ points: [(size: Double, hours: Int64)]) -> Roadmap {
    var roadmap = Roadmap()
    for (number, point) in points.enumerated() {
      var entry = ComputeHistory()
      entry.id = ComputeHistory.ID("chip-\(number)")
      entry.computeClass = .simulation
      entry.size = FixedPoint(millionths: Int64((point.size * 1e6).rounded()))
      entry.volume = .cores(CoreHours(point.hours))
      roadmap.compute.history.append(entry)
    }
    return roadmap
  }

  @Test func `points on a power law give it back without error`() throws {
    let sizes = [0.5, 1, 1.5, 2, 3]
    let points = sizes.map { size in
      (size, Int64((1e7 * DeterministicMath.power(size, 1.3)).rounded()))
    }
    let law = try #require(ComputeLaw(of: .simulation, in: Self.roadmap(points)))
    #expect(abs(law.exponent - 1.3) < 1e-6 && law.count == 5)
    #expect(abs(law.hours(atSize: 1) - 10_000_000) <= 2)
    #expect(try #require(law.error) < 1e-6)
  }

  @Test func `scatter is told as the error of an estimate`() throws {
    // Twice and half the law, alternating: a factor of two each way.
    let points: [(Double, Int64)] = [(1, 2_000), (1, 500), (4, 8_000), (4, 2_000)]
    let law = try #require(ComputeLaw(of: .simulation, in: Self.roadmap(points)))
    #expect(abs(law.exponent - 1) < 1e-9 && law.hours(atSize: 2) == 2_000)
    // Four residues of ln 2 over two degrees of freedom.
    let expected = DeterministicMath.exponential(0.693_147_180_559_945 * 2.0.squareRoot()) - 1
    #expect(abs(try #require(law.error) - expected) < 1e-9)
  }

  @Test(arguments: [false, true])
  func `coverage effort scales what verifies, and nothing else`(hasHistory: Bool) async throws {
    var (roadmap, rtl) = try SmallRoadmap.withAlpha()
    roadmap.templates[0].activities[rtl].compute[.simulation] = .cores(CoreHours(1_000))
    roadmap.templates[0].activities[rtl].compute[.timing] = .cores(CoreHours(600))
    if hasHistory { roadmap.compute.history = Self.roadmap([(1, 4_000)]).compute.history }
    func hours(_ roadmap: Roadmap, _ kind: ComputeClass) async throws -> Int64 {
      let plan = try await SmallRoadmap.plan(roadmap)
      let chip = try #require(plan.chips.first { $0.id.text == "alpha-1" })
      return chip.activities.reduce(0) { $0 + ($1.compute[kind]?.hours ?? 0) }
    }
    let simulation = try await hours(roadmap, .simulation)
    let timing = try await hours(roadmap, .timing)
    #expect(simulation > 0 && timing > 0)
    roadmap.families[0].coverageEffort = Proportion(percent: 150)
    #expect(try await hours(roadmap, .simulation) == simulation * 3 / 2)
    #expect(try await hours(roadmap, .timing) == timing)
  }

  @Test func `one chip gives no exponent and no error`() throws {
    let law = try #require(ComputeLaw(of: .simulation, in: Self.roadmap([(2, 6_000)])))
    #expect(law.exponent == 1 && law.hours(atSize: 1) == 3_000 && law.error == nil)
    #expect(ComputeLaw(of: .timing, in: Self.roadmap([(2, 6_000)])) == nil)
    #expect(ComputeLaw(of: .simulation, in: Self.roadmap([(2, 0)])) == nil)
  }
}
