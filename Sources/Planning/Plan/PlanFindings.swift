import RoadmapModel
import Scheduling

/// Launches of one family that come too close to each other.
enum CadenceFindings {
  /// A finding for each chip that is launched within the family's least gap after another.
  static func close(_ chips: [PlannedChip], _ roadmap: Roadmap) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for family in roadmap.families {
      let members = chips.filter { chip in
        chip.family.text == family.id.rawValue
          && !(roadmap.chips.first { $0.id.rawValue == chip.id.rawValue }?.isVariant ?? false)
      }
      let launches = members.compactMap { chip in chip.date(of: .launch).map { (chip, $0) } }
        .sorted { ($0.1, $0.0.generation) < ($1.1, $1.0.generation) }
      for (first, second) in zip(launches, launches.dropFirst())
      where second.0.status != .released && second.1 < family.minimumGap.after(first.1) {
        findings.append(
          Diagnostic(
            .warning,
            at: ModelPath("chips/\(second.0.id)"),
            .launchesTooClose(first.0, second.0, days: second.1 - first.1, family)
          )
        )
      }
    }
    return findings
  }
}

/// Licences that end before the last work that needs them starts.
enum LicenceFindings {
  /// A finding for each licence that ends too early, with the chips that start to use it later.
  static func expired(_ projection: Projection, _ plan: Plan) -> [Diagnostic] {
    guard projection.roadmap.planning.licences == .binding else { return [] }
    var uses: [IPLicence.ID: [(chip: String, start: CivilDate)]] = [:]
    for project in projection.projects {
      guard let chip = plan.chips.first(where: { $0.id.rawValue == project.outline.id.rawValue })
      else { continue }
      for filling in project.technology.fillings {
        let positions = project.network.positions(named: filling.slot.activity.text)
        let names = Set(positions.map { project.network.activities[$0].id })
        let start = chip.activities.filter { names.contains($0.id.rawValue) }.map(\.start).min()
        guard let block = filling.block, let start, start >= plan.statusDate,
          let licence = projection.roadmap.licence(covering: block, on: start),
          let until = licence.until, start >= until,
          uses[licence.id]?.last?.chip != chip.id.rawValue
        else { continue }
        uses[licence.id, default: []].append((chip.id.rawValue, start))
      }
    }
    return projection.roadmap.licences.compactMap { licence in
      guard let late = uses[licence.id], let until = licence.until else { return nil }
      return Diagnostic(
        .warning,
        at: ModelPath("licences/\(licence.id)/until"),
        .licenceEnded(licence, late.sorted { ($0.start, $0.chip) < ($1.start, $1.chip) }, until)
      )
    }
  }
}

extension Roadmap {
  /// The licence that covers the use of a block from a day on, the first one listed.
  ///
  /// Where all that cover the block have ended by then, the one that ends last.
  func licence(covering block: IPBlock, on day: CivilDate) -> IPLicence? {
    let covering = licences(covering: block)
    return covering.first { $0.until.map { day < $0 } ?? true }
      ?? covering.max { ($0.until ?? day) < ($1.until ?? day) }
  }

  /// The licences that cover a block on some day, in the order of the roadmap.
  func licences(covering block: IPBlock) -> [IPLicence] {
    licences.filter {
      $0.covers.isEmpty ? $0.vendor == block.vendor : $0.covers.contains(block.id)
    }
  }
}

extension Projection {
  /// What an activity of the engine is called in the roadmap.
  func name(of activity: ActivityIndex) -> String {
    guard let origin = origins[activity.offset] else { return "a licence's hold" }
    let project = projects[origin.project]
    return "\(project.outline.id)/\(project.network.activities[origin.position].id)"
  }

  private func path(of activity: ActivityIndex) -> ModelPath {
    guard let origin = origins[activity.offset] else { return .root }
    return ModelPath("chips/\(projects[origin.project].outline.id)")
  }

  /// What a conflict means in the roadmap's terms; a missed commitment shows as slip instead.
  func finding(for conflict: Conflict) -> Diagnostic? {
    switch conflict {
    case .resourceExceeded(let resource, let slots, let excess):
      let team = teams[resource]?.rawValue ?? licences[resource]?.rawValue ?? "a resource"
      let days = axis.date(slots.lowerBound)..<axis.date(slots.upperBound)
      let path = ModelPath(teams[resource] == nil ? "licences/\(team)" : "teams/\(team)/headcount")
      return Diagnostic(
        .warning,
        at: path,
        Diagnostic.Message(
          "overallocated",
          "work under way asks for \(excess / 10).\(excess % 10) engineers more than \(team) has "
            + "from \(days.lowerBound) to \(days.upperBound)",
          remedy: "correct progress or headcount"
        )
      )
    case .precedenceIgnored(let precedence, let days):
      let tie = problem[precedence]
      return Diagnostic(
        .note,
        at: path(of: tie.successor),
        Diagnostic.Message(
          "out-of-order-progress",
          "\(name(of: tie.successor)) started \(days) days before \(name(of: tie.predecessor)) "
            + "allows"
        )
      )
    case .maximalLagExceeded(let precedence, let days):
      let tie = problem[precedence]
      return Diagnostic(
        .note,
        at: path(of: tie.successor),
        Diagnostic.Message(
          "late-progress",
          "\(name(of: tie.successor)) started \(days) days later after \(name(of: tie.predecessor)) "
            + "than it may"
        )
      )
    case .releaseIgnored(let activity, let days):
      return Diagnostic(
        .note,
        at: path(of: activity),
        Diagnostic.Message(
          "early-progress",
          "\(name(of: activity)) started \(days) days before it could"
        )
      )
    case .deadlineMissed:
      return nil
    }
  }

