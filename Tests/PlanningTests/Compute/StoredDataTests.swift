import RoadmapModel
import Testing

@testable import Planning

/// Data that is kept: growth, cost, what leaves.
struct StoredDataTests {
  private static func roadmap(growth: Int) throws -> Roadmap {
    var roadmap = Roadmap()
    var data = StoredData()
    data.id = StoredData.ID("data")
    data.size[try CivilDate(text: "2026-01-01")] = 100
    data.growth = Proportion(percent: growth)
    data.cost = MoneyPerYear(Money(minorUnits: 36_525, currency: .usDollar))
    data.egress = Proportion(percent: 50)
    data.egressCost = Money(minorUnits: 73_050, currency: .usDollar)
    roadmap.compute.storage = [data]
    return roadmap
  }

  @Test func `without growth each day costs the same, and half of it leaves in a year`() throws {
    let roadmap = try Self.roadmap(growth: 0)
    let window = try CivilDate(text: "2026-01-01")..<CivilDate(text: "2027-01-01")
    let lines = StoredDataLine.all(in: roadmap, over: window)
    #expect(lines.map(\.period.text) == ["FY26Q1", "FY26Q2", "FY26Q3", "FY26Q4"])
    for (line, days) in zip(lines, [90, 91, 92, 92] as [Int64]) {
      // A dollar a TiB and day; the same for the half that leaves at twice the price a year.
      #expect(line.cost?.minorUnits == 100 * days * 100)
      #expect(line.egressCost?.minorUnits == 100 * days * 100)
      #expect(line.size == 100)
    }
    #expect((12...13).contains(lines[0].leaving))
  }

  @Test func `the ledger pays for what is kept, to the cent of its quarters`() async throws {
    var roadmap = try SmallRoadmap.make(
      SmallRoadmap.oldNode + """

        families:
          alpha: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
        """
    )
    let plan = try await SmallRoadmap.plan(roadmap)
    let without = Ledger(plan, roadmap)
    roadmap.compute.storage = try Self.roadmap(growth: 20).compute.storage
    let ledger = Ledger(plan, roadmap)
    let year = try CivilDate(text: "2027-01-01")..<CivilDate(text: "2028-01-01")
    let lines = StoredDataLine.all(in: roadmap, over: year)
    for (item, cost) in [
      ("data", lines.compactMap(\.cost)), ("data leaving", lines.compactMap(\.egressCost)),
    ] {
      let paid = ledger.lines.filter { $0.item == item && $0.period.year == 2027 }
      #expect(paid.allSatisfy { $0.costClass == .compute })
      let sum = paid.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
      #expect(sum == cost.reduce(Int64(0)) { $0 + $1.minorUnits } && sum > 0, "\(item)")
    }
    func total(_ ledger: Ledger, kept: Bool) -> Int64 {
      ledger.lines.filter { $0.item.hasPrefix("data") == kept }.reduce(0) {
        $0 + $1.amount.minorUnits
      }
    }
    #expect(total(ledger, kept: false) == total(without, kept: false))
  }

  @Test func `growth doubles what is kept in a year, and nothing was kept before`() throws {
    let roadmap = try Self.roadmap(growth: 100)
    let data = roadmap.compute.storage[0]
    let start = try CivilDate(text: "2026-01-01")
    #expect(data.gibibytes(on: start - 1) == 0)
    #expect(data.gibibytes(on: start) == 102_400)
    let later = data.gibibytes(on: try CivilDate(text: "2028-01-01"))
    #expect(abs(later - 4 * 102_400) < 400)
  }
}
