import RoadmapModel
import Scheduling

extension Projection {
  /// What a constraint of the engine is in the roadmap's terms.
  func name(of constraint: ProblemConstraint) -> String {
    switch constraint {
    case .fixedStart(let activity):
      return "\(name(of: activity)) is under way"
    case .release(let activity):
      let last = bounds[activity.offset].max { $0.slot < $1.slot }
      let cause = last.map { " because of \($0.item)" } ?? ""
      return "\(name(of: activity)) can't start before "
        + "\(axis.date(problem[activity].release))\(cause)"
    case .deadline(let activity):
      let day = problem[activity].deadline.map { " by \(axis.date($0))" } ?? " in time"
      return "\(name(of: activity)) has to be done\(day)"
    case .permittedStarts(let activity):
      return "\(name(of: activity)) may start on certain days only"
    case .minimalLag(let precedence):
      let tie = problem[precedence]
      return "\(name(of: tie.successor)) waits for \(name(of: tie.predecessor))"
    case .maximalLag(let precedence):
      let tie = problem[precedence]
      return "\(name(of: tie.successor)) has to follow \(name(of: tie.predecessor)) soon"
    case .capacity(let resource):
      if let team = teams[resource] { return "there are only so many people in \(team)" }
      return "there are only so many seats of \(licences[resource]?.rawValue ?? "a licence")"
    case .stock:
      return "there is only so much of a stock"
    case .hold(let hold):
      let licence = licences[problem[hold].resource]?.rawValue ?? "a licence"
      return "a seat of \(licence) is held from \(name(of: problem[hold].opener)) to "
        + "\(name(of: problem[hold].closer))"
    }
  }
}
