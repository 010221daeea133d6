import RoadmapModel

extension PortfolioSelector {
  /// Candidates up to which the frontier is of all sets.
  static let completeFrontierCandidates = 8

  /// The sets that no planned set beats on spend and value, cheapest first.
  ///
  /// Of few candidates all sets are planned. Of more, from the best set down and up, each time by the
  /// candidate that costs least value for what it saves, or earns most for what it spends.
  func frontier(
    from best: SubsetMask
  ) async throws -> (points: [Selection.FrontierPoint], isComplete: Bool) {
    guard request.frontierPoints > 0 else { return ([], false) }
    let count = request.candidates.count
    let isComplete = count <= Self.completeFrontierCandidates
    if isComplete {
      try await prepare((0..<(UInt64(1) << UInt64(count))).map { SubsetMask(bits: $0) })
    } else {
      try await walk(from: best, down: true)
      try await walk(from: best, down: false)
    }
    let all = planned.compactMap { mask, outcome -> Selection.FrontierPoint? in
      guard let value = outcome.value else { return nil }
      let chips = request.candidates.indices.filter { mask.contains($0) }
        .map { request.candidates[$0] }
      let spend = outcome.spend
      return Selection.FrontierPoint(spend: spend, value: value, chips: chips)
    }
    .sorted { ($0.spend, $1.value, $0.chips.count) < ($1.spend, $0.value, $1.chips.count) }
    var points: [Selection.FrontierPoint] = []
    for point in all where point.value > points.last?.value ?? .min { points.append(point) }
    return (Self.thinned(points, to: request.frontierPoints), isComplete)
  }

  /// One step after another, as long as there are candidates and points are wanted.
  private func walk(from best: SubsetMask, down: Bool) async throws {
    var current = best
    for _ in 0..<request.frontierPoints {
      let members = request.candidates.indices.filter { current.contains($0) == down }
      guard !members.isEmpty else { return }
      let start = try await outcome(of: current)
      try await prepare(members.map { down ? current.without($0) : current.with($0) })
      var step: (mask: SubsetMask, rate: Double)?
      for index in members {
        let next = down ? current.without(index) : current.with(index)
        let outcome = try await outcome(of: next)
        guard let value = outcome.value, let before = start.value else { continue }
        let spend = outcome.spend - start.spend
        // Value for each cent: what is lost little for much saved comes first.
        let rate = Double(value - before) / max(1, abs(Double(spend)))
        if rate > step?.rate ?? -.infinity { step = (next, rate) }
      }
      guard let step else { return }
      current = step.mask
    }
  }

  /// At most `limit` of the points, both ends among them, evenly by position.
  private static func thinned(
    _ points: [Selection.FrontierPoint],
    to limit: Int
  ) -> [Selection.FrontierPoint] {
    guard points.count > limit, limit > 1 else {
      return limit == 1 ? Array(points.suffix(1)) : points
    }
    return (0..<limit).map { points[$0 * (points.count - 1) / (limit - 1)] }
  }
}
