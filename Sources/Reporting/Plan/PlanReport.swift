public import RoadmapModel

/// What a plan promises: each chip's launch against its references, why it slips, what was chosen.
public struct PlanReport: Sendable {
  let plan: Plan
  let options: ReportOptions
  /// Whether released chips are listed too; they are history and don't slip.
  public var hasReleased = false
  /// What the plan asks of compute, behind the chips; CSV, which is one table, leaves it out.
  public var compute: ComputeReport?

  /// The references a slip is measured against, in order.
  static let references = ["cadence", "commitment", "baseline"]

  /// A report of `plan` without released chips.
  public init(of plan: Plan, options: ReportOptions) {
    self.plan = plan
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    let behind = compute.map { "\n" + $0.rendered(as: format) } ?? ""
    return switch format {
    case .text: text + behind
    case .plain: plain + behind
    case .markdown: markdown + behind
    case .csv: csv
    case .json: json
    }
  }

  /// The chips that are listed.
  var chips: [PlannedChip] {
    plan.chips.filter { hasReleased || $0.status != .released }
  }

  /// What the plan is of, a fact each.
  var facts: [String] {
    let hidden = plan.chips.count - chips.count
    return [
      "plan of \(plan.roadmap.text)", "scenario \(options.charset.text(plan.scenario))",
      "as-of \(plan.statusDate)", "\(counted(chips.count, "chip")) to \(plan.horizon.year)",
    ] + (hidden > 0 ? ["\(hidden) released not listed"] : [])
  }

  /// How good the plan is known to be, in sentences.
  var verdict: [String] {
    let solution = plan.solution
    let late = solution.weightedTardiness
    let measure = "weighted days late"
    switch solution.status {
    case "infeasible":
      return [
        solution.stoppingReason == .proof
          ? "No plan can meet all constraints."
          : "No plan that meets all constraints was found; that there is none is not proved."
      ]
    case "none": return ["Nothing was scheduled."]
    case "cancelled": return ["The search was stopped before there was a plan."]
    default: break
    }
    var sentences = [
      "This plan is \(late) \(measure): "
        + "the sum over chips of weight \(options.charset.times) days of launch after target."
    ]
    if late <= 0 {
      sentences.append("No launch is late, so no plan can do better.")
    } else if solution.gap == 0 {
      sentences.append("No plan can be less late: proved.")
    } else {
      let share = (solution.gap * 100 + late / 2) / late
      sentences.append(
        "At best \(solution.gap) of them (\(share) %) could still be gained; the bound lets each chip "
          + "have all people and licences for itself, so it is likely less."
      )
    }
    return sentences
  }

  /// The slip of a chip against a reference.
  static func slip(of chip: PlannedChip, against reference: String) -> Slip? {
    chip.slips.first { $0.id.text == reference }
  }

  /// A slip as the sum of its causes, `+61d = +71d engineers of rtl-austin are busy, -10d holidays`.
  static func sum(of slip: Slip) -> String {
    let terms = slip.causes.map {
      "\(DayCount.signed($0.days)) \(CauseWords.phrase($0))"
    }
    return "\(DayCount.signed(slip.days)) = \(terms.joined(separator: ", "))"
  }

  /// The causes below a chip: the sum for cadence, and for other references where it differs.
  func causes(of chip: PlannedChip) -> [String] {
    var shown: [Slip] = []
    for reference in PlanReport.references {
      guard let slip = PlanReport.slip(of: chip, against: reference), !slip.causes.isEmpty,
        slip.days != 0 || slip.causes.count > 1,
        !shown.contains(where: { $0.causes == slip.causes })
      else { continue }
      shown.append(slip)
    }
    if shown.count == 1, shown[0].id.text == "cadence" { return [PlanReport.sum(of: shown[0])] }
    return shown.map { slip in
      let reference = slip.id.text == "cadence" ? "target" : slip.id.text
      return "against \(reference) \(PlanReport.sum(of: slip))"
    }
  }

  /// The IP of a chip, `core arm-v3/rtl`.
  static func ip(of chip: PlannedChip) -> String {
    chip.ip.entries.map { "\($0.key.text) \($0.value)" }.joined(separator: ", ")
  }

  /// The node of each die, `compute n2, io n3`; of one die its node alone.
  static func nodes(of chip: PlannedChip) -> String {
    let entries = chip.nodes.entries
    guard entries.count > 1 else { return entries.first?.value.text ?? "" }
    return entries.map { "\($0.key.text) \($0.value.text)" }.joined(separator: ", ")
  }

  /// What the next newer node would cost in days of launch.
  static func nextNode(of chip: PlannedChip) -> String {
    guard let node = chip.nextNode else { return "" }
    return nextNodeWait(of: chip).map { "\(node.text) \(DayCount.signed($0))" }
      ?? "\(node.text) no date"
  }

  /// Days of launch that the next newer node costs, nil where no date of it or of IP on it is known.
  ///
  /// Projection marks what has no date by a hundred years.
  static func nextNodeWait(of chip: PlannedChip) -> Int? {
    chip.nextNodeWait.flatMap { $0 >= 36_500 ? nil : $0 }
  }
}
