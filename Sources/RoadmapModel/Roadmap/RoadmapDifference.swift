/// What differs between two states of a roadmap, value by value.
///
/// Records are told apart by id and never by position, so that moving one is no difference. The same
/// number of another origin differs in its `source`; of another number the origin is not told.
public struct RoadmapDifference: Equatable, Sendable {
  /// A value or a record that was added, taken away or changed.
  public struct Change: Equatable, Sendable {
    /// What became of it.
    public enum Kind: String, Sendable {
      /// Only the later state has it.
      case added
      /// Only the earlier state has it.
      case removed
      /// Both have it, and it is not the same.
      case changed
    }

    /// Where it is.
    public let path: ModelPath
    /// What became of it.
    public let kind: Kind
    /// How the earlier state writes it, nil where it has nothing.
    public let old: String?
    /// How the later state writes it, nil where it has nothing.
    public let new: String?

    init(_ path: ModelPath, old: String?, new: String?) {
      self.path = path
      kind = old == nil ? .added : new == nil ? .removed : .changed
      self.old = old
      self.new = new
    }

    /// The change in a line: `+ path`, `- path` or `~ path: old → new`.
    public var text: String {
      switch (old, new) {
      case (nil, let new): "+ \(path)" + (new.map { $0.hasPrefix("{") ? "" : ": \($0)" } ?? "")
      case (_, nil): "- \(path)"
      case (let old?, let new?): "~ \(path): \(old) → \(new)"
      }
    }

    /// How far a day moved, `+30d`, or a number of one unit, `+12.5%`; nil where neither is said.
    public var move: String? {
      guard let old, let new else { return nil }
      if let one = try? ApproximateDate(text: old), let other = try? ApproximateDate(text: new) {
        let days = other.date - one.date
        return days == 0 ? nil : (days < 0 ? "" : "+") + "\(days)d"
      }
      let (first, second) = (Change.number(old), Change.number(new))
      guard let first, let second, first.unit == second.unit, first.amount != 0 else { return nil }
      let share = (second.amount - first.amount) / abs(first.amount) * 1_000
      guard abs(share) < 1e9 else { return nil }
      let tenths = Int64(share.rounded(.toNearestOrAwayFromZero))
      let digits = "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
      return (tenths < 0 ? "-" : "+") + digits + "%"
    }

    /// A number and what stands behind it.
    private static func number(_ text: String) -> (amount: Double, unit: String)? {
      let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      guard let amount = Double(digits) else { return nil }
      return (amount, String(text.dropFirst(digits.count)))
    }
  }

  /// The changes in the order of the roadmap; of each section first what is gone.
  public private(set) var changes: [Change] = []

  /// What leads from `old` to `new`.
  ///
  /// - Complexity: O(values of both).
  public init(from old: Roadmap, to new: Roadmap) {
    compare(old.annotatedDocument, new.annotatedDocument, at: .root)
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { changes.isEmpty }

  /// The changes in at most `limit` lines; the last tells how many more there are.
  public func lines(limit: Int = 5) -> [String] {
    guard changes.count > limit else { return changes.map(\.text) }
    return changes.prefix(limit - 1).map(\.text) + ["and \(changes.count - limit + 1) more"]
  }

  private mutating func compare(_ old: DocumentValue, _ new: DocumentValue, at path: ModelPath) {
    guard old != new else { return }
    if old.isSingle, new.isSingle {
      let (before, after) = (old.scalarText ?? "", new.scalarText ?? "")
      // Another number has another origin as a matter of course.
      guard before == after else {
        changes.append(Change(path, old: before, new: after))
        return
      }
      for key in ["source", "vintage", "confidence"] {
        let (one, other) = (old[key]?.scalarText, new[key]?.scalarText)
        if one != other { changes.append(Change(path.appending(key), old: one, new: other)) }
      }
      return
    }
    guard case .map(let before) = old, case .map(let after) = new, !old.isSingle, !new.isSingle
    else {
      changes.append(Change(path, old: old.flowText, new: new.flowText))
      return
    }
    let earlier = Dictionary(
      before.map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let kept = Set(after.map(\.key))
    for entry in before where !kept.contains(entry.key) {
      changes.append(Change(path.appending(entry.key), old: entry.value.flowText, new: nil))
    }
    for entry in after {
      let place = path.appending(entry.key)
      if let known = earlier[entry.key] {
        compare(known, entry.value, at: place)
      } else {
        changes.append(Change(place, old: nil, new: entry.value.flowText))
      }
    }
  }
}

extension DocumentValue {
  /// Whether it is one value, with or without its origin.
  fileprivate var isSingle: Bool {
    switch self {
    case .scalar: true
    case .map: self["value"] != nil
    case .list: false
    }
  }

  /// The value on one line, in the manner of flow YAML.
  fileprivate var flowText: String {
    switch self {
    case .scalar(let text): text
    case .list(let items): "[\(items.map(\.flowText).joined(separator: ", "))]"
    case .map(let entries):
      scalarText
        ?? "{\(entries.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", "))}"
    }
  }
}
