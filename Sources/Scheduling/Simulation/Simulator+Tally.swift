/// What a replication came to, and why.
extension Simulator {
  /// Adds the replication of a number, just carried out, to a tally.
  mutating func count(
    in tally: inout SimulationTally,
    _ model: borrowing SimulationTallyPlan,
    number: Int
  ) {
    tally.replications += 1
    sumCosts(model)
    var total: Int64 = 0
    for project in 0..<tally.projectCount {
      let main = countDates(of: project, in: &tally, model)
      scratchMains[project] = main
      let cost = scratchCosts[project]
      total += cost
      countCost(cost, of: project, main, in: &tally, model)
      traceChain(of: project, in: &tally, model)
      if number < SimulationTally.sampleSize {
        tally.sampleDates[project * SimulationTally.sampleSize + number] = main
        tally.sampleCosts[project * SimulationTally.sampleSize + number] = cost
      }
    }
    let cell = Self.cell(total, tally.costUnits[tally.projectCount])
    tally.costs[tally.projectCount * SimulationTally.costCells + cell] += 1
    countActivities(in: &tally)
    countBindings(in: &tally)
    for (index, part) in repetitions.enumerated() {
      let cell = min(Int(neededPasses[index]), SimulationTally.passCells - 1)
      tally.passes[part.project * SimulationTally.passCells + cell] += 1
      tally.heavyPasses[part.project] += Int64(heavyCounts[index])
    }
    if number < SimulationTally.sampleSize { score(in: &tally, model, number) }
  }

  /// Counts the dates of a project and returns its main one.
  private func countDates(
    of project: Int,
    in tally: inout SimulationTally,
    _ model: borrowing SimulationTallyPlan
  ) -> Int32 {
    var main: Int32 = 0
    for date in 0..<tally.dateCount {
      var slot: Int32 = -1
      let row = project * tally.dateCount + date
      for place in Int(model.dateStarts[row])..<Int(model.dateStarts[row + 1]) {
        slot = max(slot, finishes[Int(model.dateActivities[place])])
      }
      guard slot >= 0 else { continue }
      slot = min(slot, Int32(tally.width - 1))
      tally.dates[row * tally.width + Int(slot)] += 1
      if date == model.mainDates[project] { main = slot }
    }
    tally.mainSums[project] += Int64(main)
    tally.mainSquares[project] += Int64(main) * Int64(main)
    return main
  }

  private static func cell(_ cost: Int64, _ unit: Int64) -> Int {
    Int(min(max(0, cost / unit), Int64(SimulationTally.costCells - 1)))
  }

  private func countCost(
    _ cost: Int64,
    of project: Int,
    _ main: Int32,
    in tally: inout SimulationTally,
    _ model: borrowing SimulationTallyPlan
  ) {
    let cell = Self.cell(cost, tally.costUnits[project])
    tally.costs[project * SimulationTally.costCells + cell] += 1
    tally.costSums[project] += Int64(cell)
    tally.costSquares[project] += Int64(cell) * Int64(cell)
    tally.costProducts[project] += Int64(cell) * Int64(main)
    if cost <= model.plannedCosts[project] {
      tally.costKept[project] += 1
      if main <= model.targets[project] { tally.bothKept[project] += 1 }
    }
  }

  /// Works out what each project comes to.
  mutating func sumCosts(_ model: borrowing SimulationTallyPlan) {
    for project in model.plannedCosts.indices {
      scratchCosts[project] = model.plannedCosts[project]
    }
    for activity in 0..<tables.count {
      let project = Int(tables.projectOf[activity])
      guard project >= 0 else { continue }
      let planned = tables.plannedFinish[activity] - tables.plannedStart[activity]
      if carriedOut[activity] == planned { continue }
      scratchCosts[project] += Int64(carriedOut[activity] - planned) * tables.dailyCost[activity]
    }
    for (index, part) in repetitions.enumerated() {
      let heavy = Int64(heavyCounts[index])
      let light = Int64(neededPasses[index]) - heavy - 1
      scratchCosts[part.project] += light * part.passCost + heavy * part.heavyPassCost
    }
    for money in draws.money {
      let quantity = Int(money.quantity)
      if money.isCharge {
        if values.occurred[quantity] { scratchCosts[Int(money.project)] += money.amount }
      } else {
        let change = values.number(money.quantity) - draws.neutral[quantity]
        scratchCosts[Int(money.project)] += Int64((Double(money.amount) * change).rounded())
      }
    }
  }

  /// Follows what drove the main date of a project back to what waited for nothing.
  private mutating func traceChain(
    of project: Int,
    in tally: inout SimulationTally,
    _ model: borrowing SimulationTallyPlan
  ) {
    let row = project * tally.dateCount + Int(model.mainDates[project])
    var next: Int32 = -1
    var last: Int32 = -1
    for place in Int(model.dateStarts[row])..<Int(model.dateStarts[row + 1]) {
      let activity = model.dateActivities[place]
      if finishes[Int(activity)] > last { (next, last) = (activity, finishes[Int(activity)]) }
    }
    var steps = 0
    while next >= 0, steps <= tables.count {
      let activity = Int(next)
      steps += 1
      if carriedOut[activity] > 0, Int(tables.projectOf[activity]) == project,
        chainMark[activity] != chainStamp
      {
        tally.critical[activity] += 1
      }
      chainMark[activity] = chainStamp
      let blocker = blockers[activity]
      if blocker >= 0 {
        let place = project * tally.resourceCount + Int(blocker)
        if bindingMark[place] != chainStamp {
          tally.binding[place] += 1
          countedFrom[blocker] = .max
        }
        bindingMark[place] = chainStamp
        isBinding[blocker] = true
        // What waits before its planned day delays nothing, and of several that wait for the same
        // people at once a day counts once.
        let since = max(readySince[activity], tables.plannedStart[activity])
        let until = min(starts[activity], countedFrom[blocker])
        tally.waits[place] += Int64(max(0, until - since))
        countedFrom[blocker] = min(countedFrom[blocker], since)
      }
      next = drivers[activity]
      if next == -2 {
        let repetition = Int(repetitionOf[activity])
        let verdict = repetitions[repetition].verdict.offset
        next = firstDrivers[activity]
        if chainMark[verdict] != chainStamp {
          chainMark[verdict] = chainStamp
          tally.critical[verdict] += 1
        }
      }
    }
    chainStamp &+= 1
  }

