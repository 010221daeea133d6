extension Instance {
  /// The tables of PSPLIB's format that matter here.
  private enum Section: CaseIterable {
    case precedences, requests, availabilities

    /// The title, without spaces: MMLIB writes it with others than PSPLIB.
    var title: String {
      switch self {
      case .precedences: "PRECEDENCERELATIONS"
      case .requests: "REQUESTS/DURATIONS"
      case .availabilities: "RESOURCEAVAILABILITIES"
      }
    }
  }

  /// Reads the format of PSPLIB and MMLIB, of one mode an activity or of several.
  ///
  /// Tables are what stands under their titles in lines of whole numbers only; everything else in
  /// them is decoration.
  init(name: String, psplib text: String) throws(InvalidInstance) {
    var tables: [Section: [Int32]] = [:]
    var counts: [String: Int] = [:]
    var section: Section?
    for line in text.split(whereSeparator: \.isNewline) {
      let packed = line.filter { !$0.isWhitespace }
      if let title = Section.allCases.first(where: { packed.hasPrefix($0.title) }) {
        section = title
      } else if let colon = line.firstIndex(of: ":") {
        let key = packed.prefix { $0 != ":" && $0 != "(" }.drop { $0 == "-" }
        let words = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        if let count = words.first.flatMap({ Int($0) }) { counts[String(key)] = count }
        section = nil
      } else if let section {
        let numbers = line.split(whereSeparator: \.isWhitespace).map { Int32($0) }
        if !numbers.contains(nil) {
          tables[section, default: []] += numbers.compactMap(\.self)
        }
      }
    }
    guard let count = counts["jobs"], let renewable = counts["renewable"],
      let nonrenewable = counts["nonrenewable"]
    else { throw InvalidInstance(file: name, reason: "does not count jobs and resources") }
    guard counts["doublyconstrained"] ?? 0 == 0 else {
      throw InvalidInstance(file: name, reason: "has doubly constrained resources")
    }
    var modeCounts: [Int] = []
    arcs = []
    var numbers = NumberStream(tables[.precedences] ?? [], file: name)
    for activity in 0..<count {
      try Self.expect(activity + 1, try numbers.count("a job"), name)
      modeCounts.append(try numbers.count("a number of modes"))
      for _ in 0..<(try numbers.count("a number of successors")) {
        let successor = try numbers.position(of: "successor", countingFrom: 1, in: count)
        arcs.append(Arc(from: activity, to: successor, lag: .finishToStart))
      }
    }
    modes = []
    numbers = NumberStream(tables[.requests] ?? [], file: name)
    for activity in 0..<count {
      try Self.expect(activity + 1, try numbers.count("a job"), name)
      var row: [Mode] = []
      for number in 1...max(1, modeCounts[activity]) {
        try Self.expect(number, try numbers.count("a mode"), name)
        let duration = Int32(try numbers.count("a duration"))
        let demands = try numbers.next(renewable, "a demand")
        let uses = try numbers.next(nonrenewable, "a use")
        row.append(Mode(duration: duration, demands: demands, uses: uses))
      }
      modes.append(row)
    }
    numbers = NumberStream(tables[.availabilities] ?? [], file: name)
    capacities = try numbers.next(renewable, "a capacity")
    stocks = try numbers.next(nonrenewable, "a stock")
    self.name = name
  }
}
