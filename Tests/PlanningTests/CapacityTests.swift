import Planning
import RoadmapModel
import Testing

@Test(arguments: BundledPlans.chosenNames)
func `no team is asked for more people than it has`(name: String) async throws {
  let roadmap = try BundledPlans.roadmap(name)
  let plan = try await BundledPlans.plan(name)
  for team in roadmap.teams {
    let key = Slug(unchecked: team.id.rawValue)
    var changes: [CivilDate: Int] = [:]
    for chip in plan.chips {
      for activity in chip.activities where activity.phase != .deployment {
        // Work under way is a fact: what it holds too much is a finding, not a choice.
        guard activity.state == .planned, let people = activity.people[key] else { continue }
        changes[activity.start, default: 0] += people
        changes[activity.finish, default: 0] -= people
      }
    }
    var held = 0
    for day in changes.keys.sorted() {
      held += changes[day] ?? 0
      let capacity = max(team.capacity(on: day), team.capacity(on: roadmap.horizon))
      #expect(held <= capacity, "\(team.id) holds \(held) of \(capacity) tenths on \(day)")
    }
  }
}

@Test(arguments: BundledPlans.chosenNames)
func `links within a chip are kept`(name: String) async throws {
  let roadmap = try BundledPlans.roadmap(name)
  let plan = try await BundledPlans.plan(name)
  for chip in plan.chips {
    let template = roadmap.templates.first { $0.id.rawValue == chip.template?.text }
    for definition in template?.activities ?? [] {
      for link in definition.after where link.relation == .finishToStart && link.lag == .zero {
        for activity in chip.activities
        where activity.id.rawValue == definition.id.rawValue && activity.state == .planned {
          let before = chip.activities.filter { $0.id.rawValue == link.activity.text }
          #expect(before.allSatisfy { $0.finish <= activity.start }, "\(chip.id)/\(activity.id)")
        }
      }
    }
  }
}
