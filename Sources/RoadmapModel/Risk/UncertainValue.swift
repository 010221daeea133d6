/// A distribution as a roadmap writes it: `pert 0.9 1 1.5`.
///
/// Of lengths, demand, prices and attrition the numbers multiply what is planned; of delays they are
/// days.
public enum UncertainValue: FieldValue {
  /// Always the same.
  case constant(FixedPoint)
  /// As likely anywhere between two numbers.
  case uniform(FixedPoint, FixedPoint)
  /// Least, likeliest, greatest; straight lines.
  case threePoint(FixedPoint, FixedPoint, FixedPoint)
  /// Least, likeliest, greatest; the beta distribution of PERT.
  case pert(FixedPoint, FixedPoint, FixedPoint)
  /// Median, and standard deviation of the logarithm.
  case lognormal(FixedPoint, sigma: FixedPoint)
  /// Numbers that were observed.
  case empirical([FixedPoint])
  /// What finished chips of the roadmap took against what was promised.
  case history

  /// A distribution.
  public static let kind = ValueKind("distribution", example: "pert 0.9 1 1.5", isQuantity: true)

  /// The distribution that `text` spells.
  public init(text: String) throws(ValueError) {
    let words = text.split(separator: " ").map(String.init)
    let names = ["constant", "uniform", "three-point", "pert", "lognormal", "empirical", "history"]
    guard let name = words.first else {
      throw ValueError("names no distribution", remedy: "write pert 0.9 1 1.5")
    }
    let numbers = try UncertainValue.numbers(words.dropFirst().filter { $0 != "sigma" })
    func need(_ count: Int, _ form: String) throws(ValueError) {
      guard numbers.count == count else {
        throw ValueError(
          "has \(numbers.count) numbers instead of \(count)",
          remedy: "write \(form)"
        )
      }
    }
    switch name {
    case "constant":
      try need(1, "constant 1.2")
      self = .constant(numbers[0])
    case "uniform":
      try need(2, "uniform 0.9 1.3")
      try UncertainValue.check(numbers)
      self = .uniform(numbers[0], numbers[1])
    case "three-point", "pert":
      try need(3, "\(name) 0.9 1 1.5: least, likeliest, greatest")
      try UncertainValue.check(numbers)
      self =
        name == "pert"
        ? .pert(numbers[0], numbers[1], numbers[2])
        : .threePoint(numbers[0], numbers[1], numbers[2])
    case "lognormal":
      try need(2, "lognormal 1.1 sigma 0.2: median, standard deviation of the logarithm")
      guard numbers[0] > FixedPoint(0) else {
        throw ValueError(
          "has a median that is not above zero",
          remedy: "write lognormal 1.1 sigma 0.2"
        )
      }
      guard numbers[1] >= FixedPoint(0) else {
        throw ValueError("has a sigma below zero", remedy: "write the standard deviation, 0.2")
      }
      guard numbers[1] <= FixedPoint(3) else {
        throw ValueError(
          "has a sigma above 3",
          remedy: "0.2 is 20 % up or down, 0.7 is half or double"
        )
      }
      self = .lognormal(numbers[0], sigma: numbers[1])
    case "empirical":
      guard numbers.count >= 2 else {
        throw ValueError("observes fewer than two numbers", remedy: "write empirical 0.95 1.1 1.4")
      }
      self = .empirical(numbers)
    case "history":
      try need(0, "history alone")
      self = .history
    default:
      let near = nearestName(to: name, among: names)
      throw ValueError(
        "names the unknown distribution \"\(name)\"",
        remedy: near.map { "you meant \($0)" } ?? "choose among \(names.joined(separator: ", "))"
      )
    }
  }

  private static func numbers(_ words: [String]) throws(ValueError) -> [FixedPoint] {
    var numbers: [FixedPoint] = []
    for word in words { numbers.append(try FixedPoint(text: word)) }
    return numbers
  }

  private static func check(_ numbers: [FixedPoint]) throws(ValueError) {
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw ValueError(
        "has its numbers out of order",
        remedy: "write the least first, the greatest last"
      )
    }
  }

  /// The distribution as it is written.
  public var text: String {
    func list(_ numbers: [FixedPoint]) -> String { numbers.map(\.text).joined(separator: " ") }
    return switch self {
    case .constant(let value): "constant \(value.text)"
    case .uniform(let least, let most): "uniform \(list([least, most]))"
    case .threePoint(let least, let mode, let most): "three-point \(list([least, mode, most]))"
    case .pert(let least, let mode, let most): "pert \(list([least, mode, most]))"
    case .lognormal(let median, let sigma): "lognormal \(median.text) sigma \(sigma.text)"
    case .empirical(let values): "empirical \(list(values))"
    case .history: "history"
    }
  }

  /// The least value, nil where it is not known from the text.
  public var least: FixedPoint? {
    switch self {
    case .constant(let value): value
    case .uniform(let least, _), .threePoint(let least, _, _), .pert(let least, _, _): least
    case .lognormal, .history: FixedPoint(0)
    case .empirical(let values): values.min()
    }
  }
}

