import RoadmapModel
import TestSupport
import Testing

@testable import Planning

@Suite struct SelectionTests {
  private static let status = CivilDate(dayNumber: 20_780)

  private static func selector(
    _ roadmap: Roadmap,
    limits: [String] = [],
    objective: SelectionObjective = .npv,
    evaluations: Int? = nil,
    frontier: Int = 0
  ) throws -> PortfolioSelector {
    let candidates = try PortfolioSelector.candidates(of: roadmap, statusDate: status)
    var request = SelectionRequest(
      candidates: candidates,
      objective: objective,
      limits: try limits.map { try GateExpression($0) },
      effort: 2,
      evaluations: evaluations,
      frontierPoints: frontier
    )
    request.replications = 16
    return try PortfolioSelector(roadmap, statusDate: status, request: request)
  }

  /// A limit on spend that some sets of a toy keep and others don't, for every other seed.
  private static func limits(_ seed: UInt64, _ selector: PortfolioSelector) async throws -> [String]
  {
    guard seed.isMultiple(of: 2) else { return [] }
    let count = selector.request.candidates.count
    let all = try await selector.outcome(of: .all(count)).spend
    let none = try await selector.outcome(of: SubsetMask()).spend
    let half = "nre <= \((all + none) / 2 / 100) USD"
    guard seed.isMultiple(of: 4) else { return [half] }
    let plan = try await selector.plan(of: SubsetMask())
    let empty = Ledger(plan, selector.roadmap(of: SubsetMask()))
    // Each year a little more than without chips, a family less than it wants.
    let years = Set(empty.lines.filter { !$0.isSunk }.map(\.period.year)).sorted().prefix(3)
    return years.map { year in
      let spent = empty.lines.reduce(Int64(0)) {
        let counts = !$1.isSunk && $1.costClass.isNRE && $1.period.year == year
        return $0 + (counts ? $1.amount.minorUnits : 0)
      }
      return "nre.year[FY\(year % 100)] <= \((spent + (all - none) / 4) / 100) USD"
    } + ["nre.family[f0] <= \((all - none) / 3 / 100) USD"]
  }

  /// Seeds with the number of candidates: 200 portfolios of up to 10 where slow tests are wanted.
  private static let cases: [(UInt64, Int)] = {
    let seeds: ClosedRange<Int> = SlowTests.areWanted ? 1...200 : 1...4
    return seeds.map { seed -> (UInt64, Int) in
      let candidates = SlowTests.areWanted ? 2 + seed % 9 : 3
      return (UInt64(seed), candidates)
    }
  }()

  @Test(arguments: cases)
  func `the best set is that of brute force over all sets`(seed: UInt64, candidates: Int)
    async throws
  {
    let roadmap = try ToyPortfolio.roadmap(seed: seed, candidates: candidates)
    let limits = try await Self.limits(seed, try Self.selector(roadmap))
    let objective: SelectionObjective =
      switch seed % 7 {
      case 0: .score
      case 1: .medianNPV
      case 2: .riskAdjustedNPV
      default: .npv
      }
    let selection = try await Self.selector(roadmap, limits: limits, objective: objective).select()
    let other = try Self.selector(roadmap, limits: limits, objective: objective)
    let count = other.request.candidates.count
    let whole = try await other.plan(of: .all(count))
    let bound = try await other.bound(whole)
    var best: Int64?
    for bits in 0..<(UInt64(1) << UInt64(count)) {
      let mask = SubsetMask(bits: bits)
      let outcome = try await other.outcome(of: mask)
      guard let value = outcome.value, outcome.breaches.isEmpty else { continue }
      #expect(value <= bound(mask, SubsetMask()), "seed \(seed): the bound of \(bits) is too low")
      #expect(
        value <= bound(SubsetMask(), .all(count)),
        "seed \(seed): the bound of all is too low"
      )
      best = max(best ?? value, value)
    }
    #expect(selection.isProven, "seed \(seed)")
    #expect(selection.value == best, "seed \(seed) with \(count) candidates")
    #expect(selection.gap == (best == nil ? nil : 0), "seed \(seed)")
    for verdict in selection.verdicts { #expect(verdict.start != nil && verdict.launch != nil) }
  }

