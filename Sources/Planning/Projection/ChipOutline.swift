import RoadmapModel

/// A chip before its work is laid out: what it is, and when it is wanted.
struct ChipOutline {
  /// The id, family-generation for a projected chip.
  let id: Chip.ID
  /// What people call it.
  let name: String
  /// The line it belongs to.
  let family: Family
  /// Which generation it is.
  let generation: Int
  /// Released, committed or projected.
  let status: ChipStatus
  /// What the roadmap says of it; nil for projected chips.
  let record: Chip?
  /// The network it is made from; nil for released chips.
  let template: ProjectTemplate?
  /// The launch that the cadence wants; nil for released chips.
  let target: CivilDate?
  /// The first day of the design cycle; nil for released chips.
  let designStart: CivilDate?

  /// The launch that was promised.
  var commitment: CivilDate? { record?.commitments[.launch] }

  /// The dies, the chip's own or the template's.
  var dies: [Die] {
    if let dies = record?.dies, !dies.isEmpty { return dies }
    return template?.dies ?? []
  }

  /// The template's parameters as set by the family and the chip.
  var parameters: OrderedTable<Slug, FixedPoint> {
    var parameters = family.parameters
    for entry in record?.parameters.entries ?? [] { parameters[entry.key] = entry.value }
    return parameters
  }
}
