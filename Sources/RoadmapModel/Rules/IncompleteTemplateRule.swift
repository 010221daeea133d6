/// A template in use passes the milestones that plans are made of, each once, and does some work.
struct IncompleteTemplateRule: RoadmapRule {
  static let identifier = "incomplete-template"
  static let summary = """
    A template in use has no activity for design_start, tapeout or launch, or two for one \
    milestone, or an activity that is neither work nor a milestone.
    """

  static let triggeringExamples = [
    """
    templates:
      cpu:
        ip_slots: {mesh: {function: mesh, activity: rtl}}
        activities:
          start: {phase: architecture, milestone: design_start}
          rtl: {phase: design, after: [start], duration: 20 weeks}
          layout: {phase: physical, after: [rtl]}
          launch: {phase: release, milestone: launch, after: [layout FS + 26 weeks]}
    """,
    """
    templates:
      cpu:
        activities:
          start: {phase: architecture, milestone: design_start}
          tapeout: {phase: physical, milestone: tapeout, after: [start FS + 52 weeks]}
          launch: {phase: release, milestone: launch, after: [tapeout FS + 26 weeks]}
          sale: {phase: release, milestone: launch, after: [launch], duration: 2 weeks}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    templates:
      cpu:
        activities:
          start: {phase: architecture, milestone: design_start}
          tapeout: {phase: physical, milestone: tapeout, after: [start FS + 52 weeks]}
          launch: {phase: release, milestone: launch, after: [tapeout FS + 26 weeks]}
          serve: {phase: deployment, after: [launch]}
      sketch: {activities: {rtl: {phase: design, duration: 20 weeks}}}
    """
  ]

  private static let needed: [Milestone] = [.designStart, .tapeout, .launch]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    var seen: Set<ProjectTemplate.ID> = []
    var found: [Diagnostic] = []
    for use in TemplateUse.all(in: roadmap, index) where seen.insert(use.template.id).inserted {
      let path = ModelPath("templates/\(use.template.id)/activities")
      let activities = use.template.activities
      for milestone in Self.needed where !activities.contains(where: { $0.milestone == milestone })
      {
        let message = Diagnostic.Message.missingMilestone(milestone, use.template, use.family)
        found.append(Diagnostic(.error, at: path, message))
      }
    }
    for template in roadmap.templates {
      found += repeated(in: template) + idle(in: template)
    }
    return found
  }

  private func repeated(in template: ProjectTemplate) -> [Diagnostic] {
    var firsts: [Milestone: TemplateActivity] = [:]
    return template.activities.compactMap { activity in
      guard let milestone = activity.milestone else { return nil }
      guard let first = firsts[milestone] else {
        firsts[milestone] = activity
        return nil
      }
      let path = "templates/\(template.id)/activities/\(activity.id)/milestone"
      return Diagnostic(.error, at: ModelPath(path), .repeatedMilestone(milestone, first.id))
    }
  }

  /// Activities without effort and duration; what is deployed lasts as long as its family says.
  private func idle(in template: ProjectTemplate) -> [Diagnostic] {
    template.activities.compactMap { activity in
      guard activity.milestone == nil, activity.phase != .deployment, activity.effort.isEmpty,
        activity.duration == nil
      else { return nil }
      let path = ModelPath("templates/\(template.id)/activities/\(activity.id)")
      return Diagnostic(.error, at: path, .idleActivity(activity.id))
    }
  }
}

extension Diagnostic.Message {
  static func missingMilestone(
    _ milestone: Milestone,
    _ template: ProjectTemplate,
    _ family: Family.ID
  ) -> Self {
    Self(
      "incomplete-template",
      "no activity of \(template.id), which \(family) is made from, is the milestone "
        + milestone.text,
      remedy: "add an activity with milestone: \(milestone.text)"
    )
  }

  static func repeatedMilestone(_ milestone: Milestone, _ first: TemplateActivity.ID) -> Self {
    Self(
      "incomplete-template",
      "\(first) is the milestone \(milestone.text) already",
      remedy: "leave milestone out here"
    )
  }

  static func idleActivity(_ id: TemplateActivity.ID) -> Self {
    Self(
      "incomplete-template",
      "\(id) has neither effort nor a duration",
      remedy: "state one of them, or the milestone that it is"
    )
  }
}
