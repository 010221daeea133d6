import RoadmapFormat
import RoadmapModel

/// A file of settings: `tapeout.yaml` of a project or `config.yaml` of a user.
struct SettingsFile {
  /// What the file sets, in the order of the settings.
  let values: [(Setting, String)]

  /// The settings in the file at `path`; every mistake in it is told at its place.
  init(path: String) throws {
    let source = RoadmapSource(name: path, text: try FileAccess.text(at: path))
    let document = PlainDocument(source)
    // A file of remarks alone sets nothing.
    var findings = document.diagnostics.filter { $0.message.identifier != "empty-file" }
    var values: [(Setting, String)] = []
    if case .map(let entries)? = document.value {
      for entry in entries {
        let place = ModelPath(entry.key)
        guard let setting = Setting(rawValue: entry.key) else {
          findings.append(Diagnostic(.error, at: place, .unknownSetting(entry.key)))
          continue
        }
        guard case .scalar(let text) = entry.value else {
          findings.append(Diagnostic(.error, at: place, .badSetting(entry.key, "it is one value")))
          continue
        }
        if let complaint = setting.complaint(about: text) {
          findings.append(Diagnostic(.error, at: place, .badSetting(entry.key, complaint)))
        }
        values.append((setting, text))
      }
    } else if document.value != nil {
      findings.append(
        Diagnostic(.error, at: .root, .badSetting("the file", "it holds keys with values"))
      )
    }
    guard !findings.contains(where: { $0.severity == .error }) else {
      let text = Findings.text(document.locate(findings), sources: [source])
      throw CommandFailure(.badConfiguration, "the settings are wrong\n\(text)")
    }
    self.values = values
  }
}

extension Diagnostic.Message {
  static func unknownSetting(_ key: String) -> Self {
    let keys = Setting.allCases.map(\.key)
    let near = nearestName(to: key, among: keys)
    return Self(
      "unknown-key",
      "there is no setting \"\(key)\"",
      remedy: near.map { "you meant \($0)" } ?? "use one of \(keys.joined(separator: ", "))"
    )
  }

  static func badSetting(_ key: String, _ complaint: String) -> Self {
    Self("bad-setting", "\(key) has no usable value; \(complaint)")
  }
}
