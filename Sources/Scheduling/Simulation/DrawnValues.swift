/// The numbers of one replication.
struct DrawnValues: ~Copyable {
  private var numbers: Row<Double>
  private(set) var occurred: Row<Bool>
  private(set) var drivers: Row<Double>
  private var independent: Row<Double>
  private let neutral: Row<Double>

  init(_ draws: SimulationDraws) {
    let count = draws.driverKeys.count
    numbers = Row(draws.neutral)
    occurred = Row(repeating: false, count: draws.neutral.count)
    drivers = Row(repeating: 0, count: count)
    independent = Row(repeating: 0, count: count)
    neutral = Row(draws.neutral)
  }

  /// Gives every quantity its neutral value.
  mutating func setNeutral() {
    for index in 0..<numbers.count { numbers[index] = neutral[index] }
    occurred.fill(with: false)
  }

  /// Draws all quantities of a replication.
  mutating func draw(_ draws: SimulationDraws, _ replication: RandomSource.Replication) {
    let count = drivers.count
    for index in 0..<count {
      independent[index] = NormalQuantileTable.shared.number(
        draws.source.bits(draws.driverKeys[index], 0, in: replication)
      )
    }
    for row in 0..<count {
      var sum = 0.0
      for column in 0...row {
        sum += draws.driverFactor[row * count + column] * independent[column]
      }
      drivers[row] = draws.areDriversActive[row] ? sum : 0
    }
    for index in 0..<numbers.count { draw(index, 0, draws, replication) }
  }

  /// Draws one quantity.
  private mutating func draw(
    _ index: Int,
    _ purpose: UInt64,
    _ draws: SimulationDraws,
    _ replication: RandomSource.Replication
  ) {
    let key = draws.keys[index]
    let probability = draws.probabilities[index]
    if probability < 1 {
      let bits = draws.source.bits(key, purpose &+ 1, in: replication)
      guard RandomSource.happens(bits, probability) else {
        numbers[index] = draws.neutral[index]
        occurred[index] = false
        return
      }
    }
    occurred[index] = true
    let bits = draws.source.bits(key, purpose, in: replication)
    var z = draws.residuals[index] * NormalQuantileTable.shared.number(bits)
    for place in Int(draws.loadingStarts[index])..<Int(draws.loadingStarts[index + 1]) {
      z += draws.loadings[place] * drivers[Int(draws.loadedDrivers[place])]
    }
    numbers[index] = draws.tables[Int(draws.tableOf[index])].value(z)
  }

  /// Draws again, for a further pass, what touches one activity alone.
  mutating func redraw(
    _ activity: Int,
    pass: UInt64,
    _ draws: SimulationDraws,
    _ replication: RandomSource.Replication
  ) {
    for place in Int(draws.lengthStarts[activity])..<Int(draws.lengthStarts[activity + 1]) {
      let part = draws.lengthParts[place]
      if part.isOwn { draw(Int(part.quantity), pass &* 16, draws, replication) }
    }
  }

  /// The value of a quantity.
  func number(_ quantity: Int32) -> Double { numbers[Int(quantity)] }

  /// What an activity's length becomes, rounded to days, at least one where there is work.
  func length(of activity: Int, _ base: Int32, _ draws: SimulationDraws) -> Int32 {
    var factor = 1.0
    var delay = 0.0
    for place in Int(draws.lengthStarts[activity])..<Int(draws.lengthStarts[activity + 1]) {
      let part = draws.lengthParts[place]
      switch part.kind {
      case .factor: factor *= numbers[Int(part.quantity)]
      case .delay: delay += numbers[Int(part.quantity)]
      case .fluid: break
      }
    }
    let length = (Double(base) * factor + delay).rounded()
    if base > 0 { return Int32(min(max(length, 1), 1e6)) }
    return Int32(min(max(length, 0), 1e6))
  }

  /// The slots for which an activity is served its fluids, and the days that are added to them.
  func fluidSlots(
    of activity: Int,
    _ base: Int32,
    _ draws: SimulationDraws
  ) -> (slots: Int32, delay: Int32) {
    var factor = 1.0
    var delay = 0.0
    for place in Int(draws.lengthStarts[activity])..<Int(draws.lengthStarts[activity + 1]) {
      let part = draws.lengthParts[place]
      switch part.kind {
      case .factor, .fluid: factor *= numbers[Int(part.quantity)]
      case .delay: delay += numbers[Int(part.quantity)]
      }
    }
    let slots = (Double(base) * factor).rounded()
    return (Int32(min(max(slots, 1), 1e6)), Int32(min(max(delay.rounded(), 0), 1e6)))
  }

  /// Moves hires and departures.
  func changeCapacities(_ draws: SimulationDraws, _ paths: inout CapacityPaths) {
    var place = 0
    while place < draws.growths.count {
      let resource = draws.growths[place].resource
      var delay = 0.0
      var loss = 0.0
      while place < draws.growths.count, draws.growths[place].resource == resource {
        let growth = draws.growths[place]
        let number = numbers[Int(growth.quantity)]
        if growth.yearlyShare < 0 {
          delay += number
        } else {
          loss += growth.yearlyShare * (number - 1)
        }
        place += 1
      }
      let days = Int32(min(max(delay, 0), 5000))
      if days == 0, loss == 0 {
        paths.plan(Int(resource))
      } else {
        paths.draw(Int(resource), delay: days, loss: loss)
      }
    }
  }
}
