/// What is set for all commands: each value with the place that says it.
///
/// A flag goes before the environment, that before the project's `tapeout.yaml`, that before the
/// user's `config.yaml`, that before the default.
struct Settings: Sendable {
  /// Who says a value.
  enum Origin: Equatable, Sendable {
    case standard
    case user(String)
    case project(String)
    case environment(String)

    /// The origin in a word or two, for `config list --origin`.
    var text: String {
      switch self {
      case .standard: "default"
      case .user(let path): "user file \(path)"
      case .project(let path): "project file \(path)"
      case .environment(let name): "environment \(name)"
      }
    }
  }

  /// A value and who says it.
  struct Entry: Equatable, Sendable {
    let text: String
    let origin: Origin
  }

  /// What is set.
  private(set) var entries: [Setting: Entry] = [:]

  /// The settings that hold in `surroundings`.
  init(_ surroundings: Surroundings) throws {
    for setting in Setting.allCases {
      if let text = setting.standard { entries[setting] = Entry(text: text, origin: .standard) }
    }
    if let directory = BaseDirectories(surroundings).configuration {
      let path = "\(directory)/config.yaml"
      try read(path, origin: .user(path))
    }
    if let path = ProjectTree(from: surroundings.directory).nearest("tapeout.yaml") {
      try read(path, origin: .project(path))
    }
    for setting in Setting.allCases {
      guard let text = surroundings.variable(setting.variable) else { continue }
      if let complaint = setting.complaint(about: text) {
        throw CommandFailure(
          .badConfiguration,
          "\(setting.variable) is \"\(text)\"; \(complaint)"
        )
      }
      entries[setting] = Entry(text: text, origin: .environment(setting.variable))
    }
  }

  private mutating func read(_ path: String, origin: Origin) throws {
    guard FileAccess.kind(of: path) == .file else { return }
    let file = try SettingsFile(path: path)
    for (setting, text) in file.values {
      let value = setting == .database ? Self.located(text, beside: path) : text
      entries[setting] = Entry(text: value, origin: origin)
    }
  }

  private static func located(_ database: String, beside file: String) -> String {
    guard !database.hasPrefix("/"), database != ":memory:", let slash = file.lastIndex(of: "/")
    else { return database }
    return String(file[...slash]) + database
  }

  /// What is set for `setting`.
  subscript(setting: Setting) -> String? { entries[setting]?.text }

  /// The whole number that is set for `setting`.
  func integer(_ setting: Setting) -> Int? { self[setting].flatMap { Int($0) } }
}