  private mutating func countBindings(in tally: inout SimulationTally) {
    for resource in 0..<isBinding.count where isBinding[resource] {
      tally.bindingAny[resource] += 1
      isBinding[resource] = false
    }
  }

  private mutating func countActivities(in tally: inout SimulationTally) {
    for activity in 0..<tables.count {
      let project = Int(tables.projectOf[activity])
      guard project >= 0 else { continue }
      let length = Int64(carriedOut[activity])
      tally.lengthSums[activity] += length
      tally.lengthSquares[activity] += length * length
      tally.lengthProducts[activity] += length * Int64(scratchMains[project])
    }
  }

  /// Notes how much each item hit each project, in days of work or as the driver's own number.
  private mutating func score(
    in tally: inout SimulationTally,
    _ model: borrowing SimulationTallyPlan,
    _ number: Int
  ) {
    func add(_ value: Double, _ item: Int, _ project: Int, to tally: inout SimulationTally) {
      guard project >= 0, item >= 0 else { return }
      let row = (item * tally.projectCount + project) * SimulationTally.sampleSize
      tally.sampleScores[row + number] += Float(value)
    }
    for activity in 0..<tables.count {
      for place in Int(draws.lengthStarts[activity])..<Int(draws.lengthStarts[activity + 1]) {
        let part = draws.lengthParts[place]
        let value = values.number(part.quantity) - draws.neutral[Int(part.quantity)]
        let days =
          switch part.kind {
          case .factor: value * Double(tables.plannedLength[activity])
          case .fluid: value * Double(tables.fluidSlots[activity])
          case .delay: value
          }
        let item = Int(model.itemOf[Int(part.quantity)])
        add(days, item, Int(tables.projectOf[activity]), to: &tally)
      }
    }
    for release in draws.releases {
      let item = Int(model.itemOf[Int(release.quantity)])
      add(
        values.number(release.quantity),
        item,
        Int(tables.projectOf[Int(release.activity)]),
        to: &tally
      )
    }
    for growth in draws.growths {
      let value = values.number(growth.quantity) - draws.neutral[Int(growth.quantity)]
      for project in 0..<tally.projectCount {
        add(value, Int(model.itemOf[Int(growth.quantity)]), project, to: &tally)
      }
    }
    for money in draws.money {
      let value = values.number(money.quantity) - draws.neutral[Int(money.quantity)]
      add(value, Int(model.itemOf[Int(money.quantity)]), Int(money.project), to: &tally)
    }
    for (driver, item) in model.driverItems.enumerated() {
      for project in 0..<tally.projectCount {
        add(values.drivers[driver], Int(item), project, to: &tally)
      }
    }
    for (index, part) in repetitions.enumerated() {
      add(Double(neededPasses[index]), part.item, part.project, to: &tally)
    }
  }
}

/// What a tally must know of a model, in flat arrays.
struct SimulationTallyPlan: Sendable {
  let dateStarts: ContiguousArray<Int32>
  let dateActivities: ContiguousArray<Int32>
  let mainDates: ContiguousArray<Int32>
  let targets: ContiguousArray<Int32>
  let plannedCosts: ContiguousArray<Int64>
  let itemOf: ContiguousArray<Int32>
  let driverItems: ContiguousArray<Int32>

  init(_ model: SimulationModel) {
    let rows = model.projects.flatMap(\.dates)
    dateStarts = Problem.rowStarts(rows.lazy.map(\.count))
    dateActivities = ContiguousArray(rows.lazy.joined().map(\.rawValue))
    mainDates = ContiguousArray(model.projects.lazy.map { Int32($0.mainDate) })
    targets = ContiguousArray(model.projects.lazy.map { $0.target ?? WorkCalendar.never })
    plannedCosts = ContiguousArray(model.projects.lazy.map(\.plannedCost))
    itemOf = ContiguousArray(model.quantities.lazy.map { Int32($0.item) })
    driverItems = ContiguousArray(model.drivers.lazy.map { Int32($0.item) })
  }

  /// The main date of a project in a replication.
  func mainOf(
    _ project: Int,
    _ finishes: borrowing Row<Int32>,
    _ dateCount: Int,
    _ width: Int
  ) -> Int32 {
    dateOf(project, Int(mainDates[project]), finishes, dateCount, width)
  }

  /// One of the dates of a project in a replication; 0 where nothing makes it.
  func dateOf(
    _ project: Int,
    _ date: Int,
    _ finishes: borrowing Row<Int32>,
    _ dateCount: Int,
    _ width: Int
  ) -> Int32 {
    let row = project * dateCount + date
    var slot: Int32 = 0
    for place in Int(dateStarts[row])..<Int(dateStarts[row + 1]) {
      slot = max(slot, finishes[Int(dateActivities[place])])
    }
    return min(slot, Int32(width - 1))
  }
}
