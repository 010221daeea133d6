public import RoadmapModel

/// Knows where in its files each part of a roadmap stands.
public struct SourceMap: Sendable {
  /// The files in the order in which they were read: the roadmap, its includes, used templates.
  public private(set) var sources: [RoadmapSource] = []
  /// The merged content of the files.
  var root: YAMLNode?
  /// Where a file that could be read in part is pointed at.
  private var order: [String: Int] = [:]

  /// A map of no files.
  init() {}

  /// Adds a file and gives its position.
  mutating func add(_ source: RoadmapSource) -> Int {
    order[source.name] = sources.count
    sources.append(source)
    return sources.count - 1
  }

  /// Where the value at `path` stands, or the nearest thing around it that stands somewhere.
  ///
  /// A value that is spread over lines is pointed at by its key. `ofKey` asks for the key of any.
  public func location(of path: ModelPath, ofKey: Bool = false) -> SourceLocation? {
    guard let root else { return start }
    return location(of: root.find(path).mark(ofKey: ofKey))
  }

  /// The diagnostics with their places, sorted by file in reading order, line and column.
  ///
  /// A place that is already known stays.
  public func locate(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let located = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.location == nil {
        diagnostic.location = location(of: diagnostic.path, ofKey: diagnostic.concernsKey)
      }
      return diagnostic
    }
    return located.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
  }

  /// Whether a finding has been reported of the value at `path` or of one around it.
  func isFaulty(_ path: ModelPath) -> Bool {
    guard let root else { return false }
    return root.find(path).node.isFaulty
  }

  func location(of mark: YAMLMark) -> SourceLocation {
    SourceLocation(
      file: sources[Int(mark.source)].name,
      line: Int(mark.line),
      column: Int(mark.column)
    )
  }

  private var start: SourceLocation? {
    sources.first.map { SourceLocation(file: $0.name, line: 1, column: 1) }
  }

  private func rank(_ item: (offset: Int, element: Diagnostic)) -> (Int, Int, Int, Int) {
    guard let place = item.element.location else { return (.max, 0, 0, item.offset) }
    return (order[place.file] ?? .max, place.line, place.column, item.offset)
  }
}
