public import RoadmapModel

/// A rented machine on which a class of jobs could run, and what an hour of it costs with its tokens.
///
/// A faster core needs fewer hours, and so do the tokens that jobs hold meanwhile, which usually cost
/// several times the compute. Hours are those of the demand, of a core of speed 1.
public struct MachineChoice: Hashable, Sendable {
  /// The class.
  public let computeClass: ComputeClass

  /// The cloud.
  public let cloud: Cloud.ID

  /// The provider's name of the machine; nil where the cloud states one price for all it has.
  public let instance: Slug?

  /// How it is paid: on demand, or spot as far as jobs may be interrupted.
  public let option: PurchaseOption

  /// How fast one of its cores is against a core of the volumes.
  public let speed: FixedPoint

  /// What a core-hour of demand costs: the machine's price divided by its speed.
  public let price: Price

  /// The tokens that a core-hour of demand holds, by what they cost a year; nil where no pool of the
  /// class states a cost in the currency of reports.
  public let tokenPrice: Price?

  /// Billionths of the currency unit for compute and tokens of a core-hour of demand.
  public var total: Int64 { price.nanoUnits + (tokenPrice?.nanoUnits ?? 0) }

  /// The machines with enough memory that run a class and state a price in the currency of reports:
  /// the least cost of compute and tokens first, ties in the order of the roadmap.
  ///
  /// A cloud that lists no machines counts as one of speed 1 with memory enough. A committed price is
  /// no choice of a job: a commitment is paid used or not, see ``LoadDuration``.
  ///
  /// - Complexity: O(clouds × machines + m log m).
  public static func candidates(for kind: ComputeClass, in roadmap: Roadmap) -> [MachineChoice] {
    let job = JobTraits(of: kind, in: roadmap)
    let tokens = job.tokenNanoUnits(in: roadmap)
    var found: [MachineChoice] = []
    for cloud in roadmap.clouds where cloud.runs(kind) {
      let own = roadmap.machines.filter { $0.cloud == cloud.id }
      let machines = own.isEmpty ? [RentedMachine(of: cloud)] : own
      for machine in machines where own.isEmpty || job.fits(machine) {
        for (option, nanoUnits) in job.prices(of: machine, in: roadmap) {
          let speed = max(1, machine.speed.millionths)
          found.append(
            MachineChoice(
              computeClass: kind,
              cloud: cloud.id,
              instance: own.isEmpty ? nil : machine.instance,
              option: option,
              speed: machine.speed,
              price: Price(
                nanoUnits: ExactAmount(Int128(nanoUnits) * 1_000_000, over: Int128(speed))
                  .minorUnits,
                currency: roadmap.currency
              ),
              tokenPrice: tokens.map { tokens in
                let nanoUnits = ExactAmount(
                  tokens.numerator * 1_000_000,
                  over: tokens.divisor * Int128(speed)
                )
                return Price(nanoUnits: nanoUnits.minorUnits, currency: roadmap.currency)
              }
            )
          )
        }
      }
    }
    return found.enumerated().sorted { left, right in
      (left.element.total, left.offset) < (right.element.total, right.offset)
    }.map(\.element)
  }

  /// The machine of least cost for a class, nil where no cloud that runs it has one with a price.
  init?(for kind: ComputeClass, in roadmap: Roadmap) {
    guard let first = MachineChoice.candidates(for: kind, in: roadmap).first else { return nil }
    self = first
  }

  private init(
    computeClass: ComputeClass,
    cloud: Cloud.ID,
    instance: Slug?,
    option: PurchaseOption,
    speed: FixedPoint,
    price: Price,
    tokenPrice: Price?
  ) {
    self.computeClass = computeClass
    self.cloud = cloud
    self.instance = instance
    self.option = option
    self.speed = speed
    self.price = price
    self.tokenPrice = tokenPrice
  }
}

extension PlannedMachine {
  /// A choice as a plan keeps it.
  init(_ choice: MachineChoice) {
    self.init()
    id = ID(choice.computeClass.rawValue)
    cloud = Slug(from: choice.cloud)
    instance = choice.instance?.text
    option = choice.option
    speed = choice.speed
    price = choice.price
    tokenPrice = choice.tokenPrice
  }
}

extension RentedMachine {
  /// What a cloud without a list of machines offers.
  fileprivate init(of cloud: Cloud) {
    self.init()
    self.cloud = cloud.id
    onDemand = cloud.onDemand
    spot = cloud.spot
  }
}
