public import RoadmapModel

/// One record with all its fields.
public struct RecordDetailReport: Sendable {
  private let id: String
  private let record: DocumentValue
  private let collection: String
  private let description: RecordDescription
  private let options: RecordListOptions

  /// The record `id` of `collection`, a map by id.
  public init(
    of id: String,
    in collection: String,
    records: DocumentValue,
    describedBy description: RecordDescription,
    options: RecordListOptions
  ) throws(ReportError) {
    guard let record = records[id] else {
      var ids: [String] = []
      if case .map(let entries) = records { ids = entries.map(\.key) }
      let near = nearestName(to: id, among: ids)
      throw ReportError(
        .unknownName(id),
        "\(collection) has no \(Charset.unicode.text(id))",
        remedy: near.map { "you meant \($0)" } ?? "look at tapeout list \(collection)"
      )
    }
    self.id = id
    self.record = record
    self.collection = collection
    self.description = description
    self.options = options
  }

  /// The record in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text: outline.rendered(colour: options.colour)
    case .plain:
      facts.map { "\($0.path): \(options.charset.text($0.text)).\n" }.joined()
    case .markdown: markdown
    case .csv:
      options.csv.text(
        header: ["path", "value"],
        rows: facts.map { [.text($0.path), .text($0.text)] }
      )
    case .json: json
    }
  }

  /// The fields that the record states, indented as in a roadmap file.
  private var outline: [StyledText] {
    lines(of: .map([.init(id, record)]), indent: 0)
  }

  private func lines(of document: DocumentValue, indent: Int) -> [StyledText] {
    guard case .map(let entries) = document else { return [] }
    let margin = String(repeating: " ", count: min(indent, options.width / 2))
    return entries.flatMap { entry -> [StyledText] in
      let key = options.charset.text(entry.key)
      guard let text = flat(entry.value) else {
        return [StyledText("\(margin)\(key):", .strong)]
          + lines(of: entry.value, indent: indent + 2)
      }
      let room = options.width - margin.count
      return TextFitting.wrapped("\(key): \(options.charset.text(text))", to: room, indent: 2)
        .map { StyledText(margin + $0) }
    }
  }

  /// The text of a value that stands on one line, nil for maps.
  private func flat(_ document: DocumentValue) -> String? {
    switch document {
    case .scalar(let text): return text
    case .list(let values): return values.compactMap(\.scalarText).joined(separator: ", ")
    case .map(let entries):
      guard entries.contains(where: { $0.key == "value" }), let value = document.scalarText else {
        return nil
      }
      // A value with its provenance.
      let notes = entries.filter { $0.key != "value" }
        .map { "\($0.key) \($0.value.scalarText ?? "")" }
      return notes.isEmpty ? value : "\(value) (\(notes.joined(separator: "; ")))"
    }
  }

  /// Every stated value with its path below the record.
  private var facts: [(path: String, text: String)] {
    func walk(_ document: DocumentValue, _ path: String) -> [(path: String, text: String)] {
      if let text = flat(document) { return [(path, text)] }
      guard case .map(let entries) = document else { return [] }
      return entries.flatMap { walk($0.value, "\(path)/\($0.key)") }
    }
    return walk(record, "\(collection)/\(id)")
  }

  private var markdown: String {
    var table = MarkdownTable([("path", .left), ("value", .left)])
    for fact in facts { table.append([fact.path, fact.text]) }
    return table.text
  }

  private var json: String {
    let fields = description.fields.map { field in
      (
        field.key,
        RecordValue(record[field.key], shape: field.shape, defaultText: field.defaultText).json
      )
    }
    return JSONText.envelope(
      schema: "tapeout.list/1",
      asOf: options.statusDate.text,
      scenario: options.scenario,
      [("collection", .string(collection))],
      data: [.object([("id", .string(id))] + fields)]
    )
  }
}
