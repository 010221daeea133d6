/// The address of one thing in a roadmap, `chips/graviton-6/node`.
///
/// Components are keys and ids, never positions. Rules report paths, scenarios and `--set` change
/// what they name, provenance is kept by them, and a roadmap file maps them to line and column.
public struct ModelPath: Hashable, Comparable, Sendable {
  /// The components from the root down, joined by slashes.
  public let text: String

  /// The path that `text` spells.
  public init(_ text: String) {
    self.text = text
  }

  /// The path of the roadmap itself.
  public static let root = ModelPath("")

  /// The components from the root down.
  public var components: [String] {
    text.split(separator: "/").map(String.init)
  }

  /// The path of `component` below this one.
  public func appending(_ component: String) -> ModelPath {
    ModelPath(text.isEmpty ? component : "\(text)/\(component)")
  }

  /// The path one level up, nil at the root.
  public var parent: ModelPath? {
    guard !text.isEmpty else { return nil }
    guard let slash = text.lastIndex(of: "/") else { return .root }
    return ModelPath(String(text[..<slash]))
  }

  /// The last component, empty at the root.
  public var lastComponent: String {
    guard let slash = text.lastIndex(of: "/") else { return text }
    return String(text[text.index(after: slash)...])
  }

  /// Orders by text.
  public static func < (lhs: ModelPath, rhs: ModelPath) -> Bool {
    lhs.text < rhs.text
  }
}

extension ModelPath: CustomStringConvertible {
  /// The components joined by slashes.
  public var description: String { text }
}
