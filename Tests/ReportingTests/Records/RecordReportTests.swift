import Reporting
import RoadmapModel
import Testing

struct RecordReportTests {
  private static func families() -> DocumentValue {
    var nitro = Family()
    nitro.name = "Nitro"
    nitro.template = ProjectTemplate.ID("card")
    nitro.priority = 10
    nitro.cadence = TimeSpan(2, .years)
    var graviton = Family()
    graviton.name = "=Graviton|7"
    graviton.template = ProjectTemplate.ID("server-cpu")
    graviton.priority = 9
    graviton.firstTarget = SamplePlan.date("2028-03-01")
    graviton.parameters[SamplePlan.slug("cores")] = FixedPoint(128)
    var aqua = Family()
    aqua.template = ProjectTemplate.ID("query")
    aqua.isHypothetical = true
    aqua.cadence = TimeSpan(20, .months)
    return .map([
      .init("nitro", nitro.document), .init("graviton", graviton.document),
      .init("aqua", aqua.document),
    ])
  }

  private func list(
    _ format: OutputFormat,
    _ change: (inout RecordListOptions) throws -> Void = { _ in }
  ) throws -> String {
    var options = RecordListOptions()
    options.statusDate = SamplePlan.statusDate
    options.columns = ["id", "priority", "cadence"]
    try change(&options)
    return try RecordListReport(
      of: Self.families(),
      in: "families",
      describedBy: Family.schema.description,
      options: options
    )
    .rendered(as: format)
  }

  @Test func `a list has a row for each record in the order of the file`() throws {
    #expect(
      try list(.text) == """
        id        priority  cadence
        ─────────────────────────────
        nitro           10  2 years
        graviton         9  18 months
        aqua             1  20 months
        3 rows

        """
    )
  }

  @Test func `rows are sorted by size, those without a value last`() throws {
    func ids(_ sort: String...) throws -> String {
      try list(.csv) {
        $0.columns = ["id"]
        $0.sort = sort
      }
    }
    #expect(try ids("priority") == "id\naqua\ngraviton\nnitro\n")
    #expect(try ids("-priority") == "id\nnitro\ngraviton\naqua\n")
    #expect(try ids("-cadence") == "id\nnitro\naqua\ngraviton\n")
    #expect(try ids("first_target") == "id\ngraviton\nnitro\naqua\n")
    #expect(try ids("-first_target", "id") == "id\ngraviton\naqua\nnitro\n")
  }

  @Test(arguments: [
    ("priority>=9", "nitro graviton"), ("priority<10", "graviton aqua"),
    ("priority!=9", "nitro aqua"),
    ("cadence>19 months", "nitro aqua"), ("first_target=2028-03-01", "graviton"),
    ("first_target=", "nitro aqua"), ("name~GRAV", "graviton"), ("hypothetical=true", "aqua"),
    ("id~a", "graviton aqua"), ("priority > 99", ""), ("first_target<2030", "graviton"),
  ])
  func `conditions choose rows`(condition: String, ids: String) throws {
    let text = try list(.csv) {
      $0.columns = ["id"]
      $0.conditions = [try RecordCondition(text: condition)]
    }
    #expect(text.split(separator: "\n").dropFirst().joined(separator: " ") == ids)
  }

  @Test(arguments: OutputFormat.allCases)
  func `a list of nothing is a valid document`(format: OutputFormat) throws {
    let text = try list(format) { $0.conditions = [try RecordCondition(text: "priority=77")] }
    switch format {
    case .text: #expect(text.hasSuffix("0 rows\n"))
    case .plain: #expect(text.isEmpty)
    case .markdown: #expect(text == "| id | priority | cadence |\n| --- | --- | --- |\n")
    case .csv: #expect(text == "id,priority,cadence\n")
    case .json: #expect(text.contains("\"data\": []"))
    }
  }

  @Test func `an unknown column is refused with the nearest name`() throws {
    for change: (inout RecordListOptions) throws -> Void in [
      { $0.columns = ["priorty"] }, { $0.sort = ["-priorty"] },
      { $0.conditions = [try RecordCondition(text: "priorty=1")] },
    ] {
      let error = try #require(throws: ReportError.self) { try list(.text, change) }
      #expect(error.code == .unknownName("priorty"))
      #expect(error.remedy == "you meant priority")
    }
    #expect(throws: ReportError.self) { try RecordCondition(text: "priority") }
    #expect(throws: ReportError.self) { try RecordCondition(text: "=3") }
    for unclear in ["a<>b", "a=>b", "a=<b", "a~=b", "a===b"] {
      #expect(throws: ReportError.self) { try RecordCondition(text: unclear) }
    }
    #expect(try RecordCondition(text: "a==b") == RecordCondition(text: "a=b"))
  }

  @Test func `values in JSON are typed and complete`() throws {
    let text = try list(.json) { $0.columns = nil }
    #expect(text.contains("\"cadence\": {\"number\": 18, \"unit\": \"months\"}"))
    #expect(text.contains("\"priority\": 10"))
    #expect(text.contains("\"hypothetical\": false"))
    #expect(text.contains("\"first_target\": null"))
    #expect(text.contains("\"parameters\": {\"cores\": \"128\"}"))
    #expect(text.contains("\"name\": \"=Graviton|7\""))
  }

  @Test func `names of users are safe in CSV and Markdown`() throws {
    #expect(try list(.csv) { $0.columns = ["name"] }.contains("'=Graviton|7"))
    #expect(try list(.markdown) { $0.columns = ["name"] }.contains("=Graviton\\|7"))
  }

  @Test(arguments: [40, 60, 80, 100, 200])
  func `a list without chosen columns shows those that fit and names the others`(width: Int) throws
  {
    let text = try list(.text) {
      $0.columns = nil
      $0.width = width
    }
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
    let shown = try #require(text.split(separator: "\n").first).split(separator: " ")
    #expect(shown.first == "id")
    if width < 80 { #expect(text.contains("--columns also knows")) }
  }

  private func detail(_ format: OutputFormat, _ id: String = "graviton") throws -> String {
    var options = RecordListOptions()
    options.statusDate = SamplePlan.statusDate
    return try RecordDetailReport(
      of: id,
      in: "families",
      records: Self.families(),
      describedBy: Family.schema.description,
      options: options
    )
    .rendered(as: format)
  }

  @Test func `one record is shown as in a roadmap file`() throws {
    #expect(
      try detail(.text) == """
        graviton:
          name: =Graviton|7
          template: server-cpu
          priority: 9
          first_target: 2028-03-01
          parameters:
            cores: 128

        """
    )
    #expect(try detail(.csv).contains("families/graviton/parameters/cores,128\n"))
    #expect(try detail(.markdown).contains("| families/graviton/priority | 9 |"))
    #expect(try detail(.json).contains("\"id\": \"graviton\""))
    #expect(try detail(.plain).contains("families/graviton/priority: 9.\n"))
  }

  @Test func `an unknown record is refused with the nearest name`() throws {
    let error = try #require(throws: ReportError.self) { try detail(.text, "gravitn") }
    #expect(error.remedy == "you meant graviton")
  }
}
