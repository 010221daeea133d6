import RoadmapModel

/// Puts the events of one YAML file together to a tree, collecting everything that is wrong.
///
/// Scalars stay the text that was written: YAML 1.1's booleans, octal numbers and times do not
/// exist here, kinds are the schema's business. Duplicate keys, merge keys, missing values, tags
/// and several documents are findings; only broken syntax ends the reading of a file.
struct YAMLComposer {
  /// How many values aliases may add to a file.
  ///
  /// A bomb of nine levels of nine adds 400 million.
  static let aliasedValueLimit = 100_000
  /// How many characters a key may have; YAML itself refuses more than 1,024 in its quoted form.
  static let keyLimit = 200
  /// How deep values may be nested; a roadmap needs 8 levels.
  static let depthLimit = 100

  /// What was found wrong, in the order of reading.
  private(set) var diagnostics: [Diagnostic] = []
  private let events: YAMLEventParser
  private let name: String
  private let source: Int32
  private var anchors: [String: Anchored] = [:]
  private var aliasedValues = 0
  private var depth = 0

  /// A value that aliases may repeat, and how many values it consists of.
  private struct Anchored {
    let node: YAMLNode
    let size: Int
  }

  /// A composer of `source`, which is the given one among the sources of a reading.
  init(_ source: RoadmapSource, index: Int) {
    events = YAMLEventParser(source.text)
    name = source.name
    self.source = Int32(index)
  }

  /// The value of the file, nil where it holds none or is no YAML.
  mutating func compose() -> YAMLNode? {
    do throws(Stop) {
      guard case .documentStart = try next().kind else {
        report(.emptyFile, at: YAMLMark(source: source, line: 1, column: 1))
        return nil
      }
      let root = try node(from: try next()).node
      let end = try next()
      if case .documentStart = end.kind { report(.severalDocuments, at: mark(end)) }
      return root
    } catch {
      return nil
    }
  }

  /// The reading of the file ends; the reason has been reported.
  private struct Stop: Error {}

  private mutating func next() throws(Stop) -> YAMLEvent {
    do throws(YAMLSyntaxError) {
      return try events.next()
    } catch {
      let mark = YAMLMark(source: source, line: error.line, column: error.column)
      guard !error.isAboutDepth else {
        report(.tooDeep, at: mark)
        throw Stop()
      }
      report(.syntax(error), at: mark, notes: error.context.map { ["YAML met this \($0)"] } ?? [])
      throw Stop()
    }
  }

