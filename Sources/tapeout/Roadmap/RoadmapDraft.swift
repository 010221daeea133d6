import RoadmapModel

/// A roadmap file of one family, made from a template, that plans as it is.
struct RoadmapDraft {
  /// The file.
  let text: String

  init(
    template: ProjectTemplate,
    parameters: [ValueChange],
    id: Slug?,
    statusDate: CivilDate
  ) throws {
    let values = try Self.checked(parameters, of: template)
    let family = id?.text ?? "my-\(template.id.text)"
    let launch = CivilDate(
      dayNumber: template.designCycle.after(statusDate.adding(months: 4)).startOfMonth.dayNumber
    )
    var lines = [
      "# Made by tapeout init from the template \(template.id.text), version \(template.version).",
      "# Numbers without a source are assumptions: replace them by what you know.",
      "roadmap: \(family)", "status_date: \(statusDate)", "horizon: 2032-12-31", "",
      "calendars:", "  us:", "    holidays: [01-01, 06-19, 07-04, 12-25]", "",
      "sites:", "  headquarters:", "    calendar: us", "", "teams:",
    ]
    for (discipline, people) in Self.headcount(for: template) {
      lines += [
        "  \(discipline):", "    site: headquarters", "    discipline: \(discipline)",
        "    headcount: {\(statusDate.adding(months: -12)): {value: \(people), confidence: assumption}}",
      ]
    }
    lines += ["", Self.foundry, ""]
    let functions = Self.functions(of: template)
    if !functions.isEmpty {
      let ready = statusDate.adding(months: -6)
      lines += ["# Everything is taken to be in house and ready.", "ip:"]
      for function in functions {
        lines += [
          "  house-\(function):", "    function: \(function)", "    releases:",
          "      source: {front_end: {value: \(ready), confidence: assumption}, "
            + "back_end: {value: \(ready), confidence: assumption}, "
            + "silicon_proven: {value: \(ready), confidence: assumption}}",
        ]
      }
      lines.append("")
    }
    lines += [
      "families:", "  \(family):", "    template: \(template.id.text)",
      "    # One launch every 18 months, two years of design, three in the field.",
      "    cadence: 18 months", "    design_cycle: \(template.designCycle.text)",
      "    deployment_cycle: 36 months", "    first_target: \(launch)",
    ]
    if !values.isEmpty {
      lines.append("    parameters:")
      for (name, value) in values { lines.append("      \(name): \(value)") }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func checked(
    _ parameters: [ValueChange],
    of template: ProjectTemplate
  ) throws -> [(String, String)] {
    try parameters.map { change in
      guard let parameter = template.parameters.first(where: { $0.id.text == change.path }) else {
        throw CommandFailure.unknown(
          "parameter of \(template.id.text)",
          change.path,
          among: template.parameters.map(\.id.text)
        )
      }
      let value: FixedPoint
      do throws(ValueError) {
        value = try FixedPoint(text: change.value)
      } catch {
        throw CommandFailure(
          .usage,
          "\(change.path)=\(change.value): \"\(change.value)\" \(error.reason)",
          remedy: error.remedy
        )
      }
      let low = parameter.minimum
      let high = parameter.maximum
      guard low.map({ $0 <= value }) ?? true, high.map({ value <= $0 }) ?? true else {
        throw CommandFailure(
          .usage,
          "\(change.path)=\(change.value) is outside \(low?.text ?? "…") to \(high?.text ?? "…")",
          remedy: "take a value in this range, or a template of another size"
        )
      }
      return (change.path, value.text)
    }
  }

  /// People by discipline: enough for two activities at once, and for one and a half chips' effort
  /// within the design cycle, since generations overlap.
  private static func headcount(for template: ProjectTemplate) -> [(String, Int)] {
    var order: [Slug] = []
    var widest: [Slug: Int] = [:]
    var effort: [Slug: Int64] = [:]
    for activity in template.activities {
      let copies = activity.scope == .die ? max(1, template.dies.count) : 1
      guard let lead = activity.effort.entries.first else { continue }
      for entry in activity.effort.entries {
        if widest[entry.key] == nil { order.append(entry.key) }
        let share = Double(entry.value.thousandths) / Double(max(1, lead.value.thousandths))
        let people = max(1, Int((Double(activity.people) * share).rounded(.up)))
        widest[entry.key] = max(widest[entry.key] ?? 0, people * copies)
        effort[entry.key, default: 0] += entry.value.thousandths * Int64(copies)
      }
    }
    let workingDays = max(1, template.designCycle.approximateDays * 5 / 7)
    return order.map { discipline in
      let average = Double(effort[discipline] ?? 0) / 1_000 / Double(workingDays)
      return (
        discipline.text, max(2 * (widest[discipline] ?? 1), Int((1.5 * average).rounded(.up)))
      )
    }
  }

  private static func functions(of template: ProjectTemplate) -> [String] {
    var names: [String] = []
    for slot in template.ipSlots where !names.contains(slot.function.text) {
      names.append(slot.function.text)
    }
    return names
  }
}
