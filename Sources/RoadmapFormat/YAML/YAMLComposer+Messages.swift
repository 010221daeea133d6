import RoadmapModel

extension Diagnostic.Message {
  static func syntax(_ error: YAMLSyntaxError) -> Self {
    Self("syntax", "this is not YAML: \(error.problem)", remedy: remedy(for: error.problem))
  }

  /// What usually helps, by the words of libyaml 0.2.5.
  private static func remedy(for problem: String) -> String {
    switch problem {
    case "found character that cannot start any token":
      "indent with blanks, not tabs, and put text that begins with @, % or ` into quotes"
    case "found a tab character that violates indentation":
      "indent with blanks, not tabs"
    case "mapping values are not allowed in this context":
      "check the indentation, and put text that holds a colon and a blank into quotes"
    case "could not find expected ':'":
      "write a colon and a blank behind the key"
    case "did not find expected key", "did not find expected '-' indicator":
      "check the indentation of this line and of the ones above"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "close the bracket, or put text that holds brackets or commas into quotes"
    case "found unexpected end of stream":
      "close the quotes"
    case "control characters are not allowed":
      "remove the character that can't be seen"
    default:
      ""
    }
  }

  static let emptyFile = Self(
    "empty-file",
    "the file holds nothing",
    remedy: "begin it with roadmap: and a name"
  )

  static let severalDocuments = Self(
    "several-documents",
    "a second YAML document starts here; a roadmap is one",
    remedy: "remove the line ---, or move the rest to a file of its own and name it under include"
  )

  static let tooDeep = Self(
    "too-deep",
    "values are nested more than \(YAMLComposer.depthLimit) deep",
    remedy: "remove brackets"
  )

  static func unknownAlias(_ name: String, among names: [String]) -> Self {
    let near = nearestName(to: name, among: names)
    return Self(
      "unknown-alias",
      "no anchor &\(name) stands complete before this alias",
      remedy: near.map { "you meant *\($0)" } ?? "put text that begins with * into quotes"
    )
  }

  static let aliasBomb = Self(
    "alias-expansion",
    "aliases add more than \(YAMLComposer.aliasedValueLimit) values to the file",
    remedy: "write the values out"
  )

  static func tag(_ tag: String) -> Self {
    let prefix = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(prefix) ? "!!\(tag.dropFirst(prefix.count))" : tag
    return Self(
      "tag",
      "the tag \(written) has no meaning in a roadmap",
      remedy: "remove it; the key decides what kind of value is wanted"
    )
  }

  static func missingValue(_ text: String) -> Self {
    Self(
      "missing-value",
      text.isEmpty ? "here a value is missing" : "\(text) stands for no value",
      remedy: "write a value or remove the key; '' is the empty text"
    )
  }

  static func duplicateKey(_ key: String) -> Self {
    Self("duplicate-key", "the key \"\(key)\" stands twice", remedy: "remove one of the two")
  }

  static let badKey = Self(
    "bad-key",
    "a key has to be a word or phrase of at most \(YAMLComposer.keyLimit) characters",
    remedy: "write the key out, without brackets, braces or *"
  )

  static let mergeKey = Self(
    "merge-key",
    "the merge key << is not read",
    remedy: "write the keys out, or repeat a whole value with an alias"
  )
}
