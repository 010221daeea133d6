public import Scheduling

/// Seeded random problems of the class of the classical benchmarks: every day worked, finish-to-start
/// lags, constant capacities, the makespan alone.
public struct PlainProblemSample {
  /// Makes the builder of a random problem; the same arguments make the same one.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - activities: The number of activities.
  ///   - hasModes: Whether activities have up to three modes and use two stocks.
  /// - Returns: A builder with the sample in it.
  public static func builder(
    seed: UInt64,
    activities: Int,
    hasModes: Bool = false
  ) -> ProblemBuilder {
    var random = SeededGenerator(seed: seed)
    var builder = ProblemBuilder()
    builder.objective = [.makespan]
    let calendar = builder.addCalendar(.everyDay)
    let resources = (0..<3).map { _ in
      builder.addResource(Resource(capacity: Int32(4 + random.below(5))))
    }
    let stocks = (0..<(hasModes ? 2 : 0)).map { _ in
      builder.addNonrenewable(capacity: Int64(activities * 3))
    }
    for index in 0..<activities {
      var modes: [Mode] = []
      for number in 0..<(hasModes ? 1 + random.below(3) : 1) {
        let demands = resources.compactMap { resource in
          random.below(2) == 0 ? Demand(resource, Int32(1 + random.below(4))) : nil
        }
        var mode = Mode(duration: Int32(random.below(8) + number * 2), demands: demands)
        mode.uses = stocks.map { Use($0, Int64(max(0, random.below(6) - number))) }
        modes.append(mode)
      }
      builder.addActivity(Activity(ordinal: Int32(index), calendar: calendar, modes: modes))
    }
    for successor in 1..<max(1, activities) {
      for _ in 0..<random.below(3) {
        builder.addPrecedence(
          Precedence(
            ActivityIndex(offset: random.below(successor)),
            to: ActivityIndex(offset: successor),
            minimalLag: .days(random.below(4) == 0 ? Int32(random.below(4)) : 0)
          )
        )
      }
    }
    builder.span = Int32(activities * 16 + 16)
    return builder
  }
}
