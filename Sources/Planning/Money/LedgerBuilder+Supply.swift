internal import RoadmapModel

/// The use of a licence by a chip.
struct LicenceUse {
  /// The licence.
  let licence: IPLicence
  /// The position of the chip in the plan.
  let chip: Int
  /// The day on which work with the IP starts.
  let day: CivilDate
}

extension LicenceUse {
  /// What chips that are not released use of licences, once for each chip and licence, by licence.
  static func all(in plan: Plan, _ roadmap: Roadmap) -> [LicenceUse] {
    var blocks: [String: IPBlock] = [:]
    for block in roadmap.ipBlocks where blocks[block.id.text] == nil {
      blocks[block.id.text] = block
    }
    var first: [String: LicenceUse] = [:]
    for (index, chip) in plan.chips.enumerated() where chip.status != .released {
      guard let template = roadmap.templates.first(where: { $0.id.text == chip.template?.text })
      else { continue }
      for entry in chip.ip.entries {
        let name = entry.value.split(separator: "/").first.map(String.init) ?? entry.value
        guard let block = blocks[name], block.vendor != nil,
          let slot = template.ipSlots.first(where: { $0.id.text == entry.key.text }),
          let day = chip.start(of: slot.activity.text),
          let licence = roadmap.licence(covering: block, on: day)
        else { continue }
        let key = "\(licence.id) \(index)"
        if let known = first[key], known.day <= day { continue }
        first[key] = LicenceUse(licence: licence, chip: index, day: day)
      }
    }
    return roadmap.licences.flatMap { licence in
      plan.chips.indices.compactMap { first["\(licence.id) \($0)"] }
    }
  }
}

extension LedgerBuilder {
  /// Fees of licences, each paid once whoever uses it, and what each use costs.
  ///
  /// A fee falls on the day of signing, of a licence not yet signed on its first use, and is borne
  /// by the chips that use it in equal parts. A licence that nobody signed and nobody uses costs
  /// nothing.
  mutating func addIP() {
    let uses = LicenceUse.all(in: plan, roadmap)
    for licence in roadmap.licences {
      let own = uses.filter { $0.licence.id == licence.id }
      for use in own {
        pay(licence.perUse, .ip, chip: use.chip, item: licence.id.text, on: use.day)
      }
      let isSigned = licence.signed.map { $0 <= plan.statusDate } ?? false
      guard let fee = licence.fee, isSigned || !own.isEmpty,
        let day = licence.signed ?? own.map(\.day).min(), axis.covers(day),
        let span = axis.index(of: day), let minorUnits = level.money(fee, .ip, on: day)
      else { continue }
      let parts = LargestRemainder.split(minorUnits, by: own.isEmpty ? [1] : own.map { _ in 1 })
      for (index, part) in parts.enumerated() {
        let chip = own.isEmpty ? nil : own[index].chip
        add(part, .ip, chip: chip, item: licence.id.text, span: span)
      }
    }
  }

  /// Masks and wafers of every spin, or a seat on a shuttle; package and test.
  ///
  /// Masks are paid when the wafers that need them start; design of the package at tapeout; test
  /// programs and qualification at first silicon.
  mutating func addSpins() {
    for (index, chip) in openChips {
      let family = roadmap.families.first { $0.id.text == chip.family.text }
      let economics = family?.economics ?? Economics()
      for spin in chip.spins(in: roadmap) {
        let item = spin.activity
        let day = spin.start
        guard let node = spin.node else { continue }
        let place = ModelPath("nodes/\(node.id)")
        if economics.usesShuttle {
          if node.shuttleSeat == nil {
            let what = "the shuttle seat of \(chip.id) on \(node.id)"
            notice(at: place, .priceMissing(what, "shuttle_seat"))
          }
          pay(node.shuttleSeat, .masks, chip: index, item: item, on: day)
          continue
        }
        let masks = spin.isMetalOnly ? node.metalMaskSet : node.maskSet
        if masks == nil {
          let key = spin.isMetalOnly ? "metal_mask_set" : "mask_set"
          notice(at: place, .priceMissing("masks on \(node.id)", key))
        }
        pay(masks, .masks, chip: index, item: item, on: day)
        guard let price = node.waferPrice else {
          notice(at: place, .priceMissing("wafers on \(node.id)", "wafer_price"))
          continue
        }
        let wafers = price.minorUnits * Int64(economics.engineeringWafers)
        let lot = Money(minorUnits: wafers, currency: price.currency)
        pay(lot, .engineeringWafers, chip: index, item: item, on: day)
      }
      if let tapeout = chip.date(of: .tapeout) {
        pay(economics.packageNRE, .packageTest, chip: index, item: "package", on: tapeout)
      }
      if let silicon = chip.date(of: .firstSilicon) ?? chip.date(of: .tapeout) {
        pay(economics.testNRE, .packageTest, chip: index, item: "test", on: silicon)
      }
    }
  }
}

/// Wafers of one die that need masks of their own.
struct Spin {
  /// The activity that makes the wafers, `wafers@compute`.
  let activity: String
  /// Whether only metal layers change.
  let isMetalOnly: Bool
  /// The process; nil where the plan has none.
  let node: ProcessNode?
  /// The first day of the wafers.
  let start: CivilDate
  /// The work that makes the masks before them; nil where the template has none.
  let masks: PlannedActivity?
}

extension PlannedChip {
  /// When work on an activity of the template starts, on the first die of those that have it.
  func start(of activity: String) -> CivilDate? {
    activities.filter { $0.templateID == activity }.map(\.start).min()
  }

  /// The spins that the plan holds, in the order of its activities.
  func spins(in roadmap: Roadmap) -> [Spin] {
    guard let template = roadmap.templates.first(where: { $0.id.text == self.template?.text })
    else { return [] }
    return activities.compactMap { activity in
      let definition = template.activities.first { $0.id.text == activity.templateID }
      guard case .node(let duration)? = definition?.duration,
        duration == .fab || duration == .metalFab
      else { return nil }
      let die = activity.id.text.split(separator: "@").dropFirst().first.map(String.init)
      let own = die.flatMap { name in nodes.entries.first { $0.key.text == name } }
      let name = (own ?? nodes.entries.first)?.value.text
      return Spin(
        activity: activity.id.text,
        isMetalOnly: duration == .metalFab,
        node: roadmap.nodes.first { $0.id.text == name },
        start: activity.start,
        masks: masks(before: activity, of: definition)
      )
    }
  }
}

extension PlannedChip {
  /// The fabrication that `wafers` wait for on their die: the making of their masks.
  private func masks(
    before wafers: PlannedActivity,
    of definition: TemplateActivity?
  ) -> PlannedActivity? {
    let names = (definition?.after ?? []).map(\.activity.text)
    let die = wafers.id.text.split(separator: "@").dropFirst().first
    // Of several the last to start: a respin also waits for the first wafers.
    return activities.filter { activity in
      let own = activity.id.text.split(separator: "@").dropFirst().first
      return activity.phase == wafers.phase && activity.milestone == nil
        && activity.start < activity.finish && names.contains(activity.templateID)
        && (own == nil || die == nil || own == die)
    }.max { ($0.start, $0.id) < ($1.start, $1.id) }
  }
}

extension PlannedActivity {
  /// The template's activity: the id without its die.
  var templateID: String {
    let text = id.text
    return text.utf8.firstIndex(of: UInt8(ascii: "@")).map { String(text[..<$0]) } ?? text
  }
}
