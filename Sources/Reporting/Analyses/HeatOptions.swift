public import Planning
public import RoadmapModel

/// What a heat strip shows and how.
public struct HeatOptions: Sendable {
  /// The widths that are drawn.
  public static let widths = 40...400

  /// The cells of a line, 40 to 400.
  public var width = 100
  /// What one cell stands for; the finest of month, quarter and year that fits if nil.
  public var scale: PeriodScale?
  /// The first day shown; the status date if nil.
  public var from: CivilDate?
  /// The last day shown; the plan's horizon if nil.
  public var to: CivilDate?
  /// What kinds of resources are shown.
  public var classes = LoadClass.allCases
  /// The ids of the resources that are shown; all if empty.
  public var rows: [String] = []
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured; other formats never are.
  public var colour = false
  /// Whether the marks are explained.
  public var hasLegend = true
  /// How CSV is written.
  public var csv = CSVText()

  /// All resources from the status date to the horizon in 100 cells.
  public init() {}
}
