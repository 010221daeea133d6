public import RoadmapModel
import Scheduling

/// What each mitigation of a roadmap would buy, all measured in the same worlds.
public struct MitigationTable: Sendable {
  /// What one mitigation buys.
  public struct Row: Sendable, Equatable {
    /// The mitigation.
    public let mitigation: Mitigation
    /// By how many days the launch's P80 comes earlier: of the chip that was asked for, else the sum
    /// over all chips.
    public let days: Int
    /// The chip whose P80 gains most, with its days; nil where none gains.
    public let best: (chip: String, days: Int)?
    /// By how much mean cost falls, of that chip or of all, before the mitigation is paid.
    public let saving: Money
    /// The standard error of the saving.
    public let savingError: Money
    /// Days per million of cost; nil where it costs nothing.
    public let daysPerMillion: Double?
    /// Money saved for each unit of money spent; nil where it costs nothing.
    public let savedPerUnit: Double?

    /// Whether two rows say the same.
    public static func == (left: Row, right: Row) -> Bool {
      left.mitigation == right.mitigation && left.days == right.days
        && left.saving == right.saving
    }
  }

  /// The mitigations, most days for the money first, then most money.
  public private(set) var rows: [Row] = []
  /// The chip that was asked for; nil for all.
  public let chip: String?
  /// The replications of each.
  public let replications: Int
  /// The seed of all draws.
  public let seed: Int
  /// What was noticed: changes that can't be made.
  public private(set) var findings: [Diagnostic] = []

  /// Evaluates all mitigations of a roadmap on its plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - roadmap: The roadmap it was made from, its scenario applied.
  ///   - ledger: The money of the plan.
  ///   - chip: The chip that matters; nil for all.
  ///   - analysis: Replications, seed, sampling and workers.
  /// - Throws: ``PlanningError`` where plan and roadmap don't belong together.
  public init(
    of plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger,
    chip: String?,
    _ analysis: RiskAnalysis
  ) async throws(PlanningError) {
    self.chip = chip
    replications = analysis.replications
    seed = analysis.seed
    var models: [(Mitigation, RiskProjection)] = []
    let base = try RiskProjection(plan, roadmap, ledger)
    for mitigation in roadmap.mitigations {
      let changes = mitigation.changes.entries.map { (path: ModelPath($0.key), text: $0.value) }
      let (changed, complaints) = roadmap.setting(changes)
      if complaints.contains(where: { $0.severity == .error }) {
        findings += complaints
        continue
      }
      models.append((mitigation, try RiskProjection(plan, changed, ledger)))
    }
    let outcomes = await Self.outcomes([base] + models.map(\.1), analysis)
    guard let before = outcomes.first.flatMap({ $0 }) else {
      throw PlanningError("the plan can't be simulated; make it again: tapeout plan")
    }
    let level = PriceLevel(roadmap, status: plan.statusDate)
    for (entry, after) in zip(models, outcomes.dropFirst()) {
      guard let after else { continue }
      rows.append(Self.row(entry.0, base, before, after, chip, level, plan, roadmap.currency))
    }
    rows.sort { left, right in
      let (first, second) = (left.daysPerMillion ?? .infinity, right.daysPerMillion ?? .infinity)
      if first != second { return first > second }
      let (saved, other) = (left.savedPerUnit ?? .infinity, right.savedPerUnit ?? .infinity)
      return saved != other ? saved > other : left.mitigation.id < right.mitigation.id
    }
  }

  /// The outcomes of several models in the same worlds, so many at once as there are workers.
  private static func outcomes(
    _ sources: [RiskProjection],
    _ analysis: RiskAnalysis
  ) async -> [SimulatedOutcomes?] {
    var result = [SimulatedOutcomes?](repeating: nil, count: sources.count)
    let models = sources.map(\.model)
    let (count, sampling) = (analysis.replications, analysis.sampling)
    let seed = UInt64(bitPattern: Int64(analysis.seed))
    await withTaskGroup(of: (Int, SimulatedOutcomes?).self) { group in
      var next = 0
      func add() {
        let (index, model) = (next, models[next])
        next += 1
        group.addTask {
          let made = try? simulatedOutcomes(
            model,
            replications: count,
            seed: seed,
            sampling: sampling
          )
          return (index, made)
        }
      }
      while next < min(max(1, analysis.workers), models.count) { add() }
      for await (index, outcomes) in group {
        result[index] = outcomes
        if next < models.count { add() }
      }
    }
    return result
  }

  private static func row(
    _ mitigation: Mitigation,
    _ base: RiskProjection,
    _ before: SimulatedOutcomes,
    _ after: SimulatedOutcomes,
    _ chip: String?,
    _ level: PriceLevel,
    _ plan: Plan,
    _ currency: Currency
  ) -> Row {
    let chosen = base.simulated.indices.filter { number in
      chip == nil || base.number(of: chip ?? "") == number
    }
    var days = 0
    var best: (chip: String, days: Int)?
    for number in chosen {
      let gain = RiskAnalysis.p80(before.dates[number]) - RiskAnalysis.p80(after.dates[number])
      days += gain
      if gain > best?.days ?? 0 {
        let name = base.projection.projects[base.simulated[number]].outline.id.rawValue
        best = (name, gain)
      }
    }
    let count = min(before.costs.first?.count ?? 0, after.costs.first?.count ?? 0)
    let savings = (0..<count).map { replication in
      chosen.reduce(Int64(0)) {
        $0 + before.costs[$1][replication] - after.costs[$1][replication]
      }
    }
    let number = Double(max(1, count))
    let mean = Double(savings.reduce(0, +)) / number
    let spread = savings.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let error = (spread / max(1, number - 1) / number).squareRoot()
    let spent =
      level.money(mitigation.cost, .people, on: plan.statusDate) ?? mitigation.cost.minorUnits
    let millions = Double(spent) / 100 / 1_000_000
    return Row(
      mitigation: mitigation,
      days: days,
      best: best,
      saving: Money(minorUnits: Int64(mean.rounded()), currency: currency),
      savingError: Money(minorUnits: Int64(error.rounded()), currency: currency),
      daysPerMillion: millions > 0 ? Double(days) / millions : nil,
      savedPerUnit: spent > 0 ? mean / Double(spent) : nil
    )
  }
}
