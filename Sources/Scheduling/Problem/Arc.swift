/// A precedence as one of its two activities sees it, packed for the passes.
struct Arc: Sendable {
  /// The activity at the other side.
  let other: Int32

  /// The minimal lag's days; meaningless without ``hasMinimalLag``.
  let minimalLag: Int32

  /// The precedence's position above the answers of the properties below, one bit each.
  private let flags: UInt32

  /// The bits of ``flags`` that are answers.
  private static let flagBits: UInt32 = 6

  /// The most precedences of a problem.
  static let greatestCount = 1 << (UInt32.bitWidth - Int(flagBits))

  /// The precedence's position.
  var precedence: Int32 { Int32(flags >> Self.flagBits) }

  /// Whether the predecessor's point is its finish.
  var leavesFinish: Bool { flags & 1 != 0 }

  /// Whether the successor's point is its finish.
  var entersFinish: Bool { flags & 2 != 0 }

  /// Whether there is a minimal lag.
  var hasMinimalLag: Bool { flags & 4 != 0 }

  /// Whether the minimal lag counts worked days.
  var minimalIsWorking: Bool { flags & 8 != 0 }

  /// Whether there is a maximal lag.
  var hasMaximalLag: Bool { flags & 16 != 0 }

  /// Whether the maximal lag counts worked days.
  var maximalIsWorking: Bool { flags & 32 != 0 }

  /// Packs a precedence.
  init(_ precedence: Precedence, at position: Int, seenFromSuccessor: Bool) {
    other = (seenFromSuccessor ? precedence.predecessor : precedence.successor).rawValue
    precondition(position < Self.greatestCount, "a problem has at most 67 million precedences")
    minimalLag = precedence.minimalLag?.count ?? 0
    var flags = UInt32(position) << Self.flagBits
    if precedence.predecessorEnd == .finish { flags |= 1 }
    if precedence.successorEnd == .finish { flags |= 2 }
    if precedence.minimalLag != nil { flags |= 4 }
    if case .workingDays? = precedence.minimalLag { flags |= 8 }
    if precedence.maximalLag != nil { flags |= 16 }
    if case .workingDays? = precedence.maximalLag { flags |= 32 }
    self.flags = flags
  }

  /// The first slot the successor's point may lie at.
  func earliest(after point: Int32, _ calendar: borrowing WorkCalendar) -> Int32 {
    if !hasMinimalLag { return -WorkCalendar.never }
    if !minimalIsWorking { return point + minimalLag }
    if minimalLag >= 0 { return calendar.finish(from: point, minimalLag) }
    return calendar.slot(ofWorkedDay: calendar.worked(before: point) + minimalLag - 1) + 1
  }

  /// The last slot the predecessor's point may lie at, for the successor to lie at `point`.
  func latest(before point: Int32, _ calendar: borrowing WorkCalendar) -> Int32 {
    if !hasMinimalLag { return WorkCalendar.never }
    if !minimalIsWorking { return point - minimalLag }
    if minimalLag >= 0 { return calendar.start(before: point, minimalLag) }
    return calendar.slot(ofWorkedDay: calendar.worked(before: point) - minimalLag)
  }
}

extension Problem {
  /// The last slot the successor's point may lie at, by the maximal lag.
  func ceiling(of arc: Arc, after point: Int32, _ calendar: borrowing WorkCalendar) -> Int32 {
    if !arc.hasMaximalLag { return WorkCalendar.never }
    let lag = maximalLags[Int(arc.precedence)]
    if !arc.maximalIsWorking { return point + lag }
    return calendar.slot(ofWorkedDay: calendar.worked(before: point) + lag)
  }

  /// The first slot the predecessor's point may lie at, by the maximal lag there is.
  func floor(of arc: Arc, before point: Int32, _ calendar: borrowing WorkCalendar) -> Int32 {
    let lag = maximalLags[Int(arc.precedence)]
    if !arc.maximalIsWorking { return point - lag }
    return calendar.slot(ofWorkedDay: calendar.worked(before: point) - lag - 1) + 1
  }
}
