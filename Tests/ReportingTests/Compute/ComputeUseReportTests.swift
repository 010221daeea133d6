import Foundation
import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

/// What the reports of compute say, and that all formats say the same.
@Suite struct ComputeUseReportTests {
  /// The sample, its first activity with compute as a plan that binds would keep it.
  private static var plan: Plan {
    var plan = AnalysisSample.plan
    for chip in plan.chips.indices {
      for index in plan.chips[chip].activities.indices {
        var activity = plan.chips[chip].activities[index]
        guard let entry = activity.compute.entries.first,
          case .cores = entry.value, activity.finish > activity.start,
          activity.start >= plan.statusDate
        else { continue }
        var run = ComputeRun()
        run.id = ComputeRun.ID("1")
        run.computeClass = entry.key
        run.place = .farm
        run.item = Slug("farm")
        run.start = activity.start
        run.finish = activity.start + 10
        run.hours = Int(entry.value.hours / 10)
        activity.runs = [run]
        var cause = StretchCause()
        cause.id = StretchCause.ID("1")
        cause.cap = .budget
        cause.item = "cloud-spend"
        cause.days = 12
        activity.stretchCauses = [cause]
        plan.chips[chip].activities[index] = activity
        return plan
      }
    }
    return plan
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: Charset.allCases)
  func `no line is wider than the width`(charset: Charset) throws {
    for width in AnalysisCases.widths {
      var options = ReportOptions()
      options.width = width
      options.charset = charset
      let report = try ComputeUseReport(of: Self.plan, AnalysisSample.roadmap, options: options)
      for line in report.rendered(as: .text).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `where years leave no room hours are told in two digits before a name is broken`()
    throws
  {
    var plan = Self.plan
    let chip = try #require(plan.chips.firstIndex { $0.activities.contains { !$0.runs.isEmpty } })
    let first = try #require(plan.chips[chip].activities.first { !$0.runs.isEmpty })
    for year in 1...8 {
      var later = first
      later.id = PlannedActivity.ID("later-\(year)")
      later.start = first.start + 365 * year
      later.finish = first.finish + 365 * year
      later.runs[0].start = first.runs[0].start + 365 * year
      later.runs[0].finish = first.runs[0].finish + 365 * year
      later.runs[0].hours = 8_125_000 + year
      plan.chips[chip].activities.append(later)
    }
    func table(_ width: Int) throws -> [Substring] {
      var options = ReportOptions()
      options.width = width
      let report = try ComputeUseReport(of: plan, AnalysisSample.roadmap, options: options)
      let text = report.rendered(as: .text)
      return Array(text.split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("Demand") })
    }
    let whole = try table(200)
    let width = DisplayWidth.of(whole[1])
    #expect(whole.contains { $0.contains(" 81.3M ") })
    let shorter = try table(width - 1)
    #expect(shorter.count == whole.count)
    #expect(shorter.contains { $0.contains(" 81M ") })
    #expect(DisplayWidth.of(shorter[1]) < width - 1)
  }

  @Test func `what is stretched stands with its cap in all formats for readers`() throws {
    let report = try ComputeUseReport(of: Self.plan, AnalysisSample.roadmap)
    for format in [OutputFormat.plain, .markdown] {
      #expect(report.rendered(as: format).contains("budget cloud-spend 12d"))
    }
    #expect(report.rendered(as: .text).contains("budget cloud-spend: 12 days of 1 activities"))
    let ignoring = try ComputeUseReport(of: AnalysisSample.plan, AnalysisSample.roadmap)
    #expect(ignoring.rendered(as: .plain).contains("this plan ignores compute"))
  }

  @Test func `csv and json hold the same demand, which adds up to the plan's`() throws {
    let report = try ComputeUseReport(of: Self.plan, AnalysisSample.roadmap)
    let rows = report.rendered(as: .csv).split(separator: "\n").dropFirst()
    let json = try Self.object(report.rendered(as: .json))
    let data = try #require(json["data"] as? [[String: Any]])
    #expect(rows.count == data.count && !data.isEmpty)
    let hours = data.reduce(0) { $0 + (($1["hours"] as? Int) ?? 0) }
    let asked = Self.plan.chips.flatMap(\.activities).flatMap(\.compute.entries)
      .reduce(Int64(0)) { $0 + $1.value.hours }
    // The run keeps whole hours a day; what is left of them runs before the status date.
    #expect(Int64(hours) == asked)
    #expect(
      rows.map { $0.split(separator: ",").last.flatMap { Int($0) } ?? 0 }.reduce(0, +) == hours
    )
    let causes = (json["stretches"] as? [[String: Any]])?.first?["causes"] as? [[String: Any]]
    #expect(causes?.first?["cap"] as? String == "budget")
  }

  @Test func `a what-if tells moved launches, spend and caps of both plans`() throws {
    var changed = Self.plan
    let chip = try #require(changed.chips.firstIndex { $0.status != .released })
    let old = try #require(changed.chips[chip].date(of: .launch))
    changed.chips[chip].milestones[.launch] = ApproximateDate(old + 40)
    let report = try ComputeWhatifReport(
      ComputeWhatifReport.Side(Self.plan, AnalysisSample.roadmap),
      ComputeWhatifReport.Side(changed, AnalysisSample.roadmap),
      changes: [try ComputeChange(.budget, "FY27=-50%")]
    )
    #expect(report.rendered(as: .text).contains("+40"))
    #expect(report.rendered(as: .markdown).contains("budget FY27=-50%"))
    let json = try Self.object(report.rendered(as: .json))
    let data = try #require(json["data"] as? [[String: Any]])
    #expect(data.contains { $0["days"] as? Int == 40 })
    #expect(report.rendered(as: .csv).split(separator: "\n").count == data.count + 1)
  }
}
