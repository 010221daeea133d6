import RoadmapModel

/// The activities of one chip with their links, laid out by dies.
struct ChipNetwork {
  /// One activity of a chip.
  struct Activity {
    /// The template's activity, with `@die` where there are several dies.
    let id: String
    /// What the template says of it.
    let template: TemplateActivity
    /// The die it works on, nil for the whole chip.
    let die: Int?

    /// Whether its length follows from effort; a stated duration or a node's is fixed.
    var isEngineering: Bool {
      !template.effort.isEmpty && template.duration == nil && !isDeployment
    }

    /// Whether it belongs to the deployment cycle, which the objective leaves out.
    var isDeployment: Bool {
      template.phase == .deployment || template.milestone == .retirement
    }
  }

  /// A link between two activities of the chip.
  struct Tie {
    /// The activity that comes before.
    let predecessor: Int
    /// The activity that waits.
    let successor: Int
    /// Which ends are tied, and how much apart.
    let link: Link
  }

  /// The activities in the order of the template, dies side by side.
  private(set) var activities: [Activity] = []
  /// The links among them.
  private(set) var ties: [Tie] = []
  /// The positions of a template activity's instances.
  private(set) var instances: [Slug: [Int]] = [:]
  /// The links that each activity waits for, by position.
  private(set) var incoming: [[Tie]] = []
  /// The positions in an order in which every activity comes after what it waits for.
  private(set) var order: [Int] = []

  private let dieNames: [String]

  /// The network of a chip with the given dies; shared dies are left out.
  init(of template: ProjectTemplate, dies: [Die]) {
    dieNames = dies.map(\.id.rawValue)
    let own = dies.indices.filter { dies[$0].sharedWith == nil }
    let parts: [Int?] = dies.isEmpty ? [nil] : own
    for activity in template.activities {
      let key = Slug(from: activity.id)
      switch activity.scope {
      case .chip:
        add(Activity(id: key.text, template: activity, die: nil), as: key)
      case .die:
        for part in parts {
          let suffix = dies.count > 1 ? part.map { "@\(dies[$0].id)" } ?? "" : ""
          add(Activity(id: key.text + suffix, template: activity, die: part), as: key)
        }
      }
    }
    for (successor, activity) in activities.enumerated() {
      for link in activity.template.after {
        for predecessor in instances[link.activity] ?? []
        where activities[predecessor].die == nil || activity.die == nil
          || activities[predecessor].die == activity.die
        {
          ties.append(Tie(predecessor: predecessor, successor: successor, link: link))
        }
      }
    }
    sort()
  }

  /// Fills `incoming` and `order`; activities of a cycle, which a rule refuses, come last.
  private mutating func sort() {
    incoming = Array(repeating: [], count: activities.count)
    var outgoing = [[Int]](repeating: [], count: activities.count)
    var open = [Int](repeating: 0, count: activities.count)
    for tie in ties {
      incoming[tie.successor].append(tie)
      outgoing[tie.predecessor].append(tie.successor)
      open[tie.successor] += 1
    }
    order = activities.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for successor in outgoing[order[next]] {
        open[successor] -= 1
        if open[successor] == 0 { order.append(successor) }
      }
      next += 1
    }
    order += activities.indices.filter { open[$0] > 0 }
  }

  private mutating func add(_ activity: Activity, as key: Slug) {
    instances[key, default: []].append(activities.count)
    activities.append(activity)
  }

  /// The positions of the activities that are `milestone`, one a die at most.
  func positions(of milestone: Milestone) -> [Int] {
    activities.indices.filter { activities[$0].template.milestone == milestone }
  }

  /// The positions of an activity by its id, with or without a die.
  func positions(named name: String) -> [Int] {
    if let exact = activities.firstIndex(where: { $0.id == name }) { return [exact] }
    if let named = instances[Slug(unchecked: name)] { return named }
    // A chip of one die may be written with it all the same: layout@compute.
    let parts = name.split(separator: "@").map(String.init)
    guard parts.count == 2, dieNames == [parts[1]] else { return [] }
    return instances[Slug(unchecked: parts[0])] ?? []
  }

  /// The positions of the activities of the concept phase: all work that leads to design start.
  var conceptPositions: [Int] {
    activities.indices.filter { activities[$0].template.phase == .concept }
  }
}
