public import RoadmapModel

/// Compute that a plan asks for day by day, and where it runs.
///
/// A plan in which compute binds holds where it runs. What such a plan leaves open, as what ran before
/// the status date, and all of a plan that ignores compute, is spread evenly over the span of each
/// activity, to the hour and without loss: each day the farms take what they can, in the order of the
/// roadmap, and the clouds the rest, up to their quotas; classes are served in the order of the model.
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
  /// Core-hours that farms take, by class and day.
  let farmClassHours: [[Int64]]
  /// Core-hours that each cloud takes, by class and day.
  let cloudClassHours: [[[Int64]]]
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
    var openCores = classes.map { _ in none }
    var openBoards = classes.map { _ in none }
    var onFarms = roadmap.farms.map { _ in none }
    var onBoards = roadmap.farms.map { _ in none }
    var ofFarms = classes.map { _ in none }
    var inClouds = roadmap.clouds.map { _ in classes.map { _ in none } }
    let holds = plan.holdsAllocation
    for activity in activities {
      for segment in ComputeSegment.all(of: activity, heldBy: plan, holds) {
        let kind = segment.kind
        let first = segment.days.lowerBound - start
        let last = max(segment.days.upperBound - start, first + 1)
        let farm = segment.place.flatMap { place in
          roadmap.farms.firstIndex { $0.id.text == place.item.text }
        }
        let cloud = segment.place.flatMap { place in
          place.kind == .cloud ? roadmap.clouds.firstIndex { $0.id.text == place.item.text } : nil
        }
        var before: Int64 = 0
        for day in first..<last {
          let after = segment.hours(before: start + day + 1)
          let hours = after - before
          before = after
          if segment.isBoards { boards[kind][day] += hours } else { cores[kind][day] += hours }
          if let cloud {
            inClouds[cloud][kind][day] += hours
          } else if let farm, segment.isBoards {
            onBoards[farm][day] += hours
          } else if let farm {
            onFarms[farm][day] += hours
            ofFarms[kind][day] += hours
          } else if segment.isBoards {
            openBoards[kind][day] += hours
          } else {
            openCores[kind][day] += hours
          }
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

    let farmRoom = zip(farmLimits, onFarms).map { ComputeProfile.room($0, after: $1) }
    let onFarm = ComputeProfile.serve(&openCores, limits: farmRoom.map { $0 }, runs: farmRuns)
    farmHours = zip(onFarms, onFarm).map { ComputeProfile.sum($0, ComputeProfile.total($1)) }
    farmClassHours = classes.indices.map { kind in
      onFarm.reduce(ofFarms[kind]) { ComputeProfile.sum($0, $1[kind]) }
    }
    offered = openCores
    let cloudRoom = zip(cloudLimits, inClouds).map { limit, taken in
      limit.map { ComputeProfile.room($0, after: ComputeProfile.total(taken)) }
    }
    let inCloud = ComputeProfile.serve(&openCores, limits: cloudRoom, runs: cloudRuns)
    cloudClassHours = zip(inClouds, inCloud).map { stored, open in
      zip(stored, open).map { ComputeProfile.sum($0, $1) }
    }
    cloudHours = cloudClassHours.map { ComputeProfile.total($0) }
    unserved = openCores
    let boardRoom = zip(boardLimits, onBoards).map { ComputeProfile.room($0, after: $1) }
    let onBoard = ComputeProfile.serve(&openBoards, limits: boardRoom.map { $0 }, runs: farmRuns)
    boardHours = zip(onBoards, onBoard).map { ComputeProfile.sum($0, ComputeProfile.total($1)) }
    unservedBoards = openBoards
  }

  /// What is left of a limit on each day.
  private static func room(_ limit: [Int64], after taken: [Int64]) -> [Int64] {
    zip(limit, taken).map { max(0, $0 - $1) }
  }

  /// The sum of two rows, day by day.
  private static func sum(_ one: [Int64], _ two: [Int64]) -> [Int64] {
    zip(one, two).map { $0 + $1 }
  }

  /// The sum of rows, day by day.
  private static func total(_ rows: [[Int64]]) -> [Int64] {
    guard let first = rows.first else { return [] }
    return rows.dropFirst().reduce(first) { sum($0, $1) }
  }

  /// Which classes run where the given ones are named; all where none is.
  private static func runs(_ classes: [ComputeClass]) -> [Bool] {
    ComputeClass.allCases.map { classes.isEmpty || classes.contains($0) }
  }

  /// Takes demand away as far as each resource in turn has room, and returns what each took by class.
  private static func serve(
    _ demand: inout [[Int64]],
    limits: [[Int64]?],
    runs: [[Bool]]
  ) -> [[[Int64]]] {
    zip(limits, runs).map { limit, runs in
      let count = demand.first?.count ?? 0
      var taken = demand.map { _ in [Int64](repeating: 0, count: count) }
      for day in 0..<count {
        var room = limit?[day] ?? .max
        for kind in demand.indices where runs[kind] && demand[kind][day] > 0 {
          let hours = min(room, demand[kind][day])
          demand[kind][day] -= hours
          taken[kind][day] += hours
          room -= hours
          if room == 0 { break }
        }
      }
      return taken
    }
  }

  /// Hours a day of the units in force on each day, of which a share can be used.
  static func limits(
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
