/// A company that sells something a chip needs.
public struct Vendor: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "vendor"
  /// An id as a user may choose it.
  public static let exampleID = "synopsys"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// What is worth knowing about it.
  public var note: String?

  /// A vendor of which nothing is known.
  public init() {}

  /// The keys of a vendor.
  public static let schema = RecordSchema<Vendor>([
    .optional("name", \.name, "What people call the vendor."),
    .optional("note", \.note, "What is worth knowing about it."),
  ])
}

/// A date that somebody stated and may since have revised.
///
/// At a status date before `statedOn` the date is not known; before `revisedOn` the stated date
/// counts; after it the revised one.
public struct Forecast: Record {
  /// The date as first stated.
  public var stated: ApproximateDate?
  /// When it was stated; always known if nil.
  public var statedOn: ApproximateDate?
  /// The date as last revised.
  public var revised: ApproximateDate?
  /// When it was revised; always known if nil.
  public var revisedOn: ApproximateDate?

  /// A date that nobody stated.
  public init() {}

  /// The date known at `status`, nil where none has been stated by then.
  public func known(at status: CivilDate) -> ApproximateDate? {
    if let revised, revisedOn.map({ $0.date <= status }) ?? true { return revised }
    if let stated, statedOn.map({ $0.date <= status }) ?? true { return stated }
    return nil
  }

  /// The keys of a forecast; a bare date is the stated one.
  public static let schema = RecordSchema<Forecast>(
    shorthand: "stated",
    [
      .optional("stated", \.stated, "The date as first stated."),
      .optional("stated_on", \.statedOn, "When it was stated; always known if left out."),
      .optional("revised", \.revised, "The date as last revised."),
      .optional("revised_on", \.revisedOn, "When it was revised; always known if left out."),
    ]
  )
}

