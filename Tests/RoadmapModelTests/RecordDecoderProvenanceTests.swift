import RoadmapModel
import Testing

/// A record with a table whose keys have more than one spelling.
private struct Counts: Record {
  var byGeneration = OrderedTable<Int, Int>()
  var shares: [Proportion] = []
  var limit = 3

  static let schema = RecordSchema<Counts>([
    .table("by_generation", \.byGeneration, "Counts."),
    .list("shares", \.shares, "Shares."),
    .defaulted("limit", \.limit, "A limit."),
  ])
}

@Suite struct RecordDecoderProvenanceTests {
  private func decode(_ document: DocumentValue) -> (Counts, RecordDecoder) {
    var counts = Counts()
    var decoder = RecordDecoder()
    decoder.record(into: &counts, from: document)
    return (counts, decoder)
  }

  private func stated(_ text: String) -> DocumentValue {
    .map([.init("value", .scalar(text)), .init("source", .scalar("x"))])
  }

  @Test func `provenance is kept by canonical spelling, of keys and of list items`() {
    let (counts, decoder) = decode(
      .map([
        .init("by_generation", .map([.init("+2", stated("1k"))])),
        .init("shares", .list([stated("50.0%"), stated("25%")])),
      ])
    )
    #expect(decoder.diagnostics == [])
    #expect(counts.byGeneration[2] == 1_000)
    #expect(
      decoder.provenance.keys.map(\.text).sorted() == [
        "by_generation/2", "shares/25%", "shares/50%",
      ]
    )
  }

  @Test func `a statement of nothing is no statement`() {
    let (counts, decoder) = decode(
      .map([.init("limit", .map([.init("value", .scalar("3"))]))])
    )
    #expect(counts.limit == 3)
    #expect(decoder.provenance.isEmpty)
  }

  @Test func `findings tell keys from values`() {
    let (_, decoder) = decode(
      .map([
        .init("limits", .scalar("3")),
        .init("limit", .scalar("many")),
        .init(
          "by_generation",
          .map([
            .init("one", .scalar("1")), .init("2", .scalar("two")), .init("3", .scalar("3")),
            .init("+3", .scalar("4")),
          ])
        ),
      ])
    )
    #expect(
      decoder.diagnostics.map { "\($0.path) \($0.message.identifier) \($0.concernsKey)" } == [
        "limits unknown-key true", "limit bad-value false", "by_generation/one bad-value true",
        "by_generation/2 bad-value false", "by_generation/+3 duplicate-key true",
      ]
    )
  }
}