  /// Why there is no schedule, in the roadmap's terms.
  func finding(for outcome: Outcome) -> Diagnostic {
    let text: String
    var place = ModelPath.root
    switch outcome.status {
    case .infeasible(let reason), .unsolved(let reason):
      (text, place) = explain(reason, outcome.explanation)
    case .cancelled:
      text = "planning was stopped before a plan was found"
    case .optimal, .feasible:
      text = "a plan was found"
    }
    return Diagnostic(.error, at: place, Diagnostic.Message("infeasible", text))
  }

  /// The reason, and what can't be kept together where more than one thing is to blame.
  private func explain(
    _ reason: Infeasibility,
    _ conflict: ConflictSet?
  ) -> (String, ModelPath) {
    let (text, place) = explain(reason)
    let named = conflict?.constraints.map { name(of: $0) } ?? []
    if named.isEmpty { return (text, place) }
    let shown = named.prefix(6).joined(separator: "; ")
    let rest = named.count > 6 ? "; and \(named.count - 6) more" : ""
    return ("\(text); one of these has to give: \(shown)\(rest)", place)
  }

  private func explain(_ reason: Infeasibility) -> (String, ModelPath) {
    switch reason {
    case .beyondSpan(let activity):
      (
        "\(name(of: activity)) would not end within decades" + compute(of: activity),
        path(of: activity)
      )
    case .noPermittedStart(let activity):
      ("\(name(of: activity)) has no permitted start left", path(of: activity))
    case .capacityNeverSuffices(let activity, let resource):
      (
        "\(teams[resource]?.rawValue ?? "a team") never has the people that "
          + "\(name(of: activity)) needs",
        path(of: activity)
      )
    case .deadline(let activity):
      ("\(name(of: activity)) can't finish by its date", path(of: activity))
    case .contradiction:
      ("what the plan has to keep contradicts itself", .root)
    case .stockNeverSuffices:
      ("work uses more of a stock than there is", .root)
    case .fluidNeverSuffices(let activity, let cap):
      (
        "\(name(of: activity)) never gets the compute that it needs: "
          + "\(describe(cap).1) does not suffice",
        path(of: activity)
      )
    case .holdDeadlock(let hold), .holdOutlivesCapacity(let hold):
      (
        "chips wait for each other's seats of licence "
          + "\(licences[problem[hold].resource]?.rawValue ?? "unknown")",
        ModelPath("licences")
      )
    case .maximalLag(let precedence):
      (
        "\(name(of: problem[precedence].successor)) can't follow "
          + "\(name(of: problem[precedence].predecessor)) soon enough",
        path(of: problem[precedence].successor)
      )
    case .lagCycle(let activities):
      (
        "work waits for itself: " + activities.map { name(of: $0) }.joined(separator: " → "),
        activities.first.map { path(of: $0) } ?? .root
      )
    }
  }

  /// What serves the compute of an activity, for a sentence; empty where it needs none.
  private func compute(of activity: ActivityIndex) -> String {
    var names: [String] = []
    for draw in problem[activity].modes.flatMap(\.fluids).flatMap(\.draws) {
      let name = place(of: draw).1.text
      if !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { return "" }
    return " with what farms, quotas, tokens and budgets leave it of "
      + names.joined(separator: ", ")
  }
}

extension Diagnostic.Message {
  fileprivate static func launchesTooClose(
    _ first: PlannedChip,
    _ second: PlannedChip,
    days: Int,
    _ family: Family
  ) -> Self {
    Self(
      "launches-too-close",
      "\(second.id) is forecast \(days) days after \(first.id); family \(family.id) wants at least "
        + "\(family.minimumGap)",
      remedy: "drop or delay one of the two, or lower min_gap"
    )
  }

  fileprivate static func licenceEnded(
    _ licence: IPLicence,
    _ uses: [(chip: String, start: CivilDate)],
    _ until: CivilDate
  ) -> Self {
    let chips = uses.map { "\($0.chip) (\($0.start))" }.joined(separator: ", ")
    return Self(
      "licence-ended",
      "licence \(licence.id) ends on \(until), but IP under it is first used later by \(chips)",
      remedy: "renew the licence or choose other IP"
    )
  }
}
