/// A demand that is still to come, as work of other projects looks at it.
struct ComingDemand: BitwiseCopyable {
  /// Its activity.
  let activity: Int32
  /// The activity's place in the plan's order.
  let rank: Int32
  /// The activity's project, negative for none.
  let project: Int32
  /// When the activity starts by plan.
  let plannedStart: Int32
  /// The units.
  let amount: Int32
}

/// The demands for each resource, in the plan's order, of work that is still to start: linked lists, so
/// that what has started costs nothing to pass.
struct DemandLists: ~Copyable {
  private let starts: Row<Int32>
  /// The place of each demand among those for its resource.
  private let placeOf: Row<Int32>
  private let resourceOf: Row<Int32>
  private let records: Row<ComingDemand>
  private var heads: Row<Int32>
  private var following: Row<Int32>
  private var preceding: Row<Int32>
  private var isIn: Row<Bool>

  init(_ tables: SimulationTables) {
    starts = Row(tables.userStarts)
    var placeOf = Row<Int32>(repeating: 0, count: tables.users.count)
    for (place, user) in tables.users.enumerated() { placeOf[user] = Int32(place) }
    self.placeOf = placeOf
    resourceOf = Row(tables.demands.lazy.map { $0.resource.rawValue })
    records = Row(
      tables.users.lazy.map { user in
        let activity = Int(tables.demandOwner[Int(user)])
        return ComingDemand(
          activity: Int32(activity),
          rank: tables.rank[activity],
          project: tables.projectOf[activity],
          plannedStart: tables.plannedStart[activity],
          amount: tables.demands[Int(user)].amount
        )
      }
    )
    heads = Row(repeating: -1, count: max(0, tables.userStarts.count - 1))
    following = Row(repeating: -1, count: tables.users.count)
    preceding = Row(repeating: -1, count: tables.users.count)
    isIn = Row(repeating: false, count: tables.users.count)
    fill()
  }

  /// Puts every demand into its list.
  mutating func fill() {
    for resource in 0..<heads.count {
      let (first, end) = (starts[resource], starts[resource + 1])
      heads[resource] = first < end ? first : -1
      for place in first..<end {
        following[Int(place)] = place + 1 < end ? place + 1 : -1
        preceding[Int(place)] = place > first ? place - 1 : -1
        isIn[Int(place)] = true
      }
    }
  }

  /// The first place of a resource's list, -1 where it is empty.
  func first(of resource: Int) -> Int32 { heads[resource] }

  /// The demand at a place.
  subscript(place: Int32) -> ComingDemand { records[place] }

  /// Whether a list begins with work that stands before a place of the plan's order.
  func hasAny(of resource: Int, before rank: Int32) -> Bool {
    heads[resource] >= 0 && records[heads[resource]].rank < rank
  }

  /// The place behind another, -1 behind the last.
  func next(_ place: Int32) -> Int32 { following[Int(place)] }

  /// Takes a demand out of its list.
  mutating func remove(_ demand: Int) {
    let place = Int(placeOf[demand])
    guard isIn[place] else { return }
    isIn[place] = false
    let (before, after) = (preceding[place], following[place])
    if before >= 0 {
      following[Int(before)] = after
    } else {
      heads[Int(resourceOf[demand])] = after
    }
    if after >= 0 { preceding[Int(after)] = before }
  }

  /// Puts a demand back into its list, at its place.
  mutating func insert(_ demand: Int) {
    let place = placeOf[demand]
    guard !isIn[Int(place)] else { return }
    isIn[Int(place)] = true
    let resource = Int(resourceOf[demand])
    var before: Int32 = -1
    var after = heads[resource]
    while after >= 0, after < place {
      before = after
      after = following[Int(after)]
    }
    following[Int(place)] = after
    preceding[Int(place)] = before
    if before >= 0 { following[Int(before)] = place } else { heads[resource] = place }
    if after >= 0 { preceding[Int(after)] = place }
  }
}
