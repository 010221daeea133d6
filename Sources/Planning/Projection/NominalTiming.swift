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
  ///
  /// - Complexity: O(activities + links), forty-one times.
  init(of network: ChipNetwork, nodes: [ProcessNode?], cycle: Int) {
    let steps = network.order.map { index in
      let activity = network.activities[index]
      let node = activity.die.flatMap { nodes[$0] } ?? nodes.first ?? nil
      return Step(at: index, activity, behind: network.incoming[index], on: node)
    }
    starts = Array(repeating: 0, count: steps.count)
    finishes = starts
    let launch = network.positions(of: .launch).first
    var low = 0.05
    var high = 5.0
    // Forty halvings bring the factor to 1e-11, far below a day.
    for _ in 0..<40 {
      let middle = (low + high) / 2
      pass(steps, factor: middle)
      if (launch.map { finishes[$0] } ?? 0) <= Double(cycle) { low = middle } else { high = middle }
    }
    pass(steps, factor: low)
  }

  /// What a pass needs to know of an activity, without the texts of its template.
  private struct Step {
    let index: Int
    /// Working days that the common factor stretches, nil for what has a length of its own.
    let working: Double?
    /// Civil days of what has a length of its own.
    let fixed: Double
    let isConcept: Bool
    let isDesignStart: Bool
    let ties: [(predecessor: Int, relation: Link.Relation, lag: Double)]

    init(
      at index: Int,
      _ activity: ChipNetwork.Activity,
      behind ties: [ChipNetwork.Tie],
      on node: ProcessNode?
    ) {
      self.index = index
      working = activity.isEngineering ? activity.nominalDays : nil
      fixed = Double(activity.template.duration.map { $0.span(on: node).approximateDays } ?? 0)
      isConcept = activity.template.phase == .concept
      isDesignStart = activity.template.milestone == .designStart
      self.ties = ties.map {
        ($0.predecessor, $0.link.relation, Double($0.link.lag.approximateDays))
      }
    }
  }

  private mutating func pass(_ steps: [Step], factor: Double) {
    for step in steps {
      let length = step.working.map { $0 * factor * 7 / 5 } ?? step.fixed
      var start = 0.0
      if step.isDesignStart {
        // The concept phase is not counted: design start is day 0 whatever precedes it.
      } else if step.isConcept {
        start = -length
      } else {
        for tie in step.ties {
          switch tie.relation {
          case .finishToStart: start = max(start, finishes[tie.predecessor] + tie.lag)
          case .startToStart: start = max(start, starts[tie.predecessor] + tie.lag)
          case .finishToFinish: start = max(start, finishes[tie.predecessor] + tie.lag - length)
          case .startToFinish: start = max(start, starts[tie.predecessor] + tie.lag - length)
          }
        }
      }
      starts[step.index] = start
      finishes[step.index] = start + length
    }
  }
}

extension ChipNetwork.Activity {
  /// The nominal length in working days at reference size and nominal staffing, not rounded.
  var nominalDays: Double {
    guard let lead = template.effort.entries.first else { return 0 }
    return lead.value.value / Double(max(1, template.people))
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
