import ArgumentParser

/// How long the planner may search, `10s`, `2min` or `1h`.
struct TimeLimit: ExplainedArgument, Equatable {
  static let explanation = "whole seconds, minutes or hours from 1s to 24h, as 30s, 2min, 1h"

  /// The seconds, from 1 to a day's.
  let seconds: Int

  /// The limit that `text` states, nil where it states none.
  init?(argument text: String) {
    let units = [("min", 60), ("s", 1), ("h", 3_600)]
    guard let (unit, length) = units.first(where: { text.hasSuffix($0.0) }),
      let count = Int(text.dropLast(unit.count)), count > 0, count <= 86_400 / length
    else { return nil }
    seconds = count * length
  }
}
