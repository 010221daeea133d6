import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// Storing a roadmap as commands do it, with what they say about it.
struct RoadmapSaving {
  let store: RoadmapStore
  let session: Session

  /// Stores `roadmap` as a new revision unless it is in force already.
  ///
  /// One that equals an earlier revision is refused unless it `mayRevert`.
  func save(_ roadmap: Roadmap, note: String, mayRevert: Bool) throws -> RevisionSummary {
    let hash = RoadmapWriter.hash(of: roadmap)
    if !mayRevert, case .olderThanHead(let older, let head) = try store.standing(ofHash: hash) {
      throw Self.older(older.number, head.number)
    }
    let before = try store.roadmap()
    let saved = try store.saveRevision(
      roadmap,
      hash: hash,
      note: note,
      at: session.surroundings.now
    )
    let number = saved.revision.number
    if !saved.isNew {
      session.console.say("Revision \(number) of \(roadmap.id.text) is this roadmap already.")
    } else if let before {
      session.console.say("Stored \(roadmap.id.text) as revision \(number):")
      session.console.say(Self.list(RoadmapDifference(from: before, to: roadmap).lines(limit: 4)))
    } else {
      session.console.say(
        "Stored \(roadmap.id.text) as revision \(number): \(Self.inventory(of: roadmap))."
      )
    }
    return saved.revision
  }

  /// Says what storing `roadmap` would do; `store` is nil where there is no database yet.
  static func preview(
    _ roadmap: Roadmap,
    in store: RoadmapStore?,
    mayRevert: Bool,
    _ session: Session
  ) throws {
    guard let store, let head = try store.head, let current = try store.roadmap() else {
      session.console.say(
        "Would store \(roadmap.id.text) as revision 1: \(inventory(of: roadmap))."
      )
      return
    }
    if let id = try store.roadmapID, id != roadmap.id.text {
      throw CommandFailure(
        .badData,
        "the database holds the roadmap \(id); \(roadmap.id.text) can't be stored beside it",
        remedy: "store it in a database of its own: --db \(roadmap.id.text).db"
      )
    }
    switch try store.standing(ofHash: RoadmapWriter.hash(of: roadmap)) {
    case .head: session.console.say("Revision \(head.number) is this roadmap already.")
    case .olderThanHead(let older, _) where !mayRevert: throw Self.older(older.number, head.number)
    default:
      session.console.say("Would store \(roadmap.id.text) as revision \(head.number + 1):")
      session.console.say(list(RoadmapDifference(from: current, to: roadmap).lines(limit: 4)))
    }
  }

  private static func older(_ older: Int, _ head: Int) -> CommandFailure {
    CommandFailure(
      .badData,
      "the file is revision \(older), and the database has gone on to revision \(head)",
      remedy: "export revision \(head) first, or go back to revision \(older) with import --force"
    )
  }

  private static func list(_ lines: [String]) -> String {
    lines.map { "  \($0)" }.joined(separator: "\n")
  }

  private static func inventory(of roadmap: Roadmap) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    return [
      count(roadmap.families.count, "family", "families"),
      count(roadmap.chips.count, "chip", "chips"), count(roadmap.teams.count, "team", "teams"),
      count(roadmap.nodes.count, "node", "nodes"),
      count(roadmap.scenarios.count, "scenario", "scenarios"),
    ].joined(separator: ", ")
  }
}
