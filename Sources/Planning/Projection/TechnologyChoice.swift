import RoadmapModel

/// The nodes of a chip's dies and the releases in its IP slots.
///
/// Chosen jointly and once, on target dates, from what is known at the status date: the newest
/// node whose dates and IP are ready in time, or what the roadmap names. Slipping never re-selects.
struct TechnologyChoice {
  /// The release that fills a slot.
  struct Filling {
    /// The slot.
    let slot: IPSlot
    /// The block, nil where none exists.
    let block: IPBlock?
    /// The release, nil where none exists.
    let release: IPRelease?
    /// The day on which the wanted maturity is reached, nil where nobody has stated one.
    let ready: CivilDate?
  }

  /// The node of each die, by position; nil where the roadmap has none.
  private(set) var nodes: [ProcessNode?] = []
  /// The release of each slot, in the template's order.
  private(set) var fillings: [Filling] = []
  /// The next newer node for the first die that follows the newest, and the days it would cost.
  private(set) var next: (node: ProcessNode, days: Int?)?
  /// What was noticed.
  private(set) var findings: [Diagnostic] = []

  /// The choice for `outline` with `network` in `roadmap`, as known at `status`.
  init(for outline: ChipOutline, network: ChipNetwork, in roadmap: Roadmap, status: CivilDate) {
    guard let template = outline.template, let designStart = outline.designStart,
      let target = outline.target
    else { return }
    let context = Context(
      outline: outline,
      template: template,
      network: network,
      roadmap: roadmap,
      status: status,
      designStart: designStart,
      cycle: target - designStart
    )
    let dies = outline.dies
    nodes = Array(repeating: nil, count: max(1, dies.count))
    for index in nodes.indices {
      let die = dies.isEmpty ? Die() : dies[index]
      let named = die.node ?? outline.record?.node
      let ranked = context.candidates
      if let named {
        nodes[index] = roadmap.nodes.first { $0.id == named }
      } else {
        let ready = ranked.filter { context.lateness(of: $0, die: index) <= 0 }
        let isTrailing = die.nodeChoice == .trailing && ready.count > 1
        let chosen = isTrailing ? ready[1] : ready.first ?? context.soonest(forDie: index)
        nodes[index] = chosen?.node
        if ready.isEmpty, let chosen {
          findings.append(
            Diagnostic(
              .warning,
              at: ModelPath("chips/\(outline.id)"),
              .noNodeInTime(
                outline,
                chosen.node,
                days: context.lateness(of: chosen, die: index)
              )
            )
          )
        }
      }
    }
    chooseNext(context)
    fill(context)
  }

  private mutating func chooseNext(_ context: Context) {
    guard let current = nodes.first ?? nil else { return }
    let newer = context.candidates.filter { $0.node.rank > current.rank }
    guard let candidate = newer.last else { return }
    let days = context.lateness(of: candidate, die: 0)
    next = (candidate.node, days >= Context.never ? nil : max(0, days))
  }

  private mutating func fill(_ context: Context) {
    let timing = NominalTiming(of: context.network, nodes: nodes, cycle: context.cycle)
    for slot in context.template.ipSlots {
      let die = context.dieIndex(of: slot)
      let node = nodes.indices.contains(die) ? nodes[die] : nil
      let need = context.need(of: slot, timing) ?? context.designStart
      let filling = context.filling(of: slot, node: node, neededBy: need)
      fillings.append(filling)
      guard slot.isMandatory, filling.block == nil || filling.ready == nil else { continue }
      findings.append(
        Diagnostic(
          .warning,
          at: ModelPath("chips/\(context.outline.id)"),
          .missingIP(context.outline, slot, node, filling.block, wanted: context.standard(of: slot))
        )
      )
    }
  }
}

extension TechnologyChoice {
  /// What a choice depends on.
  struct Context {
    /// A lateness that stands for no known date: a century.
    static let never = 36_500

    let outline: ChipOutline
    let template: ProjectTemplate
    let network: ChipNetwork
    let roadmap: Roadmap
    let status: CivilDate
    let designStart: CivilDate
    let cycle: Int
    /// The nodes with known dates, the newest first.
    let candidates: [Candidate]

    /// A node with the days on which the work falls nominally if every die is made on it.
    struct Candidate {
      let node: ProcessNode
      let timing: NominalTiming
    }

    init(
      outline: ChipOutline,
      template: ProjectTemplate,
      network: ChipNetwork,
      roadmap: Roadmap,
      status: CivilDate,
      designStart: CivilDate,
      cycle: Int
    ) {
      self.outline = outline
      self.template = template
      self.network = network
      self.roadmap = roadmap
      self.status = status
      self.designStart = designStart
      self.cycle = cycle
      candidates = roadmap.nodes
        .filter { node in
          (outline.family.foundry.map { $0 == node.foundry } ?? true)
            && node.pdk.known(at: status) != nil
        }
        .sorted { ($1.rank, $0.id) < ($0.rank, $1.id) }
        .map { node in
          let nodes = Array(repeating: node, count: max(1, outline.dies.count))
          return Candidate(
            node: node,
            timing: NominalTiming(of: network, nodes: nodes, cycle: cycle)
          )
        }
    }

    private func day(_ offset: Double) -> CivilDate {
      designStart + Int(offset.rounded(.up))
    }

