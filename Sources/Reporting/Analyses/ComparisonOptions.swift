/// What a comparison shows and how.
public struct ComparisonOptions: Sendable {
  /// The cells of a line, 40 to 400.
  public var width = 100
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured; other formats never are.
  public var colour = false
  /// How CSV is written.
  public var csv = CSVText()
  /// Whether text and Markdown show what is alike in all plans; data always do.
  public var showsAll = false

  /// What differs, in 100 cells.
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
