/// Hard IP goes into dies of its node, soft IP into any.
struct HardIPRule: RoadmapRule {
  static let identifier = "hard-ip-off-node"
  static let summary = """
    A chip names a hard IP release, or can choose only among hard releases, and none is for the \
    node that the chip names.
    """

  static let triggeringExamples = [
    """
    nodes:
      n3p: {foundry: tsmc}
      n2: {foundry: tsmc}
    ip:
      cmn:
        function: mesh
        releases:
          n3p: {form: hard, node: n3p, back_end: {value: 2025-03-31, confidence: assumption}}
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        node: n2
        ip: {mesh: cmn/n3p}
    """,
    """
    nodes:
      n3p: {foundry: tsmc}
      n2: {foundry: tsmc}
    ip:
      cmn:
        function: mesh
        releases:
          n3p: {form: hard, node: n3p, back_end: {value: 2025-03-31, confidence: assumption}}
    chips:
      server-2: {family: server, generation: 2, status: committed, target: 2027-05-01, node: n2}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    nodes:
      n3p: {foundry: tsmc}
      n2: {foundry: tsmc}
    ip:
      cmn:
        function: mesh
        releases:
          n3p: {form: hard, node: n3p, back_end: {value: 2025-03-31, confidence: assumption}}
          rtl: {front_end: {value: 2025-03-31, confidence: assumption}}
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        node: n2
        ip: {mesh: cmn/rtl}
      server-3:
        family: server
        generation: 3
        status: committed
        target: 2028-11-01
        node: n3p
        ip: {mesh: cmn/n3p}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    return roadmap.chips.filter { $0.status != .released }.flatMap { chip in
      (index.template(of: chip)?.ipSlots ?? []).compactMap { slot in
        finding(chip, slot, roadmap, index)
      }
    }
  }

  private func finding(
    _ chip: Chip,
    _ slot: IPSlot,
    _ roadmap: Roadmap,
    _ index: RoadmapIndex
  ) -> Diagnostic? {
    guard let node = node(of: slot, in: chip, index), index.nodes[node] != nil else { return nil }
    let path = ModelPath("chips/\(chip.id)")
    let named = chip.ip.entries.first { $0.key.text == slot.id.rawValue }
    if let named {
      guard let (block, release) = index.release(named.value), release.form == .hard,
        let other = release.node, other != node
      else { return nil }
      let fits = block.releases.first { $0.form == .soft || $0.node == node }
      return Diagnostic(
        .error,
        at: path.appending("ip/\(slot.id)"),
        .hardIPOffNode(
          named.value,
          on: other,
          wanted: node,
          instead: fits.map { "\(block.id)/\($0.id)" }
        )
      )
    }
    guard slot.isMandatory else { return nil }
    let candidates = roadmap.ipBlocks.filter { $0.function == slot.function }
      .flatMap(\.releases)
    guard !candidates.isEmpty, candidates.allSatisfy({ $0.form == .hard && $0.node != node }) else {
      return nil
    }
    return Diagnostic(.error, at: path, .noReleaseOnNode(slot, node))
  }

  /// The node of the die that the slot's IP goes into, where the roadmap names one.
  private func node(of slot: IPSlot, in chip: Chip, _ index: RoadmapIndex) -> ProcessNode.ID? {
    let dies = chip.dies.isEmpty ? index.template(of: chip)?.dies ?? [] : chip.dies
    let die = slot.die.flatMap { name in dies.first { $0.id.rawValue == name.text } } ?? dies.first
    return die?.node ?? chip.node
  }
}

extension Diagnostic.Message {
  static func hardIPOffNode(
    _ release: String,
    on node: ProcessNode.ID,
    wanted: ProcessNode.ID,
    instead: String?
  ) -> Self {
    Self(
      "hard-ip-off-node",
      "\(release) is hard IP for \(node), but the die is made on \(wanted)",
      remedy: instead.map { "use \($0)" } ?? "add a release for \(wanted), or change the node"
    )
  }

  static func noReleaseOnNode(_ slot: IPSlot, _ node: ProcessNode.ID) -> Self {
    Self(
      "hard-ip-off-node",
      "all \(slot.function.text) IP for slot \(slot.id) is hard and none is for \(node)",
      remedy: "add a release with node: \(node), or choose another node"
    )
  }
}
