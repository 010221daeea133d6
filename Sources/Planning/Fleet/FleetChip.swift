internal import RoadmapModel

/// What a unit of one chip draws and does, and what it costs climate and money.
struct FleetChip {
  /// The chip of the plan.
  let chip: PlannedChip
  /// The line it belongs to.
  let family: Family
  /// Its units; nil where none are stated.
  let units: UnitEconomics?
  /// The process of its newest die.
  let node: ProcessNode?
  /// Power saved by its process against that of the reference generation: what is left.
  let nodeFactor: Double
  /// Generations since the reference generation.
  let generations: Double
  private let techniques: [(technique: Technique, from: Int)]
  private let reference: Int

  /// The chip in service; nil where it has no launch.
  init?(_ chip: PlannedChip, in plan: Plan, _ roadmap: Roadmap) {
    guard let family = roadmap.families.first(where: { $0.id.text == chip.family.text }),
      chip.date(of: .launch) != nil
    else { return nil }
    self.chip = chip
    self.family = family
    units = UnitEconomics(chip, in: plan, roadmap)
    let members = plan.chips.filter { $0.family == chip.family }
    reference =
      family.referenceGeneration
      ?? members.filter { $0.status != .released }.map(\.generation).min() ?? chip.generation
    generations = Double(chip.generation - reference)
    let nodes = roadmap.nodes
    // A process that is not known is taken to be that of the generation before.
    let process = { (generation: Int) in
      members.filter { $0.generation <= generation }.reversed()
        .compactMap { FleetChip.newest(of: $0, nodes) }.first
    }
    let own = FleetChip.newest(of: chip, nodes) ?? process(chip.generation)
    node = own
    let base = process(reference)
    nodeFactor = FleetChip.power(of: own, nodes) / FleetChip.power(of: base ?? own, nodes)
    techniques = family.service.techniques.entries.compactMap { entry in
      roadmap.techniques.first { $0.id == entry.key }.map {
        (technique: $0, from: entry.value)
      }
    }
  }

  private static func newest(of chip: PlannedChip, _ nodes: [ProcessNode]) -> ProcessNode? {
    let names = chip.nodes.entries.map(\.value.text)
    return nodes.filter { names.contains($0.id.text) }.max { ($0.rank, $1.id) < ($1.rank, $0.id) }
  }

  /// What is left of a watt from the oldest ancestor of a process to it, at equal speed.
  private static func power(of node: ProcessNode?, _ nodes: [ProcessNode]) -> Double {
    var factor = 1.0
    var next = node
    var steps = 0
    // A rule refuses circles of predecessors; the count keeps a broken roadmap from hanging.
    while let node = next, steps <= nodes.count {
      factor *= 1 - (node.powerGain?.value ?? 0)
      next = node.predecessor.flatMap { id in nodes.first { $0.id == id } }
      steps += 1
    }
    return factor
  }

  /// Watts of a unit at work, techniques left out; nil where none are stated.
  var power: Double? {
    family.service.power.map { stated in
      stated.value * DeterministicMath.power(family.service.powerGrowth.value, generations)
        * nodeFactor
    }
  }

  /// The techniques that the chip uses and the reference generation does not, or the other way about,
  /// that help a workload.
  func differences(for workload: Workload.ID) -> [(technique: Technique, isUsed: Bool)] {
    techniques.compactMap { technique, from in
      guard technique.workloads.isEmpty || technique.workloads.contains(workload),
        (chip.generation >= from) != (reference >= from)
      else { return nil }
      return (technique, chip.generation >= from)
    }
  }

  /// Whether the chip uses a technique for a workload.
  func uses(_ technique: Technique, for workload: Workload.ID) -> Bool {
    (technique.workloads.isEmpty || technique.workloads.contains(workload))
      && techniques.contains { $0.technique.id == technique.id && chip.generation >= $0.from }
  }

  /// Work of a kind that a unit does in an hour; nil where it does none.
  func rate(of workload: Workload.ID) -> Double? {
    guard let stated = family.service.work[workload] else { return nil }
    var rate =
      stated.value * DeterministicMath.power(family.service.workGrowth.value, generations)
    for (technique, isUsed) in differences(for: workload) {
      rate = isUsed ? rate / technique.timeFactor : rate * technique.timeFactor
    }
    return rate
  }

  /// What is left of the power at work of a kind, by techniques.
  func powerFactor(for workload: Workload.ID) -> Double {
    differences(for: workload).reduce(1) { factor, entry in
      entry.isUsed
        ? factor * entry.technique.powerFactor : factor / entry.technique.powerFactor
    }
  }

  /// Watt-hours for a unit of work; nil where the chip does none or its power is not stated.
  func energy(of workload: Workload.ID) -> Double? {
    guard let power, let rate = rate(of: workload), rate > 0 else { return nil }
    return power * powerFactor(for: workload) / rate
  }
}

extension Technique {
  /// What is left of the time of all work.
  var timeFactor: Double { 1 - share.value * timeSaved.value }

  /// What is left of the power of all work.
  var powerFactor: Double { 1 - share.value * powerSaved.value }
}
