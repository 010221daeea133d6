/// Days of work on the calendars.
extension SimulationTables {
  /// Worked days before a slot on an activity's calendar.
  func worked(_ activity: Int, before slot: Int32) -> Int32 {
    if slot <= 0 { return slot < 0 ? slot : 0 }
    return workedBefore[Int(calendarOf[activity]) * (Int(span) + 1) + Int(min(slot, span))]
  }

  /// The slot of a worked day on an activity's calendar.
  func slot(_ activity: Int, ofWorkedDay day: Int32) -> Int32 {
    if day < 0 { return day }
    let calendar = Int(calendarOf[activity])
    let place = workedStarts[calendar] + day
    return place < workedStarts[calendar + 1] ? workedSlots[Int(place)] : WorkCalendar.never
  }

  /// The day after the last worked day of so many from a slot on.
  func finish(_ activity: Int, from start: Int32, _ length: Int32) -> Int32 {
    if length == 0 { return start }
    let last = slot(activity, ofWorkedDay: worked(activity, before: start) + length - 1)
    return last == WorkCalendar.never ? last : last + 1
  }

  /// The first slot at or after a bound at which work of a length may start.
  func snapped(_ activity: Int, _ bound: Int32, _ length: Int32) -> Int32 {
    if bound >= span { return WorkCalendar.never }
    return length == 0
      ? bound : slot(activity, ofWorkedDay: worked(activity, before: bound))
  }

  /// The first point of the successor that an arc allows.
  func bound(_ arc: SimulationArc, after point: Int32) -> Int32 {
    if !arc.isWorking { return point &+ arc.lag }
    let other = Int(arc.other)
    if arc.lag >= 0 { return finish(other, from: point, arc.lag) }
    return slot(other, ofWorkedDay: worked(other, before: point) + arc.lag - 1) + 1
  }

  /// The earliest start from which work of a length ends at or after a slot.
  func start(_ activity: Int, toFinishFrom finish: Int32, _ length: Int32) -> Int32 {
    if length == 0 { return finish }
    if finish > span { return WorkCalendar.never }
    return slot(activity, ofWorkedDay: worked(activity, before: finish - 1) - length + 1)
  }

  /// The earliest start from which an activity, as planned, ends at or after a slot.
  func plannedStart(_ activity: Int, toFinishFrom finish: Int32) -> Int32 {
    let bound = start(activity, toFinishFrom: finish, plannedLength[activity])
    return min(bound, finish - fluidSlots[activity])
  }

  /// The first end of work at or after a slot.
  func endOfWork(_ activity: Int, from slot: Int32) -> Int32 {
    let last = self.slot(activity, ofWorkedDay: worked(activity, before: slot - 1))
    return last == WorkCalendar.never ? last : last + 1
  }
}
