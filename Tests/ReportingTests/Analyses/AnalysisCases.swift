import Planning
import Reporting
import RoadmapModel
import TestSupport

/// Plans and options that the tests of analyses share.
enum AnalysisCases {
  /// The sample, a plan with a later launch and dearer cloud, and one without its last chip.
  static var comparison: Comparison {
    let base = LabelledPlan(
      label: "base",
      plan: AnalysisSample.plan,
      roadmap: AnalysisSample.roadmap
    )
    var late = base
    late.label = "late-a16"
    late.plan.chips[1].milestones[.launch] = ApproximateDate(AnalysisSample.day("2028-07-01"))
    late.plan.chips[1].slips[0].days = 91
    late.roadmap.clouds[0].onDemand = Price(nanoUnits: 55_000_000, currency: .usDollar)
    var less = base
    less.label = "less"
    less.plan.chips.removeLast()
    return Comparison([base, late, less])
  }

  /// Names that are long, wide, bidirectional, marked up or formulas.
  static let names = [
    "設計検証チーム東京", "👩‍💻 tools", "مجموعة التصميم",
    "a name that is much longer than any column of a strip has room for", "=1+1|*bold*",
  ]

  /// The sample with five more teams that have such names.
  static var awkwardRoadmap: Roadmap {
    var roadmap = AnalysisSample.roadmap
    for (index, name) in names.enumerated() {
      var team = roadmap.teams[0]
      team.id = .init("team-\(index)")
      team.name = name
      roadmap.teams.append(team)
    }
    return roadmap
  }

  static let widths = [40, 41, 43, 46, 50, 54, 57, 60, 65, 72, 80, 100, 132, 200, 400]
}
