public import RoadmapModel

/// The load of rented machines of one kind, the heaviest day first, and the commitment that suits it.
///
/// Who commits to a number of cores pays for them each day, used or not, and the rest by the hour.
/// With a commitment of k core-hours a day over n days the cost is n × k × committed price + the sum
/// of what each day is above k × hourly price: convex in k and straight between the days' loads, so
/// that the best k is one of them or 0. It is the least load that is exceeded on no more days than n ×
/// committed ÷ hourly price.
public struct LoadDuration: Equatable, Sendable {
  /// The cloud.
  public let cloud: String
  /// The provider's name of the machine; nil where the cloud states one price for all it has.
  public let instance: String?
  /// The classes that run there, in the order of the model.
  public let classes: [ComputeClass]
  /// The days counted.
  public let days: Range<CivilDate>
  /// Core-hours of demand of each day, the heaviest first.
  public let loads: [Int64]
  /// What a core-hour of demand costs by the hour.
  public let hourly: Price
  /// What one costs under a commitment; nil where none is offered.
  public let committed: Price?
  /// Core-hours a day to commit to: the least cost over the days.
  public let commitment: Int64
  /// What a year of an owned core costs on average over the farms; nil where none states a cost.
  public let farmCorePerYear: Money?

  /// The cost of a commitment of so many core-hours a day, rounded once.
  ///
  /// - Complexity: O(days).
  public func cost(ofCommitting hours: Int64) -> Money {
    LoadDuration.cost(loads, hours, hourly, committed ?? hourly)
  }

  /// What all costs by the hour.
  public var allHourly: Money { cost(ofCommitting: 0) }

  /// What the best commitment costs, with the rest by the hour.
  public var best: Money { cost(ofCommitting: commitment) }

  /// What owned cores for the heaviest day would cost over all days; nil where no farm states a cost.
  public var allFarm: Money? {
    guard let farmCorePerYear, let peak = loads.first else { return nil }
    // Cores for the peak, times days, of 365.25 a year.
    let amount = ExactAmount(
      Int128(peak) * Int128(loads.count) * Int128(farmCorePerYear.minorUnits) * 100,
      over: 24 * 36_525
    )
    return Money(minorUnits: amount.minorUnits, currency: hourly.currency)
  }

  static func cost(_ loads: [Int64], _ hours: Int64, _ hourly: Price, _ committed: Price) -> Money {
    let nanoUnits = nanoCost(loads, hours, hourly.nanoUnits, committed.nanoUnits)
    return Money(
      minorUnits: ExactAmount(nanoUnits, over: 10_000_000).minorUnits,
      currency: hourly.currency
    )
  }

  /// The cost of a commitment of so many core-hours a day, exact, in the billionths of the prices.
  static func nanoCost(
    _ loads: [Int64],
    _ hours: Int64,
    _ hourly: Int64,
    _ committed: Int64
  ) -> Int128 {
    var nanoUnits = Int128(loads.count) * Int128(hours) * Int128(committed)
    for load in loads where load > hours { nanoUnits += Int128(load - hours) * Int128(hourly) }
    return nanoUnits
  }

  /// The commitment of least cost, the smallest of several; `loads` from the heaviest on.
  ///
  /// - Complexity: O(days).
  static func commitment(for loads: [Int64], _ hourly: Price, _ committed: Price?) -> Int64 {
    guard let committed, committed.nanoUnits < hourly.nanoUnits else { return 0 }
    let paid = Int128(loads.count) * Int128(committed.nanoUnits)
    var best: Int64 = 0
    var exceeded = 0
    // A core-hour more of commitment saves on the days that exceed it and costs on all of them.
    for (position, load) in loads.enumerated() {
      if position > 0, load == loads[position - 1] { continue }
      exceeded = position
      best = load
      let next = loads[position...].prefix { $0 == load }.count
      if Int128(exceeded + next) * Int128(hourly.nanoUnits) > paid { return best }
    }
    return Int128(loads.count) * Int128(hourly.nanoUnits) > paid ? best : 0
  }
}

