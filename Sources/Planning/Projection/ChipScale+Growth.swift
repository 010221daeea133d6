import RoadmapModel

extension ChipScale {
  /// How the work of `outline` compares with that of its family's reference generation.
  ///
  /// Size grows by the family's growth with each generation; an engineer gets more done by the
  /// roadmap's productivity growth with each year. The rest is left to do: slip with cause `scope`
  /// where teams can't grow. `reference` is the launch target of the reference generation. With
  /// `designsAnew` the chip takes nothing over, while the template's efforts stay those with reuse.
  init(
    of outline: ChipOutline,
    template: ProjectTemplate,
    in roadmap: Roadmap,
    reference: (generation: Int, target: CivilDate),
    designsAnew: Bool = false
  ) {
    let plain = ChipSize(dies: template.dies, template: template, parameters: OrderedTable())
    let family = ChipSize(
      dies: template.dies,
      template: template,
      parameters: outline.family.parameters
    )
    var chip = ChipSize(dies: outline.dies, template: template, parameters: outline.parameters)
    if designsAnew { chip.effective = chip.total }
    guard plain.total > 0, family.total > 0, let target = outline.target else { return }
    let exponent = template.verificationExponent.value
    let generations = Double(outline.generation - reference.generation)
    let growth = DeterministicMath.power(outline.family.growth.value, generations)
    let years = Double(target - reference.target) / 365.25
    let productivity = DeterministicMath.power(1 + roadmap.productivityGrowth.value, years)
    // A die list of the chip's own states its sizes; the template's grow with the generations.
    let ownsDies = !(outline.record?.dies.isEmpty ?? true)
    let grown = ownsDies ? 1 : growth
    modified = max(0.01, chip.effective / family.effective * grown / productivity)
    let total = max(0.01, chip.total / family.total * grown)
    self.total = DeterministicMath.power(total, exponent) / productivity
    staffing = max(0.01, family.effective / plain.effective)
    size = chip.total / plain.total * grown
    effectiveSize = chip.effective / plain.effective * grown
  }
}
