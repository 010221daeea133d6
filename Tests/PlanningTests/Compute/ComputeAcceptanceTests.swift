import RoadmapModel
import TestSupport
import Testing

@testable import Planning

/// What the large roadmap of servers does when budget, quota or tokens are halved, and when nothing
/// binds.
struct ComputeAcceptanceTests {
  private static func plan(_ roadmap: Roadmap) async throws -> Plan {
    let status = try #require(roadmap.statusDate)
    return try await Planner(roadmap: roadmap, statusDate: status, effort: 4).plan()
  }

  /// The roadmap with changes as the command spells them.
  private static func changed(
    _ roadmap: Roadmap,
    _ changes: [(ComputeChange.Target, String)]
  ) throws -> Roadmap {
    var roadmap = roadmap
    for (target, text) in changes {
      roadmap = try ComputeChange(target, text).applied(to: roadmap)
    }
    return roadmap
  }

  /// The days by which each launch of the second plan is later.
  private static func delays(_ before: Plan, _ after: Plan) -> [String: Int] {
    var delays: [String: Int] = [:]
    for chip in before.chips where chip.status != .released {
      guard let old = chip.date(of: .launch),
        let new = after.chips.first(where: { $0.id == chip.id })?.date(of: .launch), new != old
      else { continue }
      delays[chip.id.text] = new - old
    }
    return delays
  }

  /// Slip that a plan charges to a cap, in days.
  private static func slip(_ plan: Plan, _ cap: ComputeCap, _ item: String) -> Int {
    BindingCap.all(of: plan).filter { $0.cap == cap && $0.item == item }.reduce(0) { $0 + $1.slip }
  }

  /// The plan before any change, made once.
  private static let before = Task { try await plan(try BundledPlans.roadmap("aws-silicon")) }

  @Test(
    .slow,
    arguments: [
      (ComputeChange.Target.budget, nil, ComputeCap.budget, "cloud-spend"),
      (.quota, "ec2-implementation", .compute, "ec2-implementation"),
      (.tokens, "implementation-seats", .token, "implementation-seats"),
    ]
  )
  func `halving a cap moves launches later, names it, and restoring it moves them back`(
    target: ComputeChange.Target,
    name: String?,
    cap: ComputeCap,
    item: String
  ) async throws {
    let roadmap = try BundledPlans.roadmap("aws-silicon")
    let before = try await Self.before.value
    // Of budgets the tightest year.
    let year = try Self.tightestYear(before, roadmap)
    let change = "\(name ?? "FY\(year % 100)")=-50%"
    let tight = try Self.changed(roadmap, [(target, change)])
    let after = try await Self.plan(tight)
    let delays = Self.delays(before, after)
    #expect(delays.values.contains { $0 > 0 }, "\(change): \(delays)")
    #expect(delays.values.reduce(0, +) > 0, "\(change): \(delays)")
    #expect(Self.slip(after, cap, item) > Self.slip(before, cap, item), "\(change)")
    #expect(after.chips.flatMap(\.activities).flatMap(\.stretchCauses).contains { $0.item == item })
    // The same roadmap gives the same plan, so that restoring the cap moves all of them back.
    let restored = try Self.changed(tight, [(target, Self.undo(change))])
    #expect(restored == roadmap)
  }

  /// The fiscal year ahead of which the plan spends the greatest part of its caps.
  private static func tightestYear(_ plan: Plan, _ roadmap: Roadmap) throws -> Int {
    let demand = ComputeDemand(plan, roadmap)
    let first = roadmap.fiscal.year(of: plan.statusDate) + 1
    let shares = (first...2034).compactMap { year -> (year: Int, share: Double)? in
      let quarters = demand.quarters.filter { $0.period.year == year }
      let spend = quarters.reduce(0) { $0 + $1.spend.minorUnits }
      let caps = roadmap.budgets[0].caps.entries.filter { $0.key.year == year }
        .reduce(0) { $0 + $1.value.minorUnits }
      return caps > 0 ? (year, Double(spend) / Double(caps)) : nil
    }
    return try #require(shares.max { $0.share < $1.share }).year
  }

  /// What doubles what a change halved.
  private static func undo(_ change: String) -> String {
    change.replacing("-50%", with: "+100%")
  }

  @Test(.slow)
  func `with bursts without end no activity waits, and spend is demand beyond the farm`()
    async throws
  {
    var roadmap = try Self.changed(
      try BundledPlans.roadmap("aws-silicon"),
      [(.budget, "unlimited"), (.quota, "unlimited"), (.tokens, "unlimited")]
    )
    for kind in ComputeClass.allCases {
      let known = roadmap.compute.jobs.firstIndex { $0.id.rawValue == kind.rawValue }
      if known == nil {
        var job = ComputeJob()
        job.id = ComputeJob.ID(kind.rawValue)
        roadmap.compute.jobs.append(job)
      }
    }
    for index in roadmap.compute.jobs.indices { roadmap.compute.jobs[index].burst = .always }
    // Boards can't be rented: emulation is not what is asked here.
    for index in roadmap.farms.indices {
      roadmap.farms[index].boards = OrderedTable(
        roadmap.farms[index].boards.entries.map { ($0.key, $0.value * 100) }
      )
    }
    let plan = try await Self.plan(roadmap)
    #expect(PlannedStretch.all(of: plan).isEmpty, "\(PlannedStretch.all(of: plan).prefix(3))")
    // Day by day from the runs: farms first, what is beyond at the machine's price.
    var prices: [ComputeClass: Price] = [:]
    for kind in ComputeClass.allCases {
      prices[kind] = MachineChoice.candidates(for: kind, in: roadmap).first?.price
    }
    var owned: [CivilDate: Int64] = [:]
    var rented: [CivilDate: Int64] = [:]
    var nano: [String: Int128] = [:]
    for activity in plan.chips.flatMap(\.activities) {
      for run in activity.runs where run.place != .boards {
        for offset in 0..<(run.finish - run.start) {
          let day = run.start + offset
          if run.place == .farm {
            owned[day, default: 0] += Int64(run.hours)
          } else {
            rented[day, default: 0] += Int64(run.hours)
            let period = roadmap.fiscal.quarter(of: day).text
            let price = try #require(prices[run.computeClass])
            let key = "\(period) \(run.item.text)"
            nano[key, default: 0] += Int128(run.hours) * Int128(price.nanoUnits)
          }
        }
      }
    }
    for (day, hours) in rented where hours > 0 {
      let can = roadmap.farms.reduce(Int64(0)) { sum, farm in
        let cores = Int64(farm.cores.value(on: day) ?? 0) * 24
        return sum + cores * farm.utilisation.fraction.millionths / 1_000_000
      }
      #expect(owned[day] == can, "\(day) bursts while the farms have room")
    }
    let start = roadmap.fiscal.range(of: roadmap.fiscal.quarter(of: plan.statusDate)).upperBound
    let demand = ComputeDemand(plan, roadmap)
    var cents: Int64 = 0
    for line in demand.ledger where roadmap.fiscal.range(of: line.period).lowerBound >= start {
      let exact = nano["\(line.period.text) \(line.cloud)"] ?? 0
      let (whole, rest) = exact.quotientAndRemainder(dividingBy: 10_000_000)
      let isUp = rest > 5_000_000 || (rest == 5_000_000 && !whole.isMultiple(of: 2))
      #expect(line.cost?.minorUnits == Int64(whole) + (isUp ? 1 : 0), "\(line)")
      cents += line.cost?.minorUnits ?? 0
    }
    #expect(cents > 0)
  }
}
