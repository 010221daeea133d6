/// How much of a supply each unit of work takes.
public struct FluidUse: Hashable, Sendable {
  /// The supply.
  public var supply: FluidSupplyIndex

  /// Units of it for each unit of volume, from 1 to 2^31.
  public var perUnit: Int64

  /// Makes a use.
  public init(_ supply: FluidSupplyIndex, perUnit: Int64 = 1) {
    self.supply = supply
    self.perUnit = perUnit
  }
}

/// One place from which a fluid demand may be served.
public struct FluidDraw: Hashable, Sendable {
  /// The capacity it takes: of a farm, or of a quota.
  public var source: FluidUse

  /// What is held beside it while it flows, of pools that several sources share.
  public var tokens: [FluidUse]

  /// What a unit of volume costs, at least 0; nil for a free tier, which costs the same used or not.
  public var price: Int64?

  /// The caps on spend that a priced draw counts against.
  public var caps: [SpendCapIndex]

  /// Makes a draw.
  public init(
    from source: FluidUse,
    tokens: [FluidUse] = [],
    price: Int64? = nil,
    caps: [SpendCapIndex] = []
  ) {
    self.source = source
    self.tokens = tokens
    self.price = price
    self.caps = caps
  }

  /// Whether it is of a priced tier.
  var isPriced: Bool { price != nil }

  /// Everything of which each unit takes some.
  var uses: [FluidUse] { [source] + tokens }
}

/// When work draws on priced tiers.
public enum BurstPolicy: Hashable, Sendable {
  /// Where the free tiers alone would let it finish after its latest finish, and then as little as
  /// lets it finish by then, or as early as it can where it is late anyway.
  case whenLate
  /// Each slot, for what the free tiers have no room for.
  case always
  /// Not at all.
  case never
}

/// A volume of work that flows while an activity lasts, and that stretches it where it flows slowly.
public struct FluidDemand: Hashable, Sendable {
  /// The units of work, from 0 to 2^50.
  public var volume: Int64

  /// The most units in one slot, at least 1.
  public var limit: Int64

  /// When priced draws may be used.
  public var burst: BurstPolicy

  /// Where it may be served, in order; free draws come first.
  public var draws: [FluidDraw]

  /// A slot up to which it bursts when late, though what follows may leave it more time.
  public var target: Int32?

  /// Makes a demand.
  public init(
    _ volume: Int64,
    limit: Int64 = .max,
    burst: BurstPolicy = .whenLate,
    draws: [FluidDraw]
  ) {
    self.volume = volume
    self.limit = limit
    self.burst = burst
    self.draws = draws
  }

  /// The slots it takes at least, whatever the supplies.
  ///
  /// Nothing takes longer than 2^30 slots, which no schedule reaches.
  var leastSlots: Int32 {
    let slots = volume / limit + (volume % limit > 0 ? 1 : 0)
    return Int32(min(slots, Int64(WorkCalendar.never)))
  }
}
