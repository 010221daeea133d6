public import RoadmapModel
import Scheduling

/// What the work of a plan gets of farms, clouds and boards day by day, where compute binds.
public struct ComputeAllocation: Equatable, Sendable {
  /// Days on which an activity gets the same hours of one class from one place.
  public struct Run: Equatable, Sendable {
    /// Where jobs run.
    public enum Place: Hashable, Sendable {
      /// Cores of a farm.
      case farm(Farm.ID)
      /// Emulation boards of a farm.
      case boards(Farm.ID)
      /// Rented cores.
      case cloud(Cloud.ID)
    }

    /// The chip.
    public let chip: String
    /// The activity.
    public let activity: String
    /// The kind of job.
    public let computeClass: ComputeClass
    /// Where the jobs run.
    public let place: Place
    /// The days.
    public let days: Range<CivilDate>
    /// Hours of cores or boards on each of the days.
    public let hours: Int64
  }

  /// Days by which compute makes an activity take longer, for one reason.
  public struct Stretch: Equatable, Sendable {
    /// The chip.
    public let chip: String
    /// The activity.
    public let activity: String
    /// Compute, budget or token.
    public let constraint: Constraint
    /// The farm, cloud, budget or pool.
    public let item: String
    /// The days, positive.
    public let days: Int
  }

  /// All runs by chip, activity, class and first day.
  public let runs: [Run]
  /// All stretches by chip and activity, most days first.
  public let stretches: [Stretch]
  /// The machine on which each class bursts, in the order of the classes; those without one left out.
  public let machines: [MachineChoice]

  /// What each cloud takes in each fiscal quarter and what that costs, rounded once a line.
  ///
  /// Quarters in order, in each the clouds in the order of the roadmap; nothing where nothing is
  /// taken.
  public func ledger(_ roadmap: Roadmap) -> [CloudLine] {
    guard let first = runs.map(\.days.lowerBound).min(),
      let last = runs.map(\.days.upperBound).max()
    else { return [] }
    var lines: [CloudLine] = []
    for period in roadmap.fiscal.quarters(overlapping: first..<last) {
      let quarter = roadmap.fiscal.range(of: period)
      for cloud in roadmap.clouds {
        var hours: Int64 = 0
        for run in runs where run.place == .cloud(cloud.id) {
          let part = run.days.clamped(to: quarter)
          hours += run.hours * Int64(part.upperBound - part.lowerBound)
        }
        guard hours > 0 else { continue }
        var line = CloudLine(cloud: cloud.id.text, period: period, hours: hours)
        line.cost = cloud.onDemand.map { $0.total(of: hours) }
        lines.append(line)
      }
    }
    return lines
  }
}

extension ComputeAllocation {
  /// Reads a schedule back.
  init(_ projection: Projection, _ schedule: Schedule) {
    var runs: [Run] = []
    var stretches: [Stretch] = []
    let problem = projection.problem
    let explanation = FluidExplanation(problem, schedule)
    for index in problem.activityIndices {
      guard let origin = projection.origins[index.offset] else { continue }
      let project = projection.projects[origin.project]
      let chip = project.outline.id.rawValue
      let activity = project.network.activities[origin.position].id
      for run in schedule.fluidRuns(of: index) {
        let mode = problem[index].modes[Int(schedule.modes[index.offset])]
        let draw = mode.fluids[Int(run.demand)].draws[Int(run.draw)]
        let place: Run.Place
        switch projection.compute.sources[draw.source.supply.offset] {
        case .farm(let farm): place = .farm(farm)
        case .boards(let farm): place = .boards(farm)
        case .cloud(let cloud): place = .cloud(cloud)
        case .tokens: preconditionFailure("no job runs on tokens")
        }
        let days =
          projection.axis.date(run.slots.lowerBound)..<projection.axis.date(run.slots.upperBound)
        runs.append(
          Run(
            chip: chip,
            activity: activity,
            computeClass: projection.fluidClasses[index.offset][Int(run.demand)],
            place: place,
            days: days,
            hours: run.rate
          )
        )
      }
      for stretch in explanation.stretches(of: index) {
        let (constraint, item) = projection.describe(stretch.cap)
        stretches.append(
          Stretch(
            chip: chip,
            activity: activity,
            constraint: constraint,
            item: item,
            days: Int(stretch.slots)
          )
        )
      }
    }
    self.runs = runs
    self.stretches = stretches
    machines = ComputeClass.allCases.compactMap { projection.compute.machines[$0] }
  }
}
