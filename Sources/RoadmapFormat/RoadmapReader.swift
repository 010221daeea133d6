public import RoadmapModel

/// Reads roadmaps from YAML text, with every complaint in one run and at its place.
///
/// ```swift
/// let reader = RoadmapReader(library: templates) { name in try load(name) }
/// let reading = reader.read(source)
/// ```
///
/// A file that is no YAML at all stops only its own reading. Rules look at a roadmap whose form
/// has no error; a wrong form would make them complain of what is only unreadable.
public struct RoadmapReader {
  private let library: [RoadmapSource]
  private let catalogues: [RoadmapSource]
  private let isLenient: Bool
  private let loadInclude: (String) throws -> RoadmapSource
  private let findings: (Roadmap, [Diagnostic]) -> [Diagnostic]

  /// A reader of roadmaps.
  ///
  /// - Parameters:
  ///   - library: Shipped templates, a file each with the one key `templates`. Those that a
  ///     roadmap names and does not define are copied into it.
  ///   - catalogues: Shipped price lists, tables named as the lists are, and the speeds of processors,
  ///     `cpu-speeds`. Machines that clouds name and the roadmap does not define are copied from them.
  ///   - isLenient: Whether unknown keys are only warned of, and what stands behind them ignored.
  ///   - findings: What rules say of a roadmap beside what is wrong with its form; all rules
  ///     unless said.
  ///   - loadInclude: Gives the file of a name, which is relative as the including file's is.
  public init(
    library: [RoadmapSource] = [],
    catalogues: [RoadmapSource] = [],
    isLenient: Bool = false,
    findings: @escaping (Roadmap, [Diagnostic]) -> [Diagnostic] = {
      RoadmapRules.findings(in: $0, besides: $1)
    },
    loadInclude: @escaping (String) throws -> RoadmapSource
  ) {
    self.library = library
    self.catalogues = catalogues
    self.isLenient = isLenient
    self.findings = findings
    self.loadInclude = loadInclude
  }

  /// Reads the roadmap of which `source` is the main file.
  public func read(_ source: RoadmapSource) -> RoadmapReading {
    var files = IncludedFiles(loadInclude: loadInclude)
    files.read(source)
    var map = files.map
    var diagnostics = files.diagnostics
    guard var root = files.merged else {
      return RoadmapReading(roadmap: Roadmap(), diagnostics: map.locate(diagnostics), map: map)
    }
    var shelf = TemplateShelf(library)
    shelf.copyTemplates(into: &root, map: &map)
    diagnostics += shelf.diagnostics
    var prices = CatalogueShelf(catalogues)
    prices.copyMachines(into: &root)
    diagnostics += prices.diagnostics
    map.root = root

    let (roadmap, complaints) = Roadmap.decode(root.document)
    // Rules see every complaint, so that they say nothing of what could not be read.
    let ruled = findings(roadmap, diagnostics + complaints)
    diagnostics += complaints.filter { !map.isFaulty($0.path) }.map(weighed)
    diagnostics += ruled.filter { !map.isFaulty($0.path) }.map { shelf.amended($0, in: root) }
    return RoadmapReading(roadmap: roadmap, diagnostics: map.locate(diagnostics), map: map)
  }

  /// The complaint, an unknown key as a warning where that is wanted.
  private func weighed(_ complaint: Diagnostic) -> Diagnostic {
    guard isLenient, complaint.message.identifier == "unknown-key" else { return complaint }
    var complaint = complaint
    complaint.severity = .warning
    return complaint
  }
}

/// What reading a roadmap gave.
public struct RoadmapReading: Sendable {
  /// The roadmap, blank where the text can't be read; to be used only without errors.
  public let roadmap: Roadmap
  /// Everything found, with its place, sorted by file, line and column.
  public let diagnostics: [Diagnostic]
  /// Where things stand, for findings that come later.
  public let map: SourceMap

  /// The files that were read, for excerpts.
  public var sources: [RoadmapSource] { map.sources }

  /// Whether the roadmap must not be planned or stored.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
