/// Parameters keep to the range that their template states.
struct ParameterRangeRule: RoadmapRule {
  static let identifier = "parameter-range"
  static let summary = "A parameter lies outside the range that its template states."

  static let triggeringExamples = [
    """
    families:
      server: {template: cpu, parameters: {cores: 1024}}
    """,
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        parameters: {cores: 4}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    families:
      server: {template: cpu, parameters: {cores: 512}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    var found: [Diagnostic] = []
    func check(
      _ values: OrderedTable<Slug, FixedPoint>,
      _ template: ProjectTemplate?,
      at path: ModelPath
    ) {
      for entry in values.entries {
        let parameter = template?.parameters.first { $0.id.rawValue == entry.key.text }
        guard let parameter, let words = parameter.complaint(about: entry.value) else { continue }
        let place = path.appending(entry.key.text)
        let message = Diagnostic.Message.parameterOutOfRange(entry.value, parameter, words)
        found.append(Diagnostic(.error, at: place, message))
      }
    }

    for template in roadmap.templates {
      for parameter in template.parameters {
        guard let words = parameter.complaint(about: parameter.standard) else { continue }
        let path = ModelPath("templates/\(template.id)/parameters/\(parameter.id)/default")
        let message = Diagnostic.Message.parameterOutOfRange(parameter.standard, parameter, words)
        found.append(Diagnostic(.error, at: path, message))
      }
    }
    for family in roadmap.families {
      let path = ModelPath("families/\(family.id)/parameters")
      check(family.parameters, index.templates[family.template], at: path)
    }
    for chip in roadmap.chips {
      check(
        chip.parameters,
        index.template(of: chip),
        at: ModelPath("chips/\(chip.id)/parameters")
      )
    }
    return found
  }
}

extension TemplateParameter {
  /// Why `value` makes no sense, nil if it does.
  fileprivate func complaint(about value: FixedPoint) -> String? {
    if let minimum, value < minimum { return "less than \(minimum)" }
    if let maximum, value > maximum { return "more than \(maximum)" }
    return nil
  }
}

extension Diagnostic.Message {
  static func parameterOutOfRange(
    _ value: FixedPoint,
    _ parameter: TemplateParameter,
    _ words: String
  ) -> Self {
    let least = parameter.minimum.map { "from \($0) " } ?? ""
    let most = parameter.maximum.map { "up to \($0)" } ?? "on"
    return Self(
      "parameter-range",
      "\(parameter.id) is \(value), \(words)",
      remedy: "state a value \(least)\(most)"
    )
  }
}
