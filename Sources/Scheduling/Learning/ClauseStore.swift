/// Clauses over bound literals, and for each bound the clauses that wait for it.
///
/// Each clause watches two of its literals. A watch stands in a bucket of the bound whose rise would
/// refute the literal; buckets are as fine as single values while windows are small, so that a rise
/// visits the watches it refutes and no others. The lists of the buckets are linked through the
/// watches themselves (node `2c` and `2c + 1` of clause `c`).
struct ClauseStore: ~Copyable {
  /// The literals of all clauses, one clause after the other.
  var literals = Row<BoundLiteral>(capacity: 4096)
  /// Where each clause begins.
  var starts = Row<Int32>(capacity: 512)
  /// How many literals each clause has.
  var sizes = Row<Int32>(capacity: 512)
  /// The levels a clause tied together when it was learned or last useful; 0 for given clauses.
  var levels = Row<Int32>(capacity: 512)
  /// The time of the last conflict a clause took part in.
  var usedAt = Row<Int32>(capacity: 512)
  /// The clauses that were not learned.
  var givenCount = 0

  /// For each watch, the next one in its bucket, or −1.
  var next = Row<Int32>(capacity: 1024)
  /// For each watch, a literal of the clause that may spare a look at the others.
  var blockers = Row<BoundLiteral>(capacity: 1024)
  /// The first watch of each bucket, or −1.
  var heads: Row<Int32>
  /// The first bucket of each bound.
  private var bucketStarts: Row<Int32>
  /// The value that stands in the first bucket of each bound.
  private var origins: Row<Int32>
  /// How many bits of the value a bucket of each bound swallows.
  private var shifts: Row<Int32>

  /// The most buckets a bound has.
  static let bucketLimit: Int32 = 2048

  /// Makes an empty store for bounds that start at the given values.
  init(_ initial: borrowing Row<Int32>) {
    bucketStarts = Row(capacity: initial.count + 1)
    origins = Row(capacity: initial.count)
    shifts = Row(capacity: initial.count)
    var total: Int32 = 0
    for key in 0..<initial.count {
      let width = max(0, -initial[key ^ 1] - initial[key]) + 1
      var shift: Int32 = 0
      while width >> shift >= Self.bucketLimit { shift += 1 }
      bucketStarts.append(total)
      origins.append(initial[key])
      shifts.append(shift)
      total += (width >> shift) + 1
    }
    heads = Row(repeating: -1, count: Int(total))
  }

  /// The number of clauses.
  var count: Int { starts.count }

  /// The bucket of a value of a bound.
  func bucket(of key: Int32, at value: Int32) -> Int32 {
    bucketStarts[key] &+ ((value &- origins[key]) >> shifts[key])
  }

  /// Whether a bucket holds watches of one value only.
  func isExact(_ key: Int32) -> Bool { shifts[key] == 0 }

  /// Adds a clause of two literals or more; the first two are watched.
  mutating func add(_ clause: borrowing Row<BoundLiteral>, levels: Int32, at time: Int32) -> Int32 {
    let index = Int32(truncatingIfNeeded: starts.count)
    starts.append(Int32(truncatingIfNeeded: literals.count))
    sizes.append(Int32(truncatingIfNeeded: clause.count))
    self.levels.append(levels)
    usedAt.append(time)
    for position in 0..<clause.count { literals.append(clause[position]) }
    next.append(-1)
    next.append(-1)
    blockers.append(clause[1])
    blockers.append(clause[0])
    watch(index &* 2, clause[0])
    watch(index &* 2 &+ 1, clause[1])
    return index
  }

  /// Puts a watch into the bucket of the bound that would refute its literal.
  mutating func watch(_ node: Int32, _ literal: BoundLiteral) {
    let bucket = bucket(of: literal.key ^ 1, at: 1 &- literal.value)
    next[node] = heads[bucket]
    heads[bucket] = node
  }
}
