internal import RoadmapModel

/// What a ledger needs to know of compute: hours by chip and span, what rented cores cost, and what
/// kept data does.
///
/// The only place where money reads the demand for compute. Quarters are what the demand is known
/// by; one that the status date cuts is divided by days.
struct ComputeUse {
  /// Rented cores of one cloud in one span, in minor units of the reports' currency.
  struct CloudCost {
    let cloud: String
    let span: Int
    let minorUnits: Int64
  }

  /// Kept data in one span, in minor units of the reports' currency.
  struct DataCost {
    /// The data, or what of it leaves.
    let item: String
    let span: Int
    let minorUnits: Int64
  }

  /// What clouds cost, in the order of quarters and clouds.
  private(set) var cloudCosts: [CloudCost] = []
  /// What keeping data costs, and what of it leaves, in the order of the roadmap's storage.
  private(set) var dataCosts: [DataCost] = []
  /// Core-hours of farms by span: taken, and what they can give.
  private(set) var farmHours: [(used: Int64, capacity: Int64)]
  /// Core-hours by chip of the plan, class and span.
  private var hours: [[[Int64]]]

  init(_ plan: Plan, _ roadmap: Roadmap, _ axis: LedgerAxis) {
    let classes = ComputeClass.allCases
    let count = axis.spans.count
    let demand = ComputeDemand(plan, roadmap)
    hours = plan.chips.map { _ in
      classes.map { _ in [Int64](repeating: 0, count: count) }
    }
    farmHours = Array(repeating: (0, 0), count: count)
    var positions: [String: Int] = [:]
    for (index, chip) in plan.chips.enumerated() { positions[chip.id.text] = index }
    for line in demand.lines where !line.isBoards {
      guard let chip = positions[line.chip],
        let kind = classes.firstIndex(of: line.computeClass)
      else { continue }
      for (span, part) in ComputeUse.parts(of: line.hours, in: line.period, axis, roadmap.fiscal) {
        hours[chip][kind][span] += part
      }
    }
    for quarter in demand.quarters {
      let period = quarter.period
      for (span, part) in ComputeUse.parts(of: quarter.farmHours, in: period, axis, roadmap.fiscal)
      {
        farmHours[span].used += part
      }
      let capacity = quarter.farmCapacity
      for (span, part) in ComputeUse.parts(of: capacity, in: period, axis, roadmap.fiscal) {
        farmHours[span].capacity += part
      }
    }
    for line in demand.ledger {
      guard let cost = line.cost else { continue }
      let parts = ComputeUse.parts(of: cost.minorUnits, in: line.period, axis, roadmap.fiscal)
      for (span, part) in parts where part != 0 {
        cloudCosts.append(CloudCost(cloud: line.cloud, span: span, minorUnits: part))
      }
    }
    addData(roadmap, axis)
  }

  /// Adds what the data cost that are kept, by the quarters of the axis.
  private mutating func addData(_ roadmap: Roadmap, _ axis: LedgerAxis) {
    guard let first = axis.spans.first, let last = axis.spans.last, !roadmap.compute.storage.isEmpty
    else { return }
    let window = first.days.lowerBound..<last.days.upperBound
    for line in StoredDataLine.all(in: roadmap, over: window) {
      for (item, cost) in [(line.id, line.cost), ("\(line.id) leaving", line.egressCost)] {
        guard let cost else { continue }
        for (span, part) in ComputeUse.parts(
          of: cost.minorUnits,
          in: line.period,
          axis,
          roadmap.fiscal
        ) where part != 0 {
          dataCosts.append(DataCost(item: item, span: span, minorUnits: part))
        }
      }
    }
  }

  /// Core-hours of some classes by chip of the plan in one span; of all classes where none is named.
  func hours(of classes: [ComputeClass], in span: Int) -> [Int64] {
    hours.map { byClass in
      zip(ComputeClass.allCases, byClass).reduce(Int64(0)) { sum, entry in
        classes.isEmpty || classes.contains(entry.0) ? sum + entry.1[span] : sum
      }
    }
  }

  /// An amount of a quarter divided among its spans by days; what lies outside them is left out.
  private static func parts(
    of amount: Int64,
    in period: FiscalPeriod,
    _ axis: LedgerAxis,
    _ fiscal: FiscalCalendar
  ) -> [(span: Int, part: Int64)] {
    let spans = axis.spans.indices.filter { axis.spans[$0].period == period }
    let days = spans.map { axis.spans[$0].days.upperBound - axis.spans[$0].days.lowerBound }
    let whole = fiscal.range(of: period)
    let outside = whole.upperBound - whole.lowerBound - days.reduce(0, +)
    let parts = LargestRemainder.split(amount, by: (days + [outside]).map { Int64($0) })
    return zip(spans, parts).map { ($0, $1) }
  }
}
