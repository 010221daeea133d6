import RoadmapModel

/// Records of one kind that can be listed and shown.
struct RecordCollection {
  /// The key in a roadmap, `chips`.
  let name: String
  /// What a record says.
  let description: RecordDescription
  /// The records by id.
  let records: DocumentValue

  /// The names of what a roadmap holds.
  static let names: [String] = Roadmap.schema.fields.compactMap { field in
    if case .records = field.description.shape { field.key } else { nil }
  }

  /// The collections of a roadmap in the order of the file.
  static func all(of roadmap: Roadmap) -> [RecordCollection] {
    let document = roadmap.document
    return Roadmap.schema.fields.compactMap { field in
      guard case .records(_, let description) = field.description.shape else { return nil }
      return RecordCollection(
        name: field.key,
        description: description,
        records: document[field.key] ?? .map([])
      )
    }
  }

  /// The collection of a name.
  static func named(_ name: String, of roadmap: Roadmap) throws -> RecordCollection {
    guard let collection = all(of: roadmap).first(where: { $0.name == name }) else {
      throw CommandFailure.unknown("kind of record", name, among: names + StoredRecords.names)
    }
    return collection
  }

  /// The ids in order.
  var ids: [String] {
    if case .map(let entries) = records { entries.map(\.key) } else { [] }
  }
}
