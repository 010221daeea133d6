/// An order of all activities in which each one follows its predecessors.
public struct ActivityList: Hashable, Sendable {
  /// The activities in order.
  public internal(set) var order: ContiguousArray<Int32>

  /// An order known to be one.
  init(order: ContiguousArray<Int32>) { self.order = order }

  /// The order that takes the ready activity of the smallest key, ties by ordinal, then index.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - keys: One key for each activity.
  /// - Complexity: O(n log n + precedences).
  public init(of problem: Problem, keys: ContiguousArray<Int64>) {
    precondition(keys.count == problem.activities.count, "one key for each activity")
    order = []
    order.reserveCapacity(keys.count)
    var waiting = ContiguousArray<Int32>(repeating: 0, count: keys.count)
    for arc in problem.outgoing where arc.hasMinimalLag { waiting[Int(arc.other)] += 1 }
    var ready = ReadyHeap(capacity: keys.count)
    for activity in waiting.indices where waiting[activity] == 0 {
      ready.insert(ReadyHeap.Entry(keys[activity], problem.rank[activity], activity))
    }
    while let activity = ready.popFirst() {
      order.append(activity)
      for position in problem.arcs(outOf: Int(activity)) {
        let follower = Int(problem.outgoing[position].other)
        waiting[follower] -= 1
        guard waiting[follower] == 0 else { continue }
        ready.insert(ReadyHeap.Entry(keys[follower], problem.rank[follower], follower))
      }
    }
  }

  /// The order a priority rule makes.
  public init<Rule: PriorityRule>(
    of problem: Problem,
    by rule: Rule,
    in context: PriorityContext
  ) {
    let keys = problem.activities.indices.lazy.map { rule.key(of: $0, in: context) }
    self.init(of: problem, keys: ContiguousArray(keys))
  }

  /// The order in which a schedule starts its activities: what re-plans it.
  public init(of problem: Problem, startsIn schedule: Schedule) {
    self.init(of: problem, keys: ContiguousArray(schedule.starts.lazy.map { Int64($0) }))
  }
}

/// A binary heap of ready activities, smallest key first.
struct ReadyHeap {
  struct Entry: Comparable {
    let key: Int64
    let rank: Int32
    let activity: Int32

    init(_ key: Int64, _ rank: Int32, _ activity: Int) {
      self.key = key
      self.rank = rank
      self.activity = Int32(activity)
    }

    static func < (left: Entry, right: Entry) -> Bool {
      left.key != right.key ? left.key < right.key : left.rank < right.rank
    }
  }

  private var entries = ContiguousArray<Entry>()

  /// The entry that comes next.
  var first: Entry? { entries.first }

  /// Removes all entries, keeping the storage.
  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if entries[parent] < entries[child] { return }
      entries.swapAt(parent, child)
      child = parent
    }
  }

  mutating func popFirst() -> Int32? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    if entries.isEmpty { return first.activity }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= entries.count { return first.activity }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      if entries[parent] < entries[child] { return first.activity }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
