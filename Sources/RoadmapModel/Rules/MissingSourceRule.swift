/// Numbers that others state are stated with where they come from.
struct MissingSourceRule: SpellingRule {
  static let identifier = "missing-source"
  static let summary = """
    A number that others state has neither a source nor confidence: assumption (a warning): dates \
    and costs of nodes, dates of IP releases, prices of clouds, norms, milestones of released chips.
    """

  static let triggeringExamples = [
    """
    nodes:
      n3p: {foundry: tsmc, pdk: 2023-06-30, mask_set: 18M USD}
    """,
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: 2025-11-01}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    nodes:
      n3p:
        foundry: tsmc
        pdk: {value: 2023-06-30, source: TSMC Technology Symposium}
        mask_set: {value: 18M USD, confidence: assumption}
        fab: 14 weeks
    """
  ]

  /// The values that need a source.
  private static let patterns: Set<String> = {
    var patterns: Set<String> = [
      "nodes/*/mask_set", "nodes/*/metal_mask_set", "nodes/*/wafer_price",
      "nodes/*/defect_density", "nodes/*/mature_defect_density", "nodes/*/shuttle_seat",
      "nodes/*/published_cost/*", "norms/*/gates/*", "norms/*/growth",
      "norms/*/verification_ratio/*", "nodes/*/fab_energy", "nodes/*/fab_gases",
      "nodes/*/fab_materials", "nodes/*/fab_intensity", "fleet/carbon_intensity/*",
      "techniques/*/time_saved", "techniques/*/power_saved", "clouds/*/on_demand", "clouds/*/spot",
      "clouds/*/committed",
      "chips/*/milestones/*",
    ]
    let forecasts = [
      "nodes/*/pdk", "nodes/*/risk_production", "nodes/*/volume_production",
      "ip/*/releases/*/front_end", "ip/*/releases/*/back_end", "ip/*/releases/*/silicon_proven",
    ]
    for forecast in forecasts { patterns.formUnion(["\(forecast)/stated", "\(forecast)/revised"]) }
    return patterns
  }()

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    let released = Set(roadmap.chips.filter { $0.status == .released }.map(\.id.rawValue))
    var owners: [ModelPath] = []
    var keys: [ModelPath: [String]] = [:]
    for leaf in spelled.leaves where Self.patterns.contains(leaf.pattern) {
      let components = leaf.path.components
      if components[0] == "chips", !released.contains(components[1]) { continue }
      let statement = roadmap.provenance[leaf.path]
      guard statement?.source?.isEmpty ?? true, statement?.confidence != .assumption else {
        continue
      }
      let owner = ModelPath("\(components[0])/\(components[1])")
      if keys[owner] == nil { owners.append(owner) }
      let key = components.dropFirst(2).joined(separator: "/")
      keys[owner, default: []].append(key.hasSuffix("/stated") ? String(key.dropLast(7)) : key)
    }
    return owners.map { owner in
      Diagnostic(.warning, at: owner, .missingSource(owner.lastComponent, keys[owner] ?? []))
    }
  }
}

extension Diagnostic.Message {
  static func missingSource(_ name: String, _ keys: [String]) -> Self {
    Self(
      "missing-source",
      "\(name) states without a source: \(keys.joined(separator: ", "))",
      remedy: "write {value: …, source: …}, or confidence: assumption where there is none"
    )
  }
}
