extension Problem {
  /// The modes of each activity that some best schedule may be in.
  ///
  /// Left out are modes that demand more than there ever is, that no choice of the others' modes leaves
  /// enough stock for, and, where an earlier finish does no harm, those that take as much as another
  /// mode and as long (Sprecher, Hartmann and Drexl 1997).
  ///
  /// - Complexity: O(modes² × demands), times the rounds in which modes fall out.
  func usefulModes() -> [[Int]] {
    var useful = activities.indices.map { activity in
      modes(of: activity).filter { isExecutable[$0] || activities[activity].fixedStart != nil }
    }
    for activity in activities.indices where isEarlyHarmless(activity) {
      useful[activity] = withoutDominated(useful[activity])
    }
    while true {
      let before = useful.map(\.count)
      for stock in stocks.indices {
        let least = useful.map { modes in modes.map { use(of: $0, stock) }.min() ?? 0 }
        let left = least.reduce(stocks[stock], -)
        for activity in useful.indices {
          useful[activity].removeAll { use(of: $0, stock) - least[activity] > left }
        }
      }
      if useful.map(\.count) == before { return useful }
    }
  }

  /// Whether a shorter mode of an activity breaks no lag that a longer one keeps.
  private func isEarlyHarmless(_ activity: Int) -> Bool {
    allArcs(into: activity).allSatisfy { !incoming[$0].entersFinish }
      && allArcs(outOf: activity).allSatisfy {
        !outgoing[$0].hasMaximalLag || !outgoing[$0].leavesFinish
      }
  }

  /// Some modes without those that another one makes superfluous; of equal ones the first stays.
  private func withoutDominated(_ modes: [Int]) -> [Int] {
    modes.filter { mode in
      !modes.contains { other in
        other != mode && isNoWorse(other, than: mode)
          && (other < mode || !isNoWorse(mode, than: other))
      }
    }
  }

  private func isNoWorse(_ mode: Int, than other: Int) -> Bool {
    durations[mode] <= durations[other]
      && stocks.indices.allSatisfy { use(of: mode, $0) <= use(of: other, $0) }
      && resources.indices.allSatisfy { offset in
        let resource = ResourceIndex(offset: offset)
        return amountDemanded(in: mode, of: resource) <= amountDemanded(in: other, of: resource)
      }
  }
}
