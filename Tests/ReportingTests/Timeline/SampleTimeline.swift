import Reporting
import RoadmapModel

/// Small timelines of one chip.
enum SampleTimeline {
  static func options(from: String, to: String) -> TimelineOptions {
    var options = TimelineOptions()
    options.from = SamplePlan.date(from)
    options.to = SamplePlan.date(to)
    return options
  }

  /// Work that is not critical.
  static func bar(_ start: String, _ finish: String, id: String = "work") -> PlannedActivity {
    var activity = PlannedActivity()
    activity.id = PlannedActivity.ID("\(id)-\(start)")
    activity.name = "Work"
    activity.phase = .design
    activity.float = 100
    activity.start = SamplePlan.date(start)
    activity.finish = SamplePlan.date(finish)
    return activity
  }

  static func point(
    _ milestone: Milestone,
    _ date: String,
    id: String = "point"
  ) -> PlannedActivity {
    var activity = bar(date, date, id: id)
    activity.milestone = milestone
    return activity
  }

  /// A plan of one chip `c`.
  static func plan(_ activities: [PlannedActivity]) -> Plan {
    var plan = Plan()
    plan.statusDate = SamplePlan.statusDate
    plan.horizon = SamplePlan.date("2032-12-31")
    var chip = PlannedChip()
    chip.id = PlannedChip.ID("c")
    chip.name = "Chip"
    chip.family = SamplePlan.slug("f")
    chip.activities = activities
    plan.chips = [chip]
    return plan
  }

  /// What the cells of the activities of a chip say.
  static func classes(
    of activities: [PlannedActivity],
    from: String,
    to: String,
    scale: TimeScale
  ) throws -> [[GlyphClass]] {
    var options = options(from: from, to: to)
    options.view = .chip(PlannedChip.ID("c"))
    options.scale = scale
    let timeline = try Timeline(of: plan(activities), options: options)
    return (0..<timeline.rowCount).map { timeline.classes(ofRow: $0) }
  }
}
