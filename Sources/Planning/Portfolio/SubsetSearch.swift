/// Members of a small set by index, as bits; index 0 is the lowest.
struct SubsetMask: Hashable, Comparable, Sendable {
  var bits: UInt64 = 0

  /// The number of members.
  var count: Int { bits.nonzeroBitCount }

  func contains(_ index: Int) -> Bool { bits >> UInt64(index) & 1 == 1 }

  func with(_ index: Int) -> SubsetMask { SubsetMask(bits: bits | 1 << UInt64(index)) }

  func without(_ index: Int) -> SubsetMask { SubsetMask(bits: bits & ~(1 << UInt64(index))) }

  func union(_ other: SubsetMask) -> SubsetMask { SubsetMask(bits: bits | other.bits) }

  /// All of the first `count` members.
  static func all(_ count: Int) -> SubsetMask {
    SubsetMask(bits: count >= 64 ? .max : (1 << UInt64(count)) - 1)
  }

  static func < (lhs: SubsetMask, rhs: SubsetMask) -> Bool { lhs.bits < rhs.bits }
}

/// What the evaluation of one subset gave.
struct SubsetValue: Equatable, Sendable {
  /// What is maximised.
  var value: Int64
  /// Whether it keeps every limit.
  var isAllowed: Bool
}

/// Finds the subset of the greatest value, best bound first.
///
/// A node fixes the first members in or out. Its bound is an upper one on every subset that agrees
/// with it; where that is no more than the best value so far, the node is dropped. Subsets themselves are
/// evaluated once each. The result is proven where no node is left.
struct SubsetSearch {
  /// What a search gave.
  struct Result: Equatable, Sendable {
    /// The best allowed subset, nil where none is allowed of those evaluated.
    var best: (mask: SubsetMask, value: Int64)?
    /// No allowed subset is worth more; equal to the best value where it is proven.
    var bound: Int64?
    /// Subsets evaluated.
    var evaluations: Int
    /// Nodes dropped by their bound.
    var pruned: Int
    /// Whether nothing better can be there.
    var isProven: Bool

    static func == (lhs: Result, rhs: Result) -> Bool {
      lhs.best?.mask == rhs.best?.mask && lhs.best?.value == rhs.best?.value
        && lhs.bound == rhs.bound && lhs.evaluations == rhs.evaluations && lhs.pruned == rhs.pruned
        && lhs.isProven == rhs.isProven
    }
  }

  /// A node: the first `depth` members are decided, `chosen` of them in.
  private struct Node {
    var depth: Int
    var chosen: SubsetMask
    var bound: Int64
  }

  /// The number of members, at most 63.
  let count: Int
  /// Evaluations after which it stops, nil for none.
  let limit: Int?
  /// The members that a subset with some member must have too, by member.
  var needs: [[Int]]
  /// What each member is thought to add, to look at the right ones first; the result of a search that
  /// is proven does not depend on it.
  var hopes: [Int64]
  /// An upper bound on the value of every subset that has `chosen` and may have `open`.
  let bound: (_ chosen: SubsetMask, _ open: SubsetMask) -> Int64

