/// A JSON Schema of a result, as it is published under `Documentation/schemas`.
struct PublishedSchema: Sendable {
  /// The command whose result it describes.
  let name: String
  /// Its version.
  let version: Int
  /// The schema, to the byte.
  let text: String

  /// The schema of a name.
  static func named(_ name: String) -> PublishedSchema? {
    all.first { $0.name == name }
  }
}
