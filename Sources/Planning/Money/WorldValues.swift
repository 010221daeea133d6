internal import RoadmapModel

/// What a plan is worth in each of many worlds.
///
/// A launch later than planned takes off what the plan's units lose by it; one that is earlier adds
/// nothing, because units are asked for on the planned day, nor does waiting for better margins. What a
/// world costs more is paid at its launch; it saves at most what the plan buys for spins. Without
/// uncertainty every world is worth what the plan is.
struct WorldValues {
  /// The NPV in each world, in minor units.
  let npvs: [Int64]

  /// The worlds of `samples` for a plan with its money.
  ///
  /// O(chips × (worlds + distinct launches × quarters)).
  init(_ samples: LaunchSamples, of plan: Plan, _ roadmap: Roadmap, _ ledger: Ledger) {
    let worlds = samples.worlds
    let rate = roadmap.finance.discountRate.value
    let uses = LicenceUse.all(in: plan, roadmap)
    var sums = [Double](repeating: 0, count: worlds)
    for (index, name) in samples.chips.enumerated() {
      guard let position = plan.chips.firstIndex(where: { $0.id.text == name }),
        let launch = plan.chips[position].date(of: .launch)
      else { continue }
      let units = LaunchValue(position, in: plan, roadmap, uses)
      let planned = units?.value(launching: launch) ?? 0
      let spins = WorldValues.spins(of: name, ledger)
      var known: [Int32: (loss: Double, discount: Double)] = [:]
      for world in 0..<worlds {
        let day = max(samples.launches[index][world], launch)
        let (loss, discount) =
          known[day.dayNumber]
          ?? (
            min(0, (units?.value(launching: day) ?? 0) - planned),
            DeterministicMath.power(1 + rate, -Double(day - plan.statusDate) / 365.25)
          )
        known[day.dayNumber] = (loss, discount)
        let extra = max(samples.extras[index][world], -spins)
        sums[world] += loss - Double(extra) * discount
      }
    }
    npvs = sums.map { ledger.value.npv.minorUnits + Int64($0.rounded(.toNearestOrEven)) }
  }

  /// What a chip buys for its spins from the status date on.
  private static func spins(of chip: String, _ ledger: Ledger) -> Int64 {
    ledger.lines.reduce(0) { sum, line in
      let counts =
        line.costClass.isForSpins && !line.isSunk && line.chip?.text == chip
      return sum + (counts ? max(0, line.amount.minorUnits) : 0)
    }
  }

  /// The NPV that a share of the worlds stays below; nil without worlds.
  func quantile(_ share: Double) -> Int64? { npvs.sorted().quantile(share) }

  /// The mean NPV of the worse half of the worlds; nil without worlds.
  var worseHalf: Int64? {
    guard !npvs.isEmpty else { return nil }
    let worse = npvs.sorted().prefix((npvs.count + 1) / 2)
    let sum = worse.reduce(Int128(0)) { $0 + Int128($1) }
    return ExactAmount(sum, over: Int128(worse.count)).minorUnits
  }
}

extension Array {
  /// The element that a share of them, in ascending order, reaches; nil without any.
  func quantile(_ share: Double) -> Element? {
    guard !isEmpty else { return nil }
    let place = Int((Double(count) * share).rounded(.up)) - 1
    return self[Swift.min(Swift.max(place, 0), count - 1)]
  }
}

extension CostClass {
  /// Whether it is bought for a chip's spins, before its launch.
  var isForSpins: Bool {
    switch self {
    case .masks, .engineeringWafers, .packageTest: true
    default: false
    }
  }
}
