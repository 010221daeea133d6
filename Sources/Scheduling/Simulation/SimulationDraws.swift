/// The random quantities of a model, laid out for drawing.
///
/// A class, so that calls hand on a reference and not some twenty arrays.
final class SimulationDraws: Sendable {
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