/// What is uncertain: some activities, a node, IP, a team, compute, a price, rides on shuttles.
public enum RiskSubject: FieldValue {
  /// The work of all chips.
  case everything
  /// An activity of every chip.
  case activity(Slug)
  /// All work of a phase of every chip.
  case phase(Phase)
  /// The work of a family's chips, or one activity of it.
  case family(Family.ID, Slug?)
  /// The work of a chip, or one activity of it.
  case chip(Chip.ID, Slug?)
  /// The dates of a node.
  case node(ProcessNode.ID)
  /// The dates of an IP block.
  case ip(IPBlock.ID)
  /// The people of a team.
  case team(Team.ID)
  /// Compute of a class, or of all.
  case compute(ComputeClass?)
  /// Prices of a class of money.
  case price(CostClass)
  /// Masks of chips that ride on shuttles.
  case shuttles

  /// A subject.
  public static let kind = ValueKind("risk subject", example: "phases/physical")

  /// The subject that `text` spells.
  public init(text: String) throws(ValueError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let malformed = ValueError(
      "is nothing that could be uncertain",
      remedy:
        "write all, activities/ID, phases/PHASE, families/ID, families/ID/ACTIVITY, chips/ID, "
        + "chips/ID/ACTIVITY, nodes/ID, ip/ID, teams/ID, compute, compute/CLASS, prices/CLASS or "
        + "shuttles"
    )
    guard let head = parts.first, (1...3).contains(parts.count) else { throw malformed }
    let name = parts.count > 1 ? parts[1] : nil
    let item = parts.count > 2 ? try Slug(text: parts[2]) : nil
    switch (head, name) {
    case ("all", nil): self = .everything
    case ("shuttles", nil): self = .shuttles
    case ("compute", nil): self = .compute(nil)
    case ("families", let name?): self = .family(try Family.ID(text: name), item)
    case ("chips", let name?): self = .chip(try Chip.ID(text: name), item)
    case ("activities", let name?) where item == nil: self = .activity(try Slug(text: name))
    case ("phases", let name?) where item == nil: self = .phase(try Phase(text: name))
    case ("nodes", let name?) where item == nil: self = .node(try ProcessNode.ID(text: name))
    case ("ip", let name?) where item == nil: self = .ip(try IPBlock.ID(text: name))
    case ("teams", let name?) where item == nil: self = .team(try Team.ID(text: name))
    case ("compute", let name?) where item == nil:
      self = .compute(try ComputeClass(text: name))
    case ("prices", let name?) where item == nil: self = .price(try CostClass(text: name))
    default: throw malformed
    }
  }

  /// The subject as it is written.
  public var text: String {
    switch self {
    case .everything: "all"
    case .activity(let name): "activities/\(name.text)"
    case .phase(let phase): "phases/\(phase.text)"
    case .family(let family, let activity):
      "families/\(family.text)" + (activity.map { "/\($0.text)" } ?? "")
    case .chip(let chip, let activity):
      "chips/\(chip.text)" + (activity.map { "/\($0.text)" } ?? "")
    case .node(let node): "nodes/\(node.text)"
    case .ip(let block): "ip/\(block.text)"
    case .team(let team): "teams/\(team.text)"
    case .compute(let kind): "compute" + (kind.map { "/\($0.text)" } ?? "")
    case .price(let kind): "prices/\(kind.text)"
    case .shuttles: "shuttles"
    }
  }
}

/// What about a subject is uncertain.
public enum RiskMeasure: String, WordValue {
  /// How long work takes: a factor.
  case duration
  /// How much later work ends, a node or IP is ready: days.
  case delay
  /// How much later the hires of a team come: days.
  case hiring
  /// How many more people leave a team than planned: a factor.
  case attrition
  /// How much compute work needs: a factor.
  case demand
  /// What something costs: a factor.
  case price

  /// What the words choose among.
  public static let noun = "measure of risk"

  /// Whether values multiply what is planned; else they are days.
  public var isFactor: Bool { self != .delay && self != .hiring }

  /// Whether it can be said of a subject.
  public func applies(to subject: RiskSubject) -> Bool {
    switch subject {
    case .everything, .activity, .phase, .family, .chip: self == .duration || self == .delay
    case .shuttles, .node, .ip: self == .delay
    case .team: self == .hiring || self == .attrition
    case .compute: self == .demand
    case .price: self == .price
    }
  }
}
