import RoadmapModel
import Testing

@testable import Planning

struct ValuationTests {
  /// Flows half a year, one and a half and so on from the status date.
  private func yearly(_ cash: [Int64], beyond: Int = .max) -> Valuation {
    Valuation(
      flows: cash.enumerated().map { index, cash in
        Valuation.Flow(
          period: FiscalPeriod(year: 2027 + index, quarter: 1),
          cash: cash,
          years: Double(index) + 0.5,
          isBeyond: index >= beyond
        )
      }
    )
  }

  @Test func `cash is discounted from the middle of its span`() {
    let value = yearly([-100_000, 121_000], beyond: 1)
    // −100,000 / 1.1^0.5 + 121,000 / 1.1^1.5 = (−100,000 + 110,000) / 1.1^0.5
    #expect(value.presentValue(at: 0.1) == 9_535)
    #expect(value.presentValue(at: 0) == 21_000)
    #expect(value.presentValue(at: 0.1, beyondOnly: true) == 104_881)
  }

  @Test func `a plain investment has one rate`() {
    #expect(yearly([-100, 60, 60]).internalRates.map(\.description) == ["13.07%"])
    #expect(yearly([-100, 50]).internalRates.map(\.description) == ["-50%"])
  }

  @Test func `cash that turns twice has two rates, and both are told`() {
    // (1 + r) = 1.1 and 1.3: −100, +240, −143.
    #expect(yearly([-100, 240, -143]).internalRates.map(\.description) == ["10%", "30%"])
  }

  @Test func `cash of one sign has no rate, and cash that turns may have none`() {
    #expect(yearly([1, 2]).internalRates.isEmpty)
    #expect(yearly([-1, -2]).internalRates.isEmpty)
    #expect(yearly([]).internalRates.isEmpty)
    #expect(yearly([100, -150, 100]).internalRates.isEmpty)
  }

  @Test func `the trough and the quarter that pays back`() {
    let value = yearly([-50, -30, 60, -10, 40, 5])
    #expect(value.cumulative == [-50, -80, -20, -30, 10, 15])
    #expect(value.trough.amount == -80)
    #expect(value.trough.period == FiscalPeriod(year: 2028, quarter: 1))
    #expect(value.payback == FiscalPeriod(year: 2031, quarter: 1))
    #expect(yearly([-50, 40]).payback == nil)
    #expect(yearly([50]).payback == nil)
    #expect(yearly([50]).trough.amount == 0)
  }
}
