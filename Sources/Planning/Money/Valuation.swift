internal import RoadmapModel

/// Cash by time: what it is worth today, when it turns, at what rates it is worth nothing.
struct Valuation {
  /// Cash of one span.
  struct Flow {
    /// The quarter.
    let period: FiscalPeriod
    /// Minor units, what comes in less what goes out.
    let cash: Int64
    /// Years from the status date to the middle of the span.
    let years: Double
    /// Whether the span starts after the horizon.
    let isBeyond: Bool
  }

  /// The flows in order.
  let flows: [Flow]

  /// The value of all flows, or of those after the horizon, at a rate a year; discounted from the
  /// middle of each span, rounded once.
  func presentValue(at rate: Double, beyondOnly: Bool = false) -> Int64 {
    var sum = 0.0
    for flow in flows where !beyondOnly || flow.isBeyond {
      sum += Double(flow.cash) * DeterministicMath.power(1 + rate, -flow.years)
    }
    return Int64(sum.rounded(.toNearestOrEven))
  }

  /// Cumulative cash after each flow.
  var cumulative: [Int64] {
    var sum: Int64 = 0
    return flows.map { flow in
      sum += flow.cash
      return sum
    }
  }

  /// The least cumulative cash and its quarter; zero and nil where it is never below zero.
  var trough: (amount: Int64, period: FiscalPeriod?) {
    var least: (amount: Int64, period: FiscalPeriod?) = (0, nil)
    for (flow, sum) in zip(flows, cumulative) where sum < least.amount {
      least = (sum, flow.period)
    }
    return least
  }

  /// The quarter from which on cumulative cash is never below zero again; nil where it never was
  /// below, or still is at the end.
  var payback: FiscalPeriod? {
    let sums = cumulative
    guard let last = sums.lastIndex(where: { $0 < 0 }), last + 1 < sums.count else { return nil }
    return flows[last + 1].period
  }

  /// Every rate from −95 % to 1,000 % at which the flows are worth nothing, ascending, to 0.01 %.
  ///
  /// Looks for changes of sign in steps of two percent and halves each; two rates within one step
  /// of each other would both be missed. None where all flows have one sign.
  var internalRates: [Proportion] {
    guard flows.contains(where: { $0.cash > 0 }), flows.contains(where: { $0.cash < 0 }) else {
      return []
    }
    var rates: [Proportion] = []
    let low = DeterministicMath.logarithm(0.05)
    let high = DeterministicMath.logarithm(11)
    let steps = 270
    var left = low
    var before = value(atLogarithm: low)
    for step in 1...steps {
      let right = low + (high - low) * Double(step) / Double(steps)
      let after = value(atLogarithm: right)
      if before == 0 || (before < 0) != (after < 0) {
        rates.append(root(between: left, before, and: right))
      }
      (left, before) = (right, after)
    }
    return rates
  }

  /// The value at the rate whose growth factor has the given logarithm.
  private func value(atLogarithm logarithm: Double) -> Double {
    flows.reduce(0) { $0 + Double($1.cash) * DeterministicMath.exponential(-logarithm * $1.years) }
  }

  private func root(between left: Double, _ before: Double, and right: Double) -> Proportion {
    var (low, high) = (left, right)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let value = value(atLogarithm: middle)
      if value == 0 { (low, high) = (middle, middle) }
      if (value < 0) == (before < 0) { low = middle } else { high = middle }
    }
    let rate = DeterministicMath.exponential((low + high) / 2) - 1
    return Proportion(FixedPoint(millionths: Int64((rate * 10_000).rounded()) * 100))
  }
}
