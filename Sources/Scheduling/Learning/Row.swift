/// A growing row of plain values that its owner alone reads and writes.
///
/// The search changes a bound, a profile slot or a watch list some ten million times a second. A
/// `ContiguousArray` stored in a structure pays for each of these writes with a check that its
/// buffer is not shared, which nobody ever shares here; <doc:Learning> states what that costs.
/// Positions are checked in debug builds, where every test of the search runs.
struct Row<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int

  /// The number of values.
  private(set) var count: Int

  /// Makes an empty row.
  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
    count = 0
  }

  /// Makes a row of equal values.
  init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  /// Makes a row of a collection's values.
  init(_ values: some Collection<Element>) {
    self.init(capacity: values.count)
    for value in values { append(value) }
  }

  deinit { base.deallocate() }

  /// The value at a position below ``count``.
  subscript(position: Int) -> Element {
    get {
      assert(position >= 0 && position < count, "a position outside the row")
      return base[position]
    }
    set {
      assert(position >= 0 && position < count, "a position outside the row")
      base[position] = newValue
    }
  }

  /// The value at a position below ``count``.
  subscript(position: Int32) -> Element {
    get { self[Int(position)] }
    set { self[Int(position)] = newValue }
  }

  /// The last value of a row that is not empty.
  var last: Element { self[count - 1] }

  /// Whether there is no value.
  var isEmpty: Bool { count == 0 }

  /// Adds a value at the end.
  ///
  /// - Complexity: O(1) on average.
  mutating func append(_ value: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: value)
    count += 1
  }

  /// Takes the last value off a row that is not empty.
  @discardableResult
  mutating func removeLast() -> Element {
    let value = last
    count -= 1
    return value
  }

  /// Keeps the first values only.
  mutating func truncate(to length: Int) {
    assert(length >= 0 && length <= count, "a row can't be cut longer")
    count = length
  }

  /// Sets every value.
  mutating func fill(with value: Element) {
    base.update(repeating: value, count: count)
  }

  /// Sorts the values from a position on.
  mutating func sort(from first: Int = 0, by precedes: (Element, Element) -> Bool) {
    var values = UnsafeMutableBufferPointer(start: base + first, count: count - first)
    values.sort(by: precedes)
  }

  /// Moves to twice the room.
  private mutating func grow() {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    room.moveInitialize(from: base, count: count)
    base.deallocate()
    base = room
    capacity *= 2
  }
}

extension Row {
  /// Gathers values in groups, each group in the order given.
  ///
  /// - Parameters:
  ///   - groupCount: The number of groups.
  ///   - members: The values with the groups they belong to.
  ///   - starts: Where each group begins, and where the last one ends.
  init(
    _ groupCount: Int,
    of members: [(group: Int32, value: Element)],
    startingAt starts: inout Row<Int32>
  ) {
    var groups = [[Element]](repeating: [], count: groupCount)
    for member in members { groups[Int(member.group)].append(member.value) }
    starts = Row<Int32>(startsOf: groups.map(\.count))
    self.init(Array(groups.joined()))
  }
}

extension Row where Element == Int32 {
  /// Where each of several groups begins, and where the last one ends.
  init(startsOf counts: some Collection<Int>) {
    self.init(capacity: counts.count + 1)
    append(0)
    for count in counts { append(last + Int32(count)) }
  }
}
