import RoadmapModel

/// A chip with everything its schedule depends on: network, technology, teams, scale and progress.
struct ChipProject {
  /// What the chip is and when it is wanted.
  let outline: ChipOutline
  /// Its activities and links.
  let network: ChipNetwork
  /// Its nodes and IP.
  let technology: TechnologyChoice
  /// The team of each discipline.
  let teams: [Slug: Team]
  /// How its work compares with its family's reference generation.
  let scale: ChipScale
  /// How far its activities have come.
  let progress: ProgressReading
  /// The factor that makes the nominal network span the design cycle.
  var calibration = 1.0

  /// The template.
  let template: ProjectTemplate
  /// The launch that the cadence wants.
  let target: CivilDate
  /// The first day of the design cycle.
  let designStart: CivilDate

  /// The node that activity `index` depends on: its die's, or the first die's.
  func node(of index: Int) -> ProcessNode? {
    let die = network.activities[index].die ?? 0
    return technology.nodes.indices.contains(die) ? technology.nodes[die] : nil
  }

  /// The team that leads activity `index`.
  func leadTeam(of index: Int) -> Team? {
    network.activities[index].template.effort.entries.first.flatMap { teams[$0.key] }
  }

  /// The nominal length of an engineering activity in working days, at reference size.
  func nominalLength(of index: Int) -> Int {
    days(network.activities[index].nominalDays * calibration)
  }

  /// The length of an engineering activity in working days with the growth of the chip in it.
  func scaledLength(of index: Int) -> Int {
    let activity = network.activities[index]
    return days(
      activity.nominalDays * calibration * scale.factor(of: activity.template.scaling)
    )
  }

  /// Rounds a length up to whole days; a millionth of a day is rounding noise.
  func days(_ length: Double) -> Int {
    length <= 0 ? 0 : max(1, Int((length - 1e-6).rounded(.up)))
  }
}
