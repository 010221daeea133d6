import RoadmapModel

/// What differs between two roadmaps, value by value.
struct RoadmapDifference {
  /// A value that was added, taken away or changed.
  struct Change: Equatable {
    let path: ModelPath
    let old: String?
    let new: String?

    /// The change in a line: `+ path`, `- path` or `~ path: old → new`.
    var text: String {
      switch (old, new) {
      case (nil, let new): "+ \(path)" + (new.map { $0.isEmpty ? "" : ": \($0)" } ?? "")
      case (_, nil): "- \(path)"
      case (let old?, let new?): "~ \(path): \(old) → \(new)"
      }
    }
  }

  /// The changes in the order of the roadmap.
  private(set) var changes: [Change] = []

  init(from old: Roadmap, to new: Roadmap) {
    compare(old.annotatedDocument, new.annotatedDocument, at: .root)
  }

  /// The changes in at most `limit` lines; the last tells how many more there are.
  func lines(limit: Int = 5) -> [String] {
    guard changes.count > limit else { return changes.map(\.text) }
    return changes.prefix(limit - 1).map(\.text) + ["and \(changes.count - limit + 1) more"]
  }

  private mutating func compare(_ old: DocumentValue, _ new: DocumentValue, at path: ModelPath) {
    guard old != new else { return }
    guard case .map(let before) = old, case .map(let after) = new else {
      changes.append(Change(path: path, old: Self.text(old), new: Self.text(new)))
      return
    }
    let earlier = Dictionary(
      before.map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let kept = Set(after.map(\.key))
    for entry in before where !kept.contains(entry.key) {
      changes.append(Change(path: path.appending(entry.key), old: Self.text(entry.value), new: nil))
    }
    for entry in after {
      let place = path.appending(entry.key)
      if let known = earlier[entry.key] {
        compare(known, entry.value, at: place)
      } else {
        changes.append(Change(path: place, old: nil, new: Self.text(entry.value)))
      }
    }
  }

  private static func text(_ value: DocumentValue) -> String {
    switch value {
    case .scalar(let text): text
    case .list(let items): "[\(items.map(text).joined(separator: ", "))]"
    case .map: value.scalarText ?? ""
    }
  }
}
