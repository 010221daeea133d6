/// The name among `candidates` that is most like `name`, where one is near enough to be meant.
///
/// Who writes three letters or more and nothing else means a name that begins with them, the first such
/// candidate. Else near is an edit distance of at most 1 for names of up to three letters, 2 up to eight, and a third
/// of the length for longer ones; the first by name among equals. O(candidates × length²).
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let source = Array(name.utf8)
  let candidates = Array(candidates)
  if source.count > 2 {
    let begun = candidates.first { $0 != name && $0.utf8.starts(with: source) }
    if let begun { return begun }
  }
  let limit = source.count < 4 ? 1 : max(2, source.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let target = Array(candidate.utf8)
    guard abs(target.count - source.count) <= limit else { continue }
    let distance = editDistance(source, target)
    guard distance <= limit, distance < max(source.count, target.count) else { continue }
    if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// The least number of insertions, deletions, substitutions and swaps of neighbours between two texts.
private func editDistance(_ source: [UInt8], _ target: [UInt8]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: target.count + 1)
  var previous = Array(0...target.count)
  for (row, byte) in source.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(target.count + 1)
    for (column, other) in target.enumerated() {
      var cost = min(current[column] + 1, previous[column + 1] + 1)
      cost = min(cost, previous[column] + (byte == other ? 0 : 1))
      if row > 0, column > 0, byte == target[column - 1], source[row - 1] == other {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[target.count]
}
