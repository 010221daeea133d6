public import RoadmapModel

/// The rented machine on which a class of jobs runs, and what an hour of it costs with its tokens.
public struct MachineChoice: Hashable, Sendable {
  /// The class.
  public let computeClass: ComputeClass

  /// The cloud.
  public let cloud: Cloud.ID

  /// A core-hour on demand.
  public let price: Price

  /// The tokens that a core holds for an hour, by what they cost a year; nil where no pool of the
  /// class states a cost in the currency of reports.
  public let tokenPrice: Price?

  /// The clouds that run a class and state a price in the currency of reports, cheapest hour first,
  /// ties in the order of the roadmap.
  ///
  /// Tokens cost the same on every machine as long as none states how fast it is; they are shown
  /// because they cost several times the compute.
  public static func candidates(for kind: ComputeClass, in roadmap: Roadmap) -> [MachineChoice] {
    var tokens: Int64?
    for pool in roadmap.tokenPools where pool.runs(kind) {
      guard let cost = pool.cost?.amount, cost.currency == roadmap.currency else { continue }
      // Hours of a Julian year; minor units are 10^7 billionths.
      let hours: Int64 = 8_766
      let (nanoUnits, isTooGreat) = cost.minorUnits.multipliedReportingOverflow(by: 10_000_000)
      tokens = (tokens ?? 0) + (isTooGreat ? 0 : nanoUnits / hours)
    }
    let tokenPrice = tokens.map { Price(nanoUnits: $0, currency: roadmap.currency) }
    var found: [(choice: MachineChoice, place: Int)] = []
    for (place, cloud) in roadmap.clouds.enumerated() {
      guard cloud.classes.isEmpty || cloud.classes.contains(kind), let price = cloud.onDemand,
        price.currency == roadmap.currency, price.nanoUnits >= 0
      else { continue }
      let choice = MachineChoice(
        computeClass: kind,
        cloud: cloud.id,
        price: price,
        tokenPrice: tokenPrice
      )
      found.append((choice, place))
    }
    return found.sorted { left, right in
      (left.choice.price.nanoUnits, left.place) < (right.choice.price.nanoUnits, right.place)
    }.map(\.choice)
  }

  /// The cheapest machine for a class, nil where no cloud that runs it states a price.
  init?(for kind: ComputeClass, in roadmap: Roadmap) {
    guard let first = MachineChoice.candidates(for: kind, in: roadmap).first else { return nil }
    self = first
  }

  private init(computeClass: ComputeClass, cloud: Cloud.ID, price: Price, tokenPrice: Price?) {
    self.computeClass = computeClass
    self.cloud = cloud
    self.price = price
    self.tokenPrice = tokenPrice
  }
}