/// A foundry process.
public struct ProcessNode: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "node"
  /// An id as a user may choose it.
  public static let exampleID = "n3p"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// Who offers it.
  public var foundry = Vendor.ID("")
  /// The process it improves on.
  public var predecessor: ProcessNode.ID?
  /// How advanced it is: of two nodes that fit, the one of higher rank is newer.
  public var rank = 0
  /// When design kit 1.0 is out.
  public var pdk = Forecast()
  /// When risk production starts, the first day to tape out for.
  public var riskProduction = Forecast()
  /// When volume production starts.
  public var volumeProduction = Forecast()
  /// From tapeout to the start of the wafers.
  public var masks = TimeSpan(3, .weeks)
  /// From wafer start to wafers out.
  public var fab = TimeSpan(12, .weeks)
  /// The same for a respin of metal layers only.
  public var metalFab = TimeSpan(9, .weeks)
  /// Bumping, sort, assembly and test.
  public var assembly = TimeSpan(6, .weeks)
  /// A full set of masks.
  public var maskSet: Money?
  /// The masks of the metal layers.
  public var metalMaskSet: Money?
  /// A wafer in volume.
  public var waferPrice: Money?
  /// A seat on a shuttle: the share of a mask set and some dies.
  public var shuttleSeat: Money?
  /// How long before the wafers of a shuttle start a seat must be booked.
  public var shuttleLeadTime = TimeSpan(3, .months)
  /// Defects per cm² when volume production starts.
  public var defectDensity: FixedPoint?
  /// Defects per cm² when the process has matured.
  public var matureDefectDensity: FixedPoint?
  /// From volume production until it has matured; defects fall evenly.
  public var defectLearning = TimeSpan(5, .years)
  /// How much defects cluster: the exponent of the yield law, 3 for much and 10 for little.
  public var yieldCluster = FixedPoint(3)
  /// Published totals of a design, by edition of the table: compared with, never added.
  public var publishedCost = OrderedTable<Slug, Money>()
  /// Million transistors per mm².
  public var density: FixedPoint?
  /// Speed at equal power against the predecessor.
  public var speedGain: Proportion?
  /// Power saved at equal speed against the predecessor.
  public var powerGain: Proportion?
  /// Electricity of the fab in kWh for each cm² of wafer.
  public var fabEnergy: FixedPoint?
  /// Greenhouse gases of the process in g CO2e for each cm².
  public var fabGases: FixedPoint?
  /// Materials in g CO2e for each cm².
  public var fabMaterials: FixedPoint?
  /// What a kWh costs the climate where the fab stands, in g CO2e.
  public var fabIntensity: FixedPoint?

  /// A node of which nothing is known.
  public init() {}

  /// The keys of a node.
  public static let schema = RecordSchema<ProcessNode>([
    .optional("name", \.name, "What people call the node."),
    .required("foundry", \.foundry, "The vendor who offers it."),
    .optional("predecessor", \.predecessor, "The node it improves on."),
    .defaulted("rank", \.rank, "Of two nodes that fit, the one of higher rank is newer."),
    .record("pdk", \.pdk, "When design kit 1.0 is out."),
    .record("risk_production", \.riskProduction, "When risk production starts."),
    .record("volume_production", \.volumeProduction, "When volume production starts."),
    .defaulted("masks", \.masks, "From tapeout to wafer start."),
    .defaulted("fab", \.fab, "From wafer start to wafers out, all layers."),
    .defaulted("metal_fab", \.metalFab, "From wafer start to wafers out, metal layers only."),
    .defaulted("assembly", \.assembly, "Bumping, sort, assembly and test."),
    .optional("mask_set", \.maskSet, "The price of a full mask set."),
    .optional("metal_mask_set", \.metalMaskSet, "The price of the masks of the metal layers."),
    .optional("wafer_price", \.waferPrice, "The price of a wafer in volume."),
    .optional("shuttle_seat", \.shuttleSeat, "The price of a seat on a shuttle."),
    .defaulted(
      "shuttle_lead_time",
      \.shuttleLeadTime,
      "How long before the wafers of a shuttle start a seat must be booked."
    ),
    .optional(
      "defect_density",
      \.defectDensity,
      "Defects per cm² when volume production starts."
    ),
    .optional(
      "mature_defect_density",
      \.matureDefectDensity,
      "Defects per cm² of the mature process; as at the start if left out."
    ),
    .defaulted(
      "defect_learning",
      \.defectLearning,
      "From volume production until the process is mature; defects fall evenly."
    ),
    .defaulted(
      "yield_cluster",
      \.yieldCluster,
      "How little defects cluster: the exponent of the yield law."
    ),
    .table(
      "published_cost",
      \.publishedCost,
      "Published totals of a design by edition of the table: a check of plausibility, never added."
    ),
    .optional("density", \.density, "Million transistors per mm²."),
    .optional("speed_gain", \.speedGain, "Speed at equal power against the predecessor."),
    .optional("power_gain", \.powerGain, "Power saved at equal speed against the predecessor."),
    .optional("fab_energy", \.fabEnergy, "Electricity of the fab in kWh for each cm² of wafer."),
    .optional("fab_gases", \.fabGases, "Gases of the process in g CO2e for each cm² of wafer."),
    .optional("fab_materials", \.fabMaterials, "Materials in g CO2e for each cm² of wafer."),
    .optional("fab_intensity", \.fabIntensity, "Carbon of the fab's electricity in g CO2e/kWh."),
  ])
}

/// A building block that a vendor or the house offers.
public struct IPBlock: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "IP block"
  /// An id as a user may choose it.
  public static let exampleID = "synopsys-pcie7"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// Who offers it; the house if nil.
  public var vendor: Vendor.ID?
  /// What it is for; a template's slot asks for a function.
  public var function = Slug("any")
  /// The standard it meets, `pcie-7`.
  public var standard: Slug?
  /// How advanced it is: of two blocks that fit, the one of higher rank is newer.
  public var rank = 0
  /// What can be had, and when.
  public var releases: [IPRelease] = []

  /// A block of which nothing is known.
  public init() {}

  /// The keys of an IP block.
  public static let schema = RecordSchema<IPBlock>([
    .optional("name", \.name, "What people call the block."),
    .optional("vendor", \.vendor, "Who offers it; the house if left out."),
    .required("function", \.function, "What it is for; a template's slot asks for a function."),
    .optional("standard", \.standard, "The standard it meets, pcie-7."),
    .defaulted("rank", \.rank, "Of two blocks that fit, the one of higher rank is newer."),
    .records("releases", \.releases, "What can be had, and when."),
  ])
}

