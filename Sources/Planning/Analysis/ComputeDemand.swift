public import RoadmapModel

/// The compute of a plan by fiscal quarter against farms, quotas and budgets.
///
/// It tells what the schedule asks for and where that breaks; where compute binds, nothing does but
/// what ran before the status date.
public struct ComputeDemand: Equatable, Sendable {
  /// The currency of amounts.
  public var currency: Currency
  /// The fiscal quarters from the first with demand to the last, without gaps.
  public var quarters: [ComputeQuarter]
  /// What each chip asks for by class and quarter; the hours add up to the plan's exactly.
  public var lines: [ComputeLine]
  /// The core-hours of each cloud, in the order of the roadmap, and what they cost.
  public var ledger: [CloudLine]

  /// The first quarter, of those not yet over, in which demand breaks a quota, the boards or a budget.
  public var firstBreak: ComputeQuarter? { quarters.first { !$0.breaks.isEmpty } }

  /// What all quarters cost.
  public var spend: Money { quarters.reduce(.zero(currency)) { $0 + $1.spend } }

  /// Core-hours of all quarters.
  public var coreHours: Int64 { quarters.reduce(0) { $0 + $1.coreHours } }

  /// Board-hours of all quarters.
  public var boardHours: Int64 { quarters.reduce(0) { $0 + $1.boardHours } }
}

/// The compute of one fiscal quarter.
public struct ComputeQuarter: Equatable, Sendable {
  /// Something that a quarter can ask too much of.
  public enum Limit: String, Sendable {
    /// Cores of farms and clouds together.
    case quota
    /// Emulation boards.
    case boards
    /// A cap on the quarter's spend.
    case budget
    /// A cap on the spend of the fiscal year so far.
    case yearBudget = "year_budget"
  }

  /// The quarter.
  public var period: FiscalPeriod
  /// Its days.
  public var days: Range<CivilDate>
  /// Core-hours asked for.
  public var coreHours: Int64 = 0
  /// Core-hours that the farms take.
  public var farmHours: Int64 = 0
  /// Core-hours that the farms could give.
  public var farmCapacity: Int64 = 0
  /// Core-hours that the clouds take.
  public var cloudHours: Int64 = 0
  /// Core-hours within the quotas; nil where a cloud has none.
  public var quotaHours: Int64?
  /// Core-hours that neither farm nor quota has room for on their day.
  public var unservedHours: Int64 = 0
  /// Board-hours asked for.
  public var boardHours: Int64 = 0
  /// Board-hours that the farms could give.
  public var boardCapacity: Int64 = 0
  /// Board-hours that no farm has room for on their day.
  public var unservedBoardHours: Int64 = 0
  /// What the clouds cost on demand.
  public var spend: Money
  /// How many amounts that is the sum of, each rounded to a cent.
  public var amounts: Int64 = 0
  /// Cloud core-hours of which the price is not known in the currency of reports.
  public var unpricedHours: Int64 = 0
  /// The least cap on the quarter's spend.
  public var budget: Money?
  /// The least cap on the spend of its fiscal year.
  public var yearBudget: Money?
  /// What is asked too much of; nothing where the quarter was over by the status date.
  public var breaks: [Limit] = []

  /// Whether a sum of amounts, each rounded to a cent, is above a cap by more than the rounding may add.
  public static func isOver(_ spend: Money, of amounts: Int64, _ cap: Money) -> Bool {
    spend.minorUnits > cap.minorUnits + amounts / 2
  }
}

/// What a chip asks for in one class and quarter.
public struct ComputeLine: Equatable, Sendable {
  /// The chip.
  public var chip: String
  /// The kind of job.
  public var computeClass: ComputeClass
  /// Whether hours of boards are counted, not of cores.
  public var isBoards: Bool
  /// The quarter.
  public var period: FiscalPeriod
  /// The hours.
  public var hours: Int64
}

/// What a cloud takes in one quarter and what that costs, rounded once.
public struct CloudLine: Equatable, Sendable {
  /// The cloud.
  public var cloud: String
  /// The quarter.
  public var period: FiscalPeriod
  /// Core-hours.
  public var hours: Int64
  /// The price of them on demand; nil where none is known in the currency of reports.
  public var cost: Money?
}

