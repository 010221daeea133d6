/// The templates that tapeout ships, as texts.
///
/// They stand in the binary, so that it needs no files beside it; `Templates/embed.sh` puts them
/// there. A text is a roadmap file with the one key `templates`.
public enum TemplateLibrary {
  /// The chip templates, sorted by name.
  public static let projects: [TemplateSource] = embeddedProjects

  /// Price lists of rented machines and the speeds of their processors, tables of comma-separated
  /// values sorted by name.
  public static let catalogues: [TemplateSource] = embeddedCatalogues
}

/// The text of a shipped file.
public struct TemplateSource: Sendable {
  /// The file's name without its ending, which is the template's id: `server-cpu`.
  public let name: String
  /// What stands in the file, to the byte.
  public let text: String
}
