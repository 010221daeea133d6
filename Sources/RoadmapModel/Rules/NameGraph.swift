/// What comes before what, by name, to find circles.
struct NameGraph {
  private var predecessors: [String: [String]] = [:]
  private var names: [String] = []

  /// A graph without names.
  init() {}

  /// States that `first` comes before `second`.
  mutating func add(_ first: String, before second: String) {
    if predecessors[second] == nil { names.append(second) }
    predecessors[second, default: []].append(first)
  }

  /// Circles that together touch every name that waits for itself, each from its smallest name on.
  ///
  /// In the order in which the names wait: each comes before the next. O(names + links), without
  /// recursion, so that long chains are no danger.
  var cycles: [[String]] {
    var cycles: [[String]] = []
    var finished: Set<String> = []
    for start in names where !finished.contains(start) {
      var trail: [(name: String, next: Int)] = [(start, 0)]
      var positions = [start: 0]
      while let (name, next) = trail.last {
        let before = predecessors[name] ?? []
        guard next < before.count else {
          trail.removeLast()
          positions[name] = nil
          finished.insert(name)
          continue
        }
        trail[trail.count - 1].next += 1
        let candidate = before[next]
        if let position = positions[candidate] {
          cycles.append(Self.rotated(trail[position...].reversed().map(\.name)))
        } else if !finished.contains(candidate) {
          positions[candidate] = trail.count
          trail.append((candidate, 0))
        }
      }
    }
    var seen: Set<[String]> = []
    return cycles.filter { seen.insert($0).inserted }
  }

  private static func rotated(_ cycle: [String]) -> [String] {
    guard let least = cycle.min(), let index = cycle.firstIndex(of: least) else { return cycle }
    return Array(cycle[index...] + cycle[..<index])
  }
}