    /// Days by which the node or IP on it comes too late for the die; at most 0 if it fits.
    func lateness(of candidate: Candidate, die: Int) -> Int {
      let node = candidate.node
      let timing = candidate.timing
      var worst = Int.min
      func weigh(_ forecast: Forecast, _ margin: TimeSpan, _ needed: [Double]) {
        guard let first = needed.min() else { return }
        guard let known = forecast.known(at: status) else {
          worst = max(worst, Context.never)
          return
        }
        worst = max(worst, margin.before(known.date) - day(first))
      }
      let physical = template.physicalStart.map { network.instances[$0] ?? [] } ?? []
      weigh(node.pdk, template.pdkMargin, physical.map { timing.starts[$0] })
      let tapeouts = network.positions(of: .tapeout)
      weigh(node.riskProduction, template.riskMargin, tapeouts.map { timing.finishes[$0] })
      let releases = network.positions(of: .productionRelease)
      weigh(node.volumeProduction, template.volumeMargin, releases.map { timing.finishes[$0] })
      for slot in template.ipSlots where slot.isMandatory && dieIndex(of: slot) == die {
        guard let need = need(of: slot, timing) else { continue }
        guard let ready = filling(of: slot, node: node, neededBy: need).ready else {
          worst = max(worst, Context.never)
          continue
        }
        worst = max(worst, ready - need)
      }
      return worst == Int.min ? 0 : worst
    }

    /// The candidate with the least lateness, the newer one among equals.
    func soonest(forDie die: Int) -> Candidate? {
      var best: (candidate: Candidate, days: Int)?
      for candidate in candidates {
        let days = lateness(of: candidate, die: die)
        if let known = best, known.days <= days { continue }
        best = (candidate, days)
      }
      return best?.candidate
    }

    /// The position of the die that a slot's IP goes into.
    func dieIndex(of slot: IPSlot) -> Int {
      guard let die = slot.die else { return 0 }
      return outline.dies.firstIndex { Slug(from: $0.id) == die } ?? 0
    }

    /// The standard that the family wants in a slot.
    func standard(of slot: IPSlot) -> Slug? {
      guard let want = outline.family.wants.first(where: { $0.id.rawValue == slot.id.rawValue })
      else { return nil }
      return want.standards.entries.filter { $0.key <= outline.generation }
        .max { $0.key < $1.key }?.value
    }

    /// The day on which the work that a slot's IP goes into starts nominally, nil without work.
    func need(of slot: IPSlot, _ timing: NominalTiming) -> CivilDate? {
      (network.instances[slot.activity] ?? []).map { timing.starts[$0] }.min().map(day)
    }

    /// The best release for a slot on a node: of the newest block in time, else the first ready.
    func filling(of slot: IPSlot, node: ProcessNode?, neededBy need: CivilDate) -> Filling {
      let none = Filling(slot: slot, block: nil, release: nil, ready: nil)
      if let named = outline.record?.ip[Slug(from: slot.id)] {
        return self.named(named, slot) ?? none
      }
      let wanted = standard(of: slot)
      var best = none
      var bestKey = (isInTime: 0, rank: Int.min, earliness: Int.min)
      for block in roadmap.ipBlocks
      where block.function == slot.function && (wanted == nil || block.standard == wanted) {
        for release in block.releases
        where release.form == .soft || (node != nil && release.node == node?.id) {
          guard let ready = release.forecast(of: slot.maturity).known(at: status)?.date else {
            if best.block == nil {
              best = Filling(slot: slot, block: block, release: release, ready: nil)
            }
            continue
          }
          let isInTime = ready <= need
          let key = (
            isInTime: isInTime ? 1 : 0,
            rank: isInTime ? block.rank : 0,
            earliness: -Int(ready.dayNumber)
          )
          guard key > bestKey else { continue }
          bestKey = key
          best = Filling(slot: slot, block: block, release: release, ready: ready)
        }
      }
      return best
    }

    private func named(_ text: String, _ slot: IPSlot) -> Filling? {
      let parts = text.split(separator: "/").map(String.init)
      guard let block = roadmap.ipBlocks.first(where: { $0.id.rawValue == parts.first }) else {
        return nil
      }
      let release =
        parts.count > 1
        ? block.releases.first { $0.id.rawValue == parts[1] } : block.releases.first
      return Filling(
        slot: slot,
        block: block,
        release: release,
        ready: release?.forecast(of: slot.maturity).known(at: status)?.date
      )
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noNodeInTime(
    _ outline: ChipOutline,
    _ node: ProcessNode,
    days: Int
  ) -> Self {
    Self(
      "no-node-in-time",
      days >= TechnologyChoice.Context.never
        ? "no node with the IP that \(outline.id) needs has stated dates; \(node.id) is assumed"
        : "no node is ready for \(outline.id) on its target dates; \(node.id) would be \(days) days "
          + "later, and the plan waits for it",
      remedy: "name a node in chips/\(outline.id)/node, or state earlier dates"
    )
  }

  fileprivate static func missingIP(
    _ outline: ChipOutline,
    _ slot: IPSlot,
    _ node: ProcessNode?,
    _ block: IPBlock?,
    wanted: Slug?
  ) -> Self {
    let place = node.map { " on \($0.id)" } ?? ""
    let standard = wanted.map { " of standard \($0.text)" } ?? ""
    return Self(
      "missing-ip",
      block.map {
        "\($0.id) for slot \(slot.id) of \(outline.id)\(place) has no known date for "
          + "\(slot.maturity.rawValue)"
      } ?? "no \(slot.function.text) IP\(standard) fits slot \(slot.id) of \(outline.id)\(place)",
      remedy: "add a release to ip, or make the slot optional"
    )
  }
}
