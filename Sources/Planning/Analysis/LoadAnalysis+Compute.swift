internal import RoadmapModel

extension LoadAnalysis {
  /// One row for each farm, its boards and each cloud, and for what has no place at all.
  ///
  /// A farm is asked for what it takes; what the farms together have no room for counts against
  /// those that run the class, in proportion to their capacity, so that the rows of farms add up
  /// to the demand for them. Clouds likewise, with what is beyond their quotas.
  func computeRows(_ buckets: [Range<CivilDate>]) -> [LoadRow] {
    guard let window = LoadAnalysis.span(of: buckets) else { return [] }
    let profile = ComputeProfile(plan, roadmap, covering: window)
    let farms = Pool(
      taken: profile.farmHours,
      limits: profile.farmLimits.map { $0 },
      excess: profile.offered,
      runs: roadmap.farms.map { runs($0.classes, isUsable: !$0.cores.isEmpty) }
    )
    let boards = Pool(
      taken: profile.boardHours,
      limits: profile.boardLimits.map { $0 },
      excess: profile.unservedBoards,
      runs: roadmap.farms.map { runs($0.classes, isUsable: !$0.boards.isEmpty) }
    )
    let clouds = Pool(
      taken: profile.cloudHours,
      limits: profile.cloudLimits,
      excess: profile.unserved,
      runs: roadmap.clouds.map { runs($0.classes, isUsable: true) }
    )
    var rows: [LoadRow] = []
    for (farm, cells) in zip(roadmap.farms, farms.cells(buckets, profile))
    where !farm.cores.isEmpty {
      let cores = CompactNumber.text(units(farm.cores, in: window))
      rows.append(row(farm.id.text, farm.name, .farm, "\(cores) cores", cells))
    }
    for (farm, cells) in zip(roadmap.farms, boards.cells(buckets, profile))
    where !farm.boards.isEmpty {
      let count = CompactNumber.text(units(farm.boards, in: window))
      let name = (farm.name ?? farm.id.text) + " boards"
      rows.append(row(farm.id.text, name, .boards, "\(count) boards", cells))
    }
    for (cloud, cells) in zip(roadmap.clouds, clouds.cells(buckets, profile)) {
      let quota = CompactNumber.text(units(cloud.quota, in: window))
      let capacity = cloud.quota.isEmpty ? "no quota" : "\(quota) cores"
      rows.append(row(cloud.id.text, cloud.name, .cloud, capacity, cells))
    }
    rows += tokenRows(profile, buckets)
    let homeless = profile.offered.indices.filter { !farms.runsClass($0) && !clouds.runsClass($0) }
    rows += placeless(homeless.map { profile.offered[$0] }, .farm, "cores", profile, buckets)
    let boardless = profile.unservedBoards.indices.filter { !boards.runsClass($0) }
    let demand = boardless.map { profile.unservedBoards[$0] }
    rows += placeless(demand, .boards, "boards", profile, buckets)
    return rows
  }

  /// One row for each pool: token-hours that jobs hold wherever they run, against tokens.
  private func tokenRows(_ profile: ComputeProfile, _ buckets: [Range<CivilDate>]) -> [LoadRow] {
    roadmap.tokenPools.map { pool in
      let table = pool.available
      let limits = ComputeProfile.limits(table, share: .whole, days: profile.span)
      var cells: [LoadCell] = []
      for bucket in buckets {
        var millionths: Int128 = 0
        for (index, kind) in ComputeClass.allCases.enumerated() where pool.runs(kind) {
          let tokens = Int128(JobTraits(of: kind, in: roadmap).tokens.millionths)
          millionths += tokens * Int128(profile.sum(profile.farmClassHours[index], in: bucket))
          for (cloud, hours) in zip(roadmap.clouds, profile.cloudClassHours) {
            let machine = plan.machines.first {
              $0.id.rawValue == kind.rawValue && $0.cloud.text == cloud.id.text
            }
            let speed = Int128(max(1, machine?.speed.millionths ?? 1_000_000))
            millionths += tokens * Int128(profile.sum(hours[index], in: bucket)) * 1_000_000 / speed
          }
        }
        cells.append(
          LoadCell(
            demand: ExactAmount(millionths, over: 1_000_000).minorUnits,
            limit: profile.sum(limits, in: bucket)
          )
        )
      }
      let count = CompactNumber.text(
        units(table, in: buckets[0].lowerBound..<buckets[buckets.count - 1].upperBound)
      )
      return row(pool.id.text, nil, .token, "\(count) tokens", cells)
    }
  }

  /// Resources of one kind with what they take and what they have no room for.
  private struct Pool {
    /// Hours that each resource takes, by day.
    var taken: [[Int64]]
    /// Hours that each can give, by day; nil where there is no limit.
    var limits: [[Int64]?]
    /// Hours that all together have no room for, by class and day.
    var excess: [[Int64]]
    /// Which classes each resource runs.
    var runs: [[Bool]]

