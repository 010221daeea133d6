import RoadmapModel

/// A place in one of the files that make up a roadmap.
struct YAMLMark: Hashable, Sendable {
  /// The file, by its position among the sources of a reading.
  var source: Int32
  /// The line, 1 being the first.
  var line: Int32
  /// The column in Unicode scalars, 1 being the first.
  var column: Int32
}

/// A value of a YAML file with its place.
struct YAMLNode: Sendable {
  /// What the value is.
  indirect enum Content: Sendable {
    case scalar(String)
    case list([YAMLNode])
    case map([Entry])
  }

  /// A key of a map with its place and value.
  struct Entry: Sendable {
    let key: String
    let mark: YAMLMark
    var value: YAMLNode
  }

  var content: Content
  /// Where the value starts.
  var mark: YAMLMark
  /// Whether a collection is spread over lines by indentation; its key is then its place.
  var isBlock = false
  /// Whether a finding has been reported of it, so that no second one is needed.
  var isFaulty = false

  /// The entries of a map, nil of anything else.
  var entries: [Entry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  /// The text of a scalar, also of one with provenance.
  var scalarText: String? {
    switch content {
    case .scalar(let text): text
    case .map: self["value"]?.scalarText
    case .list: nil
    }
  }

  /// The value of `key`, nil where there is none.
  subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// The value without its places.
  var document: DocumentValue {
    switch content {
    case .scalar(let text): .scalar(text)
    case .list(let items): .list(items.map(\.document))
    case .map(let entries): .map(entries.map { .init($0.key, $0.value.document) })
    }
  }
}

extension YAMLNode {
  /// What a path leads to, or the nearest thing on the way there.
  struct Found {
    var node: YAMLNode
    /// The place of the key that holds the node; nil at the root and in lists.
    var keyMark: YAMLMark?
    /// Whether the whole path was followed.
    var isExact: Bool

    /// Where to point at.
    func mark(ofKey wantsKey: Bool) -> YAMLMark {
      if let keyMark, node.isBlock || (wantsKey && isExact) { return keyMark }
      return node.statedValue?.mark ?? node.mark
    }
  }

  /// Follows `path` down from this node as far as it goes.
  ///
  /// O(depth × siblings).
  func find(_ path: ModelPath) -> Found {
    var found = Found(node: self, keyMark: nil, isExact: true)
    var rest = Substring(path.text)
    while !rest.isEmpty {
      guard let (child, keyMark, length) = found.node.child(leading: rest) else {
        found.isExact = false
        return found
      }
      found = Found(node: child, keyMark: keyMark, isExact: true)
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: length)...]
      if rest.utf8.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    }
    return found
  }

  /// The child whose name `path` begins with, the longest such name, and its length in bytes.
  ///
  /// Names may hold slashes: the keys of a scenario's changes are paths themselves.
  private func child(leading path: Substring) -> (YAMLNode, YAMLMark?, Int)? {
    var best: (YAMLNode, YAMLMark?, Int)?
    func consider(_ name: String, _ node: YAMLNode, _ mark: YAMLMark?) {
      let length = name.utf8.count
      guard path.utf8.starts(with: name.utf8), length > best?.2 ?? -1 else { return }
      let next = path.utf8.dropFirst(length).first
      if next == nil || next == UInt8(ascii: "/") { best = (node, mark, length) }
    }
    switch content {
    case .scalar: break
    case .list(let items):
      for item in items { consider(item.scalarText ?? "", item, nil) }
    case .map(let entries):
      for entry in entries { consider(entry.key, entry.value, entry.mark) }
    }
    return best
  }

  /// The `value` of `{value, source, vintage, confidence}`.
  private var statedValue: YAMLNode? {
    guard let entries, entries.allSatisfy({ Self.provenanceKeys.contains($0.key) }) else {
      return nil
    }
    return self["value"]
  }

  private static let provenanceKeys: Set = ["value", "source", "vintage", "confidence"]
}
