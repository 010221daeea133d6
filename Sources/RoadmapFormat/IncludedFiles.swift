import RoadmapModel

/// Reads a roadmap's main file and the files it includes, and merges what stands in them.
///
/// Included files come first, in the order of the list, then the including file. Maps of the
/// same key are joined; an id or a plain value that two files define is an error.
struct IncludedFiles {
  /// What was found wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The files with their names.
  private(set) var map = SourceMap()
  /// What stands in all files together, nil where the main file can't be read.
  private(set) var merged: YAMLNode?

  private let loadInclude: (String) throws -> RoadmapSource
  /// The files that are being read, the main file first.
  private var chain: [String] = []
  private var known: Set<String> = []
  private var entries: [YAMLNode.Entry] = []
  private var indexByKey: [String: Int] = [:]

  init(loadInclude: @escaping (String) throws -> RoadmapSource) {
    self.loadInclude = loadInclude
  }

  /// Reads the main file.
  mutating func read(_ main: RoadmapSource) {
    known.insert(main.resolve(main.baseName))
    guard let root = add(main) else { return }
    // A main file that is no map is left as it is: the decoder says what should stand there.
    guard root.entries != nil else {
      merged = root
      return
    }
    merged = YAMLNode(content: .map(entries), mark: root.mark)
  }

  /// Reads one file and what it includes; its own root.
  private mutating func add(_ source: RoadmapSource) -> YAMLNode? {
    let index = map.add(source)
    var composer = YAMLComposer(source, index: index)
    let root = composer.compose()
    diagnostics += composer.diagnostics
    guard let root, let own = root.entries else { return root }
    chain.append(source.resolve(source.baseName))
    for entry in own where entry.key == Self.key { include(entry, from: source) }
    chain.removeLast()
    for entry in own where entry.key != Self.key { merge(entry) }
    return root
  }

  /// The key that names other files.
  static let key = "include"

  private mutating func include(_ entry: YAMLNode.Entry, from source: RoadmapSource) {
    let items: [YAMLNode]
    switch entry.value.content {
    case .scalar: items = [entry.value]
    case .list(let nodes): items = nodes
    case .map: items = []
    }
    if case .map = entry.value.content { report(.badInclude, at: entry.mark) }
    for item in items where !item.isFaulty {
      guard case .scalar(let path) = item.content, !path.isEmpty else {
        report(.badInclude, at: item.mark)
        continue
      }
      let name = source.resolve(path)
      if let start = chain.firstIndex(of: name) {
        report(.includeCycle(Array(chain[start...]) + [name]), at: item.mark)
        continue
      }
      // Two files may both need a third; it is read once.
      guard known.insert(name).inserted else { continue }
      load(name, written: path, at: item.mark)
    }
  }

  private mutating func load(_ name: String, written path: String, at mark: YAMLMark) {
    let source: RoadmapSource
    do {
      source = try loadInclude(name)
    } catch {
      report(.unreadableInclude(path), at: mark, notes: ["\(error)"])
      return
    }
    // The name by which cycles are found is ours, whatever the caller calls the file.
    let named = RoadmapSource(name: name, text: source.text)
    if let root = add(named), root.entries == nil { report(.includeWithoutKeys(path), at: mark) }
  }

  private mutating func merge(_ entry: YAMLNode.Entry) {
    guard let index = indexByKey[entry.key] else {
      indexByKey[entry.key] = entries.count
      entries.append(entry)
      return
    }
    guard let known = entries[index].value.entries, let added = entry.value.entries else {
      reportTwice(entry, first: entries[index].mark)
      return
    }
    var places = Dictionary(
      known.map { ($0.key, $0.mark) },
      uniquingKeysWith: { first, _ in first }
    )
    var joined = known
    for child in added {
      if let first = places[child.key] {
        reportTwice(child, first: first)
      } else {
        places[child.key] = child.mark
        joined.append(child)
      }
    }
    entries[index].value.content = .map(joined)
  }

  private mutating func reportTwice(_ entry: YAMLNode.Entry, first: YAMLMark) {
    let place = map.location(of: first)
    let note = "\"\(entry.key)\" stands first at \(place.file):\(place.line):\(place.column)"
    report(.duplicateKey(entry.key), at: entry.mark, notes: [note])
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    at mark: YAMLMark,
    notes: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(
        .error,
        at: ModelPath(Self.key),
        message,
        notes: notes,
        location: map.location(of: mark)
      )
    )
  }
}

extension RoadmapSource {
  /// The name without its folders.
  fileprivate var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }
}

extension Diagnostic.Message {
  static let badInclude = Self(
    "bad-include",
    "include names files",
    remedy: "write a list such as [nodes.yaml, chips.yaml]"
  )

  static func includeCycle(_ names: [String]) -> Self {
    Self(
      "include-cycle",
      "files include each other: \(names.joined(separator: " -> "))",
      remedy: "remove this include"
    )
  }

  static func unreadableInclude(_ path: String) -> Self {
    Self(
      "unreadable-include",
      "the file \"\(path)\" can't be read",
      remedy: "write its path from the folder of this file"
    )
  }

  static func includeWithoutKeys(_ path: String) -> Self {
    Self(
      "wrong-shape",
      "the file \"\(path)\" does not consist of keys with values",
      remedy: "begin it with a section such as chips:"
    )
  }
}
