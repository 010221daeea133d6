/// How likely silicon is good: the survey that is believed, and what is assumed beside it.
public struct SpinModel: Record {
  /// The survey whose respondents one counts oneself among.
  public var survey = SpinSurvey.from2024
  /// The chance that first silicon goes to production; the survey's if nil.
  public var firstSilicon: Proportion?
  /// The chance that a respin is the last one.
  public var laterSilicon = Proportion(percent: 60)
  /// The share of respins that change metal layers only.
  public var metalOnly = Proportion(percent: 70)
  /// What multiplies the chance on the first chip of a family on its node.
  public var newNode = FixedPoint.one
  /// What multiplies the chance for each IP block that no earlier chip of the roadmap uses.
  public var newIP = FixedPoint.one
  /// What multiplies the chance of a chip whose template is a derivative: all blocks taken over or
  /// changed by half at most.
  public var derivative = FixedPoint.one
  /// The length of the fix of an all-layer respin against that of a metal one.
  public var allLayerFix = FixedPoint(millionths: 1_500_000)

  /// The survey of 2024, without regard to novelty.
  public init() {}

  /// The chance that first silicon goes to production before novelty is regarded.
  public var chance: Proportion { firstSilicon ?? survey.firstSilicon }

  /// The keys of `spins`.
  public static let schema = RecordSchema<SpinModel>([
    .defaulted(
      "survey",
      \.survey,
      "Whose first silicon is like yours: the surveys to-2022, those from-2024, which asked other "
        + "people, or planned, where every chip has the spins of its plan."
    ),
    .optional(
      "first_silicon",
      \.firstSilicon,
      "The chance that first silicon goes to production; the survey's last figure if left out."
    ),
    .defaulted(
      "later_silicon",
      \.laterSilicon,
      "The chance that a respin is the last one: an assumption, no survey tells."
    ),
    .defaulted("metal_only", \.metalOnly, "The share of respins that change metal layers only."),
    .defaulted(
      "new_node",
      \.newNode,
      "What multiplies the chance on the first chip of a family on its node."
    ),
    .defaulted(
      "new_ip",
      \.newIP,
      "What multiplies the chance for each IP block that no earlier chip uses."
    ),
    .defaulted(
      "derivative",
      \.derivative,
      "What multiplies the chance where no block is changed by more than half."
    ),
    .defaulted(
      "all_layer_fix",
      \.allLayerFix,
      "The length of debug and fix of an all-layer respin against that of a metal one."
    ),
  ])
}

/// Surveys of first silicon; what one asked differs too much from the next to be one trend.
public enum SpinSurvey: String, WordValue {
  /// 2014 to 2022: 24 to 32 % of projects were good at first (Siemens and Wilson Research).
  case to2022 = "to-2022"
  /// 2024 and 2026: 14 and 5 %, of other respondents.
  case from2024 = "from-2024"
  /// No survey: spins as planned.
  case planned

  /// What the words choose among.
  public static let noun = "survey of spins"

  /// The last figure of the survey.
  public var firstSilicon: Proportion {
    switch self {
    case .to2022: Proportion(percent: 24)
    case .from2024: Proportion(percent: 14)
    case .planned: Proportion(percent: 0)
    }
  }

  /// Whether a figure of a year belongs to it.
  public func holds(year: Int) -> Bool {
    switch self {
    case .to2022: year <= 2022
    case .from2024: year >= 2024
    case .planned: true
    }
  }
}

/// What an activity of a template does in a respin.
public enum RespinRole: String, WordValue {
  /// Finds out what is wrong; carried out after first silicon in any case.
  case debug
  /// Changes the design.
  case fix
  /// Masks: a metal set by plan, all of them in an all-layer respin.
  case masks
  /// Wafers: metal layers by plan, all in an all-layer respin.
  case wafers
  /// Assembly.
  case assembly
  /// Test, whose end tells whether another respin follows.
  case test
  /// Qualification of what was changed.
  case qualification

  /// What the words choose among.
  public static let noun = "role in a respin"
}
