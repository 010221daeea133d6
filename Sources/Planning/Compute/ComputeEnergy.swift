public import RoadmapModel

/// The electricity that jobs of one class take, and what it emits.
public struct ComputeEnergy: Equatable, Sendable {
  /// The class.
  public let computeClass: ComputeClass
  /// Core-hours of all quarters, of the machines they run on.
  public let coreHours: Int64
  /// Kilowatt-hours, to the nearest.
  public let kilowattHours: Int64
  /// Kilograms of carbon dioxide equivalent, to the nearest; nil where no intensity is stated.
  public let carbonKilograms: Int64?

  /// The energy of the classes whose power is stated, from the status date on.
  public static func all(of plan: Plan, _ roadmap: Roadmap) -> [ComputeEnergy] {
    let profile = ComputeProfile(plan, roadmap)
    let days =
      max(
        plan.statusDate,
        profile.span.lowerBound
      )..<max(
        plan.statusDate,
        profile.span.upperBound
      )
    return ComputeClass.allCases.enumerated().compactMap { index, kind in
      guard let power = JobTraits(of: kind, in: roadmap).power else { return nil }
      var millionths = Int128(profile.sum(profile.farmClassHours[index], in: days)) * 1_000_000
      for (cloud, hours) in zip(roadmap.clouds, profile.cloudClassHours) {
        let machine = plan.machines.first {
          $0.id.rawValue == kind.rawValue && $0.cloud.text == cloud.id.text
        }
        let speed = Int128(max(1, machine?.speed.millionths ?? 1_000_000))
        millionths += Int128(profile.sum(hours[index], in: days)) * 1_000_000_000_000 / speed
      }
      guard millionths > 0 else { return nil }
      // Watts in millionths times hours in millionths: 10^15 for a kilowatt-hour.
      let wattHours = millionths * Int128(power.millionths)
      let intensity = roadmap.compute.carbonIntensity
      return ComputeEnergy(
        computeClass: kind,
        coreHours: ExactAmount(millionths, over: 1_000_000).minorUnits,
        kilowattHours: ExactAmount(wattHours, over: 1_000_000_000_000_000).minorUnits,
        carbonKilograms: intensity.map {
          // Grams in millionths a kilowatt-hour.
          ExactAmount(
            wattHours / 1_000_000 * Int128($0.millionths),
            over: 1_000_000_000_000_000_000
          )
          .minorUnits
        }
      )
    }
  }
}
