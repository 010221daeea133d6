/// The random quantities of a model, laid out for drawing.
struct SimulationDraws: Sendable {
  /// How a quantity changes the length of an activity.
  enum LengthKind: UInt8, BitwiseCopyable {
    /// It multiplies work and fluids.
    case factor
    /// It multiplies the time that fluids take.
    case fluid
    /// It adds days.
    case delay
  }

  /// A quantity that changes the length of an activity.
  struct LengthPart: BitwiseCopyable {
    let quantity: Int32
    let kind: LengthKind
    /// Whether the quantity touches this activity alone, so that each pass has its own.
    let isOwn: Bool
  }

  /// A day before which an activity may not start, moved by a quantity.
  struct Release: BitwiseCopyable {
    let quantity: Int32
    let activity: Int32
    let base: Int32
  }

  /// A change of how a resource grows or shrinks.
  struct Growth: BitwiseCopyable {
    let quantity: Int32
    let resource: Int32
    /// The yearly share that is lost by plan; negative where hires come later.
    let yearlyShare: Double
  }

  /// Money that follows a quantity.
  struct Money: BitwiseCopyable {
    let quantity: Int32
    let project: Int32
    let amount: Int64
    let isCharge: Bool
  }

  let source: RandomSource
  let keys: ContiguousArray<UInt64>
  let probabilities: ContiguousArray<Double>
  let neutral: ContiguousArray<Double>
  let tableOf: ContiguousArray<Int32>
  let tables: ContiguousArray<QuantileTable>
  let loadingStarts: ContiguousArray<Int32>
  let loadings: ContiguousArray<Double>
  let loadedDrivers: ContiguousArray<Int32>
  /// What is left of a quantity's variance beside its drivers, as a standard deviation.
  let residuals: ContiguousArray<Double>

  let driverKeys: ContiguousArray<UInt64>
  let areDriversActive: ContiguousArray<Bool>
  let driverFactor: ContiguousArray<Double>

  let lengthStarts: ContiguousArray<Int32>
  let lengthParts: ContiguousArray<LengthPart>
  let releases: ContiguousArray<Release>
  let growths: ContiguousArray<Growth>
  let money: ContiguousArray<Money>

  init(_ model: SimulationModel, _ source: RandomSource) {
    self.source = source
    let quantities = model.quantities
    keys = ContiguousArray(quantities.lazy.map(\.key.rawValue))
    probabilities = ContiguousArray(quantities.lazy.map(\.probability))
    neutral = ContiguousArray(quantities.lazy.map(\.neutral))
    var known: [Distribution: Int32] = [:]
    var tables = ContiguousArray<QuantileTable>()
    var tableOf = ContiguousArray<Int32>()
    for quantity in quantities {
      if let index = known[quantity.distribution] {
        tableOf.append(index)
      } else {
        known[quantity.distribution] = Int32(tables.count)
        tableOf.append(Int32(tables.count))
        tables.append(QuantileTable(quantity.distribution))
      }
    }
    self.tables = tables
    self.tableOf = tableOf
    loadingStarts = Problem.rowStarts(quantities.lazy.map { $0.loadings.count })
    loadings = ContiguousArray(quantities.lazy.flatMap { $0.loadings.map(\.weight) })
    loadedDrivers = ContiguousArray(
      quantities.lazy.flatMap { $0.loadings.map { Int32($0.driver) } }
    )
    let correlations = model.correlations
    residuals = ContiguousArray(
      quantities.lazy.map { quantity in
        var explained = 0.0
        for first in quantity.loadings {
          for second in quantity.loadings {
            let correlation =
              first.driver == second.driver
              ? 1
              : correlations.count > max(first.driver, second.driver)
                ? correlations[first.driver, second.driver] : 0
            explained += first.weight * second.weight * correlation
          }
        }
        return max(0, 1 - explained).squareRoot()
      }
    )
    driverKeys = ContiguousArray(model.drivers.lazy.map(\.key.rawValue))
    areDriversActive = ContiguousArray(model.drivers.lazy.map(\.isActive))
    let count = model.drivers.count
    driverFactor =
      correlations.count == count
      ? correlations.factor : CorrelationMatrix(count: count, pairs: []).factor

    var lengths: [(Int, LengthPart)] = []
    var releases = ContiguousArray<Release>()
    var growths = ContiguousArray<Growth>()
    var money = ContiguousArray<Money>()
    for (index, quantity) in quantities.enumerated() {
      let number = Int32(index)
      let isOwn = quantity.effects.count == 1
      for effect in quantity.effects {
        switch effect {
        case .factor(let activity):
          lengths.append(
            (activity.offset, LengthPart(quantity: number, kind: .factor, isOwn: isOwn))
          )
        case .fluid(let activity):
          lengths.append(
            (activity.offset, LengthPart(quantity: number, kind: .fluid, isOwn: isOwn))
          )
        case .delay(let activity):
          lengths.append(
            (activity.offset, LengthPart(quantity: number, kind: .delay, isOwn: isOwn))
          )
        case .release(let activity, let base):
          releases.append(Release(quantity: number, activity: activity.rawValue, base: base))
        case .hiring(let resource):
          growths.append(Growth(quantity: number, resource: resource.rawValue, yearlyShare: -1))
        case .attrition(let resource, let share):
          growths.append(
            Growth(quantity: number, resource: resource.rawValue, yearlyShare: max(0, share))
          )
        case .cost(let project, let amount):
          money.append(
            Money(quantity: number, project: Int32(project), amount: amount, isCharge: false)
          )
        case .charge(let project, let amount):
          money.append(
            Money(quantity: number, project: Int32(project), amount: amount, isCharge: true)
          )
        }
      }
    }
    (lengthStarts, lengthParts) = Problem.rows(model.problem.activities.count, lengths.count) {
      (lengths[$0].0, lengths[$0].1)
    }
    self.releases = releases
    // Those of one resource side by side.
    self.growths = ContiguousArray(
      growths.enumerated().sorted {
        ($0.element.resource, $0.offset) < ($1.element.resource, $1.offset)
      }
      .map(\.element)
    )
    self.money = money
  }
}

/// The numbers of one replication.
struct DrawnValues: ~Copyable {
  private var numbers: ContiguousArray<Double>
  private(set) var occurred: ContiguousArray<Bool>
  private(set) var drivers: ContiguousArray<Double>
  private var independent: ContiguousArray<Double>

  init(_ draws: SimulationDraws) {
    numbers = draws.neutral
    occurred = ContiguousArray(repeating: false, count: numbers.count)
    drivers = ContiguousArray(repeating: 0, count: draws.driverKeys.count)
    independent = drivers
    neutral = draws.neutral
  }

  private let neutral: ContiguousArray<Double>

  /// Gives every quantity its neutral value.
  mutating func setNeutral() {
    for index in numbers.indices {
      numbers[index] = neutral[index]
      occurred[index] = false
    }
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
    for index in numbers.indices { draw(index, 0, draws, replication) }
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
  func length(of activity: Int, _ base: Int32, _ draws: borrowing SimulationDraws) -> Int32 {
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
    _ draws: borrowing SimulationDraws
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
  func changeCapacities(_ draws: borrowing SimulationDraws, _ paths: inout CapacityPaths) {
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