  private mutating func node(from event: YAMLEvent) throws(Stop) -> Anchored {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      report(.tooDeep, at: mark(event))
      throw Stop()
    }
    let result: Anchored
    switch event.kind {
    case .alias(let name):
      return alias(name, at: mark(event))
    case .scalar(let text, let isPlain):
      result = scalar(text, isPlain: isPlain, event)
    case .listStart(let isBlock):
      result = try list(event, isBlock: isBlock)
    case .mapStart(let isBlock):
      result = try map(event, isBlock: isBlock)
    case .documentStart, .collectionEnd, .streamEnd:
      preconditionFailure("libyaml gave an end where a value has to stand")
    }
    if let anchor = event.anchor { anchors[anchor] = result }
    return result
  }

  private mutating func alias(_ name: String, at mark: YAMLMark) -> Anchored {
    let faulty = Anchored(
      node: YAMLNode(content: .scalar(""), mark: mark, isFaulty: true),
      size: 1
    )
    guard let target = anchors[name] else {
      report(.unknownAlias(name, among: anchors.keys.sorted()), at: mark)
      return faulty
    }
    // Small values may be repeated as often as one likes: the file's length bounds them.
    if target.size > 1 { aliasedValues += target.size }
    guard aliasedValues <= Self.aliasedValueLimit else {
      if aliasedValues - target.size <= Self.aliasedValueLimit { report(.aliasBomb, at: mark) }
      return faulty
    }
    var node = target.node
    node.mark = mark
    return Anchored(node: node, size: target.size)
  }

  private mutating func scalar(_ text: String, isPlain: Bool, _ event: YAMLEvent) -> Anchored {
    var node = YAMLNode(content: .scalar(text), mark: mark(event))
    if let tag = event.tag, tag != "tag:yaml.org,2002:str", tag != "!" {
      report(.tag(tag), at: node.mark)
      node.isFaulty = true
    } else if isPlain, event.tag == nil, Self.nullWords.contains(text) {
      report(.missingValue(text), at: node.mark)
      node.isFaulty = true
    }
    return Anchored(node: node, size: 1)
  }

  private static let nullWords: Set = ["", "~", "null", "Null", "NULL"]

  private mutating func list(_ event: YAMLEvent, isBlock: Bool) throws(Stop) -> Anchored {
    checkTag(of: event, "tag:yaml.org,2002:seq")
    var items: [YAMLNode] = []
    var size = 1
    while true {
      let event = try next()
      if case .collectionEnd = event.kind { break }
      let item = try node(from: event)
      size += item.size
      items.append(item.node)
    }
    let node = YAMLNode(content: .list(items), mark: mark(event), isBlock: isBlock)
    return Anchored(node: node, size: size)
  }

  private mutating func map(_ event: YAMLEvent, isBlock: Bool) throws(Stop) -> Anchored {
    checkTag(of: event, "tag:yaml.org,2002:map")
    var keys = UniqueKeys()
    var entries: [YAMLNode.Entry] = []
    var size = 1
    while true {
      let keyEvent = try next()
      if case .collectionEnd = keyEvent.kind { break }
      let keyMark = mark(keyEvent)
      let key = try key(from: keyEvent)
      let value = try node(from: try next())
      size += value.size
      guard let key else { continue }
      if let first = keys.insert(key, at: keyMark) {
        let place = "\(name):\(first.line):\(first.column)"
        report(.duplicateKey(key), at: keyMark, notes: ["\"\(key)\" stands first at \(place)"])
        continue
      }
      entries.append(YAMLNode.Entry(key: key, mark: keyMark, value: value.node))
    }
    let node = YAMLNode(content: .map(entries), mark: mark(event), isBlock: isBlock)
    return Anchored(node: node, size: size)
  }

  /// The text of a key, nil where it is none that a roadmap can use, which is then reported.
  private mutating func key(from event: YAMLEvent) throws(Stop) -> String? {
    guard case .scalar(let text, let isPlain) = event.kind else {
      if case .alias = event.kind {
      } else {
        _ = try node(from: event)
      }
      report(.badKey, at: mark(event))
      return nil
    }
    if let tag = event.tag, tag != "tag:yaml.org,2002:str", tag != "!" {
      report(.tag(tag), at: mark(event))
      return nil
    }
    if let anchor = event.anchor {
      anchors[anchor] = Anchored(
        node: YAMLNode(content: .scalar(text), mark: mark(event)),
        size: 1
      )
    }
    if isPlain, text == "<<" {
      report(.mergeKey, at: mark(event))
      return nil
    }
    if text.isEmpty || text.unicodeScalars.count > Self.keyLimit {
      report(.badKey, at: mark(event))
      return nil
    }
    return text
  }

  private mutating func checkTag(of event: YAMLEvent, _ allowed: String) {
    if let tag = event.tag, tag != allowed { report(.tag(tag), at: mark(event)) }
  }

  private func mark(_ event: YAMLEvent) -> YAMLMark {
    YAMLMark(source: source, line: event.line, column: event.column)
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    at mark: YAMLMark,
    notes: [String] = []
  ) {
    let location = SourceLocation(file: name, line: Int(mark.line), column: Int(mark.column))
    diagnostics.append(
      Diagnostic(.error, at: .root, message, notes: notes, location: location)
    )
  }
}

/// The keys of one map with their places.
///
/// Most maps have few keys, where a search is quicker than a dictionary.
private struct UniqueKeys {
  private var few: [(key: String, mark: YAMLMark)] = []
  private var many: [String: YAMLMark] = [:]

  /// Adds `key` unless it is known; then the place where it stands first.
  mutating func insert(_ key: String, at mark: YAMLMark) -> YAMLMark? {
    if many.isEmpty {
      if let known = few.first(where: { $0.key == key }) { return known.mark }
      few.append((key, mark))
      if few.count > 16 {
        many = Dictionary(few.map { ($0.key, $0.mark) }, uniquingKeysWith: { first, _ in first })
      }
      return nil
    }
    if let known = many[key] { return known }
    many[key] = mark
    return nil
  }
}
