/// What is said of a block's reuse agrees.
struct ReuseRule: RoadmapRule {
  static let identifier = "reuse-contradiction"
  static let summary = """
    A modified block states no share, a share is stated of a block that is not modified, or a new \
    block has a donor.
    """

  static let triggeringExamples = [
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        dies:
          compute:
            blocks:
              core: {size: 40, reuse: modified}
              mesh: {size: 8, modified: 30%}
              cache: {size: 8, donor: server-3.tapeout}
    """
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        dies:
          compute:
            blocks:
              core: {size: 40, reuse: modified, modified: 30%}
              mesh: {size: 8, reuse: unchanged}
              cache: {size: 8}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.templates.flatMap { findings(in: $0.dies, at: "templates/\($0.id)") }
      + roadmap.chips.flatMap { findings(in: $0.dies, at: "chips/\($0.id)") }
  }

  private func findings(in dies: [Die], at owner: String) -> [Diagnostic] {
    dies.flatMap { die in
      die.blocks.compactMap { block in
        message(about: block).map {
          Diagnostic(.error, at: ModelPath("\(owner)/dies/\(die.id)/blocks/\(block.id)"), $0)
        }
      }
    }
  }

  private func message(about block: Block) -> Diagnostic.Message? {
    switch block.reuse {
    case .modified where block.modified == .whole: .noShare(block)
    case .new where block.modified != .whole, .unchanged where block.modified != .whole:
      .needlessShare(block)
    case .new where block.donor != nil: .needlessDonor(block)
    default: nil
    }
  }
}

extension Diagnostic.Message {
  static func noShare(_ block: Block) -> Self {
    Self(
      "reuse-contradiction",
      "\(block.id) is modified, but by which share is not said",
      remedy: "add modified: 30%, or leave reuse out where all of it is new"
    )
  }

  static func needlessShare(_ block: Block) -> Self {
    Self(
      "reuse-contradiction",
      "\(block.id) is \(block.reuse.text), but \(block.modified) of it is said to be modified",
      remedy: "add reuse: modified, or remove the share"
    )
  }

  static func needlessDonor(_ block: Block) -> Self {
    Self(
      "reuse-contradiction",
      "\(block.id) is new, but has a donor",
      remedy: "add reuse: unchanged, or remove the donor"
    )
  }
}
