extension Population {
  /// Makes a child of two individuals: a window of the father's list amid the mother's.
  ///
  /// The window is where the father's schedule is loaded most (Valls, Ballestín and Quintanilla
  /// 2008); the places are those of two-point crossover (Hartmann 1998): as many of the mother's
  /// first activities as lie before the father's window, then his in his order, then what is left
  /// in hers. Each activity comes in the mode of the parent that placed it.
  mutating func cross(_ side: Int, father: Int, mother: Int) {
    let his = row(side, father)
    let hers = row(side, mother)
    let window = peak(side, father)
    var first = 0
    while first < count, keys[his + Int(lists[his + first])] < window.lowerBound { first += 1 }
    var second = first
    while second < count, keys[his + Int(lists[his + second])] < window.upperBound { second += 1 }
    stamp &+= 1
    for place in 0..<first {
      let activity = lists[hers + place]
      stamps[activity] = stamp
      childList[place] = activity
    }
    var filled = first
    var place = 0
    while filled < second {
      let activity = lists[his + place]
      place += 1
      if stamps[activity] == stamp { continue }
      stamps[activity] = -stamp
      childList[filled] = activity
      filled += 1
    }
    place = first
    while filled < count {
      let activity = lists[hers + place]
      place += 1
      if abs(stamps[activity]) == stamp { continue }
      childList[filled] = activity
      filled += 1
    }
    if !hasModes {
      return
    }
    for activity in 0..<count {
      let parent = stamps[activity] == -stamp ? his : hers
      childModes[activity] = modes[parent + activity]
    }
  }

  /// The slots of an individual's schedule, from three to eight tenths of it, of the greatest load.
  private mutating func peak(_ side: Int, _ slot: Int) -> Range<Int32> {
    let base = row(side, slot)
    var end: Int32 = 0
    for activity in 0..<count {
      let mode = modes[base + activity]
      end = max(end, keys[base + activity] &+ forward.network.durations[mode])
    }
    let length = max(1, Int(end) * (300 + random.below(501)) / 1_000)
    if length >= Int(end) { return 0..<end }
    for slot in 0...Int(end) { load[slot] = 0 }
    for activity in 0..<count {
      let mode = modes[base + activity]
      let start = keys[base + activity]
      let finish = start &+ forward.network.durations[mode]
      load[start] = load[start] &+ weights[mode]
      load[finish] = load[finish] &- weights[mode]
    }
    var height: Int32 = 0
    var sum: Int64 = 0
    for slot in 0..<Int(end) {
      height &+= load[slot]
      load[slot] = height
      if slot < length { sum &+= Int64(height) }
    }
    var greatest = sum
    var best = 0
    for first in 1...(Int(end) - length) {
      sum &+= Int64(load[first + length - 1]) &- Int64(load[first - 1])
      if sum > greatest {
        greatest = sum
        best = first
      }
    }
    return Int32(best)..<Int32(best + length)
  }

  /// Exchanges neighbours of the child's list, each with one chance in eight, where neither waits for
  /// the other.
  ///
  /// A converged population finds nothing new by crossover alone; this is what the last improvements
  /// of long runs come from (measured in <doc:Population>).
  mutating func disturb(_ side: Int) {
    var draws = random.next()
    var left = 21
    for place in 1..<max(1, count) {
      if left == 0 {
        draws = random.next()
        left = 21
      }
      left -= 1
      let isChosen = draws & 7 == 0
      draws >>= 3
      if !isChosen { continue }
      let first = childList[place - 1]
      let second = childList[place]
      let isBound =
        side == 0
        ? forward.network.waits(second, for: first)
        : backward.network.waits(second, for: first)
      if isBound { continue }
      childList[place - 1] = second
      childList[place] = first
    }
  }
}
