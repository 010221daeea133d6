/// One part of what leads from one roadmap to another: everything that differs under some paths.
public struct RoadmapStep: Equatable, Sendable {
  /// What changes, a path such as `nodes/a16`, or a section where there are many.
  public let title: String
  /// The records or sections whose contents are taken over from the other roadmap.
  public let paths: [ModelPath]
}

extension Roadmap {
  /// The parts of what leads to `other`, one for each record that differs, or one for each section
  /// where that makes more than `limit`; scenarios, names and the status date are no part of it.
  ///
  /// Taking all of them gives a roadmap that plans like `other`.
  public func steps(to other: Roadmap, limit: Int) -> [RoadmapStep] {
    let ignored: Set<String> = ["scenarios", "name", "roadmap", "status_date"]
    let difference = RoadmapDifference(from: self, to: other)
    var order: [String] = []
    var sections: [String: [String]] = [:]
    for change in difference.changes {
      let parts = change.path.components
      guard let section = parts.first, !ignored.contains(section) else { continue }
      // A decision or a record of a section counts as one; so does a single value at the top.
      let isWhole = parts.count < 2 || !Roadmap.holdsRecords(section)
      let place = isWhole ? section : "\(section)/\(parts[1])"
      if sections[section] == nil { order.append(section) }
      if sections[section]?.contains(place) != true { sections[section, default: []].append(place) }
    }
    let fine = order.flatMap { sections[$0] ?? [] }
    guard fine.count > limit else {
      return fine.map { RoadmapStep(title: $0, paths: [ModelPath($0)]) }
    }
    return order.map { section in
      RoadmapStep(title: section, paths: (sections[section] ?? []).map { ModelPath($0) })
    }
  }

  /// The roadmap with everything under the paths of `steps` as `other` has it, and what is wrong then.
  public func taking(_ steps: [RoadmapStep], from other: Roadmap) -> (Roadmap, [Diagnostic]) {
    var document = annotatedDocument
    let source = other.annotatedDocument
    for path in steps.flatMap(\.paths) {
      document = document.replacing(path.components[...], by: source[path], orderedLike: source)
    }
    return Roadmap.decode(document)
  }

  private static func holdsRecords(_ section: String) -> Bool {
    schema.fields.contains { field in
      guard field.key == section, case .records = field.description.shape else { return false }
      return true
    }
  }
}

extension DocumentValue {
  /// The document with another value at a path; nil takes it away.
  ///
  /// A new key stands where `model` has it, so that the order of records is that of the roadmap they come from.
  fileprivate func replacing(
    _ path: ArraySlice<String>,
    by value: DocumentValue?,
    orderedLike model: DocumentValue?
  ) -> DocumentValue? {
    guard let name = path.first else { return value }
    var entries: [Entry] = []
    if case .map(let known) = self { entries = known }
    let child = entries.first { $0.key == name }?.value ?? .map([])
    let changed = child.replacing(path.dropFirst(), by: value, orderedLike: model?[name])
    if let index = entries.firstIndex(where: { $0.key == name }) {
      if let changed {
        entries[index].value = changed
      } else {
        entries.remove(at: index)
      }
    } else if let changed {
      var position = entries.count
      if case .map(let order)? = model, let place = order.firstIndex(where: { $0.key == name }) {
        let before = Set(order[..<place].map(\.key))
        position = (entries.lastIndex { before.contains($0.key) }).map { $0 + 1 } ?? 0
      }
      entries.insert(Entry(name, changed), at: position)
    }
    return .map(entries)
  }

  fileprivate func replacing(
    _ path: ArraySlice<String>,
    by value: DocumentValue?,
    orderedLike model: DocumentValue
  ) -> DocumentValue {
    replacing(path, by: value, orderedLike: Optional(model)) ?? .map([])
  }
}
