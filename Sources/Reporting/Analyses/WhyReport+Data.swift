internal import Planning
internal import RoadmapModel

extension WhyReport {
  /// One line for each step of the chain.
  var csv: String {
    let header = [
      "item", "step", "chip", "activity", "name", "state", "start", "finish", "wait_days",
      "float_days", "driver", "driver_item", "driver_link", "holders", "stretch_days",
      "stretched_by",
    ]
    return options.csv.text(
      header: header,
      rows: reasons.steps.enumerated().map { index, step in
        [
          .text(reasons.item), .integer(index + 1), .literal(step.chip), .literal(step.activity),
          .text(step.name), .literal(step.state.text), .literal(step.start.text),
          .literal(step.finish.text), .integer(step.wait), .integer(step.float),
          .literal(step.driver.text), .text(step.driverItem), .text(step.link),
          .text(step.holders.joined(separator: " ")),
          .integer(step.stretches.reduce(0) { $0 + $1.days }),
          .text(step.stretches.map(\.item).joined(separator: ", ")),
        ]
      }
    )
  }

  /// The chain with slips and earlier starts as one object.
  var json: String {
    let earlier = earlier.map { entry -> JSONValue in
      .object([
        ("months", .integer(entry.months)), ("launch", .string(entry.launch.text)),
        ("gain_days", .optional(reasons.launch.map { $0 - entry.launch })),
      ])
    }
    return JSONText.envelope(
      schema: "tapeout.why/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("item", .string(reasons.item)), ("title", .string(reasons.title)),
        ("date", .optional(reasons.date?.text)), ("passed", .bool(reasons.isPassed)),
        ("float_days", .optional(reasons.float)), ("launch", .optional(reasons.launch?.text)),
        ("slips", .array(reasons.slips.map(WhyReport.object))), ("earlier", .array(earlier)),
      ],
      data: reasons.steps.enumerated().map { index, step in
        .object([
          ("step", .integer(index + 1)), ("chip", .string(step.chip)),
          ("activity", .string(step.activity)), ("name", .string(step.name)),
          ("state", .string(step.state.text)), ("start", .string(step.start.text)),
          ("finish", .string(step.finish.text)), ("wait_days", .integer(step.wait)),
          ("float_days", .integer(step.float)), ("driver", .string(step.driver.text)),
          ("driver_item", .string(step.driverItem)), ("driver_link", .string(step.link)),
          ("bound_by", .string(boundAndHeld(index))),
          (
            "people",
            .array(
              step.people.map {
                .object([("team", .string($0.team)), ("tenths", .integer($0.tenths))])
              }
            )
          ),
          ("holders", .array(step.holders.map { .string($0) })),
          (
            "stretches",
            .array(
              step.stretches.map {
                .object([
                  ("cap", .string($0.cap.text)), ("item", .string($0.item)),
                  ("days", .integer($0.days)),
                ])
              }
            )
          ),
        ])
      }
    )
  }

  private static func object(_ slip: Slip) -> JSONValue {
    .object([
      ("reference", .string(slip.id.text)), ("days", .integer(slip.days)),
      (
        "causes",
        .array(
          slip.causes.map { cause in
            .object([
              ("constraint", .string(cause.constraint.text)), ("item", .string(cause.item)),
              ("days", .integer(cause.days)),
            ])
          }
        )
      ),
    ])
  }
}
