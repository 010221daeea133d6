/// One value of a roadmap with its address and what the schema says about it.
struct DocumentLeaf {
  /// Where it stands.
  let path: ModelPath
  /// Its address with `*` for ids and keys, `nodes/*/mask_set`.
  let pattern: String
  /// What the schema says about it.
  let kind: ValueKind
  /// Its canonical spelling.
  let text: String

  /// All values that a roadmap's document states, in its order.
  fileprivate static func all(in document: DocumentValue) -> [DocumentLeaf] {
    var leaves: [DocumentLeaf] = []
    collect(document, Roadmap.schema.description, at: .root, pattern: "", into: &leaves)
    return leaves
  }

  private static func collect(
    _ document: DocumentValue,
    _ record: RecordDescription,
    at path: ModelPath,
    pattern: String,
    into leaves: inout [DocumentLeaf]
  ) {
    guard case .map(let entries) = document else { return }
    // A record's document has its fields in the order of the schema, some left out.
    var fields = record.fields[...]
    for entry in entries {
      while let field = fields.first, field.key != entry.key { fields = fields.dropFirst() }
      guard let field = fields.first else { return }
      let inner = pattern.isEmpty ? field.key : "\(pattern)/\(field.key)"
      collect(entry.value, field.shape, at: path.appending(field.key), inner, into: &leaves)
    }
  }

  private static func collect(
    _ value: DocumentValue,
    _ shape: FieldDescription.Shape,
    at path: ModelPath,
    _ pattern: String,
    into leaves: inout [DocumentLeaf]
  ) {
    switch (shape, value) {
    case (.value(let kind), .scalar(let text)):
      leaves.append(DocumentLeaf(path: path, pattern: pattern, kind: kind, text: text))
    case (.list(let kind), .list(let items)):
      for text in items.compactMap(\.scalarText) {
        leaves.append(
          DocumentLeaf(path: path.appending(text), pattern: "\(pattern)/*", kind: kind, text: text)
        )
      }
    case (.table(let keyKind, let kind), .map(let entries)):
      for entry in entries {
        let inner = path.appending(entry.key)
        if keyKind.target != nil {
          leaves.append(
            DocumentLeaf(path: inner, pattern: "\(pattern)/*", kind: keyKind, text: entry.key)
          )
        }
        collect(entry.value, .value(kind), at: inner, "\(pattern)/*", into: &leaves)
      }
    case (.record(let record), _):
      collect(value, record, at: path, pattern: pattern, into: &leaves)
    case (.records(_, let record), .map(let entries)):
      for entry in entries {
        let inner = path.appending(entry.key)
        collect(entry.value, record, at: inner, pattern: "\(pattern)/*", into: &leaves)
      }
    default:
      break
    }
  }
}

/// A roadmap spelled out: its document and all values in it.
struct SpelledRoadmap {
  /// The roadmap.
  let roadmap: Roadmap
  /// What a file would say of it.
  let document: DocumentValue
  /// The values of the document, in its order.
  let leaves: [DocumentLeaf]

  init(_ roadmap: Roadmap) {
    self.roadmap = roadmap
    document = roadmap.document
    leaves = DocumentLeaf.all(in: document)
  }
}

/// A rule that looks at every value; the roadmap is spelled out once for all of them.
protocol SpellingRule: RoadmapRule {
  /// Everything in `spelled` that breaks the rule.
  func findings(in spelled: SpelledRoadmap) -> [Diagnostic]
}

extension SpellingRule {
  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    findings(in: SpelledRoadmap(roadmap))
  }
}
