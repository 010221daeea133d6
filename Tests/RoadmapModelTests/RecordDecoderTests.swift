import RoadmapModel
import Testing

struct RecordDecoderTests {
  private func roadmap(_ entries: DocumentValue.Entry...) -> (Roadmap, [String]) {
    let (roadmap, found) = Roadmap.decode(
      .map([.init("roadmap", .scalar("demo"))] + entries)
    )
    return (roadmap, found.map { "\($0.path) \($0.message.identifier)" })
  }

  @Test func `every complaint is collected with its path`() {
    let (_, found) = roadmap(
      .init("calender", .map([])),
      .init(
        "families",
        .map([
          .init(
            "server",
            .map([.init("cadence", .scalar("18")), .init("growth", .scalar("012"))])
          ),
          .init("Edge", .scalar("cpu")),
          .init("lab", .list([])),
        ])
      ),
      .init("teams", .list([])),
      .init("horizon", .map([.init("day", .scalar("x"))]))
    )
    #expect(
      found.sorted() == [
        "calender unknown-key", "families/Edge bad-value", "families/Edge wrong-shape",
        "families/lab wrong-shape", "families/server missing-key",
        "families/server/cadence missing-unit", "families/server/growth bad-value",
        "horizon wrong-shape", "teams wrong-shape",
      ]
    )
  }

  @Test func `provenance is kept by path, also of a bare date`() throws {
    let stated = DocumentValue.map([
      .init("value", .scalar("2028-06")), .init("source", .scalar("TSMC")),
      .init("confidence", .scalar("read")),
    ])
    let (roadmap, found) = roadmap(
      .init(
        "nodes",
        .map([.init("n2", .map([.init("foundry", .scalar("tsmc")), .init("pdk", stated)]))])
      )
    )
    #expect(found.isEmpty)
    #expect(roadmap.nodes.first?.pdk.stated?.text == "2028-06")
    let path = ModelPath("nodes/n2/pdk/stated")
    #expect(roadmap.provenance[path] == Provenance(source: "TSMC", confidence: .read))
    #expect(Roadmap.decode(roadmap.annotatedDocument).0 == roadmap)
  }

  @Test func `a word has no provenance`() {
    let (_, found) = roadmap(
      .init("currency", .map([.init("value", .scalar("USD")), .init("source", .scalar("bank"))]))
    )
    #expect(found == ["currency wrong-shape"])
  }

  @Test func `one value may stand for a list of one`() {
    let (roadmap, found) = roadmap(
      .init("calendars", .map([.init("il", .map([.init("weekend", .scalar("fri"))]))]))
    )
    #expect(found.isEmpty)
    #expect(roadmap.calendars.first?.weekend == [.fri])
  }

  @Test func `what a table says twice in two spellings is found`() {
    let (_, found) = roadmap(
      .init(
        "families",
        .map([
          .init(
            "server",
            .map([
              .init("template", .scalar("cpu")),
              .init(
                "wants",
                .map([
                  .init(
                    "pcie",
                    .map([
                      .init(
                        "standards",
                        .map([.init("1", .scalar("pcie-5")), .init("+1", .scalar("pcie-6"))])
                      )
                    ])
                  )
                ])
              ),
            ])
          )
        ])
      )
    )
    #expect(found.map { $0.split(separator: " ").last } == ["duplicate-key"])
  }

  @Test func `a blank record is written as nothing and read back`() {
    let (roadmap, found) = Roadmap.decode(Roadmap().document)
    #expect(found.isEmpty)
    #expect(roadmap == Roadmap())
    #expect(Roadmap().document == .map([.init("roadmap", .scalar("unnamed"))]))
  }
}
