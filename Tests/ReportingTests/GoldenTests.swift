import Reporting
import RoadmapModel
import Testing

/// Whole reports on record; `Documentation/schemas` is validated against the JSON ones.
struct GoldenTests {
  @Test(arguments: [OutputFormat.text, .plain, .markdown])
  func `the portfolio is drawn as on record`(format: OutputFormat) throws {
    var options = TimelineOptions()
    options.familyNames = SamplePlan.familyNames()
    let text = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: format)
    try expectGolden(text, "timeline-portfolio.\(format.fileExtension)")
  }

  @Test(arguments: [(100, Charset.ascii), (60, .unicode), (160, .unicode)])
  func `the portfolio is drawn as on record in other widths`(
    width: Int,
    charset: Charset
  ) throws {
    var options = TimelineOptions()
    options.familyNames = SamplePlan.familyNames()
    options.width = width
    options.charset = charset
    let text = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
    try expectGolden(text, "timeline-portfolio-\(width)-\(charset.rawValue).text")
  }

  @Test(arguments: OutputFormat.allCases)
  func `a chip is drawn as on record`(format: OutputFormat) throws {
    var options = TimelineOptions()
    options.view = .chip(PlannedChip.ID("graviton-6"))
    options.width = 140
    options.baseline = .init(name: "POR-2026Q3", plan: SamplePlan.baseline(days: 35))
    let text = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: format)
    try expectGolden(text, "timeline-chip.\(format.fileExtension)")
  }

  @Test(arguments: [OutputFormat.csv, .json])
  func `a family is written as on record`(format: OutputFormat) throws {
    var options = TimelineOptions()
    options.view = .family(SamplePlan.slug("graviton"))
    options.width = 60
    options.baseline = .init(name: "POR-2026Q3", plan: SamplePlan.baseline(days: 35))
    let text = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: format)
    try expectGolden(text, "timeline-family.\(format.fileExtension)")
  }

  @Test func `a fiscal year of weeks is drawn as on record`() throws {
    var options = TimelineOptions()
    options.view = .family(SamplePlan.slug("trainium"))
    options.fiscal.startMonth = 2
    options.fiscal.pattern = .fourFourFive
    options.fiscal.anchor = .nearestSaturday
    let text = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
    try expectGolden(text, "timeline-fiscal.text")
  }

  @Test(arguments: OutputFormat.allCases)
  func `a plan is reported as on record`(format: OutputFormat) throws {
    let report = PlanReport(of: SamplePlan.portfolio(), options: ReportOptions())
    try expectGolden(report.rendered(as: format), "plan.\(format.fileExtension)")
  }

  @Test func `a list is written as on record`() throws {
    var options = RecordListOptions()
    options.statusDate = SamplePlan.statusDate
    var family = Family()
    family.template = ProjectTemplate.ID("server-cpu")
    family.parameters[SamplePlan.slug("cores")] = FixedPoint(128)
    let report = try RecordListReport(
      of: .map([.init("graviton", family.document)]),
      in: "families",
      describedBy: Family.schema.description,
      options: options
    )
    try expectGolden(report.rendered(as: .json), "list.json")
  }
}

extension OutputFormat {
  /// What a golden of the format is called behind the point.
  var fileExtension: String {
    switch self {
    case .text, .csv, .json: rawValue
    case .plain: "txt"
    case .markdown: "md"
    }
  }
}