  /// Searches; `evaluate` gives nil for a subset that has no value at all.
  ///
  /// `prepare` is told the subsets that are evaluated next, so that it may work on them at once.
  func run(
    prepare: ([SubsetMask]) async throws -> Void = { _ in },
    _ evaluate: (SubsetMask) async throws -> SubsetValue?
  ) async throws -> Result {
    var best: (mask: SubsetMask, value: Int64)?
    var known: [SubsetMask: SubsetValue?] = [:]
    var pruned = 0
    func look(at mask: SubsetMask) async throws -> Bool {
      if known[mask] != nil { return true }
      if let limit, known.count >= limit { return false }
      let found = isComplete(mask) ? try await evaluate(mask) : nil
      known[mask] = .some(found)
      guard let found, found.isAllowed else { return true }
      let isBetter = best.map { known in
        found.value > known.value || (found.value == known.value && mask < known.mask)
      }
      if isBetter ?? true { best = (mask, found.value) }
      return true
    }
    func worth(_ mask: SubsetMask) -> SubsetValue? { known[mask].flatMap { $0 } }
    // A good first subset prunes much: everything, or what is thought to pay.
    let hopeful = SubsetMask(
      bits: (0..<count).reduce(0) { hopes[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    )
    var starts = [SubsetMask.all(count)]
    if hopeful != starts[0] { starts.append(hopeful) }
    try await prepare(starts.filter(isComplete))
    for start in starts { _ = try await look(at: start) }
    var current = best?.mask ?? hopeful
    // Until there is a subset that keeps the limits, the least hopeful member goes.
    while best == nil, current.count > 0 {
      let members = (0..<count).filter { current.contains($0) }
      guard let weakest = members.min(by: { (hopes[$0], $0) < (hopes[$1], $1) }) else { break }
      current = current.without(weakest)
      guard try await look(at: current) else { break }
    }
    if let best { current = best.mask }
    // Then whatever is better one member off, the doubtful ones first, as long as anything is.
    var unchanged = 0
    var place = 0
    while best != nil, unchanged < count {
      let order = (0..<count).sorted { first, second in
        let doubts = [first, second].map { current.contains($0) ? hopes[$0] : -hopes[$0] }
        return (doubts[0], first) < (doubts[1], second)
      }
      let index = order[place % count]
      let turned = { (index: Int) in
        current.contains(index) ? current.without(index) : current.with(index)
      }
      let next = turned(index)
      // Two at a time: where the first one is better, the second was in vain.
      let pair = [next, turned(order[(place + 1) % count])]
        .filter { known[$0] == nil && isComplete($0) }
      if pair.count == 2, known.count + 2 <= limit ?? .max { try await prepare(pair) }
      guard try await look(at: next) else { break }
      if let found = worth(next), found.isAllowed, let value = worth(current)?.value,
        found.value > value
      {
        current = next
        unchanged = 0
        place = 0
      } else {
        unchanged += 1
        place += 1
      }
    }
    var open = [Node(depth: 0, chosen: SubsetMask(), bound: bound(SubsetMask(), .all(count)))]
    var isProven = true
    while let index = next(in: open) {
      let node = open[index]
      if let best, node.bound <= best.value {
        pruned += open.count
        open.removeAll()
        break
      }
      open.remove(at: index)
      if node.depth == count {
        guard try await look(at: node.chosen) else {
          open.append(node)
          isProven = false
          break
        }
        continue
      }
      for isIn in [true, false] {
        let chosen = isIn ? node.chosen.with(node.depth) : node.chosen
        if !canHold(chosen, decided: node.depth + 1) {
          pruned += 1
          continue
        }
        let rest = SubsetMask(
          bits: SubsetMask.all(count).bits & ~SubsetMask.all(node.depth + 1).bits
        )
        let limit = bound(chosen, rest)
        if limit == .min || best.map({ limit <= $0.value }) ?? false {
          pruned += 1
        } else {
          open.append(Node(depth: node.depth + 1, chosen: chosen, bound: limit))
        }
      }
    }
    let top = open.map(\.bound).max()
    return Result(
      best: best,
      bound: isProven ? best?.value : top.map { max($0, best?.value ?? $0) } ?? best?.value,
      evaluations: known.count,
      pruned: pruned,
      isProven: isProven
    )
  }

  /// The node of the greatest bound; among equals the deepest, then the one with most members.
  private func next(in open: [Node]) -> Int? {
    open.indices.max { left, right in
      let (first, second) = (open[left], open[right])
      return (first.bound, first.depth, first.chosen.bits)
        < (second.bound, second.depth, second.chosen.bits)
    }
  }

  /// Whether every member has those it needs.
  private func isComplete(_ mask: SubsetMask) -> Bool {
    (0..<count).allSatisfy { index in
      !mask.contains(index) || needs[index].allSatisfy { mask.contains($0) }
    }
  }

  /// Whether no member lacks one that is decided to be out.
  private func canHold(_ chosen: SubsetMask, decided: Int) -> Bool {
    (0..<decided).allSatisfy { index in
      !chosen.contains(index) || needs[index].allSatisfy { $0 >= decided || chosen.contains($0) }
    }
  }
}
