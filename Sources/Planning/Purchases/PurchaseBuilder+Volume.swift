internal import RoadmapModel

extension PurchaseBuilder {
  /// Wafers, substrates and memory for the units of each fiscal quarter, summed by fiscal year.
  ///
  /// A year's order must be placed for its first unit. Together with test, which is no purchase, the
  /// parts are what the ledger pays for units: each quarter's amount is divided among them by largest
  /// remainder.
  mutating func addUnits() {
    let until = LedgerBuilder.lastDay(plan, roadmap)
    for (_, chip) in openChips {
      guard let unit = UnitEconomics(chip, in: plan, roadmap), unit.units > 0,
        let launch = chip.date(of: .launch)
      else { continue }
      let axis = LedgerAxis(
        covering: min(launch, until)..<(until + 1),
        status: plan.statusDate,
        horizon: plan.horizon,
        roadmap.fiscal
      )
      var years: [(year: Int, first: CivilDate, units: Int64, parts: [Int64], isKnown: Bool)] = []
      for span in axis.spans where !span.isSunk {
        let days = span.days
        let count = unit.deployed(before: days.upperBound) - unit.deployed(before: days.lowerBound)
        guard count > 0 else { continue }
        let year = span.period.year
        if years.last?.year != year {
          years.append((year, max(launch, days.lowerBound), 0, [0, 0, 0], true))
        }
        years[years.count - 1].units += count
        let day = span.middle
        guard let cost = unit.cost(on: day, level), let parts = unit.parts(on: day, level) else {
          years[years.count - 1].isKnown = false
          continue
        }
        let factor = level.escalation(.units, on: day)
        let shares = LargestRemainder.split(
          UnitEconomics.total(cost, of: count, factor),
          by: parts
        )
        for index in 0..<3 { years[years.count - 1].parts[index] += shares[index] }
      }
      for year in years {
        let parts = year.isKnown ? year.parts : nil
        addYear(of: chip, unit, year.year, year.first, year.units, parts)
      }
    }
  }

  private mutating func addYear(
    of chip: PlannedChip,
    _ unit: UnitEconomics,
    _ year: Int,
    _ first: CivilDate,
    _ units: Int64,
    _ parts: [Int64]?
  ) {
    let nodes = unit.nodes
    let economics = unit.economics
    let detail = "\(units) units of \(FiscalPeriod(year: year).text)"
    // Wafers of the slowest die come first; assembly follows them.
    let slowest = nodes.max { $0.fab.approximateDays < $1.fab.approximateDays }
    if let slowest {
      let weeks = (slowest.fab.approximateDays + slowest.assembly.approximateDays + 6) / 7
      add(
        .wafers,
        slowest.id.text,
        chip: chip.id.text,
        vendor: slowest.foundry.text,
        detail: detail,
        neededOn: first,
        leadTime: TimeSpan(weeks, .weeks),
        amount: parts?[0],
        year: year
      )
    }
    let assembly = (slowest?.assembly ?? .zero).before(first)
    if economics.packageCost != nil {
      add(
        .substrates,
        "package",
        chip: chip.id.text,
        vendor: nil,
        detail: detail,
        neededOn: assembly,
        leadTime: economics.packageLeadTime,
        amount: parts?[1],
        year: year
      )
    }
    if economics.componentCost != nil {
      add(
        .memory,
        "components",
        chip: chip.id.text,
        vendor: nil,
        detail: detail,
        neededOn: assembly,
        leadTime: economics.componentLeadTime,
        amount: parts?[2],
        year: year
      )
    }
  }

  /// The seats of each tool for another term, until the horizon.
  ///
  /// A term costs what the ledger pays for its days; one that began before the status date is bought.
  mutating func addRenewals() {
    for pool in roadmap.tokenPools {
      guard let cost = pool.cost?.amount else { continue }
      for term in pool.terms(from: plan.statusDate, to: plan.horizon, roadmap.fiscal) {
        var total: Int64 = 0
        var isKnown = true
        let axis = LedgerAxis(
          covering: term.clamped(to: term.lowerBound..<(plan.horizon + 1)),
          status: term.lowerBound,
          horizon: plan.horizon,
          roadmap.fiscal
        )
        for span in axis.spans {
          let part = span.days.clamped(to: term)
          guard !part.isEmpty else { continue }
          guard let factor = level.factor(.eda, cost.currency, on: span.days.lowerBound) else {
            isKnown = false
            continue
          }
          let seatDays = LedgerBuilder.unitDays(pool.count, in: part)
          total +=
            ExactAmount(
              Int128(seatDays) * Int128(cost.minorUnits) * factor,
              over: Int128(span.yearDays) * PriceLevel.scale
            ).minorUnits
        }
        add(
          .toolRenewal,
          pool.id.text,
          vendor: pool.vendor?.text,
          detail: "\(pool.seats(on: term.lowerBound)) seats until \(term.upperBound - 1)",
          neededOn: term.lowerBound,
          leadTime: pool.leadTime,
          amount: isKnown ? total : nil,
          isBought: term.lowerBound <= plan.statusDate
        )
      }
    }
  }
}

extension TokenPool {
  /// The terms of the contract that touch the days from `start` to `end`.
  func terms(
    from start: CivilDate,
    to end: CivilDate,
    _ fiscal: FiscalCalendar
  ) -> [Range<CivilDate>] {
    guard let renewal else {
      // Without a day of its own a contract follows the fiscal year.
      return (fiscal.year(of: start)...max(fiscal.year(of: start), fiscal.year(of: end))).map {
        fiscal.range(of: FiscalPeriod(year: $0))
      }
    }
    let months = term.unit == .years ? term.count * 12 : term.unit == .months ? term.count : 0
    let step = { (count: Int) in
      months > 0
        ? renewal.adding(months: months * count) : renewal + term.approximateDays * count
    }
    // The term that holds the first day: whole terms before or after the stated day.
    var count = (start - renewal) / max(1, term.approximateDays)
    while step(count) > start { count -= 1 }
    while step(count + 1) <= start { count += 1 }
    var terms: [Range<CivilDate>] = []
    while step(count) <= end {
      terms.append(step(count)..<step(count + 1))
      count += 1
    }
    return terms
  }

  /// Seats in force on a day.
  func seats(on day: CivilDate) -> Int { count.value(on: day) ?? 0 }
}
