import Planning
import Reporting
import RoadmapStorage

extension CommandFailure {
  /// Any error as a failure with a status of its own; what nobody foresaw is an error of ours.
  init(mapping error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as StorageError:
      self.init(Self.status(of: error), error.description, remedy: Self.clause(error.remedy))
    case let error as ReportError:
      self.init(.usage, Self.clause(error.message), remedy: Self.clause(error.remedy))
    case let error as PlanningError: self.init(.badData, Self.clause(error.message))
    default:
      self.init(
        .internalError,
        "an error nobody foresaw: \(error)",
        remedy: "report it with the command that showed it"
      )
    }
  }

  private static func status(of error: StorageError) -> ExitStatus {
    switch error.code {
    case .notFound: .missingInput
    case .cannotOpen: .cannotCreate
    case .permission, .readOnly: .noPermission
    case .notADatabase, .otherRoadmap, .corrupt, .constraint: .badData
    case .newerFile: .badConfiguration
    case .busy: .busy
    case .unknownItem, .misuse: .usage
    case .full, .io: .inputOutput
    }
  }

  /// A sentence without its period.
  private static func clause(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
