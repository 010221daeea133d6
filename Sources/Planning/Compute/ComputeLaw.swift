public import RoadmapModel

/// The compute of a class as a power of a chip's size, fitted to what earlier chips took.
///
/// Least squares of logarithms: hours = hours at size 1 × size ^ exponent. One chip, or chips of one
/// size, give no exponent; then compute is taken to grow as size does.
public struct ComputeLaw: Equatable, Sendable {
  /// The class.
  public let computeClass: ComputeClass
  /// How many chips it was fitted to.
  public let count: Int
  /// Hours of a chip of size 1.
  public let hours: Double
  /// The power of size.
  public let exponent: Double
  /// The standard error of an estimate as a factor less 1: 0.2 for within 20 % in two cases of three;
  /// nil where the chips leave nothing to tell it by.
  public let error: Double?

  /// The law of a class, nil where no chip's compute is known.
  ///
  /// - Complexity: O(history).
  public init?(of kind: ComputeClass, in roadmap: Roadmap) {
    let points = roadmap.compute.history.filter {
      $0.computeClass == kind && $0.volume.hours > 0 && $0.size.millionths > 0
    }.map { entry in
      (
        size: DeterministicMath.logarithm(entry.size.value),
        hours: DeterministicMath.logarithm(Double(entry.volume.hours))
      )
    }
    guard !points.isEmpty else { return nil }
    let number = Double(points.count)
    let meanSize = points.reduce(0) { $0 + $1.size } / number
    let meanHours = points.reduce(0) { $0 + $1.hours } / number
    let spread = points.reduce(0) { $0 + ($1.size - meanSize) * ($1.size - meanSize) }
    let joint = points.reduce(0) { $0 + ($1.size - meanSize) * ($1.hours - meanHours) }
    let isSpread = spread > 1e-9
    let exponent = isSpread ? joint / spread : 1
    let intercept = meanHours - exponent * meanSize
    let residues = points.reduce(0) { sum, point in
      let residue = point.hours - intercept - exponent * point.size
      return sum + residue * residue
    }
    let freedom = points.count - (isSpread ? 2 : 1)
    computeClass = kind
    count = points.count
    hours = DeterministicMath.exponential(intercept)
    self.exponent = exponent
    error =
      freedom > 0
      ? DeterministicMath.exponential((residues / Double(freedom)).squareRoot()) - 1 : nil
  }

  /// The hours of a chip of a size, to the nearest hour.
  public func hours(atSize size: Double) -> Int64 {
    guard size > 0 else { return 0 }
    return Int64((hours * DeterministicMath.power(size, exponent)).rounded())
  }

  /// The laws of all classes of which earlier chips are known.
  public static func all(in roadmap: Roadmap) -> [ComputeLaw] {
    ComputeClass.allCases.compactMap { ComputeLaw(of: $0, in: roadmap) }
  }
}

extension ComputeClass {
  /// Whether jobs of the class look for faults of the design, so that more coverage takes more of them.
  fileprivate var verifies: Bool {
    switch self {
    case .simulation, .formal, .emulation: true
    case .implementation, .timing, .physicalSignoff, .characterisation, .maskData: false
    }
  }
}

extension ChipProject {
  /// The compute of an activity by class: the template's volume with the growth of the chip in it, or
  /// the activity's part of what the law of the class gives for the chip; what verifies grows with the
  /// coverage effort of the family.
  func compute(
    of position: Int,
    _ laws: [ComputeLaw]
  ) -> [(kind: ComputeClass, volume: ComputeVolume)] {
    let template = network.activities[position].template
    let factor = scale.computeFactor(of: template.scaling)
    return template.compute.entries.map { entry in
      let effort = entry.key.verifies ? outline.family.coverageEffort.value : 1
      guard let law = laws.first(where: { $0.computeClass == entry.key }) else {
        return (entry.key, entry.value.scaled(by: factor * effort))
      }
      let whole = network.activities.reduce(Int64(0)) { sum, activity in
        sum + (activity.template.compute[entry.key]?.hours ?? 0)
      }
      guard whole > 0 else { return (entry.key, entry.value.scaled(by: effort)) }
      let share = Double(law.hours(atSize: scale.size)) / Double(whole)
      return (entry.key, entry.value.scaled(by: share * effort))
    }
  }
}
