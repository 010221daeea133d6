/// The capacities of one replication over time: as planned, or with hires and departures drawn.
struct CapacityPaths: ~Copyable {
  /// Where each resource's row of steps begins; rows have room for every drawn step.
  private let rows: ContiguousArray<Int32>
  private var counts: Row<Int32>
  private var slots: Row<Int32>
  private var capacities: Row<Int32>
  /// The greatest and the least capacity from each step on.
  private var peaks: Row<Int32>
  private var lows: Row<Int32>
  /// The step in force, -1 before the first.
  private var current: Row<Int32>
  /// The greatest capacity of each resource from now on, and the least one; -1 before the first step.
  private(set) var peak: Row<Int32>
  private var low: Row<Int32>
  private var isDrawn: Row<Bool>
  /// The slot of each resource's next step, or ``WorkCalendar/never``, and the first of them.
  private var upcoming: Row<Int32>
  private(set) var nextStep: Int32 = 0

  /// The days on which the capacity of each resource may change whatever is drawn, without and with
  /// a loss of people.
  private let stepSlots: SlotRows
  private let lossSlots: SlotRows

  private let tables: SimulationTables
  private let rampStarts: ContiguousArray<Int32>
  private let ramps: ContiguousArray<CapacityStep>

  /// How often a changed loss of people is followed, in slots, and for how long.
  private static let lossStep: Int32 = 91
  private static let lossReach: Int32 = 4004

  init(_ tables: SimulationTables, _ model: SimulationModel) {
    self.tables = tables
    let count = tables.stepStarts.count - 1
    var ramp = ContiguousArray<CapacityStep>()
    var rampStarts: ContiguousArray<Int32> = [0]
    var rows: ContiguousArray<Int32> = [0]
    for resource in 0..<count {
      for part in model.ramps where part.resource.offset == resource { ramp += part.added }
      rampStarts.append(Int32(ramp.count))
      let own = Int(tables.stepStarts[resource + 1] - tables.stepStarts[resource])
      let extra = Int(rampStarts[resource + 1] - rampStarts[resource]) * 2
      let losses = Int(Self.lossReach / Self.lossStep) + 2
      rows.append(rows[resource] + Int32(own + extra + losses))
    }
    self.rows = rows
    let planned = (0..<count).map { resource in
      let own = Int(tables.stepStarts[resource])..<Int(tables.stepStarts[resource + 1])
      let hired = Int(rampStarts[resource])..<Int(rampStarts[resource + 1])
      return tables.steps[own].map(\.slot) + ramp[hired].map(\.slot)
    }
    let losses = Array(stride(from: 0, through: Self.lossReach, by: Int(Self.lossStep)))
    stepSlots = SlotRows(planned)
    lossSlots = SlotRows(planned.map { $0 + losses })
    self.rampStarts = rampStarts
    ramps = ramp
    let room = Int(rows[count])
    counts = Row(repeating: 0, count: count)
    slots = Row(repeating: 0, count: room)
    capacities = Row(repeating: 0, count: room)
    peaks = Row(repeating: 0, count: room)
    lows = Row(repeating: 0, count: room)
    current = Row(repeating: -1, count: count)
    upcoming = Row(repeating: -1, count: count)
    peak = Row(repeating: 0, count: count)
    low = Row(repeating: 0, count: count)
    isDrawn = Row(repeating: true, count: count)
    for resource in 0..<count { plan(resource) }
  }

  /// The number of resources.
  var count: Int { counts.count }

  /// Goes back to the beginning of time; to be called when all steps were drawn.
  mutating func rewind() {
    for resource in 0..<current.count {
      current[resource] = -1
      upcoming[resource] = step(behind: -1, of: resource)
      peak[resource] = counts[resource] == 0 ? 0 : peaks[rows[resource]]
      low[resource] = -1
    }
    findNextStep()
  }

  /// The slot of the step behind one of a resource.
  private func step(behind place: Int32, of resource: Int) -> Int32 {
    place + 1 < counts[resource] ? slots[Int(rows[resource] + place) + 1] : WorkCalendar.never
  }

  /// Gives a resource the capacities of the plan.
  mutating func plan(_ resource: Int) {
    guard isDrawn[resource] else { return }
    isDrawn[resource] = false
    let row = Int(rows[resource])
    let own = Int(tables.stepStarts[resource])..<Int(tables.stepStarts[resource + 1])
    for (place, step) in own.enumerated() {
      slots[row + place] = tables.steps[step].slot
      capacities[row + place] = tables.steps[step].capacity
    }
    counts[resource] = Int32(own.count)
    summarise(resource)
  }

