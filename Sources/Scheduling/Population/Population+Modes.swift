extension Population {
  /// The units by which the child's modes exceed the stocks, summed.
  func stockExcess() -> Int64 {
    let problem = plain.problem
    var excess: Int64 = 0
    for stock in problem.stocks.indices {
      var used: Int64 = 0
      for activity in 0..<count { used += use(of: activity, stock) }
      excess += max(0, used - problem.stocks[stock])
    }
    return excess
  }

  /// What an activity's mode of the child uses of a stock.
  private func use(of activity: Int, _ stock: Int) -> Int64 {
    use(of: activity, in: childModes[activity], stock)
  }

  private func use(of activity: Int, in mode: Int32, _ stock: Int) -> Int64 {
    let number = Int(mode - forward.network.modeStarts[activity])
    return plain.problem.use(of: plain.modes[activity][number], stock)
  }

  /// Draws the modes of a new individual and mends them where stocks don't suffice.
  ///
  /// Changes that take less of what is short are made one by one, as long as there are any that help
  /// among a few drawn at random.
  mutating func drawModes() {
    for activity in 0..<count {
      childModes[activity] = forward.network.modeStarts[activity]
      let choices = plain.modes[activity].count
      if choices > 1 { childModes[activity] += Int32(random.below(choices)) }
    }
    if !hasModes { return }
    var excess = stockExcess()
    var failures = 0
    while excess > 0, failures < 4 * count {
      let activity = random.below(count)
      let choices = plain.modes[activity].count
      if choices == 1 {
        failures += 1
        continue
      }
      let before = childModes[activity]
      childModes[activity] = forward.network.modeStarts[activity] + Int32(random.below(choices))
      let after = stockExcess()
      if after <= excess, childModes[activity] != before {
        failures = after < excess ? 0 : failures + 1
        excess = after
      } else {
        childModes[activity] = before
        failures += 1
      }
    }
  }

  /// Gives one or two activities of the child another mode, and now and then none.
  mutating func mutateModes() {
    for _ in 0..<random.below(3) {
      let activity = random.below(count)
      let choices = plain.modes[activity].count
      guard choices > 1 else { continue }
      childModes[activity] = forward.network.modeStarts[activity] + Int32(random.below(choices))
    }
  }

  /// Generates the child, changing to modes that finish earlier on the way.
  ///
  /// Every other activity, at random, takes the mode in which it finishes first, among those that
  /// the stocks allow (after the mode improvement of Hartmann 2001).
  mutating func generateChoosing(_ side: Int, within bound: Int32) -> Int32? {
    let problem = plain.problem
    var left = problem.stocks
    for stock in left.indices {
      for activity in 0..<count { left[stock] -= use(of: activity, stock) }
    }
    if side == 0 { forward.begin() } else { backward.begin() }
    var makespan: Int32 = 0
    var draws = random.next()
    var isOver = false
    for place in 0..<count {
      let activity = childList[place]
      if place & 63 == 63 { draws = random.next() }
      var mode = childModes[activity]
      var start = self.firstFit(side, activity, mode)
      let choices = plain.modes[Int(activity)].count
      if choices > 1, draws & 1 == 1 {
        let old = mode
        for number in 0..<Int32(choices) {
          let other = forward.network.modeStarts[activity] + number
          if other == old { continue }
          let isAllowed = left.indices.allSatisfy { stock in
            left[stock] + use(of: Int(activity), in: mode, stock)
              >= use(of: Int(activity), in: other, stock)
          }
          if !isAllowed { continue }
          let candidate = firstFit(side, activity, other)
          let finish = candidate &+ forward.network.durations[other]
          if finish < start &+ forward.network.durations[mode] {
            for stock in left.indices {
              left[stock] += use(of: Int(activity), in: mode, stock)
              left[stock] -= use(of: Int(activity), in: other, stock)
            }
            mode = other
            start = candidate
          }
        }
        childModes[activity] = mode
      }
      draws >>= 1
      let tail =
        side == 0 ? forward.network.tails[activity] : backward.network.tails[activity]
      if start &+ tail > bound {
        isOver = true
        break
      }
      let duration = forward.network.durations[mode]
      if side == 0 {
        if duration > 0 { forward.book(forward.network.demands[mode], start, duration) }
        forward.place(activity, at: start)
      } else {
        if duration > 0 { backward.book(backward.network.demands[mode], start, duration) }
        backward.place(activity, at: start)
      }
      makespan = max(makespan, start &+ duration)
    }
    if side == 0 { forward.end(makespan) } else { backward.end(makespan) }
    return isOver || makespan > bound ? nil : makespan
  }

  private func firstFit(_ side: Int, _ activity: Int32, _ mode: Int32) -> Int32 {
    let duration = forward.network.durations[mode]
    if side == 0 {
      let earliest = forward.earliest(activity, childModes)
      if duration == 0 { return earliest }
      return forward.firstFit(forward.network.demands[mode], duration, from: earliest)
    }
    let earliest = backward.earliest(activity, childModes)
    if duration == 0 { return earliest }
    return backward.firstFit(backward.network.demands[mode], duration, from: earliest)
  }
}
