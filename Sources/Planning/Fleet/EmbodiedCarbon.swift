internal import RoadmapModel

/// What making a chip costs the climate.
///
/// Source: Gupta et al., ACT (ISCA 2022), facebookresearch/act: carbon of an area is that of the fab's
/// electricity, its gases and its materials, over the yield; a package adds 150 g.
enum EmbodiedCarbon {
  /// Grams of CO2e for a good cm².
  ///
  /// - Parameters:
  ///   - energy: kWh for each cm².
  ///   - intensity: g CO2e for each kWh.
  ///   - gases: g CO2e for each cm².
  ///   - materials: g CO2e for each cm².
  ///   - yield: The share of dies that work.
  /// - Returns: Grams of CO2e.
  static func perArea(
    energy: Double,
    intensity: Double,
    gases: Double,
    materials: Double,
    yield: Double
  ) -> Double {
    (intensity * energy + gases + materials) / yield
  }

  /// Kilograms of CO2e of a unit made on `day`; nil where an area or a number of its node is missing.
  static func perUnit(_ chip: FleetChip, on day: CivilDate) -> Double? {
    guard let units = chip.units else { return nil }
    var grams = 0.0
    for (die, node, area) in units.diesWithArea {
      guard let area, let node, let energy = node.fabEnergy, let intensity = node.fabIntensity
      else { return nil }
      let yield = DieCost.yield(
        area: area,
        defects: node.defects(on: day),
        cluster: node.yieldCluster.value
      )
      let each = perArea(
        energy: energy.value,
        intensity: intensity.value,
        gases: node.fabGases?.value ?? 0,
        materials: node.fabMaterials?.value ?? 0,
        yield: yield
      )
      grams += each * area / 100 * Double(die.count)
    }
    let assembly = max(units.economics.assemblyYield.value, 0.000_001)
    return grams / 1_000 / assembly + chip.family.service.otherCarbon.value
  }
}
