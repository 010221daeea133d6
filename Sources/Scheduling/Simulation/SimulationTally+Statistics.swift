/// A quantile with how exactly it is known.
public struct QuantileEstimate: Hashable, Sendable {
  /// The quantile.
  public var value: Int64
  /// Its standard error: half of what one standard deviation of rank spans (Conover, 1999, 3.2).
  public var standardError: Double
}

extension SimulationTally {
  /// The slot by which a date of a project has come in a share of replications.
  ///
  /// - Parameters:
  ///   - share: Above 0 and below 1.
  ///   - project: The project.
  ///   - date: The date.
  /// - Returns: The quantile and its standard error in slots; nil without replications.
  /// - Complexity: O(slots).
  public func dateQuantile(_ share: Double, of project: Int, date: Int) -> QuantileEstimate? {
    let row = (project * dateCount + date) * width
    return Self.quantile(share, dates[row..<row + width], unit: 1)
  }

  /// The cost that is not exceeded in a share of replications, of a project or, nil, of all.
  public func costQuantile(_ share: Double, of project: Int?) -> QuantileEstimate? {
    let place = project ?? projectCount
    let row = place * Self.costCells
    let unit = costUnits[place]
    guard var estimate = Self.quantile(share, costs[row..<row + Self.costCells], unit: unit) else {
      return nil
    }
    estimate.value += unit / 2
    return estimate
  }

