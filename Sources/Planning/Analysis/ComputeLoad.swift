public import RoadmapModel

/// What farms, boards, clouds and budgets are asked for by a plan, and what they can give.
public struct ComputeLoad {
  private let plan: Plan
  private let roadmap: Roadmap

  /// The load that `plan` puts on the compute of the roadmap it was made from.
  public init(_ plan: Plan, _ roadmap: Roadmap) {
    self.plan = plan
    self.roadmap = roadmap
  }

  /// One row for each farm, its boards and each cloud, and for what has no place at all.
  ///
  /// A farm is asked for what it takes; what the farms together have no room for counts against
  /// the last of them that runs the class, so that the rows of farms add up to the demand for
  /// them. Clouds likewise, with what is beyond their quotas.
  public func rows(_ buckets: [Range<CivilDate>]) -> [LoadRow] {
    guard let first = buckets.first, let last = buckets.last else { return [] }
    let window = first.lowerBound..<last.upperBound
    let profile = ComputeProfile(plan, roadmap, covering: window)
    let farmOwner = owners(roadmap.farms.map { ($0.classes, !$0.cores.isEmpty) })
    let boardOwner = owners(roadmap.farms.map { ($0.classes, !$0.boards.isEmpty) })
    let cloudOwner = owners(roadmap.clouds.map { ($0.classes, true) })

    var rows: [LoadRow] = []
    for (index, farm) in roadmap.farms.enumerated() where !farm.cores.isEmpty {
      let extra = profile.offered.indices.filter { farmOwner[$0] == index }
      let cells = buckets.map { bucket in
        LoadCell(
          demand: extra.reduce(profile.sum(profile.farmHours[index], in: bucket)) {
            $0 + profile.sum(profile.offered[$1], in: bucket)
          },
          limit: profile.sum(profile.farmLimits[index], in: bucket)
        )
      }
      rows.append(
        LoadRow(
          id: farm.id.text,
          name: farm.name ?? farm.id.text,
          loadClass: .farm,
          capacityText: "\(CompactNumber.text(units(farm.cores, in: window))) cores",
          cells: cells
        )
      )
    }
    for (index, farm) in roadmap.farms.enumerated() where !farm.boards.isEmpty {
      let extra = profile.unservedBoards.indices.filter { boardOwner[$0] == index }
      let cells = buckets.map { bucket in
        LoadCell(
          demand: extra.reduce(profile.sum(profile.boardHours[index], in: bucket)) {
            $0 + profile.sum(profile.unservedBoards[$1], in: bucket)
          },
          limit: profile.sum(profile.boardLimits[index], in: bucket)
        )
      }
      rows.append(
        LoadRow(
          id: farm.id.text,
          name: (farm.name ?? farm.id.text) + " boards",
          loadClass: .boards,
          capacityText: "\(CompactNumber.text(units(farm.boards, in: window))) boards",
          cells: cells
        )
      )
    }
    for (index, cloud) in roadmap.clouds.enumerated() {
      let extra = profile.unserved.indices.filter { cloudOwner[$0] == index }
      let cells = buckets.map { bucket in
        LoadCell(
          demand: extra.reduce(profile.sum(profile.cloudHours[index], in: bucket)) {
            $0 + profile.sum(profile.unserved[$1], in: bucket)
          },
          limit: profile.cloudLimits[index].map { profile.sum($0, in: bucket) }
        )
      }
      let quota = CompactNumber.text(units(cloud.quota, in: window))
      rows.append(
        LoadRow(
          id: cloud.id.text,
          name: cloud.name ?? cloud.id.text,
          loadClass: .cloud,
          capacityText: cloud.quota.isEmpty ? "no quota" : "\(quota) cores",
          cells: cells
        )
      )
    }
    let homeless = profile.offered.indices.filter { farmOwner[$0] == nil && cloudOwner[$0] == nil }
    rows += placeless(homeless.map { profile.offered[$0] }, .farm, "cores", profile, buckets)
    let boardless = profile.unservedBoards.indices.filter { boardOwner[$0] == nil }
    rows += placeless(
      boardless.map { profile.unservedBoards[$0] },
      .boards,
      "boards",
      profile,
      buckets
    )
    return rows
  }

  /// One row for each budget: the spend of fiscal quarters or years against their caps.
  ///
  /// None where the buckets are anything else, because a cap can't be divided.
  public func budgetRows(_ buckets: [Range<CivilDate>], scale: PeriodScale) -> [LoadRow] {
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
      let total = cells.compactMap(\.limit).first ?? 0
      return LoadRow(
        id: budget.id.text,
        name: budget.id.text,
        loadClass: .budget,
        capacityText: "\(CompactNumber.text(total / 100)) \(roadmap.currency.code)",
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

  /// The last resource that runs each class, nil where none does.
  private func owners(_ resources: [(classes: [ComputeClass], isUsable: Bool)]) -> [Int?] {
    ComputeClass.allCases.map { kind in
      resources.lastIndex { $0.isUsable && ($0.classes.isEmpty || $0.classes.contains(kind)) }
    }
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
