import RoadmapModel

/// Chips and activities of a plan as data.
enum PlanData {
  /// What a plan says of a chip, without its activities; every key is there, null where nothing is known.
  static func facts(of chip: PlannedChip) -> [(String, JSONValue)] {
    var facts: [(String, JSONValue)] = [
      ("family", .string(chip.family.text)),
      ("generation", .integer(chip.generation)),
      ("status", .string(chip.status.text)),
      ("hypothetical", .bool(chip.isHypothetical)),
      ("priority", .integer(chip.priority)),
      ("template", .optional(chip.template?.text)),
      (
        "nodes",
        .array(
          chip.nodes.entries.map { entry in
            .object([("die", .string(entry.key.text)), ("node", .string(entry.value.text))])
          }
        )
      ),
    ]
    for milestone in Milestone.allCases {
      facts.append((milestone.text, .optional(chip.milestones[milestone]?.text)))
    }
    facts.append(("passed", .array(chip.passed.map { .string($0.text) })))
    facts.append(("target", .optional(chip.target?.text)))
    facts.append(("commitment", .optional(chip.commitment?.text)))
    facts.append(("baseline_launch", .optional(chip.baseline?.text)))
    return facts
  }

  /// A chip with its choices and slips.
  static func report(of chip: PlannedChip) -> [(String, JSONValue)] {
    let ip = chip.ip.entries.map { entry in
      JSONValue.object([("slot", .string(entry.key.text)), ("release", .string(entry.value))])
    }
    let slips = chip.slips.map { slip in
      JSONValue.object([
        ("reference", .string(slip.id.text)), ("days", .integer(slip.days)),
        ("causes", .array(slip.causes.map(cause))),
      ])
    }
    return [("chip", .string(chip.id.text)), ("name", .string(chip.name))] + facts(of: chip) + [
      ("ip", .array(ip)),
      ("next_node", .optional(chip.nextNode?.text)),
      ("next_node_wait_days", .optional(PlanReport.nextNodeWait(of: chip))),
      ("slips", .array(slips)),
    ]
  }

  private static func cause(_ cause: SlipCause) -> JSONValue {
    .object([
      ("constraint", .string(cause.constraint.text)), ("item", .string(cause.item)),
      ("days", .integer(cause.days)),
      ("text", .string(CauseWords.phrase(cause))),
    ])
  }

  /// What a plan says of an activity.
  static func facts(of activity: PlannedActivity) -> [(String, JSONValue)] {
    [
      ("phase", .string(activity.phase.text)),
      ("milestone", .optional(activity.milestone?.text)),
      ("state", .string(activity.state.text)),
      ("start", .string(activity.start.text)),
      ("finish", .string(activity.finish.text)),
      ("working_days", .integer(activity.workingDays)),
      ("float_days", .integer(activity.float)),
      ("critical", .bool(activity.isCritical)),
      ("driver", .string(activity.driver.text)),
      ("driver_item", .string(activity.driverItem)),
      ("driver_link", .string(activity.driverLink)),
    ]
  }
}
