internal import RoadmapModel

/// How jobs of one class run: what the roadmap says, else what the class usually needs.
struct JobTraits {
  /// The class.
  let kind: ComputeClass
  /// GiB a core.
  let memory: Int
  /// The share of hours that may be interrupted, in millionths.
  let interruptible: Int64
  /// Tokens of each pool that a core holds.
  let tokens: FixedPoint
  /// When rented cores are used.
  let burst: BurstRule
  /// Watts that a core takes.
  let power: FixedPoint?

  init(of kind: ComputeClass, in roadmap: Roadmap) {
    let stated = roadmap.compute.jobs.first { $0.id.rawValue == kind.rawValue } ?? ComputeJob()
    self.kind = kind
    memory = stated.memory ?? JobTraits.usualMemory(of: kind)
    interruptible = min(max(0, stated.interruptible.fraction.millionths), 1_000_000)
    tokens = stated.tokens
    burst = stated.burst
    power = stated.power
  }

  /// GiB a core, an assumption: public guidance pairs 2 GiB a core with regressions, 8 with synthesis,
  /// place and route and timing, 16 with physical signoff (aws-samples/semiconductor-design-on-aws, read).
  private static func usualMemory(of kind: ComputeClass) -> Int {
    switch kind {
    case .simulation, .emulation: 2
    case .formal, .implementation, .timing, .characterisation: 8
    case .physicalSignoff, .maskData: 16
    }
  }

  /// Whether a machine has the memory, all of its cores at work.
  func fits(_ machine: RentedMachine) -> Bool {
    Int64(machine.memory) >= Int64(memory) * Int64(max(1, machine.cores))
  }

  /// What a core-hour of a machine costs by option, in billionths of the currency unit.
  ///
  /// Spot is the mean price of hours that may be interrupted and of the rest, which is on demand.
  func prices(
    of machine: RentedMachine,
    in roadmap: Roadmap
  ) -> [(option: PurchaseOption, nanoUnits: Int64)] {
    func amount(_ price: Price?) -> Int64? {
      guard let price, price.currency == roadmap.currency, price.nanoUnits >= 0 else { return nil }
      return price.nanoUnits
    }
    let onDemand = amount(machine.onDemand)
    var prices: [(PurchaseOption, Int64)] = []
    if let onDemand { prices.append((.onDemand, onDemand)) }
    let rest = 1_000_000 - interruptible
    let offered = machine.spot ?? roadmap.discounted(machine, by: \.spot)
    if interruptible > 0, let spot = amount(offered), rest == 0 || onDemand != nil {
      let mean = Int128(spot) * Int128(interruptible) + Int128(onDemand ?? 0) * Int128(rest)
      prices.append((.spot, ExactAmount(mean, over: 1_000_000).minorUnits))
    }
    return prices
  }

  /// What the tokens of an hour of a core cost in billionths of the currency unit, at speed 1; nil
  /// where no pool of the class states a cost in the currency of reports.
  func tokenNanoUnits(in roadmap: Roadmap) -> ExactAmount? {
    var minorUnits: Int128?
    for pool in roadmap.tokenPools where pool.runs(kind) {
      guard let cost = pool.cost?.amount, cost.currency == roadmap.currency else { continue }
      minorUnits = (minorUnits ?? 0) + Int128(cost.minorUnits)
    }
    // Minor units are 10^7 billionths; a Julian year has 8,766 hours; tokens count in millionths.
    return minorUnits.map {
      ExactAmount($0 * 10 * Int128(max(0, tokens.millionths)), over: 8_766)
    }
  }
}

extension Roadmap {
  /// A price that a machine does not state: its price on demand with the discount of its cloud.
  func discounted(_ machine: RentedMachine, by option: KeyPath<Cloud, Price?>) -> Price? {
    guard let cloud = clouds.first(where: { $0.id == machine.cloud }), let usual = cloud.onDemand,
      let less = cloud[keyPath: option], let own = machine.onDemand, usual.nanoUnits > 0,
      usual.currency == less.currency, own.currency == usual.currency
    else { return nil }
    let product = Int128(own.nanoUnits) * Int128(less.nanoUnits)
    let amount = ExactAmount(product, over: Int128(usual.nanoUnits))
    return Price(nanoUnits: amount.minorUnits, currency: own.currency)
  }
}

extension Cloud {
  /// Whether the cloud runs jobs of a class.
  func runs(_ kind: ComputeClass) -> Bool { classes.isEmpty || classes.contains(kind) }
}