  /// Lets hires of a resource come later and more people leave than planned.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - delay: Slots by which all hires come later, at least 0.
  ///   - loss: The yearly share of the planned capacity that is lost beyond plan.
  mutating func draw(_ resource: Int, delay: Int32, loss: Double) {
    isDrawn[resource] = true
    let own = Int(tables.stepStarts[resource])..<Int(tables.stepStarts[resource + 1])
    let hired = Int(rampStarts[resource])..<Int(rampStarts[resource + 1])
    let fixed = loss == 0 ? stepSlots : lossSlots
    let row = Int(rows[resource])
    var filled = 0
    // All are sorted, so that one walk passes the days on which something changes.
    var place = Int(fixed.starts[resource])
    let end = Int(fixed.starts[resource + 1])
    var (step, joined, late) = (own.lowerBound, hired.lowerBound, hired.lowerBound)
    var (planned, added, arrived): (Int32, Int32, Int32) = (0, 0, 0)
    while place < end || late < hired.upperBound {
      let slot = min(
        place < end ? fixed.slots[place] : .max,
        late < hired.upperBound ? ramps[late].slot + delay : .max
      )
      while place < end, fixed.slots[place] == slot { place += 1 }
      while step < own.upperBound, tables.steps[step].slot <= slot {
        planned = tables.steps[step].capacity
        step += 1
      }
      while joined < hired.upperBound, ramps[joined].slot <= slot {
        added = ramps[joined].capacity
        joined += 1
      }
      while late < hired.upperBound, ramps[late].slot + delay <= slot {
        arrived = ramps[late].capacity
        late += 1
      }
      let years = Double(min(max(slot, 0), Self.lossReach)) / 365
      let lost = Double(planned) * min(max(loss * years, -0.5), 0.9)
      slots[row + filled] = slot
      capacities[row + filled] = max(0, planned - (added - arrived) - Int32(lost))
      filled += 1
    }
    counts[resource] = Int32(filled)
    summarise(resource)
  }

  private mutating func summarise(_ resource: Int) {
    let row = Int(rows[resource])
    var peak: Int32 = 0
    var low = Int32.max
    for place in (row..<row + Int(counts[resource])).reversed() {
      peak = max(peak, capacities[place])
      low = min(low, capacities[place])
      peaks[place] = peak
      lows[place] = low
    }
  }

  /// Finds the slot of the next step of any resource, when steps were taken into force.
  mutating func findNextStep() {
    var slot = WorkCalendar.never
    for resource in 0..<upcoming.count { slot = min(slot, upcoming[resource]) }
    nextStep = slot
  }

  /// Whether a resource has a step to take into force by a slot.
  func isDue(_ resource: Int, by slot: Int32) -> Bool { upcoming[resource] <= slot }

  /// Takes the steps up to a slot into force and tells by how much the capacity changed.
  mutating func advance(_ resource: Int, to slot: Int32) -> Int32 {
    let row = rows[resource]
    var place = current[resource]
    let before = place < 0 ? 0 : capacities[Int(row + place)]
    while place + 1 < counts[resource], slots[Int(row + place) + 1] <= slot { place += 1 }
    current[resource] = place
    upcoming[resource] = step(behind: place, of: resource)
    if place >= 0 {
      peak[resource] = peaks[row + place]
      low[resource] = lows[row + place]
    }
    return (place < 0 ? 0 : capacities[Int(row + place)]) - before
  }

  /// Whether a resource keeps at least so much for good, from now on.
  mutating func lasts(_ resource: Int, _ amount: Int32) -> Bool { low[resource] >= amount }

  /// Whether a resource keeps at least so much in slots from now on.
  mutating func lasts(_ resource: Int, _ amount: Int32, _ interval: Range<Int32>) -> Bool {
    if lasts(resource, amount) { return true }
    let row = Int(rows[resource])
    var place = Int(current[resource])
    if place < 0 { return false }
    while place + 1 < Int(counts[resource]), slots[row + place + 1] <= interval.lowerBound {
      place += 1
    }
    repeat {
      if capacities[row + place] < amount { return false }
      place += 1
    } while place < Int(counts[resource]) && slots[row + place] < interval.upperBound
    return true
  }
}

/// Sorted slots, each once, in rows.
private struct SlotRows {
  let starts: ContiguousArray<Int32>
  let slots: ContiguousArray<Int32>

  init(_ rows: [[Int32]]) {
    let sorted = rows.map { Set($0).sorted() }
    starts = Problem.rowStarts(sorted.lazy.map(\.count))
    slots = ContiguousArray(sorted.joined())
  }
}
