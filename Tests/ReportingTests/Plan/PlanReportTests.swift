import Reporting
import RoadmapModel
import Testing

struct PlanReportTests {
  private func report(_ plan: Plan, _ format: OutputFormat, width: Int = 100) -> String {
    var options = ReportOptions()
    options.width = width
    return PlanReport(of: plan, options: options).rendered(as: format)
  }

  @Test(arguments: [40, 60, 80, 100, 133, 200, 400])
  func `no line is wider than the width and none ends in a blank`(width: Int) {
    var plan = SamplePlan.portfolio()
    for index in plan.chips.indices where index.isMultiple(of: 3) {
      plan.chips[index].name = "設計チップ🚀" + String(repeating: " long name", count: 7) + " \(index)"
      plan.chips[index].baseline = SamplePlan.statusDate
    }
    for line in report(plan, .text, width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width)
      #expect(line.last != " ")
    }
  }

  @Test func `causes are shown as a sum`() {
    let text = report(SamplePlan.portfolio(), .text, width: 200)
    #expect(
      text.contains(
        "    +31d = +21d engineers of rtl-austin are busy or few, +17d node a16 is not ready, "
          + "-7d work under way differs from plan rtl-design\n"
      )
    )
    #expect(text.contains("    against target +62d = "))
    #expect(text.contains("    against commitment +52d = "))
  }

  @Test(arguments: [
    (
      "feasible", 412, 300,
      "At best 112 of them (27 %) could still be gained; the bound lets each chip have all people"
    ),
    ("feasible", 300, 300, "No plan can be less late: proved."),
    ("optimal", 300, 300, "No plan can be less late: proved."),
    ("feasible", 0, 0, "No launch is late, so no plan can do better."),
    ("infeasible", 0, 0, "No plan that meets all constraints was found"),
    ("cancelled", 0, 0, "The search was stopped before there was a plan."),
    ("none", 0, 0, "Nothing was scheduled."),
  ])
  func `the gap is told in words`(status: String, late: Int, bound: Int, sentence: String) {
    var plan = SamplePlan.portfolio()
    plan.solution.status = status
    plan.solution.weightedTardiness = late
    plan.solution.bound = bound
    for format in [OutputFormat.plain, .markdown] {
      #expect(report(plan, format).contains(sentence))
    }
  }

  @Test func `released chips are listed on request`() {
    var listed = PlanReport(of: SamplePlan.portfolio(), options: ReportOptions())
    let without = listed.rendered(as: .csv)
    listed.hasReleased = true
    let with = listed.rendered(as: .csv)
    #expect(!without.contains(",released,") && with.contains(",released,"))
    #expect(report(SamplePlan.portfolio(), .text).contains("released not listed"))
  }

  @Test(arguments: OutputFormat.allCases)
  func `a plan of nothing is a valid document`(format: OutputFormat) {
    var plan = Plan()
    plan.statusDate = SamplePlan.statusDate
    plan.horizon = SamplePlan.date("2032-12-31")
    let text = report(plan, format)
    #expect(!text.isEmpty && text.hasSuffix("\n"))
    if format == .json { #expect(text.contains("\"data\": []")) }
    if format == .csv { #expect(text.split(separator: "\n").count == 1) }
  }

  @Test func `a node without dates has no wait`() {
    var plan = SamplePlan.portfolio()
    for index in plan.chips.indices { plan.chips[index].nextNodeWait = 36_500 }
    #expect(report(plan, .text).contains("a14 no date"))
    #expect(report(plan, .json).contains("\"next_node_wait_days\": null"))
    #expect(!report(plan, .csv).contains("36500"))
  }

  @Test func `every constraint has words for days lost and days won`() {
    for constraint in Constraint.allCases {
      for item in ["", "item-x"] {
        for days in [-1, 1] {
          let phrase = CauseWords.phrase(constraint, item, days: days)
          #expect(!phrase.isEmpty && !phrase.hasSuffix(" ") && !phrase.contains("  "))
          #expect(!item.isEmpty || !phrase.contains("item-x"))
        }
        #expect(!CauseWords.short(constraint, item).isEmpty)
      }
    }
  }

  @Test func `findings are shown with their names`() {
    let text = report(SamplePlan.portfolio(), .text)
    #expect(text.contains("warning: AQUA 2") && text.contains("generation-missed"))
    #expect(report(SamplePlan.portfolio(), .json).contains("\"identifier\": \"generation-missed\""))
  }

  @Test func `formulas in names are made text in CSV`() {
    var plan = SamplePlan.portfolio()
    plan.chips[plan.chips.count - 1].name = "=HYPERLINK(\"x\")"
    #expect(report(plan, .csv).contains("\"'=HYPERLINK(\"\"x\"\")\""))
  }
}
