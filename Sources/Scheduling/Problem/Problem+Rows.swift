extension Problem {
  /// The indices of the activities, ascending.
  public var activityIndices: some RandomAccessCollection<ActivityIndex> {
    activities.indices.lazy.map { ActivityIndex(offset: $0) }
  }

  /// An activity as it was added.
  public subscript(_ activity: ActivityIndex) -> Activity { activities[activity.offset] }

  /// A precedence as it was added.
  public subscript(_ precedence: PrecedenceIndex) -> Precedence { precedences[precedence.offset] }

  /// A hold as it was added.
  public subscript(_ hold: HoldIndex) -> Hold { holds[hold.offset] }

  /// A group as it was added.
  public subscript(_ group: GroupIndex) -> Group { groups[group.offset] }

  /// A resource as it was added.
  public subscript(_ resource: ResourceIndex) -> Resource { resources[resource.offset] }

  /// The calendar an activity progresses on: its own, intersected with its additional ones.
  public func calendar(of activity: ActivityIndex) -> WorkCalendar {
    calendars[Int(calendarOf[activity.offset])]
  }

  /// The units a resource has in a slot; beyond the span, those of the last slot.
  public func capacity(of resource: ResourceIndex, at slot: Int32) -> Int32 {
    capacities[resource.offset * capacityWidth + min(max(0, Int(slot)), capacityWidth - 1)]
  }

  /// The positions of an activity's modes in the tables.
  func modes(of activity: Int) -> Range<Int> {
    Int(modeStarts[activity])..<Int(modeStarts[activity + 1])
  }

  /// The positions of a mode's demands in the tables.
  func demands(of mode: Int) -> Range<Int> {
    Int(demandStarts[mode])..<Int(demandStarts[mode + 1])
  }

  /// What a mode uses of a stock.
  func use(of mode: Int, _ stock: Int) -> Int64 { uses[mode * stocks.count + stock] }

  /// The positions of the arcs into an activity that have a minimal lag: what it waits for.
  func arcs(into activity: Int) -> Range<Int> {
    Int(incomingStarts[activity])..<Int(incomingEnds[activity])
  }

  /// The positions of the arcs out of an activity that have a minimal lag: what waits for it.
  func arcs(outOf activity: Int) -> Range<Int> {
    Int(outgoingStarts[activity])..<Int(outgoingEnds[activity])
  }

  /// The positions of all arcs into an activity, those of a maximal lag alone last.
  func allArcs(into activity: Int) -> Range<Int> {
    Int(incomingStarts[activity])..<Int(incomingStarts[activity + 1])
  }

  /// The positions of all arcs out of an activity, those of a maximal lag alone last.
  func allArcs(outOf activity: Int) -> Range<Int> {
    Int(outgoingStarts[activity])..<Int(outgoingStarts[activity + 1])
  }

  /// The positions of the holds that an activity opens.
  func holds(openedBy activity: Int) -> Range<Int> {
    Int(openedStarts[activity])..<Int(openedStarts[activity + 1])
  }

  /// The positions of the holds that an activity closes.
  func holds(closedBy activity: Int) -> Range<Int> {
    Int(closedStarts[activity])..<Int(closedStarts[activity + 1])
  }
}
