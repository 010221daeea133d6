extension ProblemBuilder {
  /// The greatest weight of a term in a level.
  private static var greatestWeight: Int64 { 1 << 20 }

  /// The greatest cost of a group.
  private static var greatestCost: Int64 { 1 << 50 }

  /// Groups whose cost is negative or absurd.
  func groupFaults() -> [InvalidProblem.Fault] {
    groups.indices.compactMap { offset in
      (0...Self.greatestCost).contains(groups[offset].droppingCost)
        ? nil : .malformedGroup(GroupIndex(offset: offset))
    }
  }

  /// Levels that say nothing, say it twice, or might not fit `Int64`.
  func objectiveFaults() -> [InvalidProblem.Fault] {
    guard objective.count <= ObjectiveValue.greatestCount else {
      return [.malformedObjective(level: ObjectiveValue.greatestCount)]
    }
    let greatest = greatestTerms()
    return objective.indices.compactMap { number in
      let parts = objective[number].parts
      let isMalformed =
        parts.isEmpty || Set(parts.map(\.term)).count < parts.count
        || parts.contains { !(1...Self.greatestWeight).contains($0.weight) }
      if isMalformed { return .malformedObjective(level: number) }
      var sum: Int64? = 0
      for part in parts { sum = Self.add(sum, part.weight, greatest[part.term.rawValue]) }
      return sum == nil ? .objectiveOverflow(level: number) : nil
    }
  }

  /// The greatest amount each term may come to, nil where that does not fit `Int64`.
  private func greatestTerms() -> [Int64?] {
    var terms = [Int64?](repeating: 0, count: ObjectiveTerm.allCases.count)
    func add(_ term: ObjectiveTerm, _ weight: Int64, _ days: Int64?) {
      terms[term.rawValue] = Self.add(terms[term.rawValue], weight, days)
    }
    let span = Int64(self.span)
    for activity in activities {
      let costs = activity.modes.map { $0.cost == .min ? nil : abs($0.cost) }
      add(.cost, 1, costs.contains(nil) ? nil : costs.compactMap(\.self).max() ?? 0)
      if let deadline = activity.deadline {
        add(.deadlineViolation, 1, max(0, span - Int64(deadline)))
      }
      if let due = activity.due {
        add(.weightedTardiness, due.weight, max(0, span - Int64(due.slot)))
      }
      if let start = activity.preferredStart {
        add(.referenceDeviation, 1, max(abs(Int64(start)), abs(span - Int64(start))))
      }
    }
    add(.cost, 1, greatestSpendOfAll() / max(1, spendUnit))
    for group in groups {
      add(.cost, 1, group.droppingCost)
      add(.droppingCost, 1, group.droppingCost)
    }
    add(.cost, 1, abs(sunkSums[.cost]))
    add(.droppingCost, 1, sunkSums[.droppingCost])
    add(.makespan, 1, span)
    return terms
  }

  /// A sum plus a product, nil on overflow.
  private static func add(_ sum: Int64?, _ weight: Int64, _ amount: Int64?) -> Int64? {
    guard let sum, let amount else { return nil }
    let (product, isTooGreat) = weight.multipliedReportingOverflow(by: amount)
    let (total, overflows) = sum.addingReportingOverflow(product)
    return isTooGreat || overflows ? nil : total
  }
}
