extension Population {
  /// Makes one individual of each half: a disturbed priority list, generated and justified.
  ///
  /// The first one follows the latest starts; the others' keys are disturbed by anything from a
  /// twentieth to twice the length of the critical path. Much disorder at first makes better
  /// schedules in the end (measured in <doc:Population>).
  mutating func found(_ slot: Int) {
    var length: Int32 = 0
    for activity in 0..<count { length = max(length, forward.network.tails[activity]) }
    let amplitude = slot == 0 ? 0 : Int(length) * (50 + random.below(2_000)) / 1_000
    for activity in 0..<count {
      childKeys[activity] =
        length - forward.network.tails[activity] + Int32(random.below(amplitude + 1))
    }
    followWaits()
    drawModes()
    sortChild(0, range: 4 * length)
    keep(0, in: slot, within: .max)
    for place in 0..<count { childList[place] = lists[row(1, slot) + place] }
    for activity in 0..<count { childModes[activity] = modes[row(1, slot) + activity] }
    keep(1, in: slot, within: .max)
  }

  /// Raises keys to those of what their activities wait for.
  private mutating func followWaits() {
    for place in 0..<count {
      let activity = forward.network.topologicalOrder[place]
      var key = childKeys[activity]
      for position in forward.network.waitStarts[
        activity
      ]..<forward.network.waitStarts[activity + 1] {
        key = max(key, childKeys[forward.network.waits[position].activity])
      }
      childKeys[activity] = key
    }
  }

  /// Draws orders that follow the waits, the ready activity at random each time.
  mutating func drawExtensions(_ plain: borrowing PlainProblem) {
    for side in 0...1 {
      for _ in 0..<extensionCount {
        var waiting = [Int32](repeating: 0, count: count)
        for activity in 0..<count {
          for follower in plain.successors[activity] {
            waiting[side == 0 ? Int(follower.activity) : activity] += 1
          }
        }
        var followers = [[Int]](repeating: [], count: count)
        for activity in 0..<count {
          for follower in plain.successors[activity] {
            let (first, second) = (activity, Int(follower.activity))
            followers[side == 0 ? first : second].append(side == 0 ? second : first)
          }
        }
        var ready = (0..<count).filter { waiting[$0] == 0 }
        while !ready.isEmpty {
          let place = random.below(ready.count)
          let activity = ready[place]
          ready.swapAt(place, ready.count - 1)
          ready.removeLast()
          extensions.append(Int32(activity))
          for follower in followers[activity] {
            waiting[follower] -= 1
            if waiting[follower] == 0 { ready.append(follower) }
          }
        }
      }
    }
  }

  /// Sorts the child's keys into its list, equal ones as a random order of the half has them.
  ///
  /// - Complexity: O(activities + range).
  mutating func sortChild(_ side: Int, range: Int32) {
    let end = Int(range) + 2
    for bucket in 0..<end { buckets[bucket] = 0 }
    for activity in 0..<count {
      let bucket = childKeys[activity] &+ 1
      buckets[bucket] = buckets[bucket] &+ 1
    }
    for bucket in 1..<end { buckets[bucket] = buckets[bucket] &+ buckets[bucket &- 1] }
    let base = (side * extensionCount + random.below(extensionCount)) * count
    for place in 0..<count {
      let activity = extensions[base + place]
      let key = childKeys[activity]
      let position = buckets[key]
      childList[position] = activity
      buckets[key] = position &+ 1
    }
  }
}
