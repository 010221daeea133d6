import RoadmapModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the process finds around itself, read once at the start.
struct Surroundings: Sendable {
  /// The environment.
  let variables: [String: String]
  /// The working directory.
  let directory: String
  /// The day on the wall, for what has no other date.
  let today: CivilDate
  /// The time on the wall in UTC, for the journal, `2026-11-23T12:30:00Z`.
  let now: String

  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// The surroundings of this process.
  static func current() -> Surroundings {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text)
      if let equals = pair.firstIndex(of: "=") {
        variables[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
      }
      entry += 1
    }
    let directory = getcwd(nil, 0).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    return Surroundings(
      variables: variables,
      directory: directory ?? ".",
      today: localToday(),
      now: utcNow()
    )
  }

  private static func utcNow() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return "\(date)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }

  private static func localToday() -> CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    ) ?? CivilDate(dayNumber: Int32(now / 86_400))
  }
}
