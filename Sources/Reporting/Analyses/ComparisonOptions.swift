/// What a comparison shows and how.
public struct ComparisonOptions: Sendable {
  /// Width, characters, colour and CSV.
  public var report = ReportOptions()
  /// Whether text and Markdown show what is alike in all plans; data always do.
  public var showsAll = false

  /// What differs, in 100 cells.
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
