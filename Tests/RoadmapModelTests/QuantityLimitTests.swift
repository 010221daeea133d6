import Testing

@testable import RoadmapModel

struct QuantityLimitTests {
  /// The patterns of all quantities of the schema with their kinds.
  private static let quantities: [String: ValueKind] = {
    var kinds: [String: ValueKind] = [:]
    func collect(_ record: RecordDescription, _ place: String) {
      for field in record.fields {
        let pattern = place.isEmpty ? field.key : "\(place)/\(field.key)"
        switch field.shape {
        case .value(let kind): kinds[pattern] = kind
        case .list(let kind), .table(_, let kind): kinds["\(pattern)/*"] = kind
        case .record(let inner): collect(inner, pattern)
        case .records(_, let inner): collect(inner, "\(pattern)/*")
        }
      }
    }
    collect(Roadmap.schema.description, "")
    return kinds.filter { $0.value.isQuantity }
  }()

  @Test(arguments: QuantityLimit.patterns)
  func `a range belongs to a quantity of the schema and can be compared with it`(
    pattern: String
  ) throws {
    let kind = try #require(Self.quantities[pattern])
    let limit = QuantityLimit.limit(of: pattern)
    for (bound, isExcluded) in [
      (limit.least, limit.isLeastExcluded), (limit.most, limit.isMostExcluded),
    ] {
      guard let bound else { continue }
      let leaf = DocumentLeaf(path: ModelPath(pattern), pattern: pattern, kind: kind, text: bound)
      // A bound that can't be read would let everything pass.
      #expect((limit.complaint(about: leaf) != nil) == isExcluded, "\(bound)")
    }
    let absurd = [
      "-9000000000", "-9000000000%", "-9000000 days", "-400 years", "-9000000000 USD",
      "-9000000000 USD/yr", "-9000000000 USD/core-hour", "-9000000000 core-hours",
      "-9000000000 engineer-days", "-100000 working days",
    ]
    let hits = absurd.filter { text in
      let leaf = DocumentLeaf(path: ModelPath(pattern), pattern: pattern, kind: kind, text: text)
      return limit.complaint(about: leaf) != nil
    }
    #expect(!hits.isEmpty || limit.least == nil)
  }

  @Test func `a quantity without a range of its own is not negative`() {
    for (pattern, kind) in Self.quantities where !QuantityLimit.patterns.contains(pattern) {
      guard ![ApproximateDate.kind.name, CivilDate.kind.name].contains(kind.name) else { continue }
      #expect(QuantityLimit.limit(of: pattern).least == "0", "\(pattern)")
    }
  }
}
