import ArgumentParser
import Planning

/// How near a plan stays to one that was made before.
enum StabilityChoice: String, CaseIterable, ExpressibleByArgument {
  case off
  case tieBreak = "tie-break"
  case strong

  /// What it means to the planner, nil where no plan is stayed near to.
  var stability: Stability? {
    switch self {
    case .off: nil
    case .tieBreak: .tieBreak
    case .strong: .strong
    }
  }
}
