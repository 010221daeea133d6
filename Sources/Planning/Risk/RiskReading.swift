import RoadmapModel
import Scheduling

/// Reads what replications came to back into the roadmap's terms.
struct RiskReading {
  /// The shares of which a summary keeps dates and costs, in percent.
  static let percents = [1, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 95, 99]

  /// Those of which standard errors are kept.
  private static let percentsWithError = [10, 50, 80, 90]

  private let source: RiskProjection
  private let tally: SimulationTally
  /// By item, then project: days of P80 that the item costs.
  private let removed: [[Int: Int]]

  init(_ source: RiskProjection, _ tally: SimulationTally, _ removed: [[Int: Int]]) {
    self.source = source
    self.tally = tally
    self.removed = removed
  }

  /// The summary, without what the options say.
  func summary() -> RiskSummary {
    var summary = RiskSummary()
    summary.scenario = source.plan.scenario
    summary.statusDate = source.plan.statusDate
    summary.replications = tally.replications
    summary.currency = source.roadmap.currency
    summary.findings = source.findings.enumerated().map {
      PlanFinding($0.element, number: $0.offset + 1)
    }
    guard tally.replications > 0 else { return summary }
    for percent in Self.percents {
      if let cost = tally.costQuantile(Double(percent) / 100, of: nil) {
        summary.costs[percent] = money(cost.value)
        if Self.percentsWithError.contains(percent) {
          summary.costErrors[percent] = money(Int64(cost.standardError.rounded()))
        }
      }
    }
    summary.chips = source.simulated.indices.map(chip)
    summary.resources = resources()
    return summary
  }

  private func money(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, currency: source.roadmap.currency)
  }

  private func share(_ value: Double) -> Proportion {
    Proportion(FixedPoint(millionths: Int64((value * 10_000).rounded()) * 100))
  }

  private func decimal(_ value: Double) -> FixedPoint {
    FixedPoint(millionths: Int64((value * 10).rounded()) * 100_000)
  }

  private func chip(_ number: Int) -> ChipRisk {
    let project = source.projection.projects[source.simulated[number]]
    let name = project.outline.id.rawValue
    let axis = source.projection.axis
    let launch = RiskProjection.launch
    var risk = ChipRisk()
    risk.id = ChipRisk.ID(name)
    let planned = source.plan.chips.first { $0.id.rawValue == name }
    let plannedLaunch = planned?.date(of: .launch) ?? project.target
    risk.plannedLaunch = plannedLaunch
    func probability(_ date: CivilDate) -> Proportion {
      share(tally.probability(of: number, date: launch, by: axis.slot(date)))
    }
    risk.planPercentile = probability(plannedLaunch)
    risk.target = project.target
    risk.targetProbability = probability(project.target)
    risk.commitment = project.outline.commitment
    risk.commitmentProbability = project.outline.commitment.map(probability)
    risk.plannedTapeout = planned.flatMap { chip in
      chip.passed.contains(.tapeout) ? nil : chip.date(of: .tapeout)
    }
    for percent in Self.percents {
      let part = Double(percent) / 100
      if let slot = tally.dateQuantile(part, of: number, date: launch) {
        risk.launches[percent] = axis.date(Int32(clamping: slot.value))
        if Self.percentsWithError.contains(percent) {
          risk.launchErrors[percent] = decimal(slot.standardError)
        }
      }
      if risk.plannedTapeout != nil,
        let slot = tally.dateQuantile(part, of: number, date: RiskProjection.tapeout)
      {
        risk.tapeouts[percent] = axis.date(Int32(clamping: slot.value))
        if Self.percentsWithError.contains(percent) {
          risk.tapeoutErrors[percent] = decimal(slot.standardError)
        }
      }
      if let cost = tally.costQuantile(part, of: number) {
        risk.costs[percent] = money(cost.value)
        if Self.percentsWithError.contains(percent) {
          risk.costErrors[percent] = money(Int64(cost.standardError.rounded()))
        }
      }
    }
    let (first, counts) = tally.dateCounts(of: number, date: launch)
    var months: [(CivilDate, Int)] = []
    for (offset, count) in counts.enumerated() where count > 0 {
      let month = axis.date(first + Int32(offset)).startOfMonth
      if months.last?.0 == month {
        months[months.count - 1].1 += count
      } else {
        months.append((month, count))
      }
    }
    risk.histogram = OrderedTable(months)
    addMoney(to: &risk, number)
    risk.firstSilicon = source.firstSilicon[number]
    if source.model.repetitions.contains(where: { $0.project == number }) {
      let passes = tally.passCounts(of: number)
      for (count, times) in passes.enumerated() where times > 0 {
        risk.spins[count + 1] = share(Double(times) / Double(tally.replications))
      }
    }
    risk.activities = activities(of: number)
    risk.items = items(of: number)
    return risk
  }

  private func addMoney(to risk: inout ChipRisk, _ number: Int) {
    risk.plannedCost = money(source.model.projects[number].plannedCost)
    let kept = tally.kept(number)
    risk.costProbability = share(kept.cost)
    risk.jointProbability = share(kept.both)
    // For each of some launches, the least cost that 70 % of the sample keep together with it.
    let dates = tally.sampledDates(of: number)
    let costs = tally.sampledCosts(of: number)
    let needed = (dates.count * 7 + 9) / 10
    var last: Int64?
    for percent in [70, 75, 80, 85, 90, 95, 99] {
      guard dates.count >= 20 else { break }
      let sorted = dates.sorted()
      let limit = sorted[min(sorted.count - 1, sorted.count * percent / 100)]
      let within = zip(dates, costs).filter { $0.0 <= limit }.map(\.1).sorted()
      guard within.count >= needed, needed > 0 else { continue }
      let cost = within[needed - 1]
      if let last, cost >= last { continue }
      last = cost
      risk.jointFrontier[source.projection.axis.date(limit)] = money(cost)
    }
  }

  private func activities(of number: Int) -> [ActivityRisk] {
    let project = source.simulated[number]
    let network = source.projection.projects[project].network
    return network.activities.indices.compactMap { position in
      guard let index = source.projection.indices[project][position],
        !network.activities[position].isDeployment
      else { return nil }
      let length = tally.length(of: index.offset)
      guard length.mean > 0 else { return nil }
      var risk = ActivityRisk()
      risk.id = ActivityRisk.ID(network.activities[position].id)
      risk.criticality = share(tally.criticality(of: index.offset))
      risk.cruciality = share(tally.cruciality(of: index.offset, in: number))
      risk.sensitivity = share(tally.sensitivity(of: index.offset, in: number))
      risk.meanDays = decimal(length.mean)
      risk.deviationDays = decimal(length.deviation)
      return risk
    }
  }

  private func items(of number: Int) -> [ItemRisk] {
    let dates = tally.sampledDates(of: number)
    let launches = Ranking(dates.map { Float($0) })
    var found: [ItemRisk] = []
    for (index, item) in source.items.enumerated() {
      let scores = tally.sampledScores(of: index, in: number)
      guard let first = scores.first, scores.contains(where: { $0 != first }) else { continue }
      let ranking = Ranking(scores)
      var risk = ItemRisk()
      risk.id = ItemRisk.ID(item.id)
      risk.name = item.name
      risk.rankCorrelation = share(ranking.correlation(with: launches))
      risk.swingDays = ranking.swing(of: dates)
      if index < removed.count { risk.removalDays = removed[index][number] }
      found.append(risk)
    }
    return found.sorted { left, right in
      let (first, second) = (abs(left.swingDays), abs(right.swingDays))
      return first != second ? first > second : left.id < right.id
    }
  }

  private func resources() -> [ResourceRisk] {
    var found: [(Double, ResourceRisk)] = []
    for offset in source.projection.problem.resources.indices {
      let index = ResourceIndex(offset: offset)
      let name =
        source.projection.teams[index]?.rawValue ?? source.projection.licences[index]?.rawValue
      let binding = tally.binding(offset, of: nil)
      guard let name, binding.share > 0 else { continue }
      var risk = ResourceRisk()
      risk.id = ResourceRisk.ID(name)
      risk.share = share(binding.share)
      risk.meanDays = decimal(binding.slots)
      found.append((binding.share, risk))
    }
    return found.sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.map(\.1)
  }
}

