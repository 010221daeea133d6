import RoadmapModel
import RoadmapStorage

/// Revisions and runs as records, so that they are listed and shown like all else.
enum StoredRecords {
  /// The names of the collections.
  static let names = ["revisions", "runs"]

  /// The collection of a name, nil if it is none of these.
  static func collection(_ name: String, in store: RoadmapStore) throws -> RecordCollection? {
    switch name {
    case "revisions":
      return RecordCollection(
        name: name,
        description: StoredRevision.schema.description,
        records: .map(
          try store.revisions().map { .init("\($0.number)", StoredRevision($0).document) }
        )
      )
    case "runs":
      return RecordCollection(
        name: name,
        description: StoredRun.schema.description,
        records: .map(try store.runs().map { .init("\($0.number)", StoredRun($0).document) })
      )
    default: return nil
    }
  }
}

/// A revision of the database as a record.
private struct StoredRevision: Record {
  var note = ""
  var isHead = false
  var parent: Int?
  var savedAt = ""
  var hash = ""

  init() {}

  init(_ summary: RevisionSummary) {
    note = summary.note
    isHead = summary.isHead
    parent = summary.parent
    savedAt = summary.savedAt
    hash = summary.hash
  }

  static let schema = RecordSchema<StoredRevision>([
    .required("note", \.note, "What was said when it was stored."),
    .required("head", \.isHead, "Whether it is in force."),
    .optional("parent", \.parent, "The revision it was made from."),
    .required("saved_at", \.savedAt, "When it was stored, in UTC."),
    .required("hash", \.hash, "SHA-256 of its canonical YAML."),
  ])
}

/// A run of the database as a record.
private struct StoredRun: Record {
  var scenario = ""
  var revision = 0
  var statusDate = CivilDate(dayNumber: 0)
  var effort = 0
  var seed = 0
  var baseline: String?
  var reference: Int?
  var stability: String?
  var timeLimit: Int?
  var savedAt = ""
  var version = ""

  init() {}

  init(_ summary: RunSummary) {
    scenario = summary.options.scenario
    revision = summary.revision
    statusDate = summary.options.statusDate
    effort = summary.options.effort
    seed = summary.options.seed
    baseline = summary.options.baseline
    reference = summary.options.reference
    stability = summary.options.stability
    timeLimit = summary.options.timeLimit
    savedAt = summary.savedAt
    version = summary.options.engineVersion
  }

  static let schema = RecordSchema<StoredRun>([
    .required("scenario", \.scenario, "The scenario that was planned."),
    .required("revision", \.revision, "The revision that was planned."),
    .required("status_date", \.statusDate, "The day up to which facts were taken as known."),
    .required("effort", \.effort, "How many schedules the search was given."),
    .required("seed", \.seed, "The seed of the search."),
    .optional("baseline", \.baseline, "The baseline it was measured against."),
    .optional("reference", \.reference, "The run from whose starts it deviates little."),
    .optional("stability", \.stability, "How much nearness to that run counts."),
    .optional("time_limit", \.timeLimit, "The limit on time in seconds."),
    .required("saved_at", \.savedAt, "When it was stored, in UTC."),
    .required("engine_version", \.version, "The version that computed it."),
  ])
}
