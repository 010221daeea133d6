import RoadmapModel

/// When a chip's work is due on target dates, before calendars and teams are known.
///
/// Working days count 7/5 civil days. Good to a few days, which is enough to choose a node and IP
/// with; the schedule itself is calibrated on real calendars (`Calibration`).
struct NominalTiming {
  /// Days from design start to the start of each activity; negative in the concept phase.
  private(set) var starts: [Double]
  /// Days from design start to the finish of each activity.
  private(set) var finishes: [Double]

  /// The timing of `network` on nodes, stretched so that launch is `cycle` days after design start.
  init(of network: ChipNetwork, nodes: [ProcessNode?], cycle: Int) {
    starts = []
    finishes = []
    var low = 0.05
    var high = 5.0
    // Forty halvings bring the factor to 1e-11, far below a day.
    for _ in 0..<40 {
      let middle = (low + high) / 2
      let (_, trial) = NominalTiming.pass(network, nodes, factor: middle)
      let launch = network.positions(of: .launch).first.map { trial[$0] } ?? 0
      if launch <= Double(cycle) { low = middle } else { high = middle }
    }
    (starts, finishes) = NominalTiming.pass(network, nodes, factor: low)
  }

  private static func pass(
    _ network: ChipNetwork,
    _ nodes: [ProcessNode?],
    factor: Double
  ) -> ([Double], [Double]) {
    var starts = [Double](repeating: 0, count: network.activities.count)
    var finishes = starts
    for index in network.order {
      let activity = network.activities[index]
      let length = activity.approximateDays(
        factor: factor,
        node: activity.die.flatMap { nodes[$0] } ?? nodes.first ?? nil
      )
      var start = activity.template.phase == .concept ? -length : 0
      for tie in network.incoming[index] {
        let lag = Double(tie.link.lag.approximateDays)
        switch tie.link.relation {
        case .finishToStart: start = max(start, finishes[tie.predecessor] + lag)
        case .startToStart: start = max(start, starts[tie.predecessor] + lag)
        case .finishToFinish: start = max(start, finishes[tie.predecessor] + lag - length)
        case .startToFinish: start = max(start, starts[tie.predecessor] + lag - length)
        }
      }
      if activity.template.milestone == .designStart || activity.template.phase == .concept {
        // The concept phase is not counted: design start is day 0 whatever precedes it.
        start = activity.template.milestone == .designStart ? 0 : -length
      }
      starts[index] = start
      finishes[index] = start + length
    }
    return (starts, finishes)
  }
}

extension ChipNetwork.Activity {
  /// The nominal length in working days at reference size and nominal staffing, not rounded.
  var nominalDays: Double {
    guard let lead = template.effort.entries.first else { return 0 }
    return lead.value.value / Double(max(1, template.people))
  }

  fileprivate func approximateDays(factor: Double, node: ProcessNode?) -> Double {
    if isEngineering { return nominalDays * factor * 7 / 5 }
    return Double(template.duration.map { $0.span(on: node).approximateDays } ?? 0)
  }
}

extension ActivityDuration {
  /// The length as a span; what a node takes is taken from `node`, or from a 12-week process.
  func span(on node: ProcessNode?) -> TimeSpan {
    switch self {
    case .span(let span): span
    case .node(let duration):
      switch duration {
      case .masks: (node ?? ProcessNode()).masks
      case .fab: (node ?? ProcessNode()).fab
      case .metalFab: (node ?? ProcessNode()).metalFab
      case .assembly: (node ?? ProcessNode()).assembly
      }
    }
  }
}
