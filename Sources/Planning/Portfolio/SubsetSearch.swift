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
  /// An upper bound on the value of every subset that has `chosen` and may have `open`.
  let bound: (_ chosen: SubsetMask, _ open: SubsetMask) -> Int64

  /// Searches; `evaluate` gives nil for a subset that has no value at all.
  func run(_ evaluate: (SubsetMask) async throws -> SubsetValue?) async throws -> Result {
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
    // A good first subset prunes much: everything, then what is better one member off.
    var current = SubsetMask.all(count)
    _ = try await look(at: current)
    var isImproving = true
    while isImproving {
      isImproving = false
      let value = known[current].flatMap { $0 }.flatMap { $0.isAllowed ? $0.value : nil }
      var step: (mask: SubsetMask, value: Int64)?
      for index in 0..<count {
        let next = current.contains(index) ? current.without(index) : current.with(index)
        guard try await look(at: next) else { break }
        // Among subsets that break limits the smaller ones are nearer to keeping them.
        let found = known[next].flatMap { $0 }
        let worth = found.map {
          $0.isAllowed ? $0.value : Int64.min + 1 + Int64(count - next.count)
        }
        guard let worth, worth > step?.value ?? .min else { continue }
        step = (next, worth)
      }
      if let step, step.value > value ?? .min, step.mask != current,
        value != nil || step.mask.count < current.count || step.value > Int64.min + 64
      {
        current = step.mask
        isImproving = true
      }
      if let limit, known.count * 2 >= limit { isImproving = false }
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
        if let best, limit <= best.value {
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
