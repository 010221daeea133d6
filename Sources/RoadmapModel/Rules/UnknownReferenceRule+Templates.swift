extension UnknownReferenceRule {
  /// References inside templates: activities, blocks and dies have no kind of their own.
  func inTemplates(of roadmap: Roadmap) -> [Diagnostic] {
    roadmap.templates.flatMap(findings(in:))
  }

  private func findings(in template: ProjectTemplate) -> [Diagnostic] {
    let path = ModelPath("templates/\(template.id)")
    let activities = Set(template.activities.map(\.id.rawValue))
    let dies = Set(template.dies.map(\.id.rawValue))
    let blocks = Set(template.dies.flatMap { $0.blocks.map(\.id.rawValue) })
    var found: [Diagnostic] = []
    func check(_ kind: String, _ name: Slug?, at place: ModelPath, among known: Set<String>) {
      guard let name, !known.contains(name.text) else { return }
      found.append(.unknown(kind, name.text, at: place, among: known))
    }

    check(
      "activity",
      template.physicalStart,
      at: path.appending("physical_start"),
      among: activities
    )
    for parameter in template.parameters {
      let place = path.appending("parameters/\(parameter.id)/scales")
      check("block", parameter.scales, at: place, among: blocks)
    }
    for slot in template.ipSlots {
      let place = path.appending("ip_slots/\(slot.id)")
      check("activity", slot.activity, at: place.appending("activity"), among: activities)
      check("die", slot.die, at: place.appending("die"), among: dies)
    }
    for activity in template.activities {
      let place = path.appending("activities/\(activity.id)/after")
      for link in activity.after {
        check("activity", link.activity, at: place.appending(link.text), among: activities)
      }
    }
    return found
  }
}
