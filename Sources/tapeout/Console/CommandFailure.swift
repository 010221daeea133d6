import RoadmapModel

/// Why a command ends without its result: the status, what went wrong, and what to do about it.
struct CommandFailure: Error, CustomStringConvertible {
  /// The status with which the program ends.
  let status: ExitStatus
  /// What went wrong, a clause without a period; empty where the report has said it.
  let message: String
  /// What the user may do, a clause that follows "Maybe "; empty if nothing is known.
  let remedy: String
  /// Whether the help of the command is shown too, as where nothing is there to read.
  let showsHelp: Bool

  init(_ status: ExitStatus, _ message: String, remedy: String = "", showsHelp: Bool = false) {
    self.status = status
    self.message = message
    self.remedy = remedy
    self.showsHelp = showsHelp
  }

  /// What went wrong, as where it is a note of something else.
  var description: String { message }

  /// An end with `status` after everything worth saying has been printed.
  static func silent(_ status: ExitStatus) -> CommandFailure {
    CommandFailure(status, "")
  }

  /// A name that is none of `candidates`.
  static func unknown(
    _ noun: String,
    _ name: String,
    among candidates: [String],
    status: ExitStatus = .usage
  ) -> CommandFailure {
    let near = nearestName(to: name, among: candidates)
    let remedy =
      if let near {
        "you meant \(near)"
      } else if candidates.isEmpty {
        "there is no \(noun) at all"
      } else {
        "choose among \(candidates.prefix(12).joined(separator: ", "))"
          + (candidates.count > 12 ? ", …" : "")
      }
    return CommandFailure(status, "there is no \(noun) \"\(name)\"", remedy: remedy)
  }

  /// The failure of a system call on `subject`, by its error number.
  static func system(
    _ number: Int32,
    _ subject: String,
    otherwise: ExitStatus = .inputOutput
  ) -> CommandFailure {
    let status = ExitStatus(systemError: number) ?? otherwise
    return CommandFailure(status, "\(subject): \(systemMessage(number))")
  }
}
