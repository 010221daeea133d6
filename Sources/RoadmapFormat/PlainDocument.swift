public import RoadmapModel

/// A YAML file that is no roadmap, such as settings, read by the same rules.
public struct PlainDocument: Sendable {
  /// What stands in the file, nil where it holds nothing or can't be read.
  public let value: DocumentValue?
  /// What is wrong with its form.
  public let diagnostics: [Diagnostic]
  private let map: SourceMap

  /// Reads one file; it includes no other.
  public init(_ source: RoadmapSource) {
    var map = SourceMap()
    var composer = YAMLComposer(source, index: map.add(source))
    let root = composer.compose()
    map.root = root
    value = root?.document
    diagnostics = composer.diagnostics
    self.map = map
  }

  /// Findings with their places in the file, sorted by place.
  public func locate(_ findings: [Diagnostic]) -> [Diagnostic] {
    map.locate(findings)
  }
}
