import RoadmapModel

extension PortfolioSelector {
  /// The best set, and why the others are out.
  ///
  /// - Throws: ``PlanningError`` where the roadmap can't be planned, ``GateError`` where a limit does not
  ///   fit its metric, `CancellationError` where the task was cancelled.
  public func select() async throws -> Selection {
    let count = request.candidates.count
    let everything = SubsetMask.all(count)
    let complete = try await plan(of: everything)
    try await checkLimits(complete)
    let whole = try await outcome(of: everything)
    let bound = try await bound(complete)
    let search = SubsetSearch(
      count: count,
      limit: request.evaluations,
      needs: needs,
      hopes: hopes(whole),
      bound: bound
    )
    let found = try await search.run(prepare: { try await self.prepare($0) }) { mask in
      let outcome = try await self.outcome(of: mask)
      return outcome.value.map { SubsetValue(value: $0, isAllowed: outcome.breaches.isEmpty) }
    }
    let best = found.best?.mask ?? SubsetMask()
    let chosen = try await outcome(of: best)
    try await prepare(
      request.candidates.indices.map { best.contains($0) ? best.without($0) : best.with($0) }
    )
    var verdicts: [Selection.Verdict] = []
    for index in request.candidates.indices {
      verdicts.append(try await verdict(on: index, best: best, chosen, isProven: found.isProven))
    }
    let (frontier, isComplete) = try await self.frontier(from: best)
    let currency = MetricUnit.money(roadmap.currency)
    return Selection(
      request: request,
      unit: request.objective == .score ? .count : currency,
      spendUnit: currency,
      verdicts: verdicts,
      forced: roadmap.decisions.filter { $0.force != nil },
      value: found.best?.value,
      spend: chosen.spend,
      bound: found.bound,
      isProven: found.isProven,
      evaluations: self.count,
      pruned: found.pruned,
      frontier: frontier,
      isFrontierComplete: isComplete,
      plan: found.best == nil ? nil : try await plan(of: best),
      roadmap: roadmap(of: best)
    )
  }

  /// What each candidate adds by its own cash, or score, in the plan of all of them.
  private func hopes(_ whole: Outcome) -> [Int64] {
    request.candidates.map { id in
      if request.objective == .score { return 1 }
      return whole.member(id)?.npv ?? 0
    }
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
    case .npv, .medianNPV, .riskAdjustedNPV:
      let bound = SelectionBound(
        whole,
        relaxed: relaxed,
        roadmap,
        caps: NRECap.all(among: request.limits, status: statusDate, roadmap.fiscal),
        mandatory: Set(open.map(\.id.text)).subtracting(candidates),
        inWorlds: request.objective.needsWorlds
      )
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
    let chip = here.member(id)
    let gain = other.value.flatMap { other in
      chosen.value.map { isIn ? $0 - other : other - $0 }
    }
    var verdict = Selection.Verdict(
      chip: id,
      name: chip.map { $0.name.isEmpty ? id.rawValue : $0.name } ?? id.rawValue,
      isIn: isIn,
      start: chip?.start,
      launch: chip?.launch,
      spend: chip?.nre ?? 0,
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
    } else if !other.breaches.isEmpty {
      let broken = other.breaches.map { limit, row in
        let amount = row.value.map { row.unit.text($0.amount) + row.unit.suffix } ?? "no value"
        let place =
          row.selector.isEmpty ? limit.metric : "\(limit.metric)[\(row.selector)]"
        return (
          reason: "\(limit.text): \(place) would be \(amount)", remedy: "\(place) be \(amount)"
        )
      }
      verdict.reason = "breaks \(broken.map(\.reason).joined(separator: "; "))"
      verdict.remedy = "let \(broken.map(\.remedy).joined(separator: " and "))"
      // Room alone would not bring in what lowers the value.
      if let gain, gain <= 0 {
        verdict.reason += "; \(reason(of: id, with: other, without: chosen))"
        verdict.remedy += "; \(remedy(for: id, deficit: -gain, other, chosen))"
      }
    } else if let gain, gain <= 0 {
      verdict.reason = self.reason(of: id, with: other, without: chosen)
      verdict.remedy = self.remedy(for: id, deficit: -gain, other, chosen)
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
    let own = with.member(id)?.npv ?? 0
    let unit = MetricUnit.money(roadmap.currency)
    var parts = ["its own cash is worth \(unit.text(own))\(unit.suffix)"]
    let late = without.members.compactMap { chip -> (name: String, days: Int)? in
      guard let before = chip.launch,
        let after = with.members.first(where: { $0.chip == chip.chip })?.launch, after > before
      else { return nil }
      return (chip.chip, after - before)
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
  /// The value of a plan is linear in the price, and both plans tell their slope.
  private func remedy(
    for id: Chip.ID,
    deficit: Int64,
    _ with: Outcome,
    _ without: Outcome
  ) -> String {
    guard request.objective != .score, let family = with.member(id)?.family else {
      return "give its family a higher score"
    }
    let slope = (with.priceWorth[family] ?? 0) - (without.priceWorth[family] ?? 0)
    guard slope > 0 else {
      return "state what its units are worth: families/\(family)/economics"
    }
    let tenths = (deficit * 1_000).dividedRoundingUp(by: slope)
    // In worlds the slope is a little less than in the plan, since late units are worth less.
    let about = request.objective == .npv ? "" : "about "
    return "\(about)\(tenths / 10).\(tenths % 10)% more price or saving of a unit of \(family)"
  }
}

extension Int64 {
  /// The quotient of two numbers that are not negative, rounded up.
  fileprivate func dividedRoundingUp(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return quotient + (remainder > 0 ? 1 : 0)
  }
}