extension LoadDuration {
  /// The curve of each rented machine of a plan, from the status date to the horizon or the last day
  /// of load, in the order of the roadmap's clouds; machines without load are left out.
  ///
  /// Of a plan that ignores compute each cloud counts as one machine at its price on demand.
  ///
  /// - Complexity: O(days × classes × clouds + days log days).
  public static func all(of plan: Plan, _ roadmap: Roadmap) -> [LoadDuration] {
    let rough = ComputeProfile(plan, roadmap).span
    let end = max(plan.horizon + 1, rough.upperBound)
    guard plan.statusDate < end else { return [] }
    let days = plan.statusDate..<end
    let profile = ComputeProfile(plan, roadmap, covering: days)
    let skipped = days.lowerBound - profile.span.lowerBound
    let count = days.upperBound - days.lowerBound
    let farmCore = roadmap.farmCorePerYear(on: plan.statusDate)
    return roadmap.clouds.enumerated().flatMap { index, cloud -> [LoadDuration] in
      var groups: [(machine: PlannedMachine?, classes: [ComputeClass], loads: [Int64])] = []
      for (kind, computeClass) in ComputeClass.allCases.enumerated() {
        let row = profile.cloudClassHours[index][kind][skipped..<skipped + count]
        guard row.contains(where: { $0 > 0 }) else { continue }
        let machine = plan.machines.first {
          $0.id.rawValue == computeClass.rawValue && $0.cloud.text == cloud.id.text
        }
        let same = groups.firstIndex {
          $0.machine?.instance == machine?.instance && $0.machine?.price == machine?.price
        }
        if let same {
          groups[same].classes.append(computeClass)
          groups[same].loads = zip(groups[same].loads, row).map { $0 + $1 }
        } else {
          groups.append((machine, [computeClass], Array(row)))
        }
      }
      return groups.compactMap { machine, classes, loads -> LoadDuration? in
        guard let hourly = machine?.price ?? cloud.onDemand, hourly.currency == roadmap.currency
        else { return nil }
        let sorted = loads.sorted(by: >)
        let committed = roadmap.committedPrice(of: cloud, machine)
        return LoadDuration(
          cloud: cloud.id.text,
          instance: machine?.instance,
          classes: classes,
          days: days,
          loads: sorted,
          hourly: hourly,
          committed: committed,
          commitment: commitment(for: sorted, hourly, committed),
          farmCorePerYear: farmCore
        )
      }
    }
  }
}

extension Roadmap {
  /// What a core-hour of demand costs under a commitment, in the reports' currency.
  fileprivate func committedPrice(of cloud: Cloud, _ machine: PlannedMachine?) -> Price? {
    var price = cloud.committed
    if let instance = machine?.instance {
      let rented = machines.first { $0.cloud == cloud.id && $0.instance.text == instance }
      price = rented.flatMap { $0.committed ?? discounted($0, by: \.committed) }
    }
    guard let price, price.currency == currency else { return nil }
    let speed = max(1, machine?.speed.millionths ?? 1_000_000)
    let amount = ExactAmount(Int128(price.nanoUnits) * 1_000_000, over: Int128(speed))
    return Price(nanoUnits: amount.minorUnits, currency: currency)
  }

  /// What a year of an owned core costs on average over the farms that state a cost.
  fileprivate func farmCorePerYear(on day: CivilDate) -> Money? {
    var cores: Int128 = 0
    var minorUnits: Int128 = 0
    for farm in farms {
      guard let cost = farm.cost?.amount, cost.currency == currency,
        let count = farm.cores.value(on: day) ?? farm.cores.entries.first?.value, count > 0
      else { continue }
      // Only the hours that its utilisation leaves can be used.
      cores += Int128(count) * Int128(farm.utilisation.fraction.millionths)
      minorUnits += Int128(cost.minorUnits)
    }
    guard cores > 0 else { return nil }
    let amount = ExactAmount(minorUnits * 1_000_000, over: cores)
    return Money(minorUnits: amount.minorUnits, currency: currency)
  }
}
