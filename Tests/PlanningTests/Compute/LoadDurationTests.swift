import RoadmapModel
import Scheduling
import Testing

@testable import Planning

/// The commitment of least cost on a curve of daily loads.
struct LoadDurationTests {
  private static func price(_ nanoUnits: Int64) -> Price {
    Price(nanoUnits: nanoUnits, currency: .usDollar)
  }

  private static func curve(
    _ loads: [Int64],
    hourly: Int64,
    committed: Int64?,
    speed: Int64 = 1_000_000,
    farm: Int64? = nil
  ) -> LoadDuration {
    LoadDuration(
      cloud: "cloud",
      instance: nil,
      classes: [.simulation],
      days: CivilDate(dayNumber: 0)..<CivilDate(dayNumber: Int32(loads.count)),
      loads: loads,
      hourly: price(hourly),
      speed: FixedPoint(millionths: speed),
      committed: committed.map { price($0) },
      farmCorePerYear: farm.map { Money(minorUnits: $0, currency: .usDollar) }
    )
  }

  @Test func `the best commitment equals brute force over every number of cores`() {
    var random = SeededGenerator(seed: 11)
    for round in 0..<400 {
      let days = Int.random(in: 1...40, using: &random)
      let loads = (0..<days).map { _ in Int64.random(in: 0...900, using: &random) }
      let speed: Int64 = [1_000_000, 1_000_000, 700_000, 1_450_000][round % 4]
      let hourly = Int64.random(in: 1...90, using: &random)
      let committed = Int64.random(in: 1...90, using: &random)
      // In millionths, with nothing but the definition.
      func cost(_ cores: Int64) -> Int64 {
        loads.reduce(Int64(0)) { sum, load in
          sum + 24 * cores * committed * 1_000_000
            + max(0, load * 1_000_000 - 24 * cores * speed) * hourly
        }
      }
      let chosen = Self.curve(loads, hourly: hourly, committed: committed, speed: speed)
      let all = (0...60).map { cost(Int64($0)) }
      let least = all.min() ?? 0
      #expect(chosen.commitment == all.firstIndex(of: least).map { Int64($0) }, "round \(round)")
      #expect(chosen.exactCost(ofCommitting: chosen.commitment) == Int128(least))
      #expect(chosen.exactCost(ofCommitting: 0) == Int128(cost(0)))
      let whole = Int128(24 * days) * Int128(chosen.commitment * committed) * 1_000_000
      #expect(chosen.exactCommitmentCost == whole)
    }
  }

  @Test func `nothing is committed where nothing is offered, or it is no cheaper`() {
    let loads: [Int64] = [480, 720, 480, 480]
    #expect(Self.curve(loads, hourly: 5, committed: nil).commitment == 0)
    #expect(Self.curve(loads, hourly: 5, committed: 5).commitment == 0)
    #expect(Self.curve([], hourly: 5, committed: 1).commitment == 0)
    #expect(Self.curve([0, 0], hourly: 5, committed: 1).commitment == 0)
    // Twenty on all four days; the thirty of one day are worth it below a quarter of the price.
    #expect(Self.curve(loads, hourly: 5, committed: 2).commitment == 20)
    #expect(Self.curve(loads, hourly: 5, committed: 1).commitment == 30)
    // Cores twice as fast: half as many.
    #expect(Self.curve(loads, hourly: 5, committed: 2, speed: 2_000_000).commitment == 15)
  }

  @Test func `the cost of a curve counts each day's hours above the commitment`() {
    let curve = Self.curve(
      [120, 240, 0],
      hourly: 500_000_000,
      committed: 100_000_000,
      farm: 36_525
    )
    #expect(curve.loads == [240, 120, 0] && curve.commitment == 10)
    #expect(curve.allHourly.minorUnits == 360 * 50)
    #expect(curve.best.minorUnits == 3 * 240 * 10)
    #expect(curve.cost(ofCommitting: 5).minorUnits == 3 * 120 * 10 + 120 * 50)
    // Ten cores for three days at a dollar a day.
    #expect(curve.allFarm?.minorUnits == 3_000)
    #expect(curve.savingOnHourly.minorUnits == 18_000 - 7_200)
    #expect(curve.savingOnFarm?.minorUnits == 3_000 - 7_200)
  }
}
