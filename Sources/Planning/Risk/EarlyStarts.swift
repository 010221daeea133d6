public import RoadmapModel
import Scheduling

/// What a plan would gain if work started as soon as all it waits for is there, not on its planned day.
///
/// Both are measured in the same worlds, so that few replications tell the difference.
public struct EarlyStarts: Sendable, Equatable {
  /// One chip with early starts.
  public struct Chip: Sendable, Equatable {
    /// The day by which half of the replications launch.
    public let median: CivilDate
    /// The day by which four fifths launch.
    public let p80: CivilDate
    /// By how many days that is earlier.
    public let gain: Int
    /// The share that launches by the planned day.
    public let planProbability: Proportion
  }

  /// The chips by id.
  public private(set) var chips: [String: Chip] = [:]
  /// The replications it rests on.
  public let replications: Int

  /// Reads what the same replications came to with planned starts and with early ones.
  ///
  /// - Parameters:
  ///   - summary: The whole simulation with planned starts, whose quantiles are moved by the gains.
  ///   - source: What was simulated.
  ///   - planned: Launches by project and replication, with planned starts.
  ///   - early: The same with early ones.
  init(
    _ summary: RiskSummary,
    _ source: RiskProjection,
    _ planned: [[Int32]],
    _ early: [[Int32]]
  ) {
    replications = early.first?.count ?? 0
    let axis = source.projection.axis
    for (chip, (before, after)) in zip(summary.chips, zip(planned, early)) {
      guard let median = chip.launches[50], let late = chip.launches[80] else { continue }
      func gain(_ share: Int) -> Int {
        RiskAnalysis.quantile(share, before) - RiskAnalysis.quantile(share, after)
      }
      let last = axis.slot(chip.plannedLaunch)
      let kept = Int64(after.count { $0 <= last })
      let share = FixedPoint(millionths: kept * 1_000_000 / Int64(max(1, after.count)))
      chips[chip.id.text] = Chip(
        median: median - gain(50),
        p80: late - gain(80),
        gain: gain(80),
        planProbability: Proportion(share)
      )
    }
  }
}
