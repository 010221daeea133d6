/// One stored state of the roadmap, without its contents.
public struct RevisionSummary: Equatable, Sendable {
  /// The number, 1 being the first.
  public let number: Int
  /// The revision it was made from; nil for the first.
  public let parent: Int?
  /// SHA-256 of its canonical text.
  public let hash: String
  /// What was said when it was stored.
  public let note: String
  /// When it was stored, as the caller said.
  public let savedAt: String
  /// Whether it is the one in force.
  public let isHead: Bool
}

/// What came of storing a roadmap.
public struct SavedRevision: Equatable, Sendable {
  /// The revision that now holds the roadmap.
  public let revision: RevisionSummary
  /// Whether it was made; false where the head held the same roadmap already.
  public let isNew: Bool
}

/// How a roadmap stands to what is stored.
public enum RevisionStanding: Equatable, Sendable {
  /// Nothing like it is in force or was.
  case new
  /// It is the head.
  case head(RevisionSummary)
  /// It is an earlier revision: storing it would take back what came after.
  case olderThanHead(RevisionSummary, head: RevisionSummary)
}
