public import RoadmapModel

/// The load of rented machines of one kind, the heaviest day first, and the commitment that suits it.
///
/// Who commits to a number of cores pays for them each day, used or not, and the rest by the hour. A
/// core of speed s does 24 × s core-hours of demand a day. With k of them over n days the cost is
/// n × k × 24 × committed price + the hourly price of what each day asks for beyond k × 24 × s: convex in
/// k, with its bends where the cores meet a day's load. Rising, its slope first is not below zero at the
/// least load that is exceeded on no more than n × committed price ÷ (s × hourly price) days; the best
/// number of whole cores is one of the two around it.
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
  /// How fast one of the cores is against a core of the volumes.
  public let speed: FixedPoint
  /// What an hour of one of the cores costs under a commitment; nil where none is offered.
  public let committed: Price?
  /// Cores to commit to: the least cost over the days, the fewest of several.
  public let commitment: Int64
  /// What a year of an owned core costs on average over the farms; nil where none states a cost.
  public let farmCorePerYear: Money?

  /// A curve with its best commitment; loads in any order.
  init(
    cloud: String,
    instance: String?,
    classes: [ComputeClass],
    days: Range<CivilDate>,
    loads: [Int64],
    hourly: Price,
    speed: FixedPoint = FixedPoint(1),
    committed: Price?,
    farmCorePerYear: Money? = nil
  ) {
    self.cloud = cloud
    self.instance = instance
    self.classes = classes
    self.days = days
    self.loads = loads.sorted(by: >)
    self.hourly = hourly
    self.speed = speed
    self.committed = committed
    self.farmCorePerYear = farmCorePerYear
    commitment = LoadDuration.bestCores(self.loads, hourly, committed, speed)
  }

  /// What a minor unit is in the exact costs of commitments.
  static let exactMinorUnit: Int128 = 10_000_000_000_000

  /// What a commitment to so many cores costs with the rest by the hour, rounded once.
  ///
  /// - Complexity: O(days).
  public func cost(ofCommitting cores: Int64) -> Money {
    let amount = ExactAmount(exactCost(ofCommitting: cores), over: LoadDuration.exactMinorUnit)
    return Money(minorUnits: amount.minorUnits, currency: hourly.currency)
  }

  /// The same, not rounded.
  func exactCost(ofCommitting cores: Int64) -> Int128 {
    LoadDuration.cost(loads, cores, hourly, committed ?? hourly, speed)
  }

  /// What the cores of the best commitment cost, used or not, not rounded.
  var exactCommitmentCost: Int128 {
    LoadDuration.cost(
      loads.map { _ in 0 },
      commitment,
      hourly,
      committed ?? hourly,
      speed
    )
  }

  /// What all costs by the hour.
  public var allHourly: Money { cost(ofCommitting: 0) }

  /// What the best commitment costs, with the rest by the hour.
  public var best: Money { cost(ofCommitting: commitment) }

  /// What the best commitment saves against all by the hour.
  public var savingOnHourly: Money { allHourly - best }

  /// What it saves against all on owned cores, below zero where those are cheaper; nil where no farm
  /// states a cost.
  public var savingOnFarm: Money? { allFarm.map { $0 - best } }

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

  /// The cost of a commitment with the rest by the hour, exact, in millionths of the prices' units.
  private static func cost(
    _ loads: [Int64],
    _ cores: Int64,
    _ hourly: Price,
    _ committed: Price,
    _ speed: FixedPoint
  ) -> Int128 {
    let served = 24 * Int128(cores) * Int128(speed.millionths)
    var cost = 24 * Int128(loads.count) * Int128(cores) * Int128(committed.nanoUnits) * 1_000_000
    for load in loads {
      let rest = Int128(load) * 1_000_000 - served
      if rest <= 0 { break }
      cost += rest * Int128(hourly.nanoUnits)
    }
    return cost
  }

  /// The number of cores of least cost, the fewest of several; `loads` from the heaviest on.
  ///
  /// - Complexity: O(days).
  private static func bestCores(
    _ loads: [Int64],
    _ hourly: Price,
    _ committed: Price?,
    _ speed: FixedPoint
  ) -> Int64 {
    guard let committed, speed.millionths > 0, hourly.nanoUnits > 0 else { return 0 }
    let dayCost = Int128(loads.count) * Int128(committed.nanoUnits) * 1_000_000
    let rank = dayCost / (Int128(speed.millionths) * Int128(hourly.nanoUnits))
    guard rank < Int128(loads.count) else { return 0 }
    let bend = Int128(loads[Int(max(0, rank))]) * 1_000_000 / (24 * Int128(speed.millionths))
    let (fewer, more) = (Int64(bend), Int64(bend) + 1)
    return cost(loads, more, hourly, committed, speed)
      < cost(loads, fewer, hourly, committed, speed)
      ? more : fewer
  }
}

extension LoadDuration {
  /// The curve of each rented machine of a plan, from the status date to the horizon or the last day
  /// of load, in the order of the roadmap's clouds; machines without load are left out.
  ///
  /// - Complexity: O(days × classes × clouds + days log days).
  public static func all(of plan: Plan, _ roadmap: Roadmap) -> [LoadDuration] {
    let rough = ComputeProfile(plan, roadmap).span
    let end = max(plan.horizon + 1, rough.upperBound)
    guard plan.statusDate < end else { return [] }
    let days = plan.statusDate..<end
    return all(of: plan, roadmap, over: days, ComputeProfile(plan, roadmap, covering: days))
  }

  /// The curve of each rented machine of a plan over days that a profile covers.
  ///
  /// Of a plan that ignores compute each cloud counts as one machine at its price on demand.
  static func all(
    of plan: Plan,
    _ roadmap: Roadmap,
    over days: Range<CivilDate>,
    _ profile: ComputeProfile
  ) -> [LoadDuration] {
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
        return LoadDuration(
          cloud: cloud.id.text,
          instance: machine?.instance,
          classes: classes,
          days: days,
          loads: loads,
          hourly: hourly,
          speed: machine?.speed ?? FixedPoint(1),
          committed: roadmap.committedPrice(of: cloud, machine),
          farmCorePerYear: farmCore
        )
      }
    }
  }
}

extension Roadmap {
  /// What an hour of a core costs under a commitment, in the reports' currency.
  fileprivate func committedPrice(of cloud: Cloud, _ machine: PlannedMachine?) -> Price? {
    var price = cloud.committed
    if let instance = machine?.instance {
      let rented = machines.first { $0.cloud == cloud.id && $0.instance.text == instance }
      price = rented.flatMap { $0.committed ?? discounted($0, by: \.committed) }
    }
    guard let price, price.currency == currency else { return nil }
    return price
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
