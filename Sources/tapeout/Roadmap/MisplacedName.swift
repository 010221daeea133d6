import RoadmapModel
import RoadmapStorage

/// The name of something where a roadmap file is wanted: `timeline graviton-7`.
struct MisplacedName {
  private let name: String
  private let plan: Plan?
  private let roadmap: Roadmap

  /// Looks `path` up in the database; nil where it is a file, or there is nothing to look in.
  init?(_ path: String, _ options: DatabaseOptions, in session: Session) {
    guard path != "-", FileAccess.kind(of: path) == nil,
      let store = try? Database.openExisting(options, in: session),
      let roadmap = try? store.roadmap()
    else { return nil }
    name = path
    self.roadmap = roadmap
    plan = (try? store.latestRun()).flatMap { try? store.plan(run: $0.number) }
  }

  /// The option that shows the chip or the family of this name.
  var chipOption: String? {
    if roadmap.families.contains(where: { $0.id.text == name }) { return "--family \(name)" }
    let isChip =
      roadmap.chips.contains { $0.id.text == name }
      || plan?.chips.contains { $0.id.text == name } == true
    return isChip ? "--chip \(name)" : nil
  }

  /// The option that shows the load of the resource of this name.
  var rowOption: String? {
    let ids =
      roadmap.teams.map(\.id.text) + roadmap.farms.map(\.id.text) + roadmap.clouds.map(\.id.text)
    return ids.contains(name) ? "--row \(name)" : nil
  }

  /// The failure of a command that finds no file and would do with `option`.
  func failure(option: String) -> CommandFailure {
    CommandFailure(.missingInput, "there is no file \(name)", remedy: "you meant \(option)")
  }
}