    func runsClass(_ kind: Int) -> Bool { runs.contains { $0[kind] } }

    /// The cells of each resource.
    func cells(_ buckets: [Range<CivilDate>], _ profile: ComputeProfile) -> [[LoadCell]] {
      var cells = taken.map { _ in [LoadCell]() }
      for bucket in buckets {
        let capacity = limits.map { limit in limit.map { profile.sum($0, in: bucket) } }
        var demand = taken.map { profile.sum($0, in: bucket) }
        for (kind, days) in excess.enumerated() {
          let able = runs.indices.filter { runs[$0][kind] }
          guard let last = able.last else { continue }
          let hours = profile.sum(days, in: bucket)
          let total = able.reduce(Int64(0)) { $0 + (capacity[$1] ?? 0) }
          var rest = hours
          for index in able.dropLast() where total > 0 {
            let share = hours.multipliedFullWidth(by: capacity[index] ?? 0)
            let part = total.dividingFullWidth(share).quotient
            demand[index] += part
            rest -= part
          }
          demand[last] += rest
        }
        for index in cells.indices {
          cells[index].append(LoadCell(demand: demand[index], limit: capacity[index]))
        }
      }
      return cells
    }
  }

  private func row(
    _ id: String,
    _ name: String?,
    _ loadClass: LoadClass,
    _ capacity: String,
    _ cells: [LoadCell]
  ) -> LoadRow {
    LoadRow(
      id: id,
      name: name ?? id,
      loadClass: loadClass,
      capacityText: capacity,
      cells: cells
    )
  }

  private func runs(_ classes: [ComputeClass], isUsable: Bool) -> [Bool] {
    ComputeClass.allCases.map { isUsable && (classes.isEmpty || classes.contains($0)) }
  }

  /// One row for each budget: the spend of fiscal quarters or years against their caps.
  ///
  /// None where the buckets are anything else, because a cap can't be divided.
  func budgetRows(_ buckets: [Range<CivilDate>], scale: PeriodScale) -> [LoadRow] {
    guard scale == .fiscalQuarter || scale == .fiscalYear else { return [] }
    let demand = ComputeDemand(plan, roadmap)
    return roadmap.budgets.map { budget in
      let cells = buckets.map { bucket in
        let quarters = demand.quarters.filter { bucket.contains($0.days.lowerBound) }
        var period = roadmap.fiscal.quarter(of: bucket.lowerBound)
        if scale == .fiscalYear { period = FiscalPeriod(year: period.year) }
        return LoadCell(
          demand: quarters.reduce(0) { $0 + $1.spend.minorUnits },
          limit: cap(of: budget, in: period)
        )
      }
      let total = Money(
        minorUnits: cells.compactMap(\.limit).first ?? 0,
        currency: roadmap.currency
      )
      return LoadRow(
        id: budget.id.text,
        name: budget.id.text,
        loadClass: .budget,
        capacityText: "\(CompactNumber.text(total)) \(roadmap.currency.code)",
        cells: cells
      )
    }
  }

  /// A cap in minor units; a year without its own has the sum of its quarters', if all have one.
  private func cap(of budget: Budget, in period: FiscalPeriod) -> Int64? {
    let known = { (period: FiscalPeriod) -> Int64? in
      guard let cap = budget.caps[period], cap.currency == roadmap.currency else { return nil }
      return cap.minorUnits
    }
    if let cap = known(period) { return cap }
    guard period.quarter == nil else { return nil }
    let quarters = (1...4).compactMap { known(FiscalPeriod(year: period.year, quarter: $0)) }
    return quarters.count == 4 ? quarters.reduce(0, +) : nil
  }

  /// The units in force at the end of `window`'s first day, or else the first after it.
  private func units(_ table: OrderedTable<CivilDate, Int>, in window: Range<CivilDate>) -> Int64 {
    let first = table.entries.filter { $0.key > window.lowerBound }.min { $0.key < $1.key }
    return Int64(table.value(on: window.lowerBound) ?? first?.value ?? 0)
  }

  /// A row for demand that no resource can take, none where there is no such demand.
  private func placeless(
    _ demands: [[Int64]],
    _ loadClass: LoadClass,
    _ unit: String,
    _ profile: ComputeProfile,
    _ buckets: [Range<CivilDate>]
  ) -> [LoadRow] {
    let cells = buckets.map { bucket in
      LoadCell(demand: demands.reduce(0) { $0 + profile.sum($1, in: bucket) }, limit: 0)
    }
    guard cells.contains(where: { $0.demand > 0 }) else { return [] }
    return [
      LoadRow(
        id: "unserved",
        name: "no \(unit)",
        loadClass: loadClass,
        capacityText: "0 \(unit)",
        cells: cells
      )
    ]
  }
}
