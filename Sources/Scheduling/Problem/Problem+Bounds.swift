extension Problem {
  /// The first slot at or after a bound at which an activity may start, or ``WorkCalendar/never``.
  ///
  /// - Complexity: O(1), or O(log starts) where starts are permitted one by one.
  func firstStart(of activity: Int, duration: Int32, from bound: Int32) -> Int32 {
    if bound > span { return WorkCalendar.never }
    if startRules[activity].isPermittedOneByOne, let starts = activities[activity].permittedStarts {
      let position = starts.partitioningIndex { $0 >= bound }
      return position < starts.count ? starts[position] : WorkCalendar.never
    }
    return duration == 0 ? bound : calendars[Int(calendarOf[activity])].firstOpen(from: bound)
  }

  /// The last slot at or before both bounds at which an activity may start; may be negative.
  func lastStart(of activity: Int, duration: Int32, by window: Window) -> Int32 {
    let calendar = calendars[Int(calendarOf[activity])]
    let bound = min(window.start, calendar.start(before: min(window.finish, span), duration))
    if startRules[activity].isPermittedOneByOne, let starts = activities[activity].permittedStarts {
      let position = starts.partitioningIndex { $0 > bound }
      return position > 0 ? starts[position - 1] : -1
    }
    return duration == 0 ? bound : calendar.lastOpen(through: bound)
  }

  /// The day after an activity's last worked day, or ``WorkCalendar/never`` beyond the span.
  func finish(of activity: Int, duration: Int32, from start: Int32) -> Int32 {
    if start > span { return WorkCalendar.never }
    return calendars[Int(calendarOf[activity])].finish(from: start, duration)
  }

  /// The first slot that release and predecessors leave for an activity's start.
  ///
  /// - Complexity: O(predecessors).
  func earliestBound(
    of activity: Int,
    duration: Int32,
    _ starts: borrowing ContiguousArray<Int32>,
    _ finishes: borrowing ContiguousArray<Int32>
  ) -> Int32 {
    var bound = startRules[activity].release
    for position in arcs(into: activity) {
      bound = max(bound, self.bound(activity, duration, incoming[position], starts, finishes))
    }
    return bound
  }

  /// The first slot that one predecessor leaves for an activity's start.
  func bound(
    _ activity: Int,
    _ duration: Int32,
    _ arc: Arc,
    _ starts: borrowing ContiguousArray<Int32>,
    _ finishes: borrowing ContiguousArray<Int32>
  ) -> Int32 {
    let point = arc.leavesFinish ? finishes[Int(arc.other)] : starts[Int(arc.other)]
    if point >= WorkCalendar.never { return WorkCalendar.never }
    if !arc.minimalIsWorking && !arc.entersFinish { return point + arc.minimalLag }
    let calendar = calendars[Int(calendarOf[activity])]
    let bound = arc.earliest(after: point, calendar)
    if !arc.entersFinish { return bound }
    return earliestStart(of: activity, duration: duration, toFinishFrom: bound)
  }

  /// The first slot from which an activity would finish at or after a slot.
  func earliestStart(of activity: Int, duration: Int32, toFinishFrom finish: Int32) -> Int32 {
    let calendar = calendars[Int(calendarOf[activity])]
    // A permitted start may lie on a closed day, before the worked one it amounts to.
    return !startRules[activity].isPermittedOneByOne
      ? calendar.earliestStart(toFinishFrom: finish, duration)
      : calendar.earliestUnsnappedStart(toFinishFrom: finish, duration)
  }

  /// The last slots for an activity's two ends.
  struct Window {
    /// The last slot for the start.
    var start: Int32 = WorkCalendar.never
    /// The last slot for the finish.
    var finish: Int32 = WorkCalendar.never
  }

  /// The last slots that successors leave for an activity's ends.
  ///
  /// - Complexity: O(successors).
  func latestBounds(
    of activity: Int,
    _ starts: borrowing ContiguousArray<Int32>,
    _ finishes: borrowing ContiguousArray<Int32>
  ) -> Window {
    var window = Window()
    for position in arcs(outOf: activity) {
      let arc = outgoing[position]
      let point = arc.entersFinish ? finishes[Int(arc.other)] : starts[Int(arc.other)]
      if point >= WorkCalendar.never { continue }
      let last = arc.latest(before: point, calendars[Int(calendarOf[Int(arc.other)])])
      if arc.leavesFinish {
        window.finish = min(window.finish, last)
      } else {
        window.start = min(window.start, last)
      }
    }
    return window
  }

  /// The last slots that maximal lags of predecessors leave for an activity's ends.
  func ceilings(
    of activity: Int,
    _ starts: borrowing ContiguousArray<Int32>,
    _ finishes: borrowing ContiguousArray<Int32>
  ) -> Window {
    var window = Window()
    for position in allArcs(into: activity) where incoming[position].hasMaximalLag {
      let arc = incoming[position]
      let point = arc.leavesFinish ? finishes[Int(arc.other)] : starts[Int(arc.other)]
      let last = ceiling(of: arc, after: point, calendars[Int(calendarOf[activity])])
      if arc.entersFinish {
        window.finish = min(window.finish, last)
      } else {
        window.start = min(window.start, last)
      }
    }
    return window
  }
}

extension RandomAccessCollection {
  /// The first position whose element, and every later one, satisfies a predicate.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(_ isInSecondPart: (Element) -> Bool) -> Index {
    var first = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(first, offsetBy: half)
      if isInSecondPart(self[middle]) {
        count = half
      } else {
        first = index(after: middle)
        count -= half + 1
      }
    }
    return first
  }
}
