internal import RoadmapModel

/// How many cores of a cloud are worth promising to pay for, used or not.
struct CommitmentChoice: Equatable {
  /// Cores that are paid day and night.
  let cores: Int64
  /// What they cost in billionths of the currency.
  let cost: Int128
  /// What is saved against paying every hour on demand.
  let saving: Int128

  /// The number of cores with the least total cost; nil where none saves anything.
  ///
  /// Each core-hour of a day within the promise costs `committed` whether used or not, each beyond it
  /// `onDemand`. The cost is convex in the cores and bends where a day's hours are met, so that the
  /// best number stands at the day whose rank is the ratio of the prices. O(days × log(days)).
  ///
  /// - Parameters:
  ///   - hours: Core-hours of each day.
  ///   - committed: The promised price in billionths.
  ///   - onDemand: The price by use in billionths.
  init?(hours: [Int64], committed: Int64, onDemand: Int64) {
    guard !hours.isEmpty, committed >= 0, committed < onDemand else { return nil }
    let sorted = hours.sorted(by: >)
    let rank = Int(Int128(hours.count) * Int128(committed) / Int128(onDemand))
    let bend = sorted[min(rank, sorted.count - 1)] / 24
    let total = { LoadDuration.nanoCost(hours, 24 * $0, onDemand, committed) }
    let byUse = total(0)
    var best: (cores: Int64, cost: Int128) = (0, byUse)
    for cores in [bend, bend + 1] where total(cores) < best.cost { best = (cores, total(cores)) }
    guard best.cores > 0 else { return nil }
    cores = best.cores
    cost = Int128(hours.count) * 24 * Int128(best.cores) * Int128(committed)
    saving = byUse - best.cost
  }
}

extension PurchaseBuilder {
  /// From the decision on a commitment to its first day: prices are listed, only budgets take time.
  private static let leadTime = TimeSpan(1, .months)

  /// For each cloud and fiscal year ahead the cores that are worth a commitment.
  mutating func addCommitments() {
    let clouds = roadmap.clouds.enumerated().compactMap { index, cloud in
      cloud.committed.flatMap { committed in
        cloud.onDemand.map { (index: index, cloud: cloud, committed: committed, onDemand: $0) }
      }
    }
    guard !clouds.isEmpty else { return }
    let fiscal = roadmap.fiscal
    let first = fiscal.year(of: plan.statusDate) + 1
    let last = fiscal.year(of: plan.horizon)
    guard first <= last else { return }
    let days =
      fiscal.range(of: FiscalPeriod(year: first))
      .lowerBound..<fiscal.range(of: FiscalPeriod(year: last)).upperBound
    let profile = ComputeProfile(plan, roadmap, covering: days)
    for (index, cloud, committed, onDemand) in clouds {
      for year in first...last {
        let period = fiscal.range(of: FiscalPeriod(year: year))
        let start = period.lowerBound - profile.span.lowerBound
        let hours = profile.cloudHours[index][
          start..<(start + (period.upperBound - period.lowerBound))
        ]
        guard
          let choice = CommitmentChoice(
            hours: Array(hours),
            committed: committed.nanoUnits,
            onDemand: onDemand.nanoUnits
          )
        else { continue }
        let factor = level.escalation(.compute, on: period.lowerBound)
        let money = { (nano: Int128) in
          ExactAmount(nano * factor, over: 10_000_000 * PriceLevel.scale).minorUnits
        }
        add(
          .cloudCommitment,
          cloud.id.text,
          vendor: cloud.vendor?.text,
          detail: "\(choice.cores) cores for \(FiscalPeriod(year: year).text)",
          neededOn: period.lowerBound,
          leadTime: PurchaseBuilder.leadTime,
          amount: money(choice.cost),
          saving: money(choice.saving),
          year: year
        )
      }
    }
  }
}
