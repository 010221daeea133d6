/// Something that keeps work from flowing faster.
public enum FluidCap: Hashable, Sendable {
  /// The demand's own limit in a slot.
  case limit
  /// The capacity of a source: a free tier, or the quota of a priced one.
  case source(FluidSupplyIndex)
  /// A pool of tokens.
  case tokens(FluidSupplyIndex)
  /// What may be spent in a period.
  case spend(SpendCapIndex)
}
