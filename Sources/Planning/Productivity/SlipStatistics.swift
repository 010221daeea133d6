public import RoadmapModel

/// How plans of the past came out: launches now against those that a baseline promised.
public struct SlipStatistics: Equatable, Sendable {
  /// One chip of a baseline.
  public struct Entry: Equatable, Sendable {
    /// The chip.
    public var chip: String
    /// The launch that the baseline promised.
    public var promised: CivilDate
    /// The launch as it is known or forecast now.
    public var launch: CivilDate
    /// Whether it has launched.
    public var isFact: Bool
    /// Days from design start to launch in the baseline.
    public var planned: Int

    /// Days after the promise, negative before it.
    public var days: Int { launch - promised }
    /// The slip in tenths of a percent of the planned length, half away from zero.
    public var perMille: Int {
      let twice = 2_000 * days
      return (twice + (twice < 0 ? -planned : planned)) / (2 * planned)
    }
  }

  /// The name of the baseline.
  public let baseline: String
  /// Its status date.
  public let statusDate: CivilDate
  /// Chips of both plans that had not launched then, in the order of the baseline.
  public let entries: [Entry]

  /// The slips of `plan` against `past`, which was stored as `baseline`.
  ///
  /// A slip is measured in percent of the length from design start to launch that was planned
  /// (Collett, EETimes): up to 10 % is low, above 25 % is high.
  public init(_ plan: Plan, against past: Plan, named baseline: String) {
    self.baseline = baseline
    statusDate = past.statusDate
    entries = past.chips.compactMap { chip in
      guard chip.status != .released, !chip.passed.contains(.launch),
        let promised = chip.date(of: .launch), let start = chip.date(of: .designStart),
        promised > start, let now = plan.chips.first(where: { $0.id == chip.id }),
        let launch = now.date(of: .launch)
      else { return nil }
      return Entry(
        chip: chip.id.text,
        promised: promised,
        launch: launch,
        isFact: now.status == .released || now.passed.contains(.launch),
        planned: promised - start
      )
    }
  }

  /// Chips that are later than promised.
  public var behind: Int { entries.filter { $0.days > 0 }.count }
  /// Chips whose slip is at most 10 %.
  public var low: Int { entries.filter { $0.perMille <= 100 }.count }
  /// Chips whose slip is above 25 %.
  public var high: Int { entries.filter { $0.perMille > 250 }.count }

  /// The mean slip in tenths of a percent; nil without chips.
  public var mean: Int? {
    entries.isEmpty ? nil : entries.reduce(0) { $0 + $1.perMille } / entries.count
  }

  /// The median slip in tenths of a percent; nil without chips.
  public var median: Int? {
    let sorted = entries.map(\.perMille).sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
