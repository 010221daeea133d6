import RoadmapModel
import Scheduling
import TestSupport
import Testing

@testable import Planning

@Suite struct `Risk of bundled plans` {
  private func projection(_ name: String) async throws -> RiskProjection {
    let roadmap = try BundledPlans.roadmap(name)
    let plan = try await BundledPlans.plan(name)
    return try RiskProjection(plan, roadmap, Ledger(plan, roadmap))
  }

  /// Carries a plan out with nothing uncertain and compares every day and every cent.
  private func expectPlan(_ source: RiskProjection, _ comment: Comment? = nil) throws {
    // A replication that would start anything on another day is refused.
    let plain = source.model.withoutUncertainty()
    let outcomes = try simulatedOutcomes(plain, replications: 2, seed: 9)
    for (number, project) in source.simulated.enumerated() {
      let chip = source.projection.projects[project].outline.id.rawValue
      let launch = source.plan.chips.first { $0.id.rawValue == chip }?.date(of: .launch)
      let dates = outcomes.dates[number].map { source.projection.axis.date($0) }
      #expect(dates.allSatisfy { $0 == launch }, comment ?? "\(chip)")
      let cost = source.model.projects[number].plannedCost
      #expect(outcomes.costs[number].allSatisfy { $0 == cost }, comment ?? "\(chip)")
    }
  }

  @Test(arguments: BundledPlans.chosenNames)
  func `without uncertainty every replication is the plan`(_ name: String) async throws {
    try expectPlan(try await projection(name))
  }

  /// Compute that binds stretches work into days off, more so the longer is searched.
  @Test(.slow, arguments: BundledPlans.names, [(16, 2), (256, 1), (256, 2), (4_096, 1)])
  func `plans of any effort and seed are carried out as they stand`(
    _ name: String,
    _ search: (effort: Int, seed: Int)
  ) async throws {
    let roadmap = try BundledPlans.roadmap(name)
    let status = try #require(roadmap.statusDate)
    let planner = Planner(
      roadmap: roadmap,
      statusDate: status,
      effort: search.effort,
      seed: search.seed
    )
    let plan = try await planner.plan()
    let source = try RiskProjection(plan, roadmap, Ledger(plan, roadmap))
    try expectPlan(source, "\(name), effort \(search.effort), seed \(search.seed)")
  }

  @Test func `first silicon is good as often as the survey says, and two tapeouts lead`()
    async throws
  {
    let source = try await projection("startup-accelerator")
    var options = SimulationOptions(replications: 3_000, seed: 2)
    options.batch = 1_500
    let tally = try await simulate(source.model, options: options)
    var (good, all) = (0, 0)
    for part in source.model.repetitions where part.certainPasses == 0 {
      #expect(abs(part.firstSuccess - 0.14) < 1e-9)
      let passes = tally.passCounts(of: part.project)
      good += passes[0]
      all += passes.reduce(0, +)
      #expect(passes.firstIndex(of: passes.max() ?? 0) == 1)
    }
    try #require(all > 0)
    let share = Double(good) / Double(all)
    #expect(abs(share - 0.14) < 4 * (0.14 * 0.86 / Double(all)).squareRoot())
  }

