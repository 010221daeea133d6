public import RoadmapModel

/// What a timeline shows and how.
public struct TimelineOptions: Sendable {
  /// What the rows are.
  public enum View: Sendable, Equatable {
    /// All chips, by family.
    case portfolio
    /// The chips of one family.
    case family(Slug)
    /// The activities of one chip, by phase.
    case chip(PlannedChip.ID)
  }

  /// A plan to compare with.
  public struct Baseline: Sendable {
    /// What it is called.
    public var name: String
    /// Its dates.
    public var plan: Plan

    /// A named plan.
    public init(name: String, plan: Plan) {
      self.name = name
      self.plan = plan
    }
  }

  /// The widths that are drawn.
  public static let widths = 40...400
  /// The most cells of a timeline without bounds: of days about 270 years.
  public static let mostCells = 100_000

  /// What the rows are.
  public var view = View.portfolio
  /// The cells of a line, 40 to 400.
  public var width = 100
  /// Whether the window is never cut off and no width refused, as for data that nobody draws: a given scale takes
  /// as many cells as it needs, up to ``mostCells``.
  public var isUnbounded = false
  /// What one cell stands for; the finest that fits if nil.
  public var scale: TimeScale?
  /// The first day shown; a year before the status date if nil, for a chip its first work.
  public var from: CivilDate?
  /// The last day shown; the plan's horizon if nil, for a chip its launch.
  public var to: CivilDate?
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured; other formats never are.
  public var colour = false
  /// Whether the marks are explained.
  public var hasLegend = true
  /// Whether empty cells of rows are dotted.
  public var hasTrack = false
  /// The columns beside the drawing; those that suit the view and the width if nil.
  public var columns: [TimelineColumn]?
  /// Whether the chip view names what drives each activity.
  public var hasDrivers = true
  /// What to mark as the baseline.
  public var baseline: Baseline?
  /// How sure launches are, where the plan was simulated.
  public var risk: RiskSummary?
  /// The fiscal calendar of the axis.
  public var fiscal = FiscalCalendar()
  /// What people call the families; a family without an entry is called by its id.
  public var familyNames = OrderedTable<Slug, String>()
  /// Days of float up to which an activity counts as nearly critical.
  public var nearCriticalDays = 30
  /// How CSV is written.
  public var csv = CSVText()

  /// The whole portfolio in 100 cells.
  public init() {}
}

/// A column beside the drawing of a timeline.
public enum TimelineColumn: String, CaseIterable, Sendable {
  /// The nodes of the dies.
  case node
  /// The day of tapeout.
  case tapeout
  /// The day of launch.
  case launch
  /// The launch that the cadence wants.
  case target
  /// Days of launch after target.
  case slip
  /// What keeps a chip or an activity from being earlier.
  case driver
  /// The last day of an activity.
  case finish
  /// Days of finish, or of launch, after the baseline.
  case baseline
  /// Days that an activity may finish later.
  case float
  /// The launch that 80 % of replications keep.
  case p80
  /// The share of replications that keep the planned launch.
  case chance

  /// The columns of chips.
  public static let ofChips: [TimelineColumn] = [
    .node, .tapeout, .launch, .target, .slip, .driver, .baseline, .p80, .chance,
  ]
  /// The columns of activities.
  public static let ofActivities: [TimelineColumn] = [.finish, .baseline, .float, .driver]

  /// What stands above the column.
  func header(_ charset: Charset) -> String {
    switch self {
    case .baseline: "\(charset.delta)base"
    case .finish: "ends"
    case .p80: "P80"
    case .chance: "P(date)"
    default: rawValue
    }
  }

  /// Whether its cells stand at the right.
  var alignment: TextTable.Alignment {
    switch self {
    case .slip, .baseline, .float, .chance: .right
    default: .left
    }
  }
}
