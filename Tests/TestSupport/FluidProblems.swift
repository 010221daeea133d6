public import Scheduling

/// Seeded random problems whose activities flow from farms, a quota with caps on spend, and tokens.
public struct FluidProblem {
  private var random: SeededGenerator
  private var builder: ProblemBuilder
  private var farms: [FluidSupplyIndex] = []
  private var quotas: [FluidSupplyIndex] = []
  private var tokens: [FluidSupplyIndex] = []
  private var caps: [SpendCapIndex] = []

  /// Makes the builder of a random problem; the same arguments make the same one.
  public static func builder(
    seed: UInt64,
    activities: Int,
    features: RandomProblem.Features = [.steps]
  ) -> ProblemBuilder {
    var builder = RandomProblem.builder(seed: seed, activities: activities, features: features)
    builder.span = 240
    var problem = FluidProblem(
      random: SeededGenerator(seed: seed, streams: 77),
      builder: builder
    )
    problem.addSupplies()
    for index in builder.activities.indices { problem.addDemands(to: index) }
    return problem.builder
  }

  private init(random: SeededGenerator, builder: ProblemBuilder) {
    self.random = random
    self.builder = builder
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func number(_ range: ClosedRange<Int>) -> Int64 {
    Int64(range.lowerBound + random.below(range.count))
  }

  /// A capacity that changes twice and does not end at zero.
  private mutating func supply(_ range: ClosedRange<Int>) -> FluidSupply {
    FluidSupply(steps: [
      FluidStep(from: 0, number(range)),
      FluidStep(from: Int32(number(5...15)), number(0...range.upperBound)),
      FluidStep(from: Int32(number(16...40)), number(1...range.upperBound)),
    ])
  }

  private mutating func addSupplies() {
    for _ in 0...random.below(2) { farms.append(builder.addFluidSupply(supply(1...6))) }
    for _ in 0..<random.below(3) { quotas.append(builder.addFluidSupply(supply(2...12))) }
    if chance(50) { tokens.append(builder.addFluidSupply(supply(4...14))) }
    for _ in 0..<random.below(3) {
      let length = Int32(number(5...30))
      var periods: [SpendCap.Period] = []
      for first in stride(from: Int32(number(0...5)), to: 90, by: Int(length)) {
        periods.append(SpendCap.Period(first..<first + length, limit: number(0...60)))
      }
      caps.append(builder.addSpendCap(SpendCap(periods: periods)))
    }
  }

  private mutating func addDemands(to index: Int) {
    if chance(35) { return }
    var fluids: [FluidDemand] = []
    for _ in 0...(chance(25) ? 1 : 0) {
      var draws: [FluidDraw] = []
      for farm in farms where chance(85) { draws.append(draw(from: farm, price: nil)) }
      // So that something serves it in the end, whatever else there is.
      if draws.isEmpty { draws.append(draw(from: farms[0], price: nil)) }
      for quota in quotas where chance(85) {
        draws.append(draw(from: quota, price: number(0...4)))
      }
      let policy = random.below(10)
      fluids.append(
        FluidDemand(
          number(0...40),
          limit: chance(25) ? .max : number(1...9),
          burst: policy < 6 ? .whenLate : policy < 8 ? .always : .never,
          draws: draws
        )
      )
    }
    let share = Int32([1000, 1000, 500, 0][random.below(4)])
    for mode in builder.activities[index].modes.indices {
      builder.activities[index].modes[mode].fluids = fluids
      builder.activities[index].modes[mode].waitingShare = share
    }
  }

  private mutating func draw(from source: FluidSupplyIndex, price: Int64?) -> FluidDraw {
    let held = tokens.filter { _ in chance(60) }.map { FluidUse($0, perUnit: number(1...2)) }
    return FluidDraw(
      from: FluidUse(source, perUnit: chance(80) ? 1 : 2),
      tokens: held,
      price: price,
      caps: price == nil ? [] : caps.filter { _ in chance(70) }
    )
  }
}
