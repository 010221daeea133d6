import RoadmapModel

extension TimelineProse {
  /// What becomes of a chip, in one sentence.
  static func sentence(
    of chip: PlannedChip,
    statusDate: CivilDate,
    _ charset: Charset
  ) -> String {
    let kind = (chip.isHypothetical ? "hypothetical " : "") + chip.status.text
    let nodes = ChipRows.nodes(of: chip, separator: " and ")
    var text =
      "\(charset.text(chip.name)) (\(chip.family.text) generation \(chip.generation), \(kind)"
    text += nodes.isEmpty ? ")" : ", node \(nodes))"
    let parts = [
      point(.tapeout, of: chip, on: statusDate, done: "taped out", ahead: "tapes out"),
      point(.launch, of: chip, on: statusDate, done: "launched", ahead: "launches"),
      point(.retirement, of: chip, on: statusDate, done: "retired", ahead: "retires"),
    ]
    .compactMap { $0 }
    text += parts.isEmpty ? " has no dates" : " " + listed(parts)
    if let slip = chip.slips.first(where: { $0.id.text == "cadence" }) {
      text += "; its launch is " + lateness(slip.days) + " its cadence target"
      if let cause = slip.largestCause {
        let phrase = charset.text(CauseWords.phrase(cause))
        text += " (largest cause: \(phrase), \(DayCount.words(cause.days)))"
      }
    }
    return text + "."
  }

  private static func point(
    _ milestone: Milestone,
    of chip: PlannedChip,
    on statusDate: CivilDate,
    done: String,
    ahead: String
  ) -> String? {
    guard let date = chip.milestones[milestone] else { return nil }
    let isDone = chip.passed.contains(milestone) || date.date < statusDate
    let preposition = date.precision == .day ? "on" : "in"
    return "\(isDone ? done : ahead) \(preposition) \(date.text)"
  }

  private static func lateness(_ days: Int) -> String {
    days == 0 ? "on" : "\(DayCount.words(abs(days))) \(days > 0 ? "after" : "before")"
  }

  private static func listed(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and \(parts[parts.count - 1])"
  }
}
