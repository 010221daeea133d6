/// Numbers that are compared with each other come from one edition of a table.
struct MixedVintagesRule: SpellingRule {
  static let identifier = "mixed-vintages"
  static let summary = """
    One key is stated from different vintages for different records, as mask_set of two nodes; \
    numbers converted to the other vintage are marked confidence: derived. Dates are exempt.
    """

  static let triggeringExamples = [
    """
    nodes:
      n5: {foundry: tsmc, mask_set: {value: 12M USD, source: IBS, vintage: IBS 2018}}
      n3p: {foundry: tsmc, mask_set: {value: 18M USD, source: IBS, vintage: IBS 2018}}
      n2: {foundry: tsmc, mask_set: {value: 30M USD, source: IBS, vintage: IBS 2023}}
    """
  ]

  static let nonTriggeringExamples = [
    """
    nodes:
      n3p:
        foundry: tsmc
        mask_set: {value: 18M USD, source: IBS, vintage: IBS 2018}
        density: {value: 220, source: TSMC, vintage: TSMC 2022}
      n2:
        foundry: tsmc
        mask_set: {value: 24M USD, source: IBS, vintage: IBS 2023, confidence: derived}
    """
  ]

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    var keys: [String] = []
    var stated: [String: [(path: ModelPath, vintage: String)]] = [:]
    for leaf in spelled.leaves {
      guard ![ApproximateDate.kind.name, CivilDate.kind.name].contains(leaf.kind.name),
        let statement = roadmap.provenance[leaf.path], let vintage = statement.vintage,
        statement.confidence != .derived
      else { continue }
      // One table: the same key of records of one kind, whatever their id.
      var components = leaf.path.components
      guard components.count > 2 else { continue }
      components[1] = "*"
      let key = components.joined(separator: "/")
      if stated[key] == nil { keys.append(key) }
      stated[key, default: []].append((leaf.path, vintage))
    }
    return keys.flatMap { findings(among: stated[$0] ?? []) }
  }

  /// Complains about all but the most frequent vintage, the first one among equals.
  private func findings(among stated: [(path: ModelPath, vintage: String)]) -> [Diagnostic] {
    var counts: [(vintage: String, count: Int, path: ModelPath)] = []
    for (path, vintage) in stated {
      if let index = counts.firstIndex(where: { $0.vintage == vintage }) {
        counts[index].count += 1
      } else {
        counts.append((vintage, 1, path))
      }
    }
    guard counts.count > 1, var usual = counts.first else { return [] }
    for candidate in counts where candidate.count > usual.count { usual = candidate }
    return stated.filter { $0.vintage != usual.vintage }.map { path, vintage in
      Diagnostic(.error, at: path, .mixedVintages(vintage, usual.vintage, usual.path))
    }
  }
}

extension Diagnostic.Message {
  static func mixedVintages(_ vintage: String, _ usual: String, _ path: ModelPath) -> Self {
    Self(
      "mixed-vintages",
      "this is of \(vintage), but \(path) is of \(usual)",
      remedy: "take both from one edition, or convert one and write confidence: derived"
    )
  }
}
