/// A precedence as the replications see it, packed.
struct SimulationArc: BitwiseCopyable {
  /// The activity that waits.
  let other: Int32
  /// Days between the two points.
  let lag: Int32
  private let flags: UInt8

  /// Whether the predecessor's point is its finish.
  var leavesFinish: Bool { flags & 1 != 0 }
  /// Whether the successor's point is its finish.
  var entersFinish: Bool { flags & 2 != 0 }
  /// Whether the days are worked ones of the successor.
  var isWorking: Bool { flags & 4 != 0 }
  /// Whether the successor does not wait: it starts before by plan, and is stretched where needed.
  var isLoose: Bool { flags & 8 != 0 }
  /// Whether the successor hears of it when the predecessor finishes, not when it starts.
  var isToldAtFinish: Bool { flags & 16 != 0 }

  /// An arc of plain days.
  init(
    to other: Int32,
    days: Int32,
    leavesFinish: Bool,
    isLoose: Bool
  ) {
    self.other = other
    lag = days
    let told: UInt8 = leavesFinish && days >= 0 ? 16 : 0
    flags = (leavesFinish ? 1 : 0) | (isLoose ? 8 : 0) | told
  }

  init(_ precedence: Precedence, isLoose: Bool) {
    other = precedence.successor.rawValue
    lag = precedence.minimalLag?.count ?? 0
    var flags: UInt8 = 0
    if precedence.predecessorEnd == .finish { flags |= 1 }
    if precedence.successorEnd == .finish { flags |= 2 }
    if case .workingDays? = precedence.minimalLag { flags |= 4 }
    if isLoose { flags |= 8 }
    // How long work takes is known from its start on, so what follows a little before or around
    // its end can be told in time.
    if precedence.predecessorEnd == .finish, precedence.successorEnd == .start, lag >= 0 {
      flags |= 16
    }
    self.flags = flags
  }
}
