public import RoadmapModel

/// One change of what compute may use, as `tapeout compute whatif` spells it.
///
/// `FY27Q3=+2M` changes a budget's cap in a period, `+50%` all caps; `cloud=+50%`, `pool=-100` or `-20%`
/// change a quota or a pool of tokens.
public struct ComputeChange: Hashable, Sendable {
  /// What is changed.
  public enum Target: String, Sendable, CaseIterable {
    /// Caps on money for rented compute.
    case budget
    /// Cores that may be rented at once.
    case quota
    /// Tokens of pools.
    case tokens
  }

  /// By how much.
  public enum Amount: Hashable, Sendable {
    /// By so many millionths of what there is.
    case share(Int64)
    /// By a number: minor units of money, cores or tokens.
    case difference(Int64)
    /// To a number.
    case value(Int64)
    /// To no limit.
    case unlimited
  }

  /// What is changed.
  public let target: Target
  /// The period, cloud or pool; nil for all.
  public let name: String?
  /// By how much.
  public let amount: Amount

  /// The change that `text` spells.
  ///
  /// - Throws: ``ComputeChangeError`` where it spells none.
  public init(_ target: Target, _ text: String) throws(ComputeChangeError) {
    self.target = target
    var rest = Substring(text)
    var name: String?
    if let equals = text.firstIndex(of: "=") {
      name = String(text[..<equals])
      rest = text[text.index(after: equals)...]
    }
    self.name = name.map { target == .budget ? ComputeChange.period($0) : $0 }
    func wrong() -> ComputeChangeError {
      ComputeChangeError(
        "--\(target.rawValue) \(text): \(rest.isEmpty ? "nothing" : rest) is no amount",
        remedy: target == .budget
          ? "write FY27Q3=+2M, FY28=3M, -50% or unlimited"
          : "write +50%, NAME=-20%, NAME=8000 or unlimited"
      )
    }
    if rest == "unlimited" {
      amount = .unlimited
      return
    }
    let isSigned = rest.hasPrefix("+") || rest.hasPrefix("-")
    let isLess = rest.hasPrefix("-")
    let digits = String(isSigned ? rest.dropFirst() : rest)
    guard let first = digits.utf8.first, (48...57).contains(first) else { throw wrong() }
    if digits.hasSuffix("%") {
      guard isSigned, let share = try? Proportion(text: digits) else { throw wrong() }
      let millionths = share.fraction.millionths
      if isLess, millionths > 1_000_000 { throw wrong() }
      amount = .share(isLess ? -millionths : millionths)
      return
    }
    let number: Int64
    if target == .budget {
      guard let money = try? Money(text: digits.contains(" ") ? digits : "\(digits) USD") else {
        throw wrong()
      }
      number = money.minorUnits
    } else {
      guard let count = try? Int(text: digits) else { throw wrong() }
      number = Int64(count)
    }
    if target == .budget, name == nil {
      throw ComputeChangeError(
        "--budget \(text) names no period",
        remedy: "write FY27Q3=\(rest), or a percentage for all periods"
      )
    }
    amount = isSigned ? .difference(isLess ? -number : number) : .value(number)
  }

  /// `FY27Q3` of `2027Q3` and `FY27` of `2027`; anything else as it is.
  private static func period(_ text: String) -> String {
    guard text.hasPrefix("20"), text.utf8.count >= 4 else { return text }
    return "FY" + text.dropFirst(2)
  }

  /// The change in words, `FY27Q3=+2M`.
  public var text: String {
    let tail =
      switch amount {
      case .share(let millionths):
        (millionths < 0 ? "-" : "+") + Proportion(FixedPoint(millionths: abs(millionths))).text
      case .difference(let number): (number < 0 ? "-" : "+") + spelled(abs(number))
      case .value(let number): spelled(number)
      case .unlimited: "unlimited"
      }
    return "\(target.rawValue) " + (name.map { "\($0)=" } ?? "") + tail
  }

  private func spelled(_ number: Int64) -> String {
    target == .budget
      ? CompactNumber.text(Money(minorUnits: number, currency: .usDollar)) : "\(number)"
  }
}

/// Why a change of compute can't be made.
public struct ComputeChangeError: Error, Equatable {
  /// What is wrong.
  public let message: String
  /// What helps.
  public let remedy: String

  init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}

