internal import RoadmapModel

/// A cap on what is spent once, as a bound on sets knows it.
struct NRECap: Sendable {
  /// The chips that it covers.
  enum Scope: Sendable {
    /// All, and what they share.
    case everything
    /// Those of a family.
    case family(String)
    /// One.
    case chip(String)
  }

  /// Whose spend is capped.
  let scope: Scope
  /// The first day after the capped period, which begins on the status date; nil for all time.
  let until: CivilDate?
  /// At most so much, in minor units.
  let amount: Int64

  /// The caps among the limits of a selection: in all, of families and chips, and of the first fiscal
  /// years together, as far as each of them is capped.
  static func all(
    among limits: [GateExpression],
    status: CivilDate,
    _ fiscal: FiscalCalendar
  ) -> [NRECap] {
    var caps: [NRECap] = []
    var years: [String: Int64] = [:]
    for limit in limits {
      guard let amount = limit.cap else { continue }
      switch (limit.metric, limit.selector) {
      case ("nre", nil): caps.append(NRECap(scope: .everything, until: nil, amount: amount))
      case ("nre", let chip?) where chip != "*":
        caps.append(NRECap(scope: .chip(chip), until: nil, amount: amount))
      case ("nre.family", let family?) where family != "*":
        caps.append(NRECap(scope: .family(family), until: nil, amount: amount))
      case ("nre.year", let year?): years[year] = min(years[year] ?? amount, amount)
      default: break
      }
    }
    var sum: Int64 = 0
    var year = fiscal.year(of: status)
    while let amount = years[FiscalPeriod(year: year).text] ?? years["*"] {
      sum += amount
      let end = fiscal.range(of: FiscalPeriod(year: year)).upperBound
      caps.append(NRECap(scope: .everything, until: end, amount: sum))
      year += 1
      // A cap of every year tells no more once all chips are launched.
      if year > fiscal.year(of: status) + 20 { break }
    }
    return caps
  }

  /// Whether what is spent on a chip counts.
  func covers(_ chip: PlannedChip) -> Bool {
    switch scope {
    case .everything: true
    case .family(let family): chip.family.text == family
    case .chip(let name): chip.id.text == name
    }
  }

  /// What is left of it beside `lines`, which are paid whatever is in.
  func room(beside lines: [LedgerLine], _ fiscal: FiscalCalendar) -> Int64 {
    guard case .everything = scope else { return amount }
    return lines.reduce(amount) { room, line in
      let isInTime = until.map { fiscal.range(of: line.period).upperBound <= $0 } ?? true
      let counts = isInTime && !line.isSunk && line.costClass.isNRE
      return room - (counts ? max(0, line.amount.minorUnits) : 0)
    }
  }
}

extension GateExpression {
  /// The most that it lets an amount of money be, in minor units; nil where it caps none.
  fileprivate var cap: Int64? {
    guard relation == .lessOrEqual || relation == .less, !limit.isRelative, limit.date == nil else {
      return nil
    }
    return limit.thousandths / 10
  }
}
