/// The rented machine on which jobs of one class run, and what it costs; its id is the class.
public struct PlannedMachine: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "planned machine"
  /// An id, for documentation.
  public static let exampleID = "simulation"

  /// The class of jobs.
  public var id = ID("")
  /// The cloud that rents it out.
  public var cloud = Slug("any")
  /// The provider's name of the machine; nil where the cloud states one price for all.
  public var instance: String?
  /// How it is paid.
  public var option = PurchaseOption.onDemand
  /// How fast one of its cores is against a core of the volumes.
  public var speed = FixedPoint(1)
  /// What a core-hour of demand costs: the machine's price divided by its speed.
  public var price = Price(nanoUnits: 0, currency: .usDollar)
  /// What the tokens cost that a core-hour of demand holds; nil where no pool states a cost.
  public var tokenPrice: Price?

  /// A machine of nothing.
  public init() {}

  /// The keys of a machine of a plan.
  public static let schema = RecordSchema<PlannedMachine>([
    .required("cloud", \.cloud, "The cloud that rents it out."),
    .optional("instance", \.instance, "The provider's name of the machine."),
    .defaulted("option", \.option, "How it is paid."),
    .defaulted("speed", \.speed, "How fast a core is against a core of the volumes."),
    .required("price", \.price, "What a core-hour of demand costs."),
    .optional("token_price", \.tokenPrice, "What the tokens of a core-hour of demand cost."),
  ])
}

/// How rented cores are paid.
public enum PurchaseOption: String, WordValue {
  /// By the hour, without a promise.
  case onDemand = "on_demand"
  /// By the hour as far as jobs may be interrupted, the rest on demand.
  case spot
  /// By the hour under a commitment.
  case committed

  /// What the words choose among.
  public static let noun = "purchase option"
}

/// Where compute jobs run.
public enum ComputePlace: String, WordValue {
  /// Cores of a farm.
  case farm
  /// Emulation boards of a farm.
  case boards
  /// Rented cores.
  case cloud

  /// What the words choose among.
  public static let noun = "place"
}

/// Days on which an activity gets the same hours of one class from one place.
public struct ComputeRun: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "compute run"
  /// An id, for documentation.
  public static let exampleID = "1"

  /// The running number within the activity.
  public var id = ID("")
  /// The kind of job.
  public var computeClass = ComputeClass.simulation
  /// Where the jobs run.
  public var place = ComputePlace.farm
  /// The farm or cloud.
  public var item = Slug("any")
  /// The first day.
  public var start = CivilDate(dayNumber: 0)
  /// The first day after the last one.
  public var finish = CivilDate(dayNumber: 0)
  /// Hours of demand served on each of the days.
  public var hours = 0

  /// A run of nothing.
  public init() {}

  /// Hours on all its days.
  public var volume: Int64 { Int64(hours) * Int64(max(0, finish - start)) }

  /// The keys of a run.
  public static let schema = RecordSchema<ComputeRun>([
    .required("class", \.computeClass, "The kind of job."),
    .required("place", \.place, "Where the jobs run."),
    .required("item", \.item, "The farm or cloud."),
    .required("start", \.start, "The first day."),
    .required("finish", \.finish, "The first day after the last one."),
    .required("hours", \.hours, "Hours of demand served on each of the days."),
  ])
}

/// Days by which compute makes an activity take longer, for one reason.
public struct StretchCause: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "stretch cause"
  /// An id, for documentation.
  public static let exampleID = "1"

  /// The running number within the activity.
  public var id = ID("")
  /// The kind of cap.
  public var cap = ComputeCap.compute
  /// The farm, cloud, budget or pool; `parallel limit` where more jobs can't run at once.
  public var item = ""
  /// The days, positive.
  public var days = 0

  /// No cause.
  public init() {}

  /// The keys of a cause of a stretch.
  public static let schema = RecordSchema<StretchCause>([
    .required("cap", \.cap, "The kind of cap: compute, budget or token."),
    .required("item", \.item, "The farm, cloud, budget or pool."),
    .required("days", \.days, "The days by which it makes the activity longer."),
  ])
}

/// What keeps compute from flowing faster.
public enum ComputeCap: String, WordValue {
  /// Cores and boards that are busy or too few, or a limit of the jobs themselves.
  case compute
  /// Money for rented compute that is spent.
  case budget
  /// Tokens of a tool that are taken.
  case token

  /// What the words choose among.
  public static let noun = "cap"
}

extension Plan {
  /// Whether the plan holds where its compute runs; plans in which compute is ignored don't.
  public var holdsAllocation: Bool {
    !machines.isEmpty || chips.contains { $0.activities.contains { !$0.runs.isEmpty } }
  }

  /// The price of a core-hour of demand of a class in a cloud; nil where the plan states none.
  public func price(of kind: ComputeClass, in cloud: String) -> Price? {
    machines.first { $0.id.rawValue == kind.rawValue && $0.cloud.text == cloud }?.price
  }
}
