extension Roadmap {
  /// The roadmap that `document` spells, with everything that is wrong with its form.
  ///
  /// What can't be read is left blank, so that rules can look at the rest; a roadmap with an error
  /// must not be planned or stored.
  public static func decode(_ document: DocumentValue) -> (Roadmap, [Diagnostic]) {
    var roadmap = Roadmap()
    var decoder = RecordDecoder()
    decoder.record(into: &roadmap, from: document)
    roadmap.provenance = decoder.provenance
    return (roadmap, decoder.diagnostics)
  }

  /// The roadmap as a document, numbers of known origin as `{value, source, vintage, confidence}`.
  ///
  /// Decoding it gives the roadmap again.
  public var annotatedDocument: DocumentValue {
    Roadmap.annotate(document, at: .root, with: provenance)
  }

  private static func annotate(
    _ value: DocumentValue,
    at path: ModelPath,
    with provenance: [ModelPath: Provenance]
  ) -> DocumentValue {
    switch value {
    case .scalar(let text):
      // A bare word may stand for a record whose field carries the provenance.
      guard let statement = provenance[path], case .map(let facts) = statement.document else {
        return value
      }
      return .map([DocumentValue.Entry("value", .scalar(text))] + facts)
    case .list(let items):
      return .list(
        items.map { annotate($0, at: path.appending($0.scalarText ?? ""), with: provenance) }
      )
    case .map(let entries):
      return .map(
        entries.map { entry in
          .init(
            entry.key,
            annotate(entry.value, at: path.appending(entry.key), with: provenance)
          )
        }
      )
    }
  }
}
