public import Planning
public import RoadmapModel

/// What a heat strip shows and how.
public struct HeatOptions: Sendable {
  /// Width, characters, colour and CSV.
  public var report = ReportOptions()
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
}
