/// A published instance of project scheduling, as its file says.
///
/// Activities count from zero in the file's order, the two dummies included.
public struct Instance: Hashable, Sendable {
  /// One way to carry out an activity.
  public struct Mode: Hashable, Sendable {
    /// The slots it takes.
    public var duration: Int32
    /// The units held of each renewable resource.
    public var demands: [Int32]
    /// The units used up of each non-renewable resource.
    public var uses: [Int32]
  }

  /// What an arc says about its two activities.
  public enum Lag: Hashable, Sendable {
    /// The second starts when the first has finished, or later.
    case finishToStart
    /// The second starts so many slots after the first starts, or later; negative where it may
    /// start before the first.
    case startToStart(Int32)
  }

  /// An order of two activities.
  public struct Arc: Hashable, Sendable {
    /// The activity the arc leaves.
    public var from: Int
    /// The activity the arc enters.
    public var to: Int
    /// The distance.
    public var lag: Lag
  }

  /// The file's name without its extension.
  public var name: String
  /// The units of each renewable resource.
  public var capacities: [Int32]
  /// The units of each non-renewable resource.
  public var stocks: [Int32]
  /// The modes of each activity, at least one.
  public var modes: [[Mode]]
  /// The arcs in the file's order.
  public var arcs: [Arc]
}

extension Instance {
  /// A makespan within which a schedule exists if any does.
  ///
  /// The sum over activities of the longest mode's duration or, where it is greater, the longest
  /// lag of an arc that leaves the activity's start: with all modes at their longest, work in
  /// series takes no more (Schwindt 1998 for lags).
  public var serialBound: Int32 {
    var longest = modes.map { $0.map(\.duration).max() ?? 0 }
    for arc in arcs {
      if case .startToStart(let lag) = arc.lag { longest[arc.from] = max(longest[arc.from], lag) }
    }
    return longest.reduce(0, +)
  }

  /// The earliest end of the project if resources were without limit and every activity in its
  /// shortest mode, or nil where lags contradict each other.
  ///
  /// - Complexity: O(activities × arcs), O(arcs) a pass.
  public var criticalPath: Int32? {
    let durations = modes.map { $0.map(\.duration).min() ?? 0 }
    var starts = [Int32](repeating: 0, count: modes.count)
    for _ in 0...modes.count {
      var isChanged = false
      for arc in arcs {
        let lag: Int32
        switch arc.lag {
        case .finishToStart: lag = durations[arc.from]
        case .startToStart(let given): lag = given
        }
        if starts[arc.from] + lag > starts[arc.to] {
          starts[arc.to] = starts[arc.from] + lag
          isChanged = true
        }
      }
      if !isChanged { return zip(starts, durations).map(+).max() ?? 0 }
    }
    return nil
  }
}
