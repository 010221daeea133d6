/// The records of a roadmap by id, for rules that follow references.
///
/// Of two records with one id the first counts; another rule complains about the second.
struct RoadmapIndex {
  let templates: [ProjectTemplate.ID: ProjectTemplate]
  let families: [Family.ID: Family]
  let chips: [Chip.ID: Chip]
  let nodes: [ProcessNode.ID: ProcessNode]
  let ipBlocks: [IPBlock.ID: IPBlock]

  init(_ roadmap: Roadmap) {
    templates = Self.byID(roadmap.templates)
    families = Self.byID(roadmap.families)
    chips = Self.byID(roadmap.chips)
    nodes = Self.byID(roadmap.nodes)
    ipBlocks = Self.byID(roadmap.ipBlocks)
  }

  private static func byID<Value: IdentifiedRecord>(_ values: [Value]) -> [Value.ID: Value] {
    Dictionary(values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The network a chip is made from.
  func template(of chip: Chip) -> ProjectTemplate? {
    (chip.template ?? families[chip.family]?.template).flatMap { templates[$0] }
  }

  /// Whether the cadence of a family will make a chip of this id, `graviton-8`.
  func isProjected(_ id: Chip.ID) -> Bool {
    guard let dash = id.rawValue.lastIndex(of: "-") else { return false }
    let generation = id.rawValue[id.rawValue.index(after: dash)...]
    let family = Family.ID(String(id.rawValue[..<dash]))
    guard families[family] != nil, let number = Int(generation), "\(number)" == generation else {
      return false
    }
    let last = chips.values.lazy
      .filter { $0.family == family && !$0.isVariant }
      .map(\.generation)
      .max()
    return number > (last ?? 0)
  }

  /// The release that `block/release` names.
  func release(_ text: String) -> (block: IPBlock, release: IPRelease)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let block = ipBlocks[IPBlock.ID(String(parts[0]))],
      let release = block.releases.first(where: { $0.id.rawValue == parts[1] })
    else { return nil }
    return (block, release)
  }
}

/// A template in use: by a family, or by a chip that departs from its family's.
struct TemplateUse {
  /// The template.
  let template: ProjectTemplate
  /// The family whose teams do the work.
  let family: Family.ID
  /// Where the template is named.
  let path: ModelPath

  /// The templates that families and unreleased chips use, once for each family.
  static func all(in roadmap: Roadmap, _ index: RoadmapIndex) -> [TemplateUse] {
    var uses: [TemplateUse] = []
    var seen: Set<String> = []
    func add(_ id: ProjectTemplate.ID, _ family: Family.ID, _ path: ModelPath) {
      guard let template = index.templates[id], seen.insert("\(family)/\(id)").inserted else {
        return
      }
      uses.append(TemplateUse(template: template, family: family, path: path))
    }
    for family in roadmap.families {
      add(family.template, family.id, ModelPath("families/\(family.id)/template"))
    }
    for chip in roadmap.chips where chip.status != .released {
      guard let template = chip.template else { continue }
      add(template, chip.family, ModelPath("chips/\(chip.id)/template"))
    }
    return uses
  }
}
