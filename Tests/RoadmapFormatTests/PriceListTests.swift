import Foundation
import RoadmapFormat
import RoadmapModel
import TemplateLibrary
import Testing

/// Price lists of rented machines: reading one, copying machines, refreshing all of them.
struct PriceListTests {
  private static let name = "ec2-us-east-1-2026-07-20"

  private static var text: String {
    TemplateLibrary.catalogues.first { $0.name == name }?.text ?? ""
  }

  private static func read(_ clouds: String) -> RoadmapReading {
    let text = """
      roadmap: small
      \(clouds)
      """
    return RoadmapReader(
      catalogues: TemplateLibrary.catalogues.map { RoadmapSource(name: $0.name, text: $0.text) },
      findings: { _, _ in [] },
      loadInclude: { _ in throw CancellationError() }
    ).read(RoadmapSource(name: "small.yaml", text: text))
  }

  @Test func `the shipped list has the published prices by the core-hour`() throws {
    let list = try PriceList(name: Self.name, Self.text)
    #expect(list.date.text == "2026-07-20")
    // All rows but those without a number of cores.
    #expect(list.rows.count == 234)
    let published = [
      ("c8g.48xlarge", 192, 384, 39_880_000), ("r7a.48xlarge", 192, 1_536, 76_075_000),
      ("x8i.64xlarge", 128, 4_096, 218_830_000), ("z1d.12xlarge", 24, 384, 186_000_000),
    ]
    for (instance, cores, memory, nanoUnits) in published {
      let row = try #require(list.rows.first { $0.instance == instance })
      #expect(row.cores == cores && row.memory == memory, "\(instance)")
      #expect(row.onDemand.nanoUnits == Int64(nanoUnits), "\(instance)")
    }
    #expect(list.rows.first { $0.instance == "z1d.12xlarge" }?.processor.contains(",") == true)
  }

  @Test func `a cloud's instances become machines with where their prices come from`() throws {
    let reading = Self.read(
      """
      clouds:
        east: {catalogue: \(Self.name), instances: [c8g.48xlarge, m5zn.12xlarge]}
      machines:
        own: {cloud: east, instance: big, cores: 8, memory: 64, on_demand: 0.1 USD/core-hour}
      """
    )
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message.text))")
    let machines = reading.roadmap.machines
    #expect(machines.map(\.id.rawValue) == ["own", "east-c8g.48xlarge", "east-m5zn.12xlarge"])
    #expect(machines[1].cloud.rawValue == "east" && machines[1].catalogue?.text == Self.name)
    #expect(machines[2].speed > .one)
    let path = ModelPath("machines/east-c8g.48xlarge/on_demand")
    #expect(reading.roadmap.provenance[path]?.vintage == "2026-07-20")
    let speed = reading.roadmap.provenance[ModelPath("machines/east-m5zn.12xlarge/speed")]
    #expect(speed?.confidence == .assumption)
    // What was exported holds its machines and is read as it is.
    let again = RoadmapReader(findings: { _, _ in [] }) { _ in throw CancellationError() }
      .read(RoadmapSource(name: "again.yaml", text: RoadmapWriter.canonicalText(reading.roadmap)))
    #expect(again.roadmap == reading.roadmap)
  }

  @Test func `an unknown list or machine is an error with the nearest name`() {
    let list = Self.read("clouds:\n  east: {catalogue: ec2-us-east-1, instances: [c8g.48xlarge]}")
    #expect(list.diagnostics.map(\.message.identifier) == ["unknown-catalogue"])
    let machine = Self.read(
      "clouds:\n  east: {catalogue: \(Self.name), instances: [c8g.48xlrage]}"
    )
    #expect(machine.diagnostics.map(\.message.identifier) == ["unknown-instance"])
    #expect(machine.diagnostics.first?.message.remedy == "you meant c8g.48xlarge")
  }

  @Test func `a newer list changes all machines that came from one, or none`() throws {
    let roadmap = Self.read(
      "clouds:\n  east: {catalogue: \(Self.name), instances: [c8g.48xlarge, r8g.48xlarge]}"
    ).roadmap
    let header = "instance_type,mem_gib,physical_cores,usd_per_hour_on_demand_linux,cpu\n"
    let whole =
      header + "c8g.48xlarge,384,192,19.2,Graviton4\nr8g.48xlarge,1536,192,38.4,Graviton4\n"
    let changed = try PriceList(name: "ec2-2027-01-01", whole).refreshing(roadmap)
    #expect(changed.machines.map { $0.onDemand?.nanoUnits } == [100_000_000, 200_000_000])
    #expect(changed.machines.allSatisfy { $0.catalogue?.text == "ec2-2027-01-01" })
    for machine in changed.machines {
      let path = ModelPath("machines/\(machine.id)/on_demand")
      #expect(changed.provenance[path]?.vintage == "2027-01-01")
    }
    let part = header + "c8g.48xlarge,384,192,19.2,Graviton4\n"
    #expect(throws: PriceListError.self) {
      try PriceList(name: "ec2-2027-01-01", part).refreshing(roadmap)
    }
    #expect(throws: PriceListError.self) {
      try PriceList(name: "ec2-2026-01-01", whole).refreshing(roadmap)
    }
  }

  @Test(arguments: [
    ("ec2", "instance_type\n"), ("ec2-2026-01-01", ""), ("ec2-2026-01-01", "instance_type,cpu\n"),
    (
      "ec2-2026-01-01",
      "instance_type,mem_gib,physical_cores,usd_per_hour_on_demand_linux,cpu\na,1,x,1,c\n"
    ),
    (
      "ec2-2026-01-01",
      "instance_type,mem_gib,physical_cores,usd_per_hour_on_demand_linux,cpu\na,1,1,-1,c\n"
    ),
  ])
  func `a table that is no list is refused`(name: String, text: String) {
    #expect(throws: PriceListError.self) { try PriceList(name: name, text) }
  }
}
