/// Paths of files of the package, found from where this file was compiled.
public enum PackageFiles {
  /// The package's folder.
  public static var root: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }
}
