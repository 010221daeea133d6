/// Activities in sets that grow together (union by size, with halving of paths; Tarjan 1975).
struct DisjointSets {
  private var parents: ContiguousArray<Int32>
  private var sizes: ContiguousArray<Int32>

  /// Every activity in a set of its own.
  init(count: Int) {
    parents = ContiguousArray(0..<Int32(count))
    sizes = ContiguousArray(repeating: 1, count: count)
  }

  /// Makes one set of the sets of two activities.
  mutating func unite(_ first: Int, _ second: Int) {
    var (larger, smaller) = (root(of: first), root(of: second))
    if larger == smaller { return }
    if sizes[larger] < sizes[smaller] { swap(&larger, &smaller) }
    parents[smaller] = Int32(larger)
    sizes[larger] += sizes[smaller]
  }

  private mutating func root(of activity: Int) -> Int {
    var activity = activity
    while parents[activity] != activity {
      parents[activity] = parents[Int(parents[activity])]
      activity = Int(parents[activity])
    }
    return activity
  }

  /// The number of each activity's set, sets in the order of their first activities.
  consuming func numbered() -> ContiguousArray<Int32> {
    var numbers = ContiguousArray<Int32>(repeating: -1, count: parents.count)
    var result = ContiguousArray<Int32>()
    result.reserveCapacity(parents.count)
    var next: Int32 = 0
    for activity in parents.indices {
      let root = root(of: activity)
      if numbers[root] < 0 {
        numbers[root] = next
        next += 1
      }
      result.append(numbers[root])
    }
    return result
  }
}

extension DisjointSets {
  /// Unites activities that may take from each other: those that use one stock, those that draw from
  /// fluid supplies, and those that demand a resource that does not suffice for all of them at once.
  mutating func uniteRivals(in problem: Problem) {
    var wanted = ContiguousArray<Int64>(repeating: 0, count: problem.resources.count)
    var stockUser = ContiguousArray<Int32>(repeating: -1, count: problem.stocks.count)
    var flowing = -1
    for activity in problem.activities.indices {
      for (resource, amount) in problem.demanded(by: activity) {
        wanted[resource] += Int64(amount)
      }
      for stock in stockUser.indices
      where problem.modes(of: activity).contains(where: { problem.use(of: $0, stock) > 0 }) {
        if stockUser[stock] >= 0 { unite(Int(stockUser[stock]), activity) }
        stockUser[stock] = Int32(activity)
      }
      guard problem.flows(activity) else { continue }
      if flowing >= 0 { unite(flowing, activity) }
      flowing = activity
    }
    for hold in problem.holds { wanted[hold.resource.offset] += Int64(hold.amount) }
    let isShort = wanted.indices.map { wanted[$0] > Int64(problem.leastCapacity(of: $0)) }
    var user = ContiguousArray<Int32>(repeating: -1, count: problem.resources.count)
    for activity in problem.activities.indices {
      for (resource, _) in problem.demanded(by: activity) where isShort[resource] {
        if user[resource] >= 0 { unite(Int(user[resource]), activity) }
        user[resource] = Int32(activity)
      }
    }
    for hold in problem.holds where isShort[hold.resource.offset] {
      let resource = hold.resource.offset
      if user[resource] >= 0 { unite(Int(user[resource]), hold.opener.offset) }
      user[resource] = hold.opener.rawValue
    }
  }
}

extension Problem {
  /// The units of resources that an activity demands in its modes, all of them one after the other.
  fileprivate func demanded(by activity: Int) -> [(resource: Int, amount: Int32)] {
    modes(of: activity).flatMap { mode in
      demands(of: mode).map { (demands[$0].resource.offset, demands[$0].amount) }
    }
  }

  /// The units a resource has in every slot.
  fileprivate func leastCapacity(of resource: Int) -> Int32 {
    let row = resource * capacityWidth
    return capacities[row..<row + capacityWidth].min() ?? 0
  }
}
