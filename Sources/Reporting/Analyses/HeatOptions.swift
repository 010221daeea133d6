public import Planning
public import RoadmapModel

/// What a heat strip shows and how.
public struct HeatOptions: Sendable {
  /// The cells of a line, 40 to 400.
  public var width = 100
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured; other formats never are.
  public var colour = false
  /// How CSV is written.
  public var csv = CSVText()
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
  /// Whether the marks are explained.
  public var hasLegend = true

  /// All resources from the status date to the horizon in 100 cells.
  public init() {}

  /// What all reports have in common.
  var report: ReportOptions {
    var report = ReportOptions()
    report.width = width
    report.charset = charset
    report.colour = colour
    report.csv = csv
    return report
  }
}