extension ComputeDemand {
  /// The compute that `plan` asks for, by the fiscal calendar of the roadmap it was made from.
  public init(_ plan: Plan, _ roadmap: Roadmap) {
    currency = roadmap.currency
    let rough = ComputeProfile(plan, roadmap).span
    let periods = roadmap.fiscal.quarters(overlapping: rough)
    guard let first = periods.first, let last = periods.last else {
      (quarters, lines, ledger) = ([], [], [])
      return
    }
    let whole =
      roadmap.fiscal.range(of: first).lowerBound..<roadmap.fiscal.range(of: last).upperBound
    let profile = ComputeProfile(plan, roadmap, covering: whole)

    lines = ComputeDemand.lines(of: plan, periods: periods, fiscal: roadmap.fiscal)
    ledger = []
    quarters = []
    var yearSpend = Money.zero(roadmap.currency)
    var yearAmounts: Int64 = 0
    for period in periods {
      let days = roadmap.fiscal.range(of: period)
      var quarter = ComputeQuarter(period: period, days: days, spend: .zero(roadmap.currency))
      let total = { (rows: [[Int64]]) in rows.reduce(Int64(0)) { $0 + profile.sum($1, in: days) } }
      quarter.coreHours = total(profile.coreDemand)
      quarter.farmHours = total(profile.farmHours)
      quarter.farmCapacity = total(profile.farmLimits)
      quarter.cloudHours = total(profile.cloudHours)
      let quotas = profile.cloudLimits.compactMap { $0 }
      quarter.quotaHours = quotas.count == profile.cloudLimits.count ? total(quotas) : nil
      quarter.unservedHours = total(profile.unserved)
      quarter.boardHours = total(profile.boardDemand)
      quarter.boardCapacity = total(profile.boardLimits)
      quarter.unservedBoardHours = total(profile.unservedBoards)
      for (cloudIndex, cloud) in roadmap.clouds.enumerated() {
        let taken = profile.cloudHours[cloudIndex]
        let hours = profile.sum(taken, in: days)
        guard hours > 0 else { continue }
        var line = CloudLine(cloud: cloud.id.text, period: period, hours: hours)
        let cost = profile.cost(of: cloudIndex, in: days, plan, roadmap)
        if cost.pricedHours > 0 {
          let amount = Money(minorUnits: cost.amount.minorUnits, currency: roadmap.currency)
          line.cost = amount
          quarter.spend = quarter.spend + amount
          quarter.amounts += 1
        }
        quarter.unpricedHours += hours - cost.pricedHours
        ledger.append(line)
      }
      if period.quarter == 1 { (yearSpend, yearAmounts) = (.zero(roadmap.currency), 0) }
      yearSpend = yearSpend + quarter.spend
      yearAmounts += quarter.amounts
      quarter.budget = roadmap.cloudCap(in: period)
      quarter.yearBudget = roadmap.cloudCap(in: FiscalPeriod(year: period.year))
      guard days.upperBound > plan.statusDate else {
        quarters.append(quarter)
        continue
      }
      if quarter.unservedHours > 0 { quarter.breaks.append(.quota) }
      if quarter.unservedBoardHours > 0 { quarter.breaks.append(.boards) }
      if let cap = quarter.budget,
        ComputeQuarter.isOver(quarter.spend, of: quarter.amounts, cap)
      {
        quarter.breaks.append(.budget)
      }
      // A quarter that spends nothing breaks no budget, even late in a year that is spent.
      if let cap = quarter.yearBudget, quarter.spend.minorUnits > 0,
        ComputeQuarter.isOver(yearSpend, of: yearAmounts, cap)
      {
        quarter.breaks.append(.yearBudget)
      }
      quarters.append(quarter)
    }
  }

  private static func lines(
    of plan: Plan,
    periods: [FiscalPeriod],
    fiscal: FiscalCalendar
  ) -> [ComputeLine] {
    let ranges = periods.map { fiscal.range(of: $0) }
    let classes = ComputeClass.allCases
    let holds = plan.holdsAllocation
    return plan.chips.flatMap { chip in
      // By class, cores before boards, then by quarter.
      var hours = [[Int64]](
        repeating: [Int64](repeating: 0, count: periods.count),
        count: classes.count * 2
      )
      for activity in chip.activities where !activity.compute.isEmpty {
        for segment in ComputeSegment.all(of: activity, heldBy: plan, holds) {
          let first = segment.days.lowerBound
          let touched = ranges.indices(overlapping: first..<max(segment.days.upperBound, first + 1))
          let row = segment.kind * 2 + (segment.isBoards ? 1 : 0)
          for quarter in touched {
            hours[row][quarter] +=
              segment.hours(before: ranges[quarter].upperBound)
              - segment.hours(before: ranges[quarter].lowerBound)
          }
        }
      }
      return hours.indices.flatMap { row in
        periods.indices.compactMap { quarter -> ComputeLine? in
          guard hours[row][quarter] > 0 else { return nil }
          return ComputeLine(
            chip: chip.id.text,
            computeClass: classes[row / 2],
            isBoards: row % 2 == 1,
            period: periods[quarter],
            hours: hours[row][quarter]
          )
        }
      }
    }
  }
}

extension ComputeProfile {
  /// What the hours of a cloud cost over days, each class at its machine's price, else at the cloud's
  /// price on demand; and how many hours have a price in the currency of reports.
  func cost(
    of cloud: Int,
    in days: Range<CivilDate>,
    _ plan: Plan,
    _ roadmap: Roadmap
  ) -> (amount: ExactAmount, pricedHours: Int64) {
    var nanoUnits: Int128 = 0
    var priced: Int64 = 0
    let offer = roadmap.clouds[cloud]
    for (index, kind) in ComputeClass.allCases.enumerated() {
      let hours = sum(cloudClassHours[cloud][index], in: days)
      guard hours > 0, let price = plan.price(of: kind, in: offer.id.text) ?? offer.onDemand,
        price.currency == roadmap.currency
      else { continue }
      nanoUnits += Int128(price.nanoUnits) * Int128(hours)
      priced += hours
    }
    return (ExactAmount(nanoUnits, over: 10_000_000), priced)
  }
}

extension Roadmap {
  /// The least cap that a budget for rented compute sets on a fiscal period, in the reports' currency.
  func cloudCap(in period: FiscalPeriod) -> Money? {
    budgets.filter { $0.purpose == .cloud }.compactMap { $0.caps[period] }
      .filter { $0.currency == currency }
      .min { $0.minorUnits < $1.minorUnits }
  }
}
