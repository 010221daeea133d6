import RoadmapModel

extension PortfolioSelector {
  /// The best set, and why the others are out.
  ///
  /// - Throws: ``PlanningError`` where the roadmap can't be planned, ``GateError`` where a limit does not
  ///   fit its metric, `CancellationError` where the task was cancelled.
  public func select() async throws -> Selection {
    let count = request.candidates.count
    let everything = SubsetMask.all(count)
    let whole = try await outcome(of: everything)
    let bound = try await bound(whole.plan)
    let search = SubsetSearch(
      count: count,
      limit: request.evaluations,
      needs: needs,
      bound: bound
    )
    let found = try await search.run { mask in
      let outcome = try await self.outcome(of: mask)
      return outcome.value.map { SubsetValue(value: $0, isAllowed: outcome.breaches.isEmpty) }
    }
    let best = found.best?.mask ?? SubsetMask()
    let chosen = try await outcome(of: best)
    var verdicts: [Selection.Verdict] = []
    for index in request.candidates.indices {
      verdicts.append(try await verdict(on: index, best: best, chosen, isProven: found.isProven))
    }
    let (frontier, isComplete) = try await self.frontier(from: best)
    let currency = MetricUnit.money(chosen.ledger.currency)
    return Selection(
      request: request,
      unit: request.objective == .npv ? currency : .count,
      spendUnit: currency,
      verdicts: verdicts,
      value: found.best?.value,
      spend: chosen.ledger.value.nre.minorUnits,
      bound: found.bound,
      isProven: found.isProven,
      evaluations: self.count,
      pruned: found.pruned,
      frontier: frontier,
      isFrontierComplete: isComplete,
      plan: found.best == nil ? nil : chosen.plan,
      roadmap: roadmap(of: best)
    )
  }

  /// The candidates that each candidate needs, by index.
  private var needs: [[Int]] {
    request.candidates.map { id in
      guard let chip = roadmap.chips.first(where: { $0.id == id }) else { return [] }
      return request.candidates.indices.filter { chip.needs(request.candidates[$0]) }
    }
  }

  /// An upper bound on every set that has some candidates and may have others.
  func bound(
    _ whole: Plan
  ) async throws -> @Sendable (_ chosen: SubsetMask, _ open: SubsetMask) -> Int64 {
    var loose = roadmap
    loose.planning.people = .ignored
    loose.planning.licences = .ignored
    loose.planning.compute = .ignored
    let relaxed = try await Planner(
      roadmap: loose,
      statusDate: statusDate,
      effort: request.effort,
      seed: request.seed
    ).plan()
    let candidates = request.candidates.map(\.rawValue)
    let open = whole.chips.filter { $0.status != .released }
    switch request.objective {
    case .npv:
      let bound = SelectionBound(whole, relaxed: relaxed, roadmap)
      let each = candidates.map { bound.byChip[$0] }
      let fixed = open.filter { !candidates.contains($0.id.text) }
        .compactMap { bound.byChip[$0.id.text] }
      return { chosen, undecided in
        bound.bound(
          chosen: fixed + each.indices.compactMap { chosen.contains($0) ? each[$0] : nil },
          open: each.indices.compactMap { undecided.contains($0) ? each[$0] : nil }
        )
      }
    case .score:
      let families = roadmap.families
      let score = { (chip: PlannedChip) in
        Int64(families.first { $0.id.text == chip.family.text }?.score ?? 0)
      }
      let each = candidates.map { id in open.first { $0.id.text == id }.map(score) ?? 0 }
      let fixed = open.reduce(0) { candidates.contains($1.id.text) ? $0 : $0 + score($1) }
      return { chosen, undecided in
        let possible = chosen.union(undecided)
        return each.indices.reduce(fixed) { possible.contains($1) ? $0 + each[$1] : $0 }
      }
    }
  }

