public import RoadmapModel

/// Why something in a plan happens when it does: the chain of work that drives it.
public struct Reasons: Equatable, Sendable {
  /// One activity of the chain and what kept it from starting earlier.
  public struct Step: Equatable, Sendable {
    /// The chip.
    public var chip: String
    /// The activity, with `@die` where there is one a die.
    public var activity: String
    /// What people call it.
    public var name: String
    /// How far it has come.
    public var state: ActivityState
    /// The first day of work.
    public var start: CivilDate
    /// The first day on which there is no more work.
    public var finish: CivilDate
    /// Days from its earliest possible finish to the latest that keeps the launch.
    public var float: Int
    /// What kept it from starting earlier.
    public var driver: Constraint
    /// The activity, team, node or release that did.
    public var driverItem: String
    /// How it is tied to the step before it, `SS + 8 weeks`; empty for finish to start.
    public var link: String
    /// Days from when the step before allowed it to when it starts, 0 in the first step.
    public var wait: Int
    /// The teams it holds with tenths of engineers.
    public var people: [Staff]
    /// Where a team was the constraint: the work that held it on the day before.
    public var holders: [String]
    /// What of compute makes it longer, most days first.
    public var stretches: [StretchCause]
  }

  /// People of one team.
  public struct Staff: Equatable, Sendable {
    /// The team.
    public var team: String
    /// Tenths of an engineer.
    public var tenths: Int
  }

  /// What was asked for, as `chip`, `chip.milestone` or `chip/activity`.
  public var item: String
  /// What people call it.
  public var title: String
  /// The day it happens; nil where the plan has none.
  public var date: ApproximateDate?
  /// Whether the day is a fact.
  public var isPassed: Bool
  /// Days it may be later without making a launch later; nil where no work leads to it.
  public var float: Int?
  /// The launch of the chip.
  public var launch: CivilDate?
  /// The slips of the chip's launch with their causes.
  public var slips: [Slip]
  /// The chain from its first activity to the item; empty where no work leads to it.
  public var steps: [Step]
}

/// An item that a plan doesn't have.
public struct UnknownItem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was asked for.
  public let item: String
  /// What was probably meant.
  public let nearest: String?

  /// The complaint in one line.
  public var description: String {
    "the plan has no \"\(item)\"" + (nearest.map { "; maybe you meant \"\($0)\"" } ?? "")
  }
}

extension Reasons {
  /// The reasons for `item`: a chip's launch, `chip.milestone`, or the finish of `chip/activity`.
  ///
  /// The chain follows drivers; where a team, a node or IP was the driver, it goes on with the
  /// predecessor that came last by the links of the roadmap's template.
  public init(for item: String, in plan: Plan, _ roadmap: Roadmap) throws(UnknownItem) {
    let target = try PlanItem(item, in: plan)
    let chip = plan.chips[target.chip]
    self.item = item
    launch = chip.date(of: .launch)
    slips = chip.slips
    let name = chip.name.isEmpty ? chip.id.text : chip.name
    if let index = target.activity {
      let activity = chip.activities[index]
      title = target.milestone.map { "\(name) \($0.words)" } ?? "\(name) \(activity.name)"
      float = activity.float
    } else {
      title = "\(name) \((target.milestone ?? .launch).words)"
      float = nil
    }
    if let milestone = target.milestone {
      date = chip.milestones[milestone]
      isPassed = chip.passed.contains(milestone)
    } else {
      date = target.activity.map { ApproximateDate(chip.activities[$0].finish) }
      isPassed = target.activity.map { chip.activities[$0].state == .done } ?? false
    }
    steps = DrivingChain(plan, roadmap).steps(to: target)
  }
}

extension Milestone {
  /// The milestone in words, `first silicon`.
  public var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}

/// A place in a plan: a chip with one of its milestones or activities.
struct PlanItem {
  /// The chip's position.
  let chip: Int
  /// The milestone, where one is meant.
  let milestone: Milestone?
  /// The activity's position; nil where no work is known.
  let activity: Int?

  /// The place that `text` names: `chip`, `chip.milestone` or `chip/activity`.
  init(_ text: String, in plan: Plan) throws(UnknownItem) {
    let chips = plan.chips
    if let index = chips.firstIndex(where: { $0.id.text == text }) {
      self.init(chip: index, milestone: .launch, in: plan)
      return
    }
    if let slash = text.firstIndex(of: "/") {
      let name = text[..<slash]
      let part = text[text.index(after: slash)...]
      if let index = chips.firstIndex(where: { $0.id.text == name }) {
        let activities = chips[index].activities
        if let activity = activities.firstIndex(where: { $0.id.text == part }) {
          self.init(index, activities[activity].milestone, activity)
          return
        }
        let names = activities.map { "\(name)/\($0.id.text)" }
        throw UnknownItem(item: text, nearest: nearestName(to: text, among: names))
      }
    }
    if let dot = text.lastIndex(of: ".") {
      let name = text[..<dot]
      let point = text[text.index(after: dot)...]
      if let index = chips.firstIndex(where: { $0.id.text == name }) {
        if let milestone = Milestone(rawValue: String(point.map { $0 == "-" ? "_" : $0 })) {
          self.init(chip: index, milestone: milestone, in: plan)
          return
        }
        if let activity = chips[index].activities.firstIndex(where: { $0.id.text == point }) {
          self.init(index, nil, activity)
          return
        }
        let points =
          Milestone.allCases.map(\.rawValue) + chips[index].activities.map(\.id.text)
        throw UnknownItem(
          item: text,
          nearest: nearestName(to: String(point), among: points).map { "\(name).\($0)" }
        )
      }
    }
    // Who names a family means a chip that is still to come.
    let open = chips.filter { $0.status != .released } + chips.filter { $0.status == .released }
    throw UnknownItem(item: text, nearest: nearestName(to: text, among: open.map(\.id.text)))
  }

  private init(_ chip: Int, _ milestone: Milestone?, _ activity: Int?) {
    self.chip = chip
    self.milestone = milestone
    self.activity = activity
  }

  private init(chip: Int, milestone: Milestone, in plan: Plan) {
    let activities = plan.chips[chip].activities
    let activity = activities.indices.filter { activities[$0].milestone == milestone }
      .max { (activities[$0].finish, $0) < (activities[$1].finish, $1) }
    self.init(chip, milestone, activity)
  }
}
