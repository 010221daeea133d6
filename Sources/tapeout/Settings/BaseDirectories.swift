#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where files of a user belong, by the XDG Base Directory Specification 0.8.
///
/// A variable that is unset, empty or not an absolute path counts as unset.
struct BaseDirectories: Sendable {
  /// Settings of the user.
  let configuration: String?
  /// Databases of the user.
  let data: String?

  init(_ surroundings: Surroundings) {
    let home = Self.absolute(surroundings.variables["HOME"]) ?? Self.homeOfAccount()
    func directory(_ variable: String, _ standard: String) -> String? {
      let stated = Self.absolute(surroundings.variables[variable])
      let base = stated ?? home.map { "\($0)/\(standard)" }
      return base.map { "\($0)/tapeout" }
    }
    configuration = directory("XDG_CONFIG_HOME", ".config")
    data = directory("XDG_DATA_HOME", ".local/share")
  }

  private static func absolute(_ path: String?) -> String? {
    guard let path, path.hasPrefix("/") else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func homeOfAccount() -> String? {
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
    return absolute(String(cString: directory))
  }
}