  /// Why one candidate is in or out, from a plan of the best set with it turned about.
  private func verdict(
    on index: Int,
    best: SubsetMask,
    _ chosen: Outcome,
    isProven: Bool
  ) async throws -> Selection.Verdict {
    let id = request.candidates[index]
    let isIn = best.contains(index)
    let turned = isIn ? best.without(index) : best.with(index)
    let isHanging = needs[index].contains { !turned.contains($0) }
    let other = try await outcome(of: turned)
    let here = isIn ? chosen : other
    let chip = here.plan.chips.first { $0.id.text == id.rawValue }
    let gain = other.value.flatMap { other in
      chosen.value.map { isIn ? $0 - other : other - $0 }
    }
    var verdict = Selection.Verdict(
      chip: id,
      name: chip.map { $0.name.isEmpty ? id.rawValue : $0.name } ?? id.rawValue,
      isIn: isIn,
      launch: chip?.date(of: .launch),
      spend: here.ledger.chips.first { $0.id.text == id.rawValue }?.nre.minorUnits ?? 0,
      gain: gain,
      reason: "",
      remedy: ""
    )
    guard !isIn else { return verdict }
    if isHanging {
      let missing = needs[index].filter { !turned.contains($0) }
        .map { request.candidates[$0].rawValue }
      verdict.reason = "needs \(missing.joined(separator: ", ")), which is out"
      verdict.remedy = "force \(missing.joined(separator: ", ")) in"
    } else if let first = other.breaches.first {
      let unit = first.row.unit
      let amount = first.row.value.map { unit.text($0.amount) + unit.suffix } ?? "no value"
      let place =
        first.row.selector.isEmpty
        ? first.limit.metric : "\(first.limit.metric)[\(first.row.selector)]"
      verdict.reason = "breaks \(first.limit.text): \(place) would be \(amount)"
      verdict.remedy = "let \(place) be \(amount)"
    } else if let gain, gain <= 0 {
      verdict.reason = self.reason(of: id, with: other, without: chosen)
      verdict.remedy = self.remedy(for: id, in: turned, deficit: -gain, other, chosen, best)
    } else if other.value == nil {
      verdict.reason = "there is no plan with it"
      verdict.remedy = "tapeout plan tells what stands in the way"
    } else {
      verdict.reason = isProven ? "no better" : "not reached before the search ended"
      verdict.remedy = "allow more sets to be planned"
    }
    return verdict
  }

  /// What a chip that lowers the value does: its own cash, and the chips that it makes later.
  private func reason(of id: Chip.ID, with: Outcome, without: Outcome) -> String {
    let own = with.ledger.chips.first { $0.id.text == id.rawValue }?.npv.minorUnits ?? 0
    let unit = MetricUnit.money(with.ledger.currency)
    var parts = ["its own cash is worth \(unit.text(own))\(unit.suffix)"]
    let late = without.plan.chips.compactMap { chip -> (name: String, days: Int)? in
      guard let before = chip.date(of: .launch),
        let after = with.plan.chips.first(where: { $0.id == chip.id })?.date(of: .launch),
        after > before
      else { return nil }
      return (chip.id.text, after - before)
    }
    .sorted { ($1.days, $0.name) < ($0.days, $1.name) }
    if let first = late.first {
      let more = late.count > 1 ? " and \(late.count - 1) more" : ""
      parts.append("it makes \(first.name) \(first.days) days later\(more)")
    }
    return parts.joined(separator: ", ")
  }

  /// How much more a unit of the chip's family has to be worth before the chip pays.
  ///
  /// The value of a plan is linear in the price: two ledgers of plans at hand tell the slope.
  private func remedy(
    for id: Chip.ID,
    in turned: SubsetMask,
    deficit: Int64,
    _ with: Outcome,
    _ without: Outcome,
    _ best: SubsetMask
  ) -> String {
    guard request.objective == .npv,
      let chip = with.plan.chips.first(where: { $0.id.text == id.rawValue })
    else { return "give its family a higher score" }
    let doubled = { (mask: SubsetMask, outcome: Outcome) -> Int64 in
      var roadmap = self.roadmap(of: mask)
      for index in roadmap.families.indices
      where roadmap.families[index].id.text == chip.family.text {
        let economics = roadmap.families[index].economics
        roadmap.families[index].economics.price = economics.price.map { $0 + $0 }
        roadmap.families[index].economics.saving = economics.saving.map { $0 + $0 }
      }
      return Ledger(outcome.plan, roadmap).value.npv.minorUnits
        - outcome.ledger.value.npv.minorUnits
    }
    let slope = doubled(turned, with) - doubled(best, without)
    guard slope > 0 else {
      return "state what its units are worth: families/\(chip.family.text)/economics"
    }
    let tenths = (deficit * 1_000).dividedRoundingUp(by: slope)
    return "\(tenths / 10).\(tenths % 10)% more price or saving of a unit of \(chip.family.text)"
  }
}

extension Int64 {
  /// The quotient of two numbers that are not negative, rounded up.
  fileprivate func dividedRoundingUp(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return quotient + (remainder > 0 ? 1 : 0)
  }
}