  @Test func `what is out has a reason and what is in would be missed`() async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 3, candidates: 3)
    let free = try await Self.selector(roadmap).select()
    let spend = free.spend / 100 - 1
    let capped = try await Self.selector(roadmap, limits: ["nre <= \(spend) USD"]).select()
    #expect(capped.isProven)
    #expect(capped.value ?? .min < free.value ?? .min)
    for verdict in capped.verdicts {
      #expect(verdict.isIn == verdict.reason.isEmpty)
      #expect(verdict.isIn == verdict.remedy.isEmpty)
      if !verdict.isIn, verdict.reason.hasPrefix("breaks") {
        #expect(verdict.remedy.contains("let nre be"))
      }
    }
    #expect(capped.verdicts.contains { !$0.isIn })
    #expect(capped.spend <= spend * 100)
  }

  @Test func `a forced chip is no candidate and what is forced out stays out`() async throws {
    var roadmap = try ToyPortfolio.roadmap(seed: 4, candidates: 4)
    let all = try PortfolioSelector.candidates(of: roadmap, statusDate: Self.status)
    try #require(all.count > 2)
    for (chip, force) in zip(all, [Force.in, .out]) {
      var decision = ChipDecision()
      decision.id = ChipDecision.ID(chip.rawValue)
      decision.force = force
      roadmap.decisions.append(decision)
    }
    let left = try PortfolioSelector.candidates(of: roadmap, statusDate: Self.status)
    #expect(left == Array(all.dropFirst(2)))
    let selection = try await Self.selector(roadmap).select()
    let chips = try #require(selection.plan).chips.map(\.id.text)
    #expect(chips.contains(all[0].rawValue))
    #expect(!chips.contains(all[1].rawValue))
  }

  @Test(.slow) func `a search that is stopped says its gap`() async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 8, candidates: 3)
    let exact = try await Self.selector(roadmap).select()
    let stopped = try await Self.selector(roadmap, evaluations: 2).select()
    #expect(stopped.evaluations >= 2)
    let (value, bound) = (try #require(exact.value), try #require(stopped.bound))
    #expect(bound >= value)
    if !stopped.isProven { #expect((stopped.gap ?? -1) >= 0) }
  }

  @Test func `the frontier of few candidates is that of all sets`() async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 5, candidates: 3)
    let selector = try Self.selector(roadmap, frontier: 50)
    let selection = try await selector.select()
    #expect(selection.isFrontierComplete)
    #expect(!selection.frontier.isEmpty)
    for (one, next) in zip(selection.frontier, selection.frontier.dropFirst()) {
      #expect(one.spend < next.spend)
      #expect(one.value < next.value)
    }
    #expect(selection.frontier.last?.value == selection.value)
    for (_, outcome) in await selector.planned {
      guard let value = outcome.value else { continue }
      let spend = outcome.spend
      #expect(selection.frontier.contains { $0.spend <= spend && $0.value >= value })
    }
  }

  @Test(arguments: [
    ("npv > +5%", GateError.Code.badLimit), ("cost.p80 <= 1 USD", .notMeasured),
    ("joint.probability[f0-1] >= 50%", .notMeasured),
    ("launch[f9-1] <= 2030-01-01", .unknownSelector),
    ("launch.p80[f9-1] <= 2030-01-01", .unknownSelector),
  ])
  func `a limit that limits nothing is refused`(limit: String, code: GateError.Code) async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 5, candidates: 2)
    let error = await #expect(throws: GateError.self) {
      _ = try await Self.selector(roadmap, limits: [limit]).select()
    }
    #expect(error?.code == code)
  }

  @Test func `a limit on what worlds measure is simulated`() async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 5, candidates: 2)
    let selector = try Self.selector(roadmap, limits: ["npv.p50 >= 999B USD"])
    #expect(selector.request.needsWorlds)
    let selection = try await selector.select()
    #expect(selection.value == nil && selection.isProven)
    #expect(selection.verdicts.allSatisfy { $0.reason.hasPrefix("breaks npv.p50 >= 999B USD") })
    let free = try await Self.selector(roadmap, limits: ["npv.p50 <= 999B USD"]).select()
    #expect(free.value == (try await Self.selector(roadmap).select()).value)
    // Without any chip every world is worth what the plan is.
    let nothing = try await selector.outcome(of: SubsetMask())
    let plan = try await selector.plan(of: SubsetMask())
    let npv = Ledger(plan, selector.roadmap(of: SubsetMask())).value.npv.minorUnits
    #expect(nothing.breaches.map(\.row.value?.amount) == [npv])
  }

  @Test func `all that keeps a chip out is told`() async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 3, candidates: 3)
    let limits = ["nre <= 1 USD", "tapeouts <= 0"]
    let selection = try await Self.selector(roadmap, limits: limits).select()
    let first = try #require(selection.verdicts.first)
    #expect(limits.allSatisfy { first.reason.contains($0) })
    #expect(first.remedy.contains("nre be") && first.remedy.contains("tapeouts be"))
    // Room does not help a chip that lowers the value.
    let loss = try #require(selection.verdicts.first { $0.gain ?? 0 < 0 })
    #expect(loss.reason.contains("its own cash") && loss.remedy.contains("more price"))
  }

  @Test func `where hardly anything is late the bound is near, shared installations too`()
    async throws
  {
    let roadmap = try BundledPlans.roadmap("startup-accelerator")
    #expect(roadmap.families.contains { $0.service.migration.approximateDays > 0 })
    let selector = try Self.selector(roadmap)
    let whole = try await BundledPlans.plan("startup-accelerator")
    let bound = try await selector.bound(whole)
    let all = bound(.all(selector.request.candidates.count), SubsetMask())
    let npv = Ledger(whole, roadmap).value.npv.minorUnits
    #expect(npv <= all && Double(all) < Double(npv) * 1.12)
  }
}
