internal import RoadmapModel

/// How large a chip is and what of it is taken over, in million gates; each design counted once.
public struct ChipComplexity: Equatable, Sendable {
  /// Blocks made for this chip.
  public var new = 0.0
  /// Blocks of which a share is changed.
  public var modified = 0.0
  /// Blocks taken over as they are.
  public var unchanged = 0.0
  /// All of it by the reuse law: what it is worth in gates of new blocks.
  public var effective = 0.0

  /// No gates.
  public init() {}

  /// All gates.
  public var total: Double { new + modified + unchanged }

  /// The sum of two.
  static func + (left: ChipComplexity, right: ChipComplexity) -> ChipComplexity {
    var sum = left
    sum.new += right.new
    sum.modified += right.modified
    sum.unchanged += right.unchanged
    sum.effective += right.effective
    return sum
  }
}

extension ChipComplexity {
  /// The size of the dies that `chip` of a plan designs; nil where no dies are known.
  ///
  /// Dies of the template grow with the generations, dies of the chip's own state their size; dies
  /// shared with another chip are designed there.
  init?(_ chip: PlannedChip, in plan: Plan, _ roadmap: Roadmap) {
    self.init()
    let record = roadmap.chips.first { $0.id.text == chip.id.text }
    guard let family = roadmap.families.first(where: { $0.id.text == chip.family.text }),
      let template = roadmap.templates.first(where: { $0.id.text == chip.template?.text })
    else { return nil }
    let own = record?.dies ?? []
    var parameters = family.parameters
    for entry in record?.parameters.entries ?? [] { parameters[entry.key] = entry.value }
    var factors: [Slug: Double] = [:]
    for parameter in template.parameters {
      guard let block = parameter.scales, parameter.standard.millionths != 0,
        let value = parameters[Slug(from: parameter.id)]
      else { continue }
      factors[block, default: 1] *= value.value / parameter.standard.value
    }
    let members = plan.chips.filter { $0.family == chip.family && $0.status != .released }
    let reference =
      family.referenceGeneration ?? members.map(\.generation).min() ?? chip.generation
    let growth =
      own.isEmpty
      ? DeterministicMath.power(family.growth.value, Double(chip.generation - reference)) : 1
    for die in own.isEmpty ? template.dies : own where die.sharedWith == nil {
      for block in die.blocks {
        let size = block.size.value * (factors[Slug(from: block.id)] ?? 1) * growth
        switch block.reuse {
        case .new: new += size
        case .modified: modified += size
        case .unchanged: unchanged += size
        }
        effective += size * EffortLaw.reuse(modified: block.modifiedFraction.value)
      }
    }
    guard total > 0 else { return nil }
  }
}
