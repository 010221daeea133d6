public import RoadmapModel

/// What a cell of a timeline says, whatever character says it.
///
/// The order of the cases is the paint order: what comes later is painted over what came before.
public enum GlyphClass: UInt8, CaseIterable, Comparable, Sendable {
  /// Nothing.
  case blank
  /// A cell of a row in which nothing happens.
  case track
  /// The status date.
  case today
  /// Before the design cycle.
  case concept
  /// Architecture and specification.
  case architecture
  /// RTL design and its verification.
  case design
  /// Physical design and signoff.
  case physical
  /// Package, firmware and SDK.
  case enablement
  /// Masks, wafers, assembly.
  case fab
  /// Bring-up, validation and respin.
  case bringUp
  /// Qualification and ramp.
  case release
  /// Production: from launch to retirement.
  case deployment
  /// From the planned launch to the one that 80 % of replications keep.
  case late
  /// Work that is finished.
  case done
  /// Work with float.
  case work
  /// Work of which a day of delay is a day of launch.
  case critical
  /// Where a tapeout or finish is in the baseline.
  case baseline
  /// A milestone other than tapeout.
  case milestone
  /// A tapeout.
  case tapeout
  /// Milestones that share a cell.
  case several
  /// Something before the window.
  case earlier
  /// Something after the window.
  case later

  /// Orders by paint order.
  public static func < (lhs: GlyphClass, rhs: GlyphClass) -> Bool {
    lhs.rawValue < rhs.rawValue
  }

  /// The class of a phase's bar.
  public init(_ phase: Phase) {
    self =
      switch phase {
      case .concept: .concept
      case .architecture: .architecture
      case .design: .design
      case .physical: .physical
      case .enablement: .enablement
      case .fab: .fab
      case .bringUp: .bringUp
      case .release: .release
      case .deployment: .deployment
      }
  }

  /// The word for it in data.
  public var name: String {
    switch self {
    case .bringUp: "bring_up"
    default: "\(self)"
    }
  }

  /// The character that says it.
  ///
  /// `several` is drawn as its count instead.
  public func glyph(_ charset: Charset) -> Character {
    charset == .unicode ? unicode : ascii
  }

  private var unicode: Character {
    switch self {
    case .blank: " "
    case .track: "·"
    case .today: "┊"
    case .concept, .done: "░"
    case .architecture: "▒"
    case .design, .work: "▓"
    case .physical, .critical: "█"
    case .enablement: "▚"
    case .fab: "═"
    case .bringUp: "╌"
    case .release: "╍"
    case .deployment: "━"
    case .late: "≈"
    case .baseline: "◇"
    case .milestone: "●"
    case .tapeout: "◆"
    case .several: "+"
    case .earlier: "◂"
    case .later: "▸"
    }
  }

  private var ascii: Character {
    switch self {
    case .blank: " "
    case .track: "-"
    case .today: "!"
    case .concept, .done: "."
    case .architecture: "a"
    case .design: "r"
    case .physical: "P"
    case .enablement: "e"
    case .fab: "f"
    case .bringUp: "b"
    case .release: "q"
    case .deployment: "="
    case .late: "~"
    case .work: "x"
    case .critical: "#"
    case .baseline: "o"
    case .milestone: "m"
    case .tapeout: "T"
    case .several: "+"
    case .earlier: "<"
    case .later: ">"
    }
  }

  /// What a legend calls it.
  public var legend: String {
    switch self {
    case .blank: ""
    case .track: "row"
    case .today: "today"
    case .concept: "concept"
    case .architecture: "arch"
    case .design: "RTL+DV"
    case .physical: "physical"
    case .enablement: "enablement"
    case .fab: "fab"
    case .bringUp: "bring-up"
    case .release: "qualification"
    case .deployment: "production"
    case .late: "launch to P80"
    case .done: "done"
    case .work: "other work"
    case .critical: "critical work"
    case .baseline: "baseline"
    case .milestone: "milestone"
    case .tapeout: "tapeout"
    case .several: "several"
    case .earlier: "earlier"
    case .later: "later"
    }
  }

  /// Whether it is a point, which is counted where it meets another.
  public var isPoint: Bool { self == .milestone || self == .tapeout }

  /// The colour that repeats what the character says.
  var style: TextStyle {
    switch self {
    case .blank: .plain
    case .track, .today, .concept, .done: .faint
    case .architecture: .cyan
    case .design, .work: .blue
    case .physical, .enablement: .magenta
    case .fab, .bringUp, .late: .yellow
    case .release, .deployment: .green
    case .critical: .red
    case .baseline: .yellow
    case .milestone, .tapeout, .several, .earlier, .later: .strong
    }
  }
}
