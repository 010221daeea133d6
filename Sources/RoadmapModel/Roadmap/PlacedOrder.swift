/// What kind of thing is bought.
public enum PurchaseKind: String, WordValue {
  /// The signature of an agreement on IP.
  case licence
  /// What a project pays for its use of an agreement.
  case licenceUse = "licence_use"
  /// A mask set of one die and spin.
  case masks
  /// A seat on a shuttle, for test chips and multi-project wafers only.
  case shuttleSeat = "shuttle_seat"
  /// Wafers of a spin before production.
  case engineeringWafers = "engineering_wafers"
  /// Wafers of units.
  case wafers
  /// Substrates, packages and their assembly.
  case substrates
  /// Parts bought for units, such as stacked memory.
  case memory
  /// Seats of EDA tools for another term.
  case toolRenewal = "tool_renewal"
  /// Cores of a cloud that are promised to be paid, used or not.
  case cloudCommitment = "cloud_commitment"

  /// What the words choose among.
  public static let noun = "kind of purchase"
}

/// An order that has been placed; `tapeout buy` counts what it covers as bought.
///
/// It covers every purchase of its kind that agrees with all that it states: without a chip those of
/// all chips, without an activity all spins, without a year all years.
public struct PlacedOrder: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "placed order"
  /// An id as a user may choose it.
  public static let exampleID = "graviton-7-masks"

  /// The id.
  public var id = ID("")
  /// What was ordered.
  public var kind = PurchaseKind.masks
  /// The licence, node, token pool or cloud; any if nil.
  public var item: String?
  /// The chip it is for; any if nil.
  public var chip: Chip.ID?
  /// The activity of the chip that makes the wafers of a spin; any if nil.
  public var activity: String?
  /// The fiscal year whose units, or whose promised cores, were ordered; any if nil.
  public var year: FiscalPeriod?
  /// The day of the order.
  public var ordered = CivilDate(dayNumber: 0)

  /// No order.
  public init() {}

  /// The keys of an order.
  public static let schema = RecordSchema<PlacedOrder>([
    .required("kind", \.kind, "What was ordered, as tapeout buy calls it."),
    .optional("item", \.item, "The licence, node, token pool or cloud, as tapeout buy names it."),
    .optional("chip", \.chip, "The chip it is for, projected ones included."),
    .optional(
      "activity",
      \.activity,
      "The activity that makes the wafers of the spin, fab-a0@compute, for masks and their wafers."
    ),
    .optional("year", \.year, "The fiscal year whose units or cores were ordered, FY28."),
    .required(
      "ordered",
      \.ordered,
      "The day of the order; one after the status date is not placed yet."
    ),
  ])
}
