import RoadmapModel
import Scheduling
import Testing

@testable import Planning

/// The commitment of least cost on a curve of daily loads.
struct LoadDurationTests {
  private static func price(_ nanoUnits: Int64) -> Price {
    Price(nanoUnits: nanoUnits, currency: .usDollar)
  }

  @Test func `the best commitment equals brute force over every number of core-hours`() {
    var random = SeededGenerator(seed: 11)
    for round in 0..<400 {
      let days = Int.random(in: 1...40, using: &random)
      let loads = (0..<days).map { _ in Int64.random(in: 0...60, using: &random) }.sorted(by: >)
      let hourly = Self.price(Int64.random(in: 1...900, using: &random) * 1_000_000)
      let committed = Self.price(Int64.random(in: 1...900, using: &random) * 1_000_000)
      func cost(_ hours: Int64) -> Int128 {
        let above = loads.reduce(Int128(0)) { $0 + Int128(max(0, $1 - hours)) }
        return Int128(days) * Int128(hours) * Int128(committed.nanoUnits)
          + above * Int128(hourly.nanoUnits)
      }
      let chosen = LoadDuration.commitment(for: loads, hourly, committed)
      let least = (0...61).map { cost(Int64($0)) }.min()
      #expect(cost(chosen) == least, "round \(round): \(loads) at \(hourly), \(committed)")
    }
  }

  @Test func `nothing is committed where nothing is offered, or it is no cheaper`() {
    let loads: [Int64] = [30, 20, 20, 20]
    #expect(LoadDuration.commitment(for: loads, Self.price(5), nil) == 0)
    #expect(LoadDuration.commitment(for: loads, Self.price(5), Self.price(5)) == 0)
    #expect(LoadDuration.commitment(for: [], Self.price(5), Self.price(1)) == 0)
    // Twenty on all four days; the thirty of one day is worth it below a quarter of the price.
    #expect(LoadDuration.commitment(for: loads, Self.price(5), Self.price(2)) == 20)
    #expect(LoadDuration.commitment(for: loads, Self.price(5), Self.price(1)) == 30)
  }

  @Test func `the cost of a curve counts each day's hours above the commitment`() {
    let curve = LoadDuration(
      cloud: "cloud",
      instance: nil,
      classes: [.simulation],
      days: CivilDate(dayNumber: 0)..<CivilDate(dayNumber: 3),
      loads: [240, 120, 0],
      hourly: Self.price(500_000_000),
      committed: Self.price(100_000_000),
      commitment: 240,
      farmCorePerYear: Money(minorUnits: 36_525, currency: .usDollar)
    )
    #expect(curve.allHourly.minorUnits == 360 * 50)
    #expect(curve.best.minorUnits == 3 * 240 * 10)
    #expect(curve.cost(ofCommitting: 120).minorUnits == 3 * 120 * 10 + 120 * 50)
    // Ten cores for three days at a dollar a day.
    #expect(curve.allFarm?.minorUnits == 3_000)
  }
}
