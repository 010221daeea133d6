import RoadmapModel
import Testing

struct ModelPathTests {
  @Test func `a path is made of its components`() {
    let path = ModelPath.root.appending("chips").appending("graviton-6").appending("node")
    #expect(path.text == "chips/graviton-6/node")
    #expect(path.components == ["chips", "graviton-6", "node"])
    #expect(path.lastComponent == "node")
    #expect(path.parent == ModelPath("chips/graviton-6"))
    #expect(ModelPath("chips").parent == .root)
    #expect(ModelPath.root.parent == nil)
    #expect(ModelPath.root.components.isEmpty && ModelPath.root.lastComponent.isEmpty)
  }

  @Test func `a document is looked into by path`() {
    let document = DocumentValue.map([
      .init(
        "chips",
        .map([.init("a", .map([.init("node", .map([.init("value", .scalar("n2"))]))]))])
      )
    ])
    #expect(document[ModelPath("chips/a/node")]?.scalarText == "n2")
    #expect(document[ModelPath("chips/b/node")] == nil)
    #expect(document[.root] == document)
  }

  @Test func `a table keeps its order and replaces in place`() throws {
    var table = OrderedTable<String, Int>([("b", 1), ("a", 2), ("b", 3)])
    #expect(table.entries.map(\.key) == ["b", "a"])
    #expect(table["b"] == 3)
    table["b"] = nil
    table["c"] = 4
    #expect(table.entries.map(\.value) == [2, 4])
    #expect(table["b"] == nil)
  }

  @Test func `a dated table gives the value in force, in whatever order it is written`() throws {
    let table = OrderedTable<CivilDate, Int>([
      (try CivilDate(text: "2028-01-01"), 30), (try CivilDate(text: "2026-01-01"), 10),
      (try CivilDate(text: "2027-01-01"), 20),
    ])
    #expect(try table.value(on: CivilDate(text: "2025-12-31")) == nil)
    #expect(try table.value(on: CivilDate(text: "2026-01-01")) == 10)
    #expect(try table.value(on: CivilDate(text: "2027-12-31")) == 20)
    #expect(try table.value(on: CivilDate(text: "2040-01-01")) == 30)
  }

  @Test func `what is revised counts from its revision, and nothing before it is stated`() throws {
    var forecast = Forecast()
    forecast.stated = try ApproximateDate(text: "2027-06")
    forecast.statedOn = try ApproximateDate(text: "2025-04-24")
    forecast.revised = try ApproximateDate(text: "2027-12")
    forecast.revisedOn = try ApproximateDate(text: "2026-04-22")
    #expect(try forecast.known(at: CivilDate(text: "2025-04-23")) == nil)
    #expect(try forecast.known(at: CivilDate(text: "2025-04-24"))?.text == "2027-06")
    #expect(try forecast.known(at: CivilDate(text: "2026-04-21"))?.text == "2027-06")
    #expect(try forecast.known(at: CivilDate(text: "2026-04-22"))?.text == "2027-12")
    #expect(try Forecast().known(at: CivilDate(text: "2026-04-22")) == nil)
  }
}
