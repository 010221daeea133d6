public import RoadmapModel

/// Sums of a ledger under one key: a class, a family, a site.
public struct CostRow: Equatable, Sendable {
  /// The key in data, `people` or `graviton`; nil for what belongs to none.
  public var key: String?
  /// Spent before the status date, in minor units; for income what came in.
  public var sunk: Int64
  /// From the status date on.
  public var ahead: Int64

  /// Sums under a key.
  public init(key: String?, sunk: Int64, ahead: Int64) {
    self.key = key
    self.sunk = sunk
    self.ahead = ahead
  }

  /// Both together.
  public var total: Int64 { sunk + ahead }
}

/// Cash of one fiscal quarter.
public struct CashRow: Equatable, Sendable {
  /// The quarter.
  public var period: FiscalPeriod
  /// Spent before the status date less what came in, in minor units.
  public var sunk: Int64 = 0
  /// Spent from the status date on.
  public var cost: Int64 = 0
  /// Coming in from the status date on.
  public var income: Int64 = 0
  /// The sum of income less cost up to this quarter.
  public var cumulative: Int64 = 0

  /// Income less cost.
  public var net: Int64 { income - cost }
}

/// By what costs are summed.
public enum CostGrouping: String, CaseIterable, Sendable {
  /// What it is spent on.
  case costClass = "class"
  /// The chip that bears it.
  case chip
  /// The family of the chip, a programme.
  case family
  /// The site of the team; none for what is not people.
  case site
  /// The discipline of the team; none for what is not people.
  case discipline
}

extension Ledger {
  /// Cost, without income, by a key, in the order of the first line of each; what has none comes last.
  ///
  /// Rows add up to all cost of the ledger. O(lines).
  public func costs(by grouping: CostGrouping, _ plan: Plan, _ roadmap: Roadmap) -> [CostRow] {
    var families: [String: String] = [:]
    for chip in plan.chips { families[chip.id.text] = chip.family.text }
    var teams: [String: Team] = [:]
    for team in roadmap.teams { teams[team.id.text] = team }
    var order: [String] = []
    var rows: [String: CostRow] = [:]
    var rest = CostRow(key: nil, sunk: 0, ahead: 0)
    for line in lines where line.costClass != .income {
      let isPeople = [.people, .sustaining].contains(line.costClass)
      let team = isPeople ? teams[line.item] : nil
      let key: String? =
        switch grouping {
        case .costClass: line.costClass.rawValue
        case .chip: line.chip?.text
        case .family: line.chip.flatMap { families[$0.text] }
        case .site: team?.site.text
        case .discipline: team?.discipline.text
        }
      let amount = line.amount.minorUnits
      guard let key else {
        if line.isSunk { rest.sunk += amount } else { rest.ahead += amount }
        continue
      }
      if rows[key] == nil { order.append(key) }
      var row = rows[key] ?? CostRow(key: key, sunk: 0, ahead: 0)
      if line.isSunk { row.sunk += amount } else { row.ahead += amount }
      rows[key] = row
    }
    // Chips and families stand as in the plan, whatever their first cost.
    if grouping == .chip { order = plan.chips.map(\.id.text).filter { rows[$0] != nil } }
    if grouping == .family { order = roadmap.families.map(\.id.text).filter { rows[$0] != nil } }
    let known = order.compactMap { rows[$0] }
    return rest.total == 0 && rest.sunk == 0 ? known : known + [rest]
  }

  /// What comes in, before and from the status date on.
  public var income: CostRow {
    var row = CostRow(key: CostClass.income.rawValue, sunk: 0, ahead: 0)
    for line in lines where line.costClass == .income {
      if line.isSunk {
        row.sunk += line.amount.minorUnits
      } else {
        row.ahead += line.amount.minorUnits
      }
    }
    return row
  }

  /// Cash by fiscal quarter in order, quarters without any left out.
  public var cash: [CashRow] {
    var rows: [FiscalPeriod: CashRow] = [:]
    for line in lines {
      var row = rows[line.period] ?? CashRow(period: line.period)
      if line.isSunk {
        row.sunk -= line.cash
      } else if line.costClass == .income {
        row.income += line.amount.minorUnits
      } else {
        row.cost += line.amount.minorUnits
      }
      rows[line.period] = row
    }
    var sum: Int64 = 0
    return rows.values.sorted { $0.period < $1.period }.map { row in
      sum += row.net
      var row = row
      row.cumulative = sum
      return row
    }
  }
}
