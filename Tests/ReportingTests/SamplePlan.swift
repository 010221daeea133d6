import RoadmapModel

/// A portfolio made up for tests; no number in it means anything.
enum SamplePlan {
  static func date(_ text: String) -> CivilDate {
    guard let date = try? CivilDate(text: text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  static func slug(_ text: String) -> Slug {
    guard let slug = try? Slug(text: text) else { preconditionFailure("no slug: \(text)") }
    return slug
  }

  static let statusDate = date("2026-11-23")

  /// Five families, three generations released, one committed, the rest projected through 2032.
  static func portfolio() -> Plan {
    var plan = Plan()
    plan.roadmap = slug("sample")
    plan.statusDate = statusDate
    plan.horizon = date("2032-12-31")
    plan.solution.status = "feasible"
    plan.solution.seed = 1
    plan.solution.schedules = 1_000
    plan.solution.weightedTardiness = 412
    plan.solution.bound = 300
    let families: [(String, String, Int, Int, Bool)] = [
      ("nitro", "Nitro", 5, 2, false), ("graviton", "Graviton", 4, 5, false),
      ("inferentia", "Inferentia", 2, 9, true), ("trainium", "Trainium", 3, 0, false),
      ("aqua", "AQUA", 1, 12, false),
    ]
    for (id, name, generation, shift, isHypothetical) in families {
      for step in -2...4 where generation + step > 0 {
        plan.chips.append(
          chip(
            id,
            name,
            generation + step,
            launch: date("2026-03-15").adding(months: shift + 18 * step),
            isHypothetical: isHypothetical && step > 0
          )
        )
      }
    }
    var finding = PlanFinding()
    finding.id = PlanFinding.ID("1")
    finding.identifier = "generation-missed"
    finding.path = "families/aqua"
    finding.text = "AQUA 2 would have had to start on 2025-09-15, before the status date."
    plan.findings = [finding]
    return plan
  }

  private static func chip(
    _ family: String,
    _ name: String,
    _ generation: Int,
    launch: CivilDate,
    isHypothetical: Bool
  ) -> PlannedChip {
    var chip = PlannedChip()
    chip.id = PlannedChip.ID("\(family)-\(generation)")
    chip.name = "\(name) \(generation)"
    chip.family = slug(family)
    chip.generation = generation
    chip.isHypothetical = isHypothetical
    chip.priority = generation
    chip.template = slug("server-cpu")
    let nodes = ["n5", "n3", "n3p", "n2", "n2p", "a16", "a14"]
    chip.nodes[slug("compute")] = slug(nodes[min(generation, 6)])
    if family == "graviton" { chip.nodes[slug("io")] = slug(nodes[min(generation, 6) - 2]) }
    chip.ip[slug("core")] = "arm-v3/rtl"
    chip.target = launch
    if launch < statusDate {
      chip.status = .released
      chip.milestones[.tapeout] = ApproximateDate(launch.adding(months: -14), precision: .quarter)
      chip.milestones[.launch] = ApproximateDate(launch)
      chip.milestones[.retirement] = ApproximateDate(launch.adding(months: 36))
      chip.passed = [.tapeout, .launch]
      return chip
    }
    let isCommitted = launch.adding(months: -24) < statusDate
    chip.status = isCommitted ? .committed : .projected
    let slip = generation % 3 * 31
    plan(&chip, start: launch.adding(months: -24), slip: slip)
    chip.slips = slips(of: slip, hasCommitment: isCommitted)
    if isCommitted { chip.commitment = launch + 10 }
    chip.nextNode = slug("a14")
    chip.nextNodeWait = 45
    return chip
  }

  private static func slips(of days: Int, hasCommitment: Bool) -> [Slip] {
    var cadence = Slip()
    cadence.id = Slip.ID("cadence")
    cadence.days = days
    if days > 0 {
      cadence.causes = [
        cause(.team, "rtl-austin", days - 10), cause(.node, "a16", 17),
        cause(.progress, "rtl-design", -7),
      ]
    }
    var commitment = cadence
    commitment.id = Slip.ID("commitment")
    commitment.days = days - 10
    commitment.causes.append(cause(.calendar, "israel", -10))
    return hasCommitment ? [cadence, commitment] : [cadence]
  }

  private static func cause(_ constraint: Constraint, _ item: String, _ days: Int) -> SlipCause {
    var cause = SlipCause()
    cause.id = SlipCause.ID("\(constraint.text)-\(item)")
    cause.constraint = constraint
    cause.item = item
    cause.days = days
    return cause
  }

  /// The work of a chip: (id, name, phase, first week, last week, milestone, driver).
  private static let work: [(String, String, Phase, Int, Int, Milestone?, String, String)] = [
    ("concept", "Concept", .concept, -26, 0, nil, "", ""),
    ("architecture", "Architecture", .architecture, 0, 16, nil, "concept", "FS"),
    ("rtl-design", "RTL design", .design, 10, 48, nil, "architecture", "SS + 10 weeks"),
    ("block-dv", "Block verification", .design, 18, 54, nil, "rtl-design", "SS + 8 weeks"),
    (
      "chip-dv", "Chip verification and emulation", .design, 30, 60, nil, "rtl-design",
      "FF + 12 weeks"
    ),
    ("dft", "DFT", .design, 32, 52, nil, "rtl-design", "SS + 22 weeks"),
    ("pd", "Physical design", .physical, 36, 66, nil, "rtl-design", "SS + 26 weeks"),
    ("signoff", "Signoff", .physical, 62, 69, nil, "pd", "FF + 3 weeks"),
    ("tapeout", "Tapeout A0", .physical, 69, 69, .tapeout, "signoff", "FS"),
    ("package", "Package and substrate", .enablement, 40, 70, nil, "architecture", "FS + 24 weeks"),
    ("fab", "Masks and wafers", .fab, 69, 84, nil, "tapeout", "FS"),
    ("bring-up", "Bring-up", .bringUp, 84, 92, nil, "fab", "FS"),
    ("tapeout-b0", "Tapeout B0", .bringUp, 90, 90, .tapeout, "bring-up", "SS + 6 weeks"),
    ("qualification", "Qualification", .release, 92, 103, nil, "bring-up", "FS"),
    ("launch", "Launch", .release, 104, 104, .launch, "qualification", "FS"),
    ("deployment", "Deployment", .deployment, 104, 260, nil, "launch", "FS"),
  ]

  private static func plan(_ chip: inout PlannedChip, start: CivilDate, slip: Int) {
    func day(_ week: Int) -> CivilDate { start + week * 7 + (week > 20 ? slip : 0) }
    for (id, name, phase, first, last, milestone, driver, link) in work {
      var activity = PlannedActivity()
      activity.id = PlannedActivity.ID(id)
      activity.name = name
      activity.phase = phase
      activity.milestone = milestone
      activity.start = day(first)
      activity.finish = day(last)
      activity.workingDays = (last - first) * 5
      activity.float = ["block-dv": 28, "dft": 56, "package": 21, "concept": 40][id] ?? 0
      activity.driver = driver.isEmpty ? .cadence : .predecessor
      activity.driverItem = driver
      activity.driverLink = link
      if id == "pd" {
        activity.driver = .team
        activity.driverItem = "pd-haifa"
        activity.driverLink = ""
      }
      if activity.finish <= statusDate {
        activity.state = .done
      } else if activity.start < statusDate {
        activity.state = .underWay
      }
      activity.people[slug("rtl-austin")] = 125
      chip.activities.append(activity)
    }
    chip.milestones[.designStart] = ApproximateDate(day(0))
    chip.milestones[.tapeout] = ApproximateDate(day(69))
    chip.milestones[.firstSilicon] = ApproximateDate(day(84))
    chip.milestones[.productionRelease] = ApproximateDate(day(100))
    chip.milestones[.launch] = ApproximateDate(day(104))
    chip.milestones[.retirement] = ApproximateDate(day(104).adding(months: 36))
  }

  /// The sample in which every chip of the given family launches earlier by `days`.
  static func baseline(days: Int) -> Plan {
    var plan = portfolio()
    for chip in plan.chips.indices where plan.chips[chip].status != .released {
      for index in plan.chips[chip].activities.indices {
        plan.chips[chip].activities[index].start = plan.chips[chip].activities[index].start - days
        plan.chips[chip].activities[index].finish = plan.chips[chip].activities[index].finish - days
      }
      for milestone in Milestone.allCases {
        guard let old = plan.chips[chip].milestones[milestone] else { continue }
        plan.chips[chip].milestones[milestone] = ApproximateDate(old.date - days)
      }
    }
    return plan
  }

  static func familyNames() -> OrderedTable<Slug, String> {
    OrderedTable([
      (slug("nitro"), "Nitro"), (slug("graviton"), "Graviton"), (slug("inferentia"), "Inferentia"),
      (slug("trainium"), "Trainium"), (slug("aqua"), "AQUA"),
    ])
  }
}
