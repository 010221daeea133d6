extension Instance {
  /// The extensions of the files that ``init(name:format:text:)`` reads.
  public static let formats = ["sm", "mm", "sch", "rcp"]

  /// Reads an instance.
  ///
  /// - Parameters:
  ///   - name: The file's name without its extension.
  ///   - format: The file's extension: `sm` and `mm` of PSPLIB and MMLIB, `sch` of ProGen/max, `rcp`
  ///     of Patterson.
  ///   - text: What the file contains.
  /// - Throws: The first thing in the text that is not of the format.
  public init(name: String, format: String, text: String) throws(InvalidInstance) {
    switch format {
    case "sm", "mm": try self.init(name: name, psplib: text)
    case "sch": try self.init(name: name, progenMax: text)
    case "rcp": try self.init(name: name, patterson: text)
    default: throw InvalidInstance(file: name, reason: "the format “\(format)” is not known")
    }
  }

  /// Reads Patterson's format: counts, capacities, then for each activity its duration, demands
  /// and successors, in lines that may be wrapped anywhere.
  init(name: String, patterson text: String) throws(InvalidInstance) {
    var numbers = try NumberStream(text: text, file: name)
    let count = try numbers.count("the number of activities")
    let resources = try numbers.count("the number of resources")
    let capacities = try numbers.next(resources, "a capacity")
    var modes: [[Mode]] = []
    var arcs: [Arc] = []
    for activity in 0..<count {
      let duration = Int32(try numbers.count("a duration"))
      let demands = try numbers.next(resources, "a demand")
      modes.append([Mode(duration: duration, demands: demands, uses: [])])
      for _ in 0..<(try numbers.count("a number of successors")) {
        let successor = try numbers.position(of: "successor", countingFrom: 1, in: count)
        arcs.append(Arc(from: activity, to: successor, lag: .finishToStart))
      }
    }
    self.init(name: name, capacities: capacities, stocks: [], modes: modes, arcs: arcs)
    guard numbers.isEmpty else {
      throw InvalidInstance(file: name, reason: "goes on after the last activity")
    }
  }

  /// Reads the format of ProGen/max: arcs from start to start with a lag in brackets each, negative
  /// where it is a maximal lag in the other direction; one mode an activity.
  init(name: String, progenMax text: String) throws(InvalidInstance) {
    var numbers = try NumberStream(text: text, file: name)
    let count = try numbers.count("the number of activities") + 2
    let resources = try numbers.count("the number of resources")
    guard try numbers.next("the other resources") == 0, try numbers.next("the other resources") == 0
    else { throw InvalidInstance(file: name, reason: "has resources that are not renewable") }
    var arcs: [Arc] = []
    for activity in 0..<count {
      try Self.expect(activity, try numbers.count("an activity"), name)
      guard try numbers.next("a number of modes") == 1 else {
        throw InvalidInstance(file: name, reason: "activity \(activity) has several modes")
      }
      var successors: [Int] = []
      for _ in 0..<(try numbers.count("a number of successors")) {
        successors.append(try numbers.position(of: "successor", countingFrom: 0, in: count))
      }
      for successor in successors {
        let lag = try numbers.next("a lag")
        arcs.append(Arc(from: activity, to: successor, lag: .startToStart(lag)))
      }
    }
    var modes: [[Mode]] = []
    for activity in 0..<count {
      try Self.expect(activity, try numbers.count("an activity"), name)
      _ = try numbers.count("a mode")
      let duration = Int32(try numbers.count("a duration"))
      let demands = try numbers.next(resources, "a demand")
      modes.append([Mode(duration: duration, demands: demands, uses: [])])
    }
    let capacities = try numbers.next(resources, "a capacity")
    self.init(name: name, capacities: capacities, stocks: [], modes: modes, arcs: arcs)
  }

  /// Refuses rows that are out of order.
  static func expect(_ wanted: Int, _ found: Int, _ file: String) throws(InvalidInstance) {
    guard wanted == found else {
      throw InvalidInstance(file: file, reason: "has \(found) where \(wanted) should stand")
    }
  }
}
