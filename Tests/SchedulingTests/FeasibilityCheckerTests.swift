import Scheduling
import Testing

struct FeasibilityCheckerTests {
  /// One kind of damage done to a sound schedule, and all that the checker must say.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Schedule) -> Void
    let kinds: [Violation.Kind]

    init(
      _ name: String,
      _ change: @escaping @Sendable (inout Schedule) -> Void,
      _ kinds: Violation.Kind...
    ) {
      testDescription = name
      self.change = change
      self.kinds = kinds
    }
  }

  /// Fourteen activities that between them use all a problem can say.
  ///
  /// Slot 0 is a Monday. Team 0 has two people until slot 40, then one; resource 1 is a seat.
  ///
  /// 0: released at 2. 1: after 0, within 2 days. 2: fixed at 4. 3: permitted at
  /// 21 and 35. 4: two modes. 5 to 6: hold of the seat. 7: opens the seat's second hold. 8: after
  /// 4, three worked days later. 9: a milestone at the finish of 8. 10: of a group that is kept,
  /// with a mode that uses too much. 11: of a group that is dropped. 12: with a hard deadline. 13:
  /// at most 3 days after 12, perhaps before it.
  static func problem() throws -> Problem {
    var builder = ProblemBuilder()
    builder.span = 120
    let week = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false])
    )
    let always = builder.addCalendar(.everyDay)
    let sixDays = builder.addCalendar(
      WorkPattern(week: [true, true, false, true, true, true, true])
    )
    let team = builder.addResource(
      Resource(steps: [CapacityStep(from: 0, 2), CapacityStep(from: 40, 1)])
    )
    let seat = builder.addResource(Resource(capacity: 1))
    var activities: [Activity] = []
    for index in 0..<14 {
      let duration: Int32 = index == 9 ? 0 : 2
      let demands = index < 5 || index == 10 || index == 12 ? [Demand(team, 1)] : []
      activities.append(
        Activity(ordinal: Int32(index), calendar: always, duration: duration, demands: demands)
      )
    }
    activities[8].calendar = week
    activities[0].release = 2
    activities[7].deadline = 12
    activities[2].fixedStart = 4
    activities[3].permittedStarts = [21, 35]
    activities[4].modes.append(Mode(duration: 1, demands: [Demand(team, 2)]))
    activities[8].additionalCalendars = [sixDays]
    let stock = builder.addNonrenewable(capacity: 8)
    activities[10].modes[0].uses = [Use(stock, 2)]
    activities[10].modes.append(activities[10].modes[0])
    activities[10].modes[1].uses = [Use(stock, 5), Use(stock, 4)]
    activities[10].group = builder.addGroup(droppingCost: 3)
    activities[11].group = builder.addGroup(droppingCost: 4)
    activities[12].deadline = 60
    activities[12].isDeadlineHard = true
    let indices = activities.map { builder.addActivity($0) }
    builder.addPrecedence(Precedence(indices[0], to: indices[1], maximalLag: .days(2)))
    builder.addPrecedence(
      Precedence(indices[4], .finish, to: indices[8], .start, minimalLag: .workingDays(3))
    )
    builder.addPrecedence(Precedence(indices[8], .finish, to: indices[9], .finish))
    builder.addPrecedence(
      Precedence(indices[5], .start, to: indices[6], .start, minimalLag: .days(4))
    )
    builder.addPrecedence(
      Precedence(indices[7], .start, to: indices[9], .start, maximalLag: .workingDays(30))
    )
    builder.addPrecedence(
      Precedence(
        indices[12],
        .start,
        to: indices[13],
        .start,
        minimalLag: nil,
        maximalLag: .days(3)
      )
    )
    // What ties to a dropped activity is void.
    builder.addPrecedence(Precedence(indices[10], to: indices[11], maximalLag: .days(0)))
    builder.addHold(seat, 1, fromStartOf: indices[11], untilFinishOf: indices[9])
    builder.addHold(seat, 1, fromStartOf: indices[5], untilFinishOf: indices[6])
    builder.addHold(seat, 1, fromStartOf: indices[7], untilFinishOf: indices[7])
    return try builder.build()
  }

  static let sound = Schedule(
    starts: [2, 4, 4, 21, 8, 0, 4, 6, 15, 18, 30, 0, 50, 45],
    finishes: [4, 6, 6, 23, 10, 2, 6, 8, 18, 18, 32, 0, 52, 47],
    modes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0],
    droppedGroups: [GroupIndex(1)]
  )

  /// Moves an activity as a whole.
  static func move(_ activity: Int, to start: Int32) -> @Sendable (inout Schedule) -> Void {
    { schedule in
      schedule.finishes[activity] += start - schedule.starts[activity]
      schedule.starts[activity] = start
    }
  }

  static let damages: [Damage] = [
    Damage("release", move(0, to: 1), .release(ActivityIndex(0))),
    Damage("precedence", move(1, to: 3), .precedence(PrecedenceIndex(0))),
    Damage("maximal lag", move(1, to: 8), .maximalLag(PrecedenceIndex(0))),
    Damage("deadline", move(7, to: 11), .deadline(ActivityIndex(7))),
    Damage("hard deadline", move(12, to: 59), .deadline(ActivityIndex(12))),
    Damage("maximal lag without order", move(13, to: 54), .maximalLag(PrecedenceIndex(5))),
    Damage("too much used", { $0.modes[10] = 1 }, .stock(NonrenewableIndex(0), excess: 1)),
    Damage(
      "left out",
      {
        $0.modes[10] = -1
        move(10, to: 0)(&$0)
        $0.finishes[10] = 0
      },
      .leftOut(ActivityIndex(10))
    ),
    Damage("dropped no more", { $0.droppedGroups = [] }, .leftOut(ActivityIndex(11))),
    Damage(
      "placed though dropped",
      {
        $0.modes[11] = 0
        $0.starts[11] = 32
        $0.finishes[11] = 34
      },
      .placedThoughDropped(ActivityIndex(11))
    ),
    Damage(
      "dated though dropped",
      move(11, to: 3),
      .datedThoughDropped(ActivityIndex(11))
    ),
    Damage(
      "dropped twice",
      { $0.droppedGroups = [GroupIndex(1), GroupIndex(1)] },
      .malformedDroppedGroups
    ),
    Damage(
      "dropped what there is not",
      { $0.droppedGroups = [GroupIndex(1), GroupIndex(2)] },
      .malformedDroppedGroups
    ),
    Damage("fixed start", move(2, to: 6), .fixedStartMoved(ActivityIndex(2))),
    Damage("permitted start", move(3, to: 22), .startNotPermitted(ActivityIndex(3))),
    Damage("capacity", move(4, to: 5), .capacity(ResourceIndex(0), slot: 5, excess: 1)),
    Damage(
      "mode that demands more",
      { $0.modes[4] = 1 },
      .wrongFinish(ActivityIndex(4), expected: 9)
    ),
    Damage("mode out of range", { $0.modes[4] = 2 }, .modeOutOfRange(ActivityIndex(4))),
    Damage("negative mode", { $0.modes[4] = -1 }, .modeOutOfRange(ActivityIndex(4))),
    Damage(
      "finish too late",
      { $0.finishes[5] = 3 },
      .wrongFinish(ActivityIndex(5), expected: 2)
    ),
    Damage(
      "finish before start",
      { $0.finishes[4] = 7 },
      .wrongFinish(ActivityIndex(4), expected: 10)
    ),
    Damage("before the horizon", move(5, to: -1), .beforeHorizon(ActivityIndex(5))),
    Damage("beyond the span", move(9, to: 121), .beyondSpan(ActivityIndex(9))),
    Damage("a row too few", { $0.starts.removeLast() }, .missingActivities(rows: 13)),
    Damage("a row too many", { $0.modes.append(0) }, .missingActivities(rows: 15)),
    Damage(
      "lag in worked days",
      {
        $0.starts[8] = 14
        $0.finishes[8] = 16
      },
      .precedence(PrecedenceIndex(1))
    ),
    Damage("finish to finish", move(9, to: 17), .precedence(PrecedenceIndex(2))),
    Damage("start to start", move(6, to: 3), .precedence(PrecedenceIndex(3))),
    Damage("worked maximal lag", move(9, to: 60), .maximalLag(PrecedenceIndex(4))),
    Damage(
      "two holds at once",
      move(7, to: 5),
      .hold(ResourceIndex(1), slot: 5, excess: 1)
    ),
    Damage(
      "a hold grown by its closer",
      move(6, to: 5),
      .hold(ResourceIndex(1), slot: 6, excess: 1)
    ),
    Damage(
      "a closed day of its own calendar",
      {
        $0.starts[8] = 19
        $0.finishes[8] = 23
        move(9, to: 23)(&$0)
      },
      .startsOnClosedDay(ActivityIndex(8))
    ),
    Damage(
      "a closed day of an additional calendar",
      {
        $0.starts[8] = 16
        $0.finishes[8] = 19
        move(9, to: 19)(&$0)
      },
      .startsOnClosedDay(ActivityIndex(8))
    ),
    Damage(
      "capacity after a step",
      move(10, to: 49),
      .capacity(ResourceIndex(0), slot: 50, excess: 1)
    ),
  ]

  @Test func `a sound schedule passes`() throws {
    let checker = FeasibilityChecker(try Self.problem())
    #expect(checker.violations(in: Self.sound) == [])
  }

  @Test(arguments: damages)
  func `damage is reported by name`(_ damage: Damage) throws {
    let checker = FeasibilityChecker(try Self.problem())
    var schedule = Self.sound
    damage.change(&schedule)
    #expect(checker.violations(in: schedule).map(\.kind) == damage.kinds)
  }

  @Test func `modes that use more than a stock are reported`() throws {
    var builder = ProblemBuilder()
    builder.span = 20
    let calendar = builder.addCalendar(.everyDay)
    let stock = builder.addNonrenewable(capacity: 5)
    for ordinal in Int32(0)..<2 {
      let modes = [Mode(duration: 1, uses: [Use(stock, 2), Use(stock, 1)]), Mode(duration: 1)]
      builder.addActivity(Activity(ordinal: ordinal, calendar: calendar, modes: modes))
    }
    let checker = FeasibilityChecker(try builder.build())
    let sound = Schedule(starts: [0, 0], finishes: [1, 1], modes: [0, 1])
    #expect(checker.violations(in: sound) == [])
    let damaged = Schedule(starts: [0, 0], finishes: [1, 1], modes: [0, 0])
    #expect(checker.violations(in: damaged).map(\.kind) == [.stock(stock, excess: 1)])
  }

  @Test func `only deadlines and work under way are forced`() throws {
    let checker = FeasibilityChecker(try Self.problem())
    var schedule = Self.sound
    Self.move(7, to: 11)(&schedule)
    #expect(checker.violations(in: schedule).map(\.isForced) == [true])
    Self.move(0, to: 1)(&schedule)
    #expect(checker.violations(in: schedule).contains { !$0.isForced })
  }
}