extension ComputeChange {
  /// The roadmap with the change.
  ///
  /// - Throws: ``ComputeChangeError`` where the roadmap has nothing of the name.
  public func applied(to roadmap: Roadmap) throws(ComputeChangeError) -> Roadmap {
    var changed = roadmap
    switch target {
    case .budget: try changeBudgets(of: &changed)
    case .quota:
      let chosen = try positions(roadmap.clouds.map(\.id.text), "cloud")
      for index in chosen {
        changed.clouds[index].quota = steps(roadmap.clouds[index].quota, roadmap)
      }
    case .tokens:
      let chosen = try positions(roadmap.tokenPools.map(\.id.text), "token pool")
      if amount == .unlimited {
        changed.tokenPools = roadmap.tokenPools.enumerated().filter { !chosen.contains($0.offset) }
          .map(\.element)
      } else {
        for index in chosen {
          changed.tokenPools[index].count = steps(roadmap.tokenPools[index].count, roadmap)
        }
      }
    }
    return changed
  }

  private func positions(
    _ ids: [String],
    _ kind: String
  ) throws(ComputeChangeError) -> [Int] {
    guard let name else { return Array(ids.indices) }
    guard let index = ids.firstIndex(of: name) else {
      let near = nearestName(to: name, among: ids)
      throw ComputeChangeError(
        "there is no \(kind) \"\(name)\"",
        remedy: near.map { "you meant \($0)" } ?? "use one of \(ids.joined(separator: ", "))"
      )
    }
    return [index]
  }

  /// Units by day, each step changed; none where there is no limit.
  private func steps(
    _ table: OrderedTable<CivilDate, Int>,
    _ roadmap: Roadmap
  ) -> OrderedTable<CivilDate, Int> {
    switch amount {
    case .unlimited: return OrderedTable()
    case .value(let number):
      let first = table.entries.map(\.key).min() ?? roadmap.statusDate ?? roadmap.horizon
      return OrderedTable([(first, Int(number))])
    case .share, .difference:
      return OrderedTable(table.entries.map { ($0.key, Int(changed(Int64($0.value)))) })
    }
  }

  private func changeBudgets(of roadmap: inout Roadmap) throws(ComputeChangeError) {
    let positions = roadmap.budgets.indices.filter { roadmap.budgets[$0].purpose == .cloud }
    guard let name else {
      if amount == .unlimited {
        roadmap.budgets.removeAll { $0.purpose == .cloud }
        return
      }
      for index in positions {
        let entries = roadmap.budgets[index].caps.entries.map { ($0.key, changed($0.value)) }
        roadmap.budgets[index].caps = OrderedTable(entries)
      }
      return
    }
    guard let period = try? FiscalPeriod(text: name) else {
      throw ComputeChangeError(
        "\(name) is no fiscal period",
        remedy: "write FY27Q3 or 2027Q3 for a quarter, FY27 or 2027 for a year"
      )
    }
    var found = false
    // A year whose caps are stated by quarter is changed in all of them.
    let isWhole = positions.contains { roadmap.budgets[$0].caps[period] != nil }
    if !isWhole, period.quarter == nil, let share = byQuarter(period.year) {
      for change in share where (try? change.changeBudgets(of: &roadmap)) != nil { found = true }
      if found { return }
    }
    for index in positions {
      guard let cap = roadmap.budgets[index].caps[period] else { continue }
      found = true
      roadmap.budgets[index].caps[period] = amount == .unlimited ? nil : changed(cap)
    }
    if found { return }
    let known = positions.flatMap { roadmap.budgets[$0].caps.entries.map(\.key.text) }
    guard case .value(let number) = amount, let first = positions.first else {
      throw ComputeChangeError(
        "no budget for rented compute has a cap in \(period.text)",
        remedy: known.isEmpty
          ? "state a budget first" : "use one of \(known.joined(separator: ", "))"
      )
    }
    roadmap.budgets[first].caps[period] = Money(minorUnits: number, currency: roadmap.currency)
  }

  /// The same change of each quarter of a year; nil where it doesn't say the same of each.
  private func byQuarter(_ year: Int) -> [ComputeChange]? {
    switch amount {
    case .difference, .value: nil
    case .share, .unlimited:
      (1...4).map {
        ComputeChange(target, FiscalPeriod(year: year, quarter: $0).text, amount)
      }
    }
  }

  private init(_ target: Target, _ name: String, _ amount: Amount) {
    self.target = target
    self.name = name
    self.amount = amount
  }

  private func changed(_ money: Money) -> Money {
    Money(minorUnits: changed(money.minorUnits), currency: money.currency)
  }

  /// A number with the change, at least 0, rounded once.
  private func changed(_ number: Int64) -> Int64 {
    switch amount {
    case .share(let millionths):
      let product = Int128(number) * Int128(1_000_000 + millionths)
      return max(0, ExactAmount(product, over: 1_000_000).minorUnits)
    case .difference(let difference): return max(0, number + difference)
    case .value(let value): return value
    case .unlimited: return number
    }
  }
}
