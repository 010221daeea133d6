extension ProblemBuilder {
  /// The most units of a volume or of a supply in a slot.
  private static var greatestVolume: Int64 { 1 << 50 }

  /// The most that all spend may come to, so that sums stay in `Int64`.
  private static var greatestSpend: Int64 { 1 << 62 }

  /// What is wrong with fluid supplies and caps, in their order.
  func fluidSupplyFaults() -> [InvalidProblem.Fault] {
    var faults: [InvalidProblem.Fault] = []
    for (offset, supply) in fluidSupplies.enumerated() {
      let isAscending = zip(supply.steps, supply.steps.dropFirst()).allSatisfy { $0.slot < $1.slot }
      let isInRange = supply.steps.allSatisfy { (0...Self.greatestVolume).contains($0.capacity) }
      if !isAscending || !isInRange {
        faults.append(.malformedFluidSupply(FluidSupplyIndex(offset: offset)))
      }
    }
    for (offset, cap) in spendCaps.enumerated() {
      let isAscending = zip(cap.periods, cap.periods.dropFirst()).allSatisfy {
        $0.slots.upperBound <= $1.slots.lowerBound
      }
      let isInRange = cap.periods.allSatisfy { (0...Self.greatestSpend).contains($0.limit) }
      if !isAscending || !isInRange {
        faults.append(.malformedSpendCap(SpendCapIndex(offset: offset)))
      }
    }
    if spendUnit < 1 { faults.append(.malformedSpendUnit) }
    return faults
  }

  /// What is wrong with the fluid demands of activities, in their order.
  func fluidDemandFaults() -> [InvalidProblem.Fault] {
    var faults: [InvalidProblem.Fault] = []
    for (offset, activity) in activities.enumerated() {
      let index = ActivityIndex(offset: offset)
      for (number, mode) in activity.modes.enumerated()
      where !mode.fluids.allSatisfy({ isSound($0) }) {
        faults.append(.malformedFluidDemand(index, mode: number))
      }
      if !activity.modes.allSatisfy({ (0...1000).contains($0.waitingShare) }) {
        faults.append(.malformedWaitingShare(index))
      }
    }
    if faults.isEmpty, greatestSpendOfAll() >= Self.greatestSpend { faults.append(.spendTooLarge) }
    return faults
  }

  /// What all fluid demands cost where each activity takes its dearest mode and each demand its
  /// dearest draw; 2^62 where it is that or more.
  func greatestSpendOfAll() -> Int64 {
    var spend: Int64 = 0
    for activity in activities {
      let modes = activity.modes.map { mode in
        mode.fluids.reduce(0) { Self.sum($0, Self.greatestSpend(of: $1)) }
      }
      spend = Self.sum(spend, modes.max() ?? 0)
    }
    return spend
  }

  private func isSound(_ demand: FluidDemand) -> Bool {
    guard (0...Self.greatestVolume).contains(demand.volume), demand.limit >= 1 else { return false }
    let tiers = demand.draws.map(\.isPriced)
    let isFreeFirst = zip(tiers, tiers.dropFirst()).allSatisfy { !$0 || $1 }
    return isFreeFirst
      && demand.draws.allSatisfy { draw in
        (draw.price ?? 0) >= 0 && (draw.isPriced || draw.caps.isEmpty)
          && draw.uses.allSatisfy { use in
            fluidSupplies.indices.contains(use.supply.offset)
              && (1...(1 << 31)).contains(use.perUnit)
          }
          && Set(draw.uses.map(\.supply)).count == draw.uses.count
          && draw.caps.allSatisfy { spendCaps.indices.contains($0.offset) }
          && Set(draw.caps).count == draw.caps.count
      }
  }

  /// What a demand costs where all of it comes from its dearest draw.
  private static func greatestSpend(of demand: FluidDemand) -> Int64 {
    let price = max(0, demand.draws.compactMap(\.price).max() ?? 0)
    guard demand.volume > 0 else { return 0 }
    let (product, isOverflown) = demand.volume.multipliedReportingOverflow(by: price)
    return isOverflown ? greatestSpend : min(product, greatestSpend)
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    min(greatestSpend, left + right)
  }
}
