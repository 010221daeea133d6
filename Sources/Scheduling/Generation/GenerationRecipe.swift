/// All that serial generation needs to make one schedule again.
///
/// A simulation re-plans with it: the same list and modes on a problem whose durations were drawn.
public struct GenerationRecipe: Hashable, Sendable {
  /// The order of placing.
  public let list: ActivityList

  /// The mode of each activity, negative where the one that finishes earliest is taken.
  public let modes: ContiguousArray<Int32>

  /// The groups that are dropped; list and modes are of what a ``CommittedProblem`` keeps.
  public let droppedGroups: [GroupIndex]

  /// Makes a recipe.
  init(list: ActivityList, modes: ContiguousArray<Int32>, droppedGroups: [GroupIndex] = []) {
    self.list = list
    self.modes = modes
    self.droppedGroups = droppedGroups
  }
}

extension SerialGeneration {
  /// The schedule of a recipe: generated forward, then moved as late as it costs nothing.
  ///
  /// The generation's problem is the one without groups, of the same groups dropped.
  ///
  /// - Throws: ``Infeasibility`` where an activity has no place, which can't happen on the problem
  ///   that the recipe was made for.
  public mutating func schedule(
    following recipe: GenerationRecipe
  ) throws(Infeasibility) -> Schedule {
    _ = try schedule(recipe.list, modes: .given(recipe.modes))
    return scheduleShiftedRight()
  }
}
