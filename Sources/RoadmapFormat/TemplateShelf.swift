import RoadmapModel

/// The shipped templates, of which a roadmap gets a copy of each one it names.
///
/// So a revision holds everything it was planned with, whatever a later release ships.
struct TemplateShelf {
  /// What was found wrong in the templates' own files.
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the shipped templates, as far as they had to be looked at.
  private(set) var names: [String] = []
  private let library: [RoadmapSource]

  init(_ library: [RoadmapSource]) {
    self.library = library
  }

  /// Copies the templates that `root` names and does not define.
  mutating func copyTemplates(into root: inout YAMLNode, map: inout SourceMap) {
    guard var entries = root.entries else { return }
    var own = root["templates"]?.entries ?? []
    let defined = Set(own.map(\.key))
    var wanted: [String] = []
    for name in references(in: root) where !defined.contains(name) && !wanted.contains(name) {
      wanted.append(name)
    }
    guard !wanted.isEmpty, !library.isEmpty else { return }

    var copies: [String: YAMLNode.Entry] = [:]
    for source in library {
      // The position is taken only if a template of the file is used.
      var composer = YAMLComposer(source, index: map.sources.count)
      let shelf = composer.compose()
      let shipped = shelf?["templates"]?.entries ?? []
      names += shipped.map(\.key)
      let used = shipped.filter { wanted.contains($0.key) }
      guard !used.isEmpty || !composer.diagnostics.isEmpty else { continue }
      _ = map.add(source)
      diagnostics += composer.diagnostics
      for entry in used where copies[entry.key] == nil { copies[entry.key] = entry }
    }
    own += wanted.compactMap { copies[$0] }
    guard !own.isEmpty else { return }
    if let index = entries.firstIndex(where: { $0.key == "templates" }) {
      entries[index].value.content = .map(own)
    } else {
      let first = own[0]
      let node = YAMLNode(content: .map(own), mark: first.mark, isBlock: true)
      entries.append(YAMLNode.Entry(key: "templates", mark: first.mark, value: node))
    }
    root.content = .map(entries)
  }

  /// The finding, with the shipped template that may be meant where a reference hits none.
  ///
  /// A rule knows only the templates that the roadmap already holds.
  func amended(_ finding: Diagnostic, in root: YAMLNode) -> Diagnostic {
    guard finding.message.identifier == "unknown-reference",
      finding.path.lastComponent == "template",
      let name = root.find(finding.path).node.scalarText,
      let near = nearestName(to: name, among: names)
    else { return finding }
    var finding = finding
    finding.message = Diagnostic.Message(
      finding.message.identifier,
      finding.message.text,
      remedy: "you meant \"\(near)\""
    )
    return finding
  }

  /// The templates that families, chips and scenarios name, in the order of the file.
  private func references(in root: YAMLNode) -> [String] {
    var names: [String] = []
    for section in ["families", "chips"] {
      names += (root[section]?.entries ?? []).compactMap { $0.value["template"]?.scalarText }
    }
    for scenario in root["scenarios"]?.entries ?? [] {
      for change in scenario.value["changes"]?.entries ?? []
      where ModelPath(change.key).lastComponent == "template" {
        if let name = change.value.scalarText, !name.isEmpty { names.append(name) }
      }
    }
    return names
  }
}
