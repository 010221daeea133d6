/// Hard IP is laid out for one node, soft IP for none.
struct ReleaseFormRule: RoadmapRule {
  static let identifier = "release-form"
  static let summary = "A hard IP release names no node, or a soft one names a node."

  static let triggeringExamples = [
    """
    ip:
      cmn:
        vendor: arm
        function: mesh
        releases:
          phy: {form: hard, back_end: {value: 2025-03-31, confidence: assumption}}
    """,
    """
    ip:
      cmn:
        vendor: arm
        function: mesh
        releases:
          rtl: {node: n3p, front_end: {value: 2025-03-31, confidence: assumption}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    ip:
      cmn:
        vendor: arm
        function: mesh
        releases:
          phy: {form: hard, node: n3p, back_end: {value: 2025-03-31, confidence: assumption}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.ipBlocks.flatMap { block in
      block.releases.compactMap { release in
        let path = ModelPath("ip/\(block.id)/releases/\(release.id)")
        return switch (release.form, release.node) {
        case (.hard, nil): Diagnostic(.error, at: path, .hardWithoutNode(block, release))
        case (.soft, let node?):
          Diagnostic(.error, at: path.appending("node"), .softWithNode(block, release, node))
        default: nil
        }
      }
    }
  }
}

extension Diagnostic.Message {
  static func hardWithoutNode(_ block: IPBlock, _ release: IPRelease) -> Self {
    Self(
      "release-form",
      "\(block.id)/\(release.id) is hard, but the node it is laid out for is not named",
      remedy: "add node:, or leave form out if it is soft"
    )
  }

  static func softWithNode(_ block: IPBlock, _ release: IPRelease, _ node: ProcessNode.ID) -> Self {
    Self(
      "release-form",
      "\(block.id)/\(release.id) is soft, which fits any node, but names \(node)",
      remedy: "add form: hard, or remove the node"
    )
  }
}