/// One deliverable of an IP block.
public struct IPRelease: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "IP release"
  /// An id as a user may choose it.
  public static let exampleID = "n3p"

  /// The id, unique within its block.
  public var id = ID("")
  /// Whether it fits any node or one.
  public var form = IPForm.soft
  /// The node of a hard release.
  public var node: ProcessNode.ID?
  /// When the views for RTL integration are out.
  public var frontEnd = Forecast()
  /// When the views for physical design are out.
  public var backEnd = Forecast()
  /// When silicon has proven it.
  public var siliconProven = Forecast()

  /// A release of which nothing is known.
  public init() {}

  /// The keys of a release.
  public static let schema = RecordSchema<IPRelease>([
    .defaulted("form", \.form, "Soft fits any node, hard only its own."),
    .optional("node", \.node, "The node of a hard release."),
    .record("front_end", \.frontEnd, "When the views for RTL integration are out."),
    .record("back_end", \.backEnd, "When the views for physical design are out."),
    .record("silicon_proven", \.siliconProven, "When silicon has proven it."),
  ])

  /// The date of a maturity.
  public func forecast(of maturity: IPMaturity) -> Forecast {
    switch maturity {
    case .frontEnd: frontEnd
    case .backEnd: backEnd
    case .siliconProven: siliconProven
    }
  }
}

/// Whether IP is bound to a node.
public enum IPForm: String, WordValue {
  /// Source code; any node.
  case soft
  /// Layout; one node.
  case hard

  /// What the words choose among.
  public static let noun = "form of IP"
}

/// How far an IP release has come.
public enum IPMaturity: String, WordValue {
  /// Views for RTL integration.
  case frontEnd = "front_end"
  /// Views for physical design.
  case backEnd = "back_end"
  /// Proven in silicon.
  case siliconProven = "silicon_proven"

  /// What the words choose among.
  public static let noun = "maturity"
}

/// An agreement with a vendor on the use of IP.
public struct IPLicence: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "licence"
  /// An id as a user may choose it.
  public static let exampleID = "arm-total"

  /// The id.
  public var id = ID("")
  /// With whom.
  public var vendor = Vendor.ID("")
  /// What it covers; everything of the vendor if empty.
  public var covers: [IPBlock.ID] = []
  /// When it was, or must be, signed at the earliest.
  public var signed: CivilDate?
  /// The first day on which it no longer covers new projects.
  public var until: CivilDate?
  /// How many projects may use it at once; any number if nil.
  public var seats: Int?
  /// How long it takes to sign.
  public var leadTime = TimeSpan(6, .months)
  /// What it costs once.
  public var fee: Money?
  /// What each project pays.
  public var perUse: Money?
  /// The share of a chip's price that goes to the vendor.
  public var royalty: Proportion?

  /// An agreement on nothing.
  public init() {}

  /// The keys of a licence.
  public static let schema = RecordSchema<IPLicence>([
    .required("vendor", \.vendor, "With whom the agreement is."),
    .list("covers", \.covers, "The IP blocks it covers; all of the vendor if empty."),
    .optional("signed", \.signed, "When it was signed; not yet signed if left out."),
    .optional("until", \.until, "The first day on which it covers no new use."),
    .optional("seats", \.seats, "How many projects may use it at once; any number if left out."),
    .defaulted("lead_time", \.leadTime, "How long it takes to sign, from the status date."),
    .optional("fee", \.fee, "What it costs once."),
    .optional("per_use", \.perUse, "What each project pays."),
    .optional("royalty", \.royalty, "The share of a chip's price that goes to the vendor."),
  ])
}
