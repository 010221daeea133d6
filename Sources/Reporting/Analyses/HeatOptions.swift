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

  /// The cells of a line, 40 to 400.
  public var width: Int {
    get { report.width }
    set { report.width = newValue }
  }

  /// The characters that are used.
  public var charset: Charset {
    get { report.charset }
    set { report.charset = newValue }
  }

  /// Whether text is coloured; other formats never are.
  public var colour: Bool {
    get { report.colour }
    set { report.colour = newValue }
  }

  /// How CSV is written.
  public var csv: CSVText {
    get { report.csv }
    set { report.csv = newValue }
  }
}