  @Test func `a summary tells dates in order, chances that fit them, and its causes`() async throws
  {
    let roadmap = try BundledPlans.roadmap("startup-accelerator")
    let plan = try await BundledPlans.plan("startup-accelerator")
    var analysis = RiskAnalysis()
    analysis.replications = 600
    analysis.removals = 100
    let summary = try await analysis.summary(of: plan, roadmap, ledger: Ledger(plan, roadmap))
    #expect(summary.replications == 600 && !summary.isInterrupted)
    let chip = try #require(summary.chips.first)
    let days = chip.launches.entries.map(\.value)
    #expect(days == days.sorted())
    #expect(
      chip.costs.entries.map(\.value.minorUnits)
        == chip.costs.entries.map(\.value.minorUnits).sorted()
    )
    #expect(chip.histogram.entries.reduce(0) { $0 + $1.value } == 600)
    let median = try #require(chip.launches[50])
    #expect(chip.plannedLaunch <= median || chip.planPercentile.value >= 0.5)
    #expect(chip.jointProbability.fraction <= chip.costProbability.fraction)
    #expect(chip.items.contains { $0.id.text == "spins" && $0.removalDays ?? 0 > 0 })
    #expect(chip.activities.contains { $0.criticality.value > 0.5 })
    let spins = chip.spins.entries.reduce(0.0) { $0 + $1.value.value }
    #expect(abs(spins - 1) < 0.001)
    var other = analysis
    other.workers = 1
    #expect(try await other.summary(of: plan, roadmap, ledger: Ledger(plan, roadmap)) == summary)
  }

  @Test func `mitigations are measured in the same worlds and ranked`() async throws {
    let roadmap = try BundledPlans.roadmap("startup-accelerator")
    let plan = try await BundledPlans.plan("startup-accelerator")
    var analysis = RiskAnalysis()
    analysis.replications = 400
    let table = try await MitigationTable(
      of: plan,
      roadmap,
      ledger: Ledger(plan, roadmap),
      chip: nil,
      analysis
    )
    #expect(table.rows.count == roadmap.mitigations.count)
    #expect(table.rows.allSatisfy { $0.days >= 0 })
    let rates = table.rows.map { $0.daysPerMillion ?? .infinity }
    #expect(rates == rates.sorted(by: >))
    // In the same worlds a smaller chance of a charge can only save.
    let people = try #require(table.rows.first { $0.mitigation.id.text == "retention" })
    #expect(people.saving.minorUnits > 0)
  }

  @Test func `two plans in the same worlds tell how sure their difference is`() async throws {
    let roadmap = try BundledPlans.roadmap("startup-accelerator")
    let plan = try await BundledPlans.plan("startup-accelerator")
    var analysis = RiskAnalysis()
    analysis.replications = 200
    let ledger = Ledger(plan, roadmap)
    let samples = try await analysis.launchSamples(of: plan, roadmap, ledger: ledger)
    let chip = try #require(samples.chips.first)
    let days = { (samples: LaunchSamples) in
      (samples.launches(of: chip) ?? []).map { Int64($0.dayNumber) }
    }
    let same = try #require(PairedWorlds(days(samples), days(samples), better: .min))
    #expect(same.betterPerMille == 500 && same.low == 0 && same.high == 0)
    let (better, _) = roadmap.setting([(ModelPath("spins/first_silicon"), "100%")])
    let improved = try await analysis.launchSamples(of: plan, better, ledger: ledger)
    let pair = try #require(PairedWorlds(days(samples), days(improved), better: .min))
    #expect(pair.betterPerMille > 600)
    // Levelled work may come later for once, never in the mean.
    let gains = zip(days(samples), days(improved)).map { Double($0 - $1) }
    let mean = gains.reduce(0, +) / Double(gains.count)
    let squares = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(mean > 4 * (squares / Double(gains.count * (gains.count - 1))).squareRoot())
    #expect(samples.launches(of: "nobody") == nil)
    analysis.workers = 1
    let alone = try await analysis.launchSamples(of: plan, roadmap, ledger: ledger)
    #expect(alone.launches == samples.launches && alone.extras == samples.extras)
  }

  @Test func `as good counts half, whichever way is better`() throws {
    let (base, other) = ([1, 2, 3, 4] as [Int64], [0, 2, 5, 6] as [Int64])
    let earlier = try #require(PairedWorlds(base, other, better: .min))
    let more = try #require(PairedWorlds(base, other, better: .max))
    #expect(earlier.betterPerMille == 375 && more.betterPerMille == 625)
    #expect(earlier.low == -1 && earlier.high == 2)
    #expect(PairedWorlds([], [], better: .min) == nil)
  }

  @Test
  func `a chip that shares nothing with another is the same to the day when that one changes`()
    async throws
  {
    func samples(_ distribution: String, _ growth: String) async throws -> LaunchSamples {
      let roadmap = try SmallRoadmap.make(
        SmallRoadmap.oldNode + """

          uncertainties:
            all-work: {of: [families/alpha], distribution: pert 0.8 1 1.9}
            other-work: {of: [families/beta], distribution: \(distribution)}
          families:
            alpha: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
            beta: {template: small, cadence: 20 months, first_target: 2029-02-01, foundry: foundry,
                   growth: \(growth)}
          """,
        rule: "planning: {people: ignored}"
      )
      let plan = try await SmallRoadmap.plan(roadmap)
      var analysis = RiskAnalysis()
      analysis.replications = 120
      return try await analysis.launchSamples(of: plan, roadmap, ledger: Ledger(plan, roadmap))
    }
    let first = try await samples("pert 0.8 1 1.9", "1.1")
    let second = try await samples("pert 0.9 1 3", "1.4")
    let alpha = first.chips.filter { $0.hasPrefix("alpha") }
    try #require(!alpha.isEmpty)
    for chip in alpha { #expect(first.launches(of: chip) == second.launches(of: chip)) }
    let beta = try #require(first.chips.first { $0.hasPrefix("beta") })
    #expect(first.launches(of: beta) != second.launches(of: beta))
    #expect(Set(first.launches(of: alpha[0]) ?? []).count > 20)
  }

  /// The families alpha and beta with teams of their own; beta as it is given, or not at all.
  private func apart(_ beta: String?) async throws -> RiskSummary {
    let family = beta.map {
      """
        beta: {template: small, cadence: 20 months, first_target: 2029-02-01, foundry: foundry, \($0)}
      """
    }
    let other = beta == nil ? "" : "other-work: {of: [families/beta], distribution: pert 0.9 1 3}"
    let made = try SmallRoadmap.make(
      SmallRoadmap.oldNode + """

        uncertainties:
          all-work: {of: [families/alpha], distribution: pert 0.8 1 1.9}
          \(other)
        families:
          alpha: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
        \(family ?? "")
        """,
      teams: beta == nil
        ? ""
        : """
          rtl-beta: {site: here, discipline: rtl, families: [beta], headcount: {2020-01-01: 12}}
          physical-beta:
            {site: here, discipline: physical, families: [beta], headcount: {2020-01-01: 12}}
        """
    )
    let (roadmap, complaints) = made.setting([
      (ModelPath("teams/rtl/families"), "[alpha]"),
      (ModelPath("teams/physical/families"), "[alpha]"),
    ])
    try #require(complaints.isEmpty)
    let plan = try await SmallRoadmap.plan(roadmap)
    var analysis = RiskAnalysis()
    analysis.replications = 120
    analysis.removals = 40
    return try await analysis.summary(of: plan, roadmap, ledger: Ledger(plan, roadmap))
  }

  @Test
  func `everything about a chip is the same to the bit where only chips without ties to it change`()
    async throws
  {
    let first = try await apart("growth: 1.1")
    let second = try await apart("growth: 1.5")
    let alone = try await apart(nil)
    let alpha = first.chips.filter { $0.id.text.hasPrefix("alpha") }
    try #require(!alpha.isEmpty && alpha[0].launches[10] != alpha[0].launches[90])
    #expect(alpha == second.chips.filter { $0.id.text.hasPrefix("alpha") })
    #expect(alpha == alone.chips)
    #expect(first.chips.count > alpha.count && first.chips != second.chips)
    func ofAlpha(_ summary: RiskSummary) -> [ResourceRisk] {
      summary.resources.filter { !$0.id.text.hasSuffix("-beta") }
    }
    #expect(ofAlpha(first) == ofAlpha(second) && ofAlpha(first) == alone.resources)
  }
}
