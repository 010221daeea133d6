internal import RoadmapModel

extension LedgerBuilder {
  /// Seats of tools, farms, rented cores and kept data.
  ///
  /// Seats and farms are paid whether used or not: a chip bears the share of their hours that its
  /// jobs take, the rest is shared; after the horizon only what is used counts. Rented cores are
  /// borne by the chips whose jobs the cloud runs, by hours; data by those that have jobs at all.
  mutating func addTools() {
    let use = ComputeUse(plan, roadmap, axis)
    for (index, span) in axis.spans.enumerated() {
      addTokens(use, index, span)
      addFarms(use, index, span)
    }
    for cost in use.cloudCosts {
      let classes = roadmap.clouds.first { $0.id.text == cost.cloud }?.classes ?? []
      let weights = use.hours(of: classes, in: cost.span)
      let day = axis.spans[cost.span].days.lowerBound
      let amount = Money(minorUnits: cost.minorUnits, currency: roadmap.currency)
      guard let total = level.money(amount, .compute, on: day) else { continue }
      share(total, .compute, item: cost.cloud, weights, idle: 0, span: cost.span)
    }
    for cost in use.dataCosts {
      let span = axis.spans[cost.span]
      let weights = use.hours(of: [], in: cost.span)
      // After the horizon only what chips hold counts.
      guard span.isPlanned || weights.contains(where: { $0 > 0 }) else { continue }
      let amount = Money(minorUnits: cost.minorUnits, currency: roadmap.currency)
      guard let total = level.money(amount, .compute, on: span.days.lowerBound) else { continue }
      share(total, .compute, item: cost.item, weights, idle: 0, span: cost.span)
    }
  }

  private mutating func addTokens(_ use: ComputeUse, _ index: Int, _ span: LedgerAxis.Span) {
    for pool in roadmap.tokenPools {
      guard let cost = pool.cost?.amount,
        let factor = level.factor(.eda, cost.currency, on: span.days.lowerBound)
      else { continue }
      let seatDays = LedgerBuilder.unitDays(pool.count, in: span.days)
      let weights = use.hours(of: pool.classes, in: index)
      let numerator = Int128(seatDays) * Int128(cost.minorUnits) * factor
      let total = ExactAmount(numerator, over: Int128(span.yearDays) * PriceLevel.scale).minorUnits
      charge(total, .eda, pool.id.text, weights, capacity: seatDays * 24, index, span)
    }
  }

  private mutating func addFarms(_ use: ComputeUse, _ index: Int, _ span: LedgerAxis.Span) {
    let hours = use.farmHours[index]
    for farm in roadmap.farms {
      let starts = (farm.cores.entries + farm.boards.entries).map(\.key)
      guard let cost = farm.cost?.amount, let start = starts.min(), start < span.days.upperBound,
        let factor = level.factor(.compute, cost.currency, on: span.days.lowerBound)
      else { continue }
      let days = span.days.upperBound - max(start, span.days.lowerBound)
      let numerator = Int128(days) * Int128(cost.minorUnits) * factor
      let total = ExactAmount(numerator, over: Int128(span.yearDays) * PriceLevel.scale).minorUnits
      // Jobs beyond the farms run elsewhere: what the farms take is divided as the jobs are.
      let wanted = use.hours(of: farm.classes, in: index)
      let weights =
        wanted.contains { $0 > 0 } ? LargestRemainder.split(hours.used, by: wanted) : wanted
      charge(total, .compute, farm.id.text, weights, capacity: hours.capacity, index, span)
    }
  }

  /// Divides what is paid whether used or not; after the horizon only what is used counts.
  private mutating func charge(
    _ total: Int64,
    _ costClass: CostClass,
    _ item: String,
    _ weights: [Int64],
    capacity: Int64,
    _ index: Int,
    _ span: LedgerAxis.Span
  ) {
    let used = weights.reduce(0, +)
    let idle = max(0, capacity - used)
    guard !span.isPlanned else {
      share(total, costClass, item: item, weights, idle: idle, span: index)
      return
    }
    guard used > 0 else { return }
    let part = LargestRemainder.split(total, by: [used, idle])[0]
    share(part, costClass, item: item, weights, idle: 0, span: index)
  }

  /// Divides an amount by weights of the plan's chips; `idle` is nobody's.
  private mutating func share(
    _ total: Int64,
    _ costClass: CostClass,
    item: String,
    _ weights: [Int64],
    idle: Int64,
    span: Int
  ) {
    let parts = LargestRemainder.split(total, by: weights + [idle])
    for (index, part) in parts.enumerated() {
      add(part, costClass, chip: index < weights.count ? index : nil, item: item, span: span)
    }
  }

  /// Units in force times days, over the days of `range`.
  static func unitDays(
    _ units: OrderedTable<CivilDate, Int>,
    in range: Range<CivilDate>
  ) -> Int64 {
    let steps = units.entries.sorted { $0.key < $1.key }
    var total: Int64 = 0
    for (index, step) in steps.enumerated() {
      let end = index + 1 < steps.count ? steps[index + 1].key : range.upperBound
      guard step.key < end else { continue }
      let part = (step.key..<end).clamped(to: range)
      total += Int64(step.value) * Int64(part.upperBound - part.lowerBound)
    }
    return total
  }
}
