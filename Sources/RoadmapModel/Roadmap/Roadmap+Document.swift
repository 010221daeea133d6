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
  /// Decoding it gives the roadmap again. A default whose origin is stated is written as well.
  public var annotatedDocument: DocumentValue {
    var encoder = RecordEncoder(provenance: provenance)
    return encoder.record(self)
  }
}