  /// How often a date of a project lies on each slot, from the first to the last that occurs.
  public func dateCounts(of project: Int, date: Int) -> (first: Int32, counts: [Int]) {
    let row = (project * dateCount + date) * width
    let counts = dates[row..<row + width]
    guard let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return (0, []) }
    return (Int32(first - row), counts[first...last].map { Int($0) })
  }

  /// The share of replications in which a date has come by a slot.
  public func probability(of project: Int, date: Int, by slot: Int32) -> Double {
    guard replications > 0, slot >= 0 else { return 0 }
    let row = (project * dateCount + date) * width
    let end = min(Int(slot) + 1, width)
    return Double(dates[row..<row + end].reduce(0) { $0 + Int($1) }) / Double(replications)
  }

  /// The mean and the standard deviation of a project's main date, in slots.
  public func mainDate(of project: Int) -> (mean: Double, deviation: Double) {
    Self.moments(replications, mainSums[project], mainSquares[project])
  }

  /// The share of replications that keep the target, the planned cost, and both.
  public func kept(_ project: Int) -> (cost: Double, both: Double) {
    let count = Double(max(1, replications))
    return (Double(costKept[project]) / count, Double(bothKept[project]) / count)
  }

  /// The correlation of main date and cost of a project.
  public func correlation(of project: Int) -> Double {
    Self.correlation(
      replications,
      (mainSums[project], mainSquares[project]),
      (costSums[project], costSquares[project]),
      costProducts[project]
    )
  }

  /// How often a project's repetition took 0, 1, 2, … passes; the last stands for more.
  public func passCounts(of project: Int) -> [Int] {
    let row = project * Self.passCells
    return passes[row..<row + Self.passCells].map { Int($0) }
  }

  /// The mean number of heavy passes of a project.
  public func meanHeavyPasses(of project: Int) -> Double {
    Double(heavyPasses[project]) / Double(max(1, replications))
  }

  /// The share of replications in which an activity lay on the chain that drove its project's date.
  public func criticality(of activity: Int) -> Double {
    Double(critical[activity]) / Double(max(1, replications))
  }

  /// The mean and the standard deviation of the slots over which an activity was carried out.
  public func length(of activity: Int) -> (mean: Double, deviation: Double) {
    Self.moments(replications, lengthSums[activity], lengthSquares[activity])
  }

  /// Pearson's correlation of an activity's length with its project's date (cruciality, signed).
  public func cruciality(of activity: Int, in project: Int) -> Double {
    Self.correlation(
      replications,
      (lengthSums[activity], lengthSquares[activity]),
      (mainSums[project], mainSquares[project]),
      lengthProducts[activity]
    )
  }

  /// Criticality times the activity's deviation over the date's (schedule sensitivity, PMBOK).
  public func sensitivity(of activity: Int, in project: Int) -> Double {
    let deviation = mainDate(of: project).deviation
    if deviation == 0 { return 0 }
    return criticality(of: activity) * length(of: activity).deviation / deviation
  }

  /// How often a resource lay on the chain of a project, or of any, and the mean slots waited for it
  /// beyond plan on a chain on which it lay.
  public func binding(_ resource: Int, of project: Int?) -> (share: Double, slots: Double) {
    let places = (project.map { $0..<$0 + 1 } ?? 0..<projectCount).map {
      $0 * resourceCount + resource
    }
    let chains = places.reduce(Int64(0)) { $0 + binding[$1] }
    let slots = places.reduce(Int64(0)) { $0 + waits[$1] }
    let often = project == nil ? bindingAny[resource] : chains
    return (
      Double(often) / Double(max(1, replications)), Double(slots) / Double(max(1, chains))
    )
  }

  /// The replications that are kept one by one.
  public var sampleCount: Int { min(replications, Self.sampleSize) }

  /// The main dates of a project in the first replications.
  public func sampledDates(of project: Int) -> [Int32] {
    let row = project * Self.sampleSize
    return Array(sampleDates[row..<row + sampleCount])
  }

  /// The costs of a project in the first replications.
  public func sampledCosts(of project: Int) -> [Int64] {
    let row = project * Self.sampleSize
    return Array(sampleCosts[row..<row + sampleCount])
  }

  /// How hard an item hit a project in the first replications: days of work, or the driver's number.
  public func sampledScores(of item: Int, in project: Int) -> [Float] {
    let row = (item * projectCount + project) * Self.sampleSize
    return Array(sampleScores[row..<row + sampleCount])
  }

  private static func quantile(
    _ share: Double,
    _ counts: ArraySlice<UInt32>,
    unit: Int64
  ) -> QuantileEstimate? {
    let total = counts.reduce(0) { $0 + Int($1) }
    guard total > 0 else { return nil }
    let number = Double(total)
    func cell(_ rank: Double) -> Int64 {
      let wanted = max(1, min(number, rank.rounded(.up)))
      var sum = 0
      for (index, count) in counts.enumerated() {
        sum += Int(count)
        if Double(sum) >= wanted { return Int64(index) }
      }
      return Int64(counts.count - 1)
    }
    let spread = (number * share * (1 - share)).squareRoot()
    let width = cell(number * share + spread) - cell(number * share - spread)
    // Whole slots hide what lies between them: never less than the rounding of a slot.
    let error = max(Double(width) / 2, 0.5 / max(1, number.squareRoot()))
    return QuantileEstimate(
      value: cell(number * share) * unit,
      standardError: error * Double(unit)
    )
  }

  private static func moments(
    _ count: Int,
    _ sum: Int64,
    _ squares: Int64
  ) -> (mean: Double, deviation: Double) {
    guard count > 0 else { return (0, 0) }
    let mean = Double(sum) / Double(count)
    // Exact until the division: whole numbers of 128 bits.
    let spread = Int128(count) * Int128(squares) - Int128(sum) * Int128(sum)
    let variance = count > 1 ? Double(spread) / Double(count) / Double(count - 1) : 0
    return (mean, max(0, variance).squareRoot())
  }

  private static func correlation(
    _ count: Int,
    _ first: (sum: Int64, squares: Int64),
    _ second: (sum: Int64, squares: Int64),
    _ products: Int64
  ) -> Double {
    let number = Int128(count)
    let covariance = number * Int128(products) - Int128(first.sum) * Int128(second.sum)
    let left = number * Int128(first.squares) - Int128(first.sum) * Int128(first.sum)
    let right = number * Int128(second.squares) - Int128(second.sum) * Int128(second.sum)
    guard left > 0, right > 0 else { return 0 }
    return Double(covariance) / Double(left).squareRoot() / Double(right).squareRoot()
  }
}
