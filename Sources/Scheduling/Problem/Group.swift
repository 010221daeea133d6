/// Activities that are carried out all or not at all: a project that may not be funded.
///
/// Of a dropped group nothing remains: no activity, no demand, no use, no cost of modes, no due
/// date; precedences to and from its activities and holds that one of them opens or closes vanish.
/// What is left is that dropping it costs something.
public struct Group: Hashable, Sendable {
  /// What dropping the group costs, from 0 to 2^50, in the unit of the modes' costs.
  public var droppingCost: Int64

  /// Makes a group.
  public init(droppingCost: Int64) {
    self.droppingCost = droppingCost
  }

  /// What dropping the group adds to the objective's sums.
  var contribution: ObjectiveSums {
    var sums = ObjectiveSums()
    sums[.cost] = droppingCost
    sums[.droppingCost] = droppingCost
    return sums
  }
}
