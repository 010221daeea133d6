public import RoadmapModel

/// Compute that a plan asks for day by day, and where it would run.
///
/// Each activity's volume is spread evenly over its span, to the hour and without loss. Each day
/// the farms take what they can, in the order of the roadmap, and the clouds the rest, up to their
/// quotas; classes are served in the order of the model. The schedule is taken as it is.
public struct ComputeProfile: Sendable {
  /// The days from the first that needs compute to the last, and any others asked for.
  public let span: Range<CivilDate>
  /// Core-hours that each farm takes, by day.
  let farmHours: [[Int64]]
  /// Core-hours that each farm can give, by day.
  let farmLimits: [[Int64]]
  /// Core-hours that each cloud takes, by day.
  let cloudHours: [[Int64]]
  /// Core-hours within each cloud's quota by day; nil for a cloud without one.
  let cloudLimits: [[Int64]?]
  /// Board-hours that each farm takes, by day.
  let boardHours: [[Int64]]
  /// Board-hours that each farm can give, by day.
  let boardLimits: [[Int64]]
  /// What no farm had room for, by class and day: offered to the clouds.
  let offered: [[Int64]]
  /// What neither farm nor quota had room for, by class and day.
  let unserved: [[Int64]]
  /// Board-hours that no farm had room for, by class and day.
  let unservedBoards: [[Int64]]
  /// Core-hours asked for, by class and day.
  let coreDemand: [[Int64]]
  /// Board-hours asked for, by class and day.
  let boardDemand: [[Int64]]

  /// Hours of an activity that fall before `day`, of `volume` hours spread evenly over `span`.
  ///
  /// A point in time, an empty span, counts on its day.
  static func hours(of volume: Int64, over span: Range<CivilDate>, before day: CivilDate) -> Int64 {
    let length = Int64(max(span.upperBound - span.lowerBound, 1))
    let passed = min(max(Int64(day - span.lowerBound), 0), length)
    let (each, rest) = volume.quotientAndRemainder(dividingBy: length)
    return each * passed + rest * passed / length
  }

  /// The compute of `plan` against what the roadmap it was made from offers, at least over `range`.
  ///
  /// O(days of activities + days × classes × (farms + clouds)).
  public init(_ plan: Plan, _ roadmap: Roadmap, covering range: Range<CivilDate>? = nil) {
    let activities = plan.chips.flatMap(\.activities).filter { !$0.compute.isEmpty }
    let starts = activities.map(\.start) + [range?.lowerBound].compactMap { $0 }
    let ends =
      activities.map { max($0.finish, $0.start + 1) } + [range?.upperBound].compactMap { $0 }
    let start = starts.min() ?? plan.statusDate
    let days = start..<(ends.max() ?? start)
    span = days
    let count = days.upperBound - start
    let classes = ComputeClass.allCases
    let none = [Int64](repeating: 0, count: count)

    var cores = classes.map { _ in none }
    var boards = classes.map { _ in none }
    for activity in activities {
      let held = activity.start..<activity.finish
      let first = activity.start - start
      let last = max(activity.finish - start, first + 1)
      for entry in activity.compute.entries {
        guard let kind = classes.firstIndex(of: entry.key) else { continue }
        var before: Int64 = 0
        for day in first..<last {
          let after = ComputeProfile.hours(
            of: entry.value.hours,
            over: held,
            before: start + day + 1
          )
          switch entry.value {
          case .cores: cores[kind][day] += after - before
          case .boards: boards[kind][day] += after - before
          }
          before = after
        }
      }
    }
    coreDemand = cores
    boardDemand = boards

    farmLimits = roadmap.farms.map { farm in
      ComputeProfile.limits(farm.cores, share: farm.utilisation, days: days)
    }
    boardLimits = roadmap.farms.map { farm in
      ComputeProfile.limits(farm.boards, share: farm.utilisation, days: days)
    }
    cloudLimits = roadmap.clouds.map { cloud in
      cloud.quota.isEmpty
        ? nil : ComputeProfile.limits(cloud.quota, share: .whole, days: days)
    }
    let farmRuns = roadmap.farms.map { farm in ComputeProfile.runs(farm.classes) }
    let cloudRuns = roadmap.clouds.map { cloud in ComputeProfile.runs(cloud.classes) }

    farmHours = ComputeProfile.serve(&cores, limits: farmLimits.map { $0 }, runs: farmRuns)
    offered = cores
    cloudHours = ComputeProfile.serve(&cores, limits: cloudLimits, runs: cloudRuns)
    unserved = cores
    boardHours = ComputeProfile.serve(&boards, limits: boardLimits.map { $0 }, runs: farmRuns)
    unservedBoards = boards
  }

  /// Which classes run where the given ones are named; all where none is.
  private static func runs(_ classes: [ComputeClass]) -> [Bool] {
    ComputeClass.allCases.map { classes.isEmpty || classes.contains($0) }
  }

  /// Takes demand away as far as each resource in turn has room, and returns what each took.
  private static func serve(
    _ demand: inout [[Int64]],
    limits: [[Int64]?],
    runs: [[Bool]]
  ) -> [[Int64]] {
    zip(limits, runs).map { limit, runs in
      let count = demand.first?.count ?? 0
      var taken = [Int64](repeating: 0, count: count)
      for day in 0..<count {
        var room = limit?[day] ?? .max
        for kind in demand.indices where runs[kind] && demand[kind][day] > 0 {
          let hours = min(room, demand[kind][day])
          demand[kind][day] -= hours
          taken[day] += hours
          room -= hours
          if room == 0 { break }
        }
      }
      return taken
    }
  }

  /// Hours a day of the units in force on each day, of which a share can be used.
  private static func limits(
    _ units: OrderedTable<CivilDate, Int>,
    share: Proportion,
    days: Range<CivilDate>
  ) -> [Int64] {
    let steps = units.entries.sorted { $0.key < $1.key }
    var limits = [Int64](repeating: 0, count: days.upperBound - days.lowerBound)
    for (index, step) in steps.enumerated() {
      let end = index + 1 < steps.count ? steps[index + 1].key : days.upperBound
      guard step.key < end else { continue }
      let hours = Int64(step.value) * 24 * share.fraction.millionths / 1_000_000
      let part = (step.key..<end).clamped(to: days)
      for day in (part.lowerBound - days.lowerBound)..<(part.upperBound - days.lowerBound) {
        limits[day] = hours
      }
    }
    return limits
  }

  /// The sum of the days of `range`, 0 outside the span.
  func sum(_ days: [Int64], in range: Range<CivilDate>) -> Int64 {
    let part = range.clamped(to: span)
    guard !part.isEmpty else { return 0 }
    return days[(part.lowerBound - span.lowerBound)..<(part.upperBound - span.lowerBound)]
      .reduce(0, +)
  }
}
