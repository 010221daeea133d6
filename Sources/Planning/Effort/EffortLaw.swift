import RoadmapModel

/// How effort grows with what is made, and how a team turns effort into days.
public enum EffortLaw {
  /// The share of the full effort that a block costs if a `modified` share of it is changed.
  ///
  /// An untouched block still costs a tenth for its integration; the share rises evenly and reaches
  /// 1 where 45 % are changed. Source: Numetrics, "The realities of IP reuse" (2011): changing
  /// 40–50 % of a block costs about as much as a new one; the floor of a tenth is an assumption.
  ///
  /// - Parameter modified: The changed share, 0 to 1; values outside are clipped.
  /// - Returns: The share of the full effort, 0.1 to 1.
  public static func reuse(modified: Double) -> Double {
    min(1, 0.1 + 2 * max(0, modified))
  }

  /// How much faster a team of `people` is than one of `nominal`.
  ///
  /// Output grows with people to the power 1 − `falloff`: more people shorten the work with falling
  /// return. Source: team productivity falls with team size (McKinsey, 2014; Numetrics); the
  /// exponent is an assumption that a template states.
  public static func speed(people: Double, nominal: Double, falloff: Double) -> Double {
    DeterministicMath.power(people / nominal, 1 - falloff)
  }
}

/// How the work of one chip compares with that of its family's reference generation.
struct ChipScale: Equatable {
  /// The factor on work that grows with what is new or modified.
  var modified = 1.0
  /// The factor on work that grows with the total size.
  var total = 1.0
  /// The factor on people that the family's parameters ask for, against the template.
  var staffing = 1.0
  /// The whole size of the chip against the template's.
  var size = 1.0
  /// What of it is new or modified, by the reuse law, against the template's.
  var effectiveSize = 1.0

  /// The factor on the effort of work that scales as `scaling` says.
  func factor(of scaling: EffortScaling) -> Double {
    switch scaling {
    case .fixed: 1
    case .modified: modified
    case .total: total
    }
  }

  /// The factor on the compute of work that scales as `scaling` says; productivity saves none.
  func computeFactor(of scaling: EffortScaling) -> Double {
    switch scaling {
    case .fixed: 1
    case .modified: effectiveSize
    case .total: size
    }
  }
}

/// The size of the dies of a chip: all of it, and what of it is made anew by the reuse law.
struct ChipSize: Equatable {
  /// Million gates.
  var total = 0.0
  /// Million gates, each block weighted by the reuse law.
  var effective = 0.0

  /// The size of `dies` with blocks scaled by `parameters` of `template`.
  init(dies: [Die], template: ProjectTemplate, parameters: OrderedTable<Slug, FixedPoint>) {
    var factors: [Slug: Double] = [:]
    for parameter in template.parameters {
      guard let block = parameter.scales, parameter.standard.millionths != 0,
        let value = parameters[Slug(from: parameter.id)]
      else { continue }
      factors[block, default: 1] *= value.value / parameter.standard.value
    }
    for die in dies where die.sharedWith == nil {
      for block in die.blocks {
        let size = block.size.value * (factors[Slug(from: block.id)] ?? 1)
        total += size
        effective += size * EffortLaw.reuse(modified: block.modifiedFraction.value)
      }
    }
  }
}

extension Slug {
  /// The slug that an identifier is.
  init(from id: Identifier<some IdentifiedRecord>) {
    self.init(unchecked: id.rawValue)
  }
}
