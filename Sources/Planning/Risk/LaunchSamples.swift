public import RoadmapModel
internal import Scheduling

/// The launches of chips in the same replications of one plan.
public struct LaunchSamples: Sendable {
  /// How many replications there are.
  public let worlds: Int
  /// The chips' ids.
  public let chips: [String]
  /// The launches of each chip by replication.
  public let launches: [[CivilDate]]
  /// The tapeouts of each chip by replication; none for one that has taped out.
  public let tapeouts: [[CivilDate]]
  /// What each chip costs more than planned, people left out, by replication, in minor units.
  public let extras: [[Int64]]
  /// How many respins each chip is to expect.
  public let respins: [Double]

  /// The launches of a chip, nil where it is not simulated.
  public func launches(of chip: String) -> [CivilDate]? {
    chips.firstIndex(of: chip).map { launches[$0] }
  }

  /// The tapeouts of a chip, nil where they are not simulated.
  func tapeouts(of chip: String) -> [CivilDate]? {
    chips.firstIndex(of: chip).flatMap { tapeouts[$0].isEmpty ? nil : tapeouts[$0] }
  }
}

extension RiskAnalysis {
  /// The launches of a plan's chips, replication by replication.
  ///
  /// Plans of several scenarios whose samples are made with the same seed and number share the
  /// random numbers: replication k is the same world for all of them, so that ``PairedWorlds``
  /// tells how sure a difference is. The samples don't depend on the number of workers.
  ///
  /// - Throws: ``PlanningError`` where plan and roadmap don't belong together.
  /// - Complexity: O(replications × (activities + precedences)).
  public func launchSamples(
    of plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger
  ) async throws(PlanningError) -> LaunchSamples {
    var source = try RiskProjection(plan, roadmap, ledger)
    source.setStartsEarly(startsEarly)
    // Teams are paid whatever they work on: what a world costs more is what is bought for it.
    source.change { $0.dailyCost = $0.dailyCost.map { _ in 0 } }
    let outcomes: SimulatedOutcomes
    do {
      outcomes = try await self.outcomes(of: source.model, replications)
    } catch {
      throw PlanningError(source.describe(error))
    }
    return LaunchSamples(
      worlds: outcomes.dates.map(\.count).min() ?? replications,
      chips: source.simulated.map { source.projection.projects[$0].outline.id.rawValue },
      launches: outcomes.dates.map { row in row.map { source.projection.axis.date($0) } },
      tapeouts: source.simulated.indices.map { number in
        // Where the first tapeout has passed nothing of the plan makes it.
        guard !source.model.projects[number].dates[RiskProjection.tapeout].isEmpty else {
          return []
        }
        return outcomes.allDates[number][RiskProjection.tapeout].map {
          source.projection.axis.date($0)
        }
      },
      extras: zip(outcomes.costs, source.model.projects).map { costs, project in
        costs.map { $0 - project.plannedCost }
      },
      respins: source.simulated.indices.map { number in
        source.model.repetitions.filter { $0.project == number }
          .reduce(0) { $0 + $1.expectedPasses }
      }
    )
  }
}
