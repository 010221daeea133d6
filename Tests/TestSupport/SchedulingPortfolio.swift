public import Scheduling

/// A problem shaped like a roadmap: overlapping designs that compete for teams and licence seats.
public struct PortfolioProblem {
  private var random: SeededGenerator
  private var builder: ProblemBuilder
  private let modes: Int
  private let activitiesPerChip: Int
  private let teams: [ResourceIndex]
  private let calendars: [CalendarIndex]
  private let seats: ResourceIndex

  /// Makes the builder of a portfolio; the same arguments make the same one.
  ///
  /// Releases are spread over seven years, each chip is due two years after its release, and holds a
  /// seat from a third of its activities on. `size` multiplies the people of every team.
  public static func builder(
    seed: UInt64,
    chips: Int,
    activitiesPerChip: Int = 50,
    teams: Int = 30,
    size: Int32 = 1,
    seats: Int32 = 6,
    modes: Int = 1
  ) -> ProblemBuilder {
    var problem = PortfolioProblem(
      seed: seed,
      activitiesPerChip: activitiesPerChip,
      teams: teams,
      size: size,
      seats: seats,
      modes: modes
    )
    let activities = chips * activitiesPerChip
    problem.builder.reserveCapacity(activities: activities, precedences: 3 * activities)
    for chip in 0..<chips { problem.addChip(release: Int32(chip * 2600 / chips)) }
    return problem.builder
  }

  private init(
    seed: UInt64,
    activitiesPerChip: Int,
    teams teamCount: Int,
    size: Int32,
    seats: Int32,
    modes: Int
  ) {
    random = SeededGenerator(seed: seed)
    self.activitiesPerChip = activitiesPerChip
    self.modes = modes
    let american = WorkPattern(week: [true, true, true, true, true, false, false])
    let israeli = WorkPattern(week: [true, true, true, true, false, false, true])
    let steps = [
      CapacityStep(from: 0, 20 * size), CapacityStep(from: 700, 30 * size),
      CapacityStep(from: 1500, 40 * size),
    ]
    var builder = ProblemBuilder()
    calendars = [american, israeli, american, .everyDay].map { builder.addCalendar($0) }
    teams = (0..<teamCount).map { _ in builder.addResource(Resource(steps: steps)) }
    self.seats = builder.addResource(Resource(capacity: seats))
    self.builder = builder
  }

  private mutating func addChip(release: Int32) {
    var indices: [ActivityIndex] = []
    for position in 0..<activitiesPerChip {
      var activity = makeActivity(position)
      activity.release = release
      let index = builder.addActivity(activity)
      for _ in 0..<2 where position > 0 {
        let predecessor = indices[max(0, position - 1 - random.below(12))]
        builder.addPrecedence(Precedence(predecessor, to: index))
      }
      indices.append(index)
    }
    let launch = indices[activitiesPerChip - 1]
    let due = Due(release + 730, weight: Int64(1 + random.below(5)))
    builder.activities[launch.offset].due = due
    for index in indices.dropLast() { builder.addPrecedence(Precedence(index, to: launch)) }
    let integration = indices[activitiesPerChip / 3]
    builder.addHold(seats, 1, fromStartOf: integration, untilFinishOf: launch)
  }

  private mutating func makeActivity(_ position: Int) -> Activity {
    let duration = 5 + random.below(60)
    let lead = teams[(position * teams.count / activitiesPerChip + random.below(4)) % teams.count]
    let second = teams[random.below(teams.count)]
    let people = Int32(2 + random.below(5))
    let choices = (0..<modes).map { mode in
      Mode(
        duration: Int32(duration * 10 / (10 + 4 * mode)),
        demands: [Demand(lead, people + Int32(2 * mode)), Demand(second, 1)],
        cost: Int64(duration * (10 + mode))
      )
    }
    let calendar = calendars[random.below(calendars.count)]
    return Activity(
      ordinal: Int32(builder.activities.count),
      calendar: calendar,
      modes: choices
    )
  }
}
