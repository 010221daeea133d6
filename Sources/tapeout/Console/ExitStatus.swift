/// What the status with which the program ends means; the one table of them.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case finding = 1
  case infeasible = 2
  case usage = 64
  case badData = 65
  case missingInput = 66
  case unavailable = 69
  case internalError = 70
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case noPermission = 77
  case badConfiguration = 78
  case interrupted = 130
  case closedPipe = 141

  /// One line for `help exit-codes`, the manual and each command's help.
  var meaning: String {
    switch self {
    case .done: "done, also when there was nothing to show"
    case .finding: "a finding: check found errors, or a --fail-on rule fired; never a crash"
    case .infeasible: "computed, but infeasible; the report is printed"
    case .usage: "wrong usage: an unknown command, option, metric or id"
    case .badData: "bad data in an input file; each error is listed, nothing is stored"
    case .missingInput: "an input is missing: a file, a database, a stored run"
    case .unavailable: "an external program is missing"
    case .internalError: "an error in tapeout itself"
    case .cannotCreate: "an output file can't be created"
    case .inputOutput: "reading or writing failed, a full disk behind stdout included"
    case .busy: "another process holds the database; try again"
    case .noPermission: "permission denied"
    case .badConfiguration: "bad settings, or a database of a newer tapeout"
    case .interrupted: "interrupted from the keyboard"
    case .closedPipe: "the reader of stdout went away"
    }
  }

  /// The table as text, one status a line.
  static var table: String {
    allCases.map { status in
      let code = String(status.rawValue)
      return String(repeating: " ", count: 3 - code.count) + "\(code)  \(status.meaning)\n"
    }.joined()
  }
}