/// Numbers in order, ties sharing their mean rank.
struct Ranking {
  /// The positions in ascending order of the numbers.
  private let order: [Int]
  /// The rank of each number.
  private let ranks: [Double]
  private let numbers: [Float]

  init(_ numbers: [Float]) {
    self.numbers = numbers
    order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var ranks = [Double](repeating: 0, count: numbers.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, numbers[order[last + 1]] == numbers[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = Double(first + last) / 2 }
      first = last + 1
    }
    self.ranks = ranks
  }

  /// Spearman's correlation with another ranking of as many numbers.
  func correlation(with other: Ranking) -> Double {
    let middle = Double(ranks.count - 1) / 2
    var (product, left, right) = (0.0, 0.0, 0.0)
    for index in ranks.indices {
      let (first, second) = (ranks[index] - middle, other.ranks[index] - middle)
      product += first * second
      left += first * first
      right += second * second
    }
    return left > 0 && right > 0 ? product / (left * right).squareRoot() : 0
  }

  /// The mean of values in the tenth of the greatest numbers less that in the tenth of the least.
  ///
  /// Numbers equal to the border all count, so that a risk that happened or not splits in two.
  func swing(of values: [Int32]) -> Int {
    guard let least = order.first, let greatest = order.last, values.count == numbers.count else {
      return 0
    }
    let tenth = max(1, numbers.count / 10)
    let low = max(numbers[order[tenth - 1]], numbers[least])
    let high = min(numbers[order[numbers.count - tenth]], numbers[greatest])
    guard low < high else {
      // More than nine tenths are alike: the rest against them.
      let rest = numbers.indices.filter { numbers[$0] != low }
      let alike = numbers.indices.filter { numbers[$0] == low }
      let sign = (rest.first.map { numbers[$0] > low } ?? true) ? 1.0 : -1
      return Int((sign * (Self.mean(values, rest) - Self.mean(values, alike))).rounded())
    }
    let top = Self.mean(values, numbers.indices.filter { numbers[$0] >= high })
    return Int((top - Self.mean(values, numbers.indices.filter { numbers[$0] <= low })).rounded())
  }

  private static func mean(_ values: [Int32], _ positions: [Int]) -> Double {
    guard !positions.isEmpty else { return 0 }
    return Double(positions.reduce(0) { $0 + Int(values[$1]) }) / Double(positions.count)
  }
}
