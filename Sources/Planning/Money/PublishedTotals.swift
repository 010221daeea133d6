internal import RoadmapModel

/// Compares what is spent once for a chip with published totals of a design on its node.
///
/// Totals are never added to a ledger. Each edition of a table is compared on its own, because
/// editions disagree by far; and the band is wide, because totals include software of others and
/// chips have been made for a fifth of them (Semiconductor Engineering, "The real numbers:
/// redefining NRE").
enum PublishedTotals {
  /// From a tenth of a total up to twice of it nothing is said.
  private static let band = (least: Int64(10), most: Int64(2))

  static func doubts(about values: [ChipValue], of plan: Plan, _ roadmap: Roadmap) -> [Diagnostic] {
    values.flatMap { value -> [Diagnostic] in
      guard let chip = plan.chips.first(where: { $0.id.text == value.id.text }),
        let node = newestNode(of: chip, roadmap)
      else { return [] }
      let spent = value.sunk.minorUnits + value.nre.minorUnits
      return node.publishedCost.entries.compactMap { entry in
        let total = entry.value.minorUnits
        guard entry.value.currency == roadmap.currency, total > 0, spent > 0,
          spent < total / band.least || spent > total * band.most
        else { return nil }
        return Diagnostic(
          .note,
          at: ModelPath("chips/\(value.id)"),
          .implausible(value, spent, node, entry.key, entry.value)
        )
      }
    }
  }

  private static func newestNode(of chip: PlannedChip, _ roadmap: Roadmap) -> ProcessNode? {
    let names = chip.nodes.entries.map(\.value.text)
    return roadmap.nodes.filter { names.contains($0.id.text) }.max {
      ($0.rank, $1.id) < ($1.rank, $0.id)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func implausible(
    _ value: ChipValue,
    _ spent: Int64,
    _ node: ProcessNode,
    _ edition: Slug,
    _ total: Money
  ) -> Self {
    let millions = { (minorUnits: Int64) in "\((minorUnits + 50_000_000) / 100_000_000)M" }
    let word = spent < total.minorUnits ? "less than a tenth of" : "more than twice"
    return Self(
      "nre-implausible",
      "\(value.id) costs \(millions(spent)) \(total.currency.code) once, \(word) the "
        + "\(millions(total.minorUnits)) that \(edition.text) gives for a design on \(node.id)",
      remedy: "look for what is missing or counted twice"
    )
  }
}
