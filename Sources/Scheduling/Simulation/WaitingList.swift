/// Who waits for people and seats, by place in the plan's order, and what each lacks.
///
/// Who lacks units of a resource stands aside until so many are free, so that those who wait cost
/// nothing on days on which nothing changes for them; of some hundred few are to be looked at.
struct WaitingList: ~Copyable {
  /// The number of those who wait.
  private(set) var count = 0
  /// The number of those who are to be looked at.
  private(set) var dueCount = 0
  /// One bit each for those who wait, and for those of them who are to be looked at.
  private var members: Row<UInt64>
  private var due: Row<UInt64>
  /// The resource that each lacked when last told no, -1 for none, and the units it needs free.
  private var lacking: Row<Int32>
  private var amounts: Row<Int32>
  /// Those who stand aside, by resource: linked lists.
  private var heads: Row<Int32>
  private var following: Row<Int32>
  private var preceding: Row<Int32>
  private var isAside: Row<Bool>
  /// The resources of which units came back since they were last looked at.
  private var raised: Row<Int32>
  private var isRaised: Row<Bool>

  /// An empty list for so many places and resources.
  init(places: Int, resources: Int) {
    members = Row(repeating: 0, count: (places + 63) / 64)
    due = Row(repeating: 0, count: (places + 63) / 64)
    lacking = Row(repeating: -1, count: places)
    amounts = Row(repeating: 0, count: places)
    heads = Row(repeating: -1, count: resources)
    following = Row(repeating: -1, count: places)
    preceding = Row(repeating: -1, count: places)
    isAside = Row(repeating: false, count: places)
    raised = Row(capacity: resources)
    isRaised = Row(repeating: false, count: resources)
  }

  /// The number of words of 64 places.
  var wordCount: Int { due.count }

  /// One bit for each place of a word that is to be looked at.
  func due(inWord word: Int) -> UInt64 { due[word] }

  /// Lets a place wait.
  mutating func insert(_ place: Int) {
    members[place >> 6] |= 1 << UInt64(place & 63)
    due[place >> 6] |= 1 << UInt64(place & 63)
    lacking[place] = -1
    count += 1
    dueCount += 1
  }

  /// Takes a place that waits out.
  mutating func remove(_ place: Int) {
    if isAside[place] { unlink(place) } else { dueCount -= 1 }
    members[place >> 6] &= ~(1 << UInt64(place & 63))
    due[place >> 6] &= ~(1 << UInt64(place & 63))
    count -= 1
  }

  /// Takes everybody out.
  mutating func removeAll() {
    if count == 0 { return }
    for word in 0..<members.count {
      var bits = members[word]
      while bits != 0 {
        remove(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }

  /// Lets a place that is to be looked at stand aside until units of a resource are free.
  mutating func setAside(_ place: Int, lacking resource: Int32, _ amount: Int32) {
    due[place >> 6] &= ~(1 << UInt64(place & 63))
    dueCount -= 1
    lacking[place] = resource
    amounts[place] = amount
    isAside[place] = true
    let head = heads[resource]
    following[place] = head
    preceding[place] = -1
    if head >= 0 { preceding[head] = Int32(place) }
    heads[resource] = Int32(place)
  }

  /// Whether a place still lacks what it lacked when last told no; it stands aside again then.
  mutating func stillLacks(_ place: Int, _ free: borrowing Row<Int32>) -> Bool {
    let resource = lacking[place]
    guard resource >= 0 else { return false }
    if free[resource] >= amounts[place] {
      lacking[place] = -1
      return false
    }
    setAside(place, lacking: resource, amounts[place])
    return true
  }

  /// Notes that units of a resource came back.
  mutating func raise(_ resource: Int) {
    if heads[resource] < 0 || isRaised[resource] { return }
    isRaised[resource] = true
    raised.append(Int32(resource))
  }

  /// Lets those be looked at who may have what they lack.
  mutating func recall(_ free: borrowing Row<Int32>) {
    for number in 0..<raised.count {
      let resource = raised[number]
      isRaised[Int(resource)] = false
      var next = heads[resource]
      while next >= 0 {
        let place = Int(next)
        next = following[place]
        if amounts[place] <= free[resource] { makeDue(place) }
      }
    }
    raised.truncate(to: 0)
  }

  /// Lets everybody be looked at, whatever each lacked.
  mutating func recallAll() {
    if count == 0 { return }
    for word in 0..<members.count {
      var bits = members[word] & ~due[word]
      while bits != 0 {
        makeDue(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
      bits = members[word]
      while bits != 0 {
        lacking[word * 64 + bits.trailingZeroBitCount] = -1
        bits &= bits - 1
      }
    }
  }

  private mutating func makeDue(_ place: Int) {
    unlink(place)
    dueCount += 1
    due[place >> 6] |= 1 << UInt64(place & 63)
  }

  private mutating func unlink(_ place: Int) {
    isAside[place] = false
    let (before, after) = (preceding[place], following[place])
    if before >= 0 {
      following[before] = after
    } else {
      heads[lacking[place]] = after
    }
    if after >= 0 { preceding[after] = before }
  }
}
