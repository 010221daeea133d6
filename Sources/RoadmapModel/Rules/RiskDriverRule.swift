/// Common causes are there, touch something, and go together without contradiction.
struct RiskDriverRule: RoadmapRule {
  static let identifier = "bad-driver"
  static let summary = """
    A driver touches nothing; an uncertainty or a risk names a driver that is not there, or is \
    explained by its drivers to more than the whole; a driver is correlated with itself, or a pair \
    twice; correlations that can't hold all at once are a warning, because they are repaired.
    """

  static let triggeringExamples = [
    """
    drivers:
      maturity: {name: Node maturity}
    """,
    """
    drivers: {maturity: {}, vendor: {}}
    uncertainties:
      layout:
        of: [activities/layout]
        distribution: pert 0.9 1 1.5
        drivers: {maturity: 80%, vendor: 80%}
    """,
    """
    drivers: {a: {}, b: {}, c: {}}
    correlations:
      ab: {first: a, second: b, coefficient: 90%}
      bc: {first: b, second: c, coefficient: 90%}
      ac: {first: a, second: c, coefficient: -90%}
    uncertainties:
      layout:
        of: [activities/layout]
        distribution: pert 0.9 1 1.5
        drivers: {a: 10%, b: 10%, c: 10%}
    """,
    """
    drivers: {a: {}}
    correlations:
      aa: {first: a, second: a, coefficient: 90%}
    uncertainties:
      layout: {of: [activities/layout], distribution: pert 0.9 1 1.5, drivers: {a: 10%}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    drivers: {maturity: {cause: a young process}, vendor: {}}
    correlations:
      both: {first: maturity, second: vendor, coefficient: 40%}
    uncertainties:
      layout:
        of: [activities/layout]
        distribution: pert 0.9 1 1.5
        drivers: {maturity: 60%, vendor: 30%}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let known = roadmap.drivers.map(\.id)
    var used: Set<RiskDriver.ID> = []
    var found: [Diagnostic] = []
    let parts =
      roadmap.uncertainties.map { ("uncertainties/\($0.id)", $0.drivers) }
      + roadmap.risks.map { ("risks/\($0.id)", $0.drivers) }
    for (name, drivers) in parts {
      let path = ModelPath(name).appending("drivers")
      for entry in drivers.entries {
        used.insert(entry.key)
        if !known.contains(entry.key) {
          let place = path.appending(entry.key.text)
          found.append(
            .unknown("driver", entry.key.text, at: place, isKey: true, among: known.map(\.text))
          )
        }
      }
      let explained = explained(drivers, roadmap)
      if explained > 1.000_001 {
        found.append(Diagnostic(.error, at: path, .overexplained(explained)))
      }
    }
    for driver in roadmap.drivers where !used.contains(driver.id) {
      let path = ModelPath("drivers/\(driver.id)")
      found.append(Diagnostic(.error, at: path, .idleDriver(driver.id)))
    }
    return found + correlations(in: roadmap)
  }

  /// The share of variance that drivers explain.
  private func explained(
    _ drivers: OrderedTable<RiskDriver.ID, Proportion>,
    _ roadmap: Roadmap
  ) -> Double {
    var sum = 0.0
    for first in drivers.entries {
      for second in drivers.entries {
        let correlation =
          first.key == second.key ? 1 : roadmap.correlation(of: first.key, second.key)
        sum += first.value.value * second.value.value * correlation
      }
    }
    return sum
  }

  private func correlations(in roadmap: Roadmap) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<[RiskDriver.ID]> = []
    for item in roadmap.correlations {
      let path = ModelPath("correlations/\(item.id)")
      if item.first == item.second {
        found.append(Diagnostic(.error, at: path, .selfCorrelation(item.first)))
      } else if !seen.insert([item.first, item.second].sorted()).inserted {
        found.append(Diagnostic(.error, at: path, .repeatedPair(item.first, item.second)))
      }
    }
    if found.isEmpty, !roadmap.correlations.isEmpty, !roadmap.areCorrelationsConsistent {
      found.append(Diagnostic(.warning, at: ModelPath("correlations"), .contradiction))
    }
    return found
  }
}

extension Roadmap {
  /// The correlation of two drivers, as stated, else none.
  public func correlation(of first: RiskDriver.ID, _ second: RiskDriver.ID) -> Double {
    let pair = [first, second].sorted()
    let stated = correlations.first { [$0.first, $0.second].sorted() == pair }
    return min(1, max(-1, stated?.coefficient.value ?? 0))
  }

  /// Whether the stated correlations can hold all at once: the matrix has no negative eigenvalue.
  ///
  /// - Complexity: O(drivers³).
  var areCorrelationsConsistent: Bool {
    let names = drivers.map(\.id)
    var lower = names.map { _ in names.map { _ in 0.0 } }
    for row in names.indices {
      for column in 0...row {
        var rest = row == column ? 1 : correlation(of: names[row], names[column])
        for index in 0..<column { rest -= lower[row][index] * lower[column][index] }
        if row == column {
          if rest < -1e-9 { return false }
          lower[row][row] = max(rest, 0).squareRoot()
        } else if lower[column][column] < 1e-7 {
          if abs(rest) > 1e-6 { return false }
        } else {
          lower[row][column] = rest / lower[column][column]
        }
      }
    }
    return true
  }
}

extension Diagnostic.Message {
  static func idleDriver(_ driver: RiskDriver.ID) -> Self {
    Self(
      RiskDriverRule.identifier,
      "the driver \(driver) touches nothing",
      remedy: "name it in drivers of an uncertainty or a risk, or remove it"
    )
  }

  static func overexplained(_ share: Double) -> Self {
    Self(
      RiskDriverRule.identifier,
      "its drivers explain \(Proportion(percent: Int((share * 100).rounded()))) of it",
      remedy: "keep the sum of the squares of the correlations at 100% or below"
    )
  }

  static func selfCorrelation(_ driver: RiskDriver.ID) -> Self {
    Self(
      RiskDriverRule.identifier,
      "\(driver) is correlated with itself",
      remedy: "name two drivers"
    )
  }

  static func repeatedPair(_ first: RiskDriver.ID, _ second: RiskDriver.ID) -> Self {
    Self(
      RiskDriverRule.identifier,
      "\(first) and \(second) are correlated twice",
      remedy: "keep one of the two"
    )
  }

  static let contradiction = Self(
    RiskDriverRule.identifier,
    "the correlations can't hold all at once, so they are taken weaker than stated",
    remedy: "two drivers that go with a third alike must go with each other too"
  )
}
