/// A new value for what a path names.
struct DocumentChange {
  /// What is changed; `*` stands for every id of a section and every key of a table.
  let path: ModelPath
  /// The new value as a roadmap file writes it; empty takes the value away.
  let text: String
  /// Where the change itself is written, for findings.
  let origin: ModelPath
}

/// Changes values of a roadmap's document by their paths.
///
/// Keys that the schema knows may be new, ids may not: a change of what is not there is a
/// spelling mistake. A record is made by the word `new`, `chips/graviton-6e: new`; only a decision,
/// whose id must be a chip's anyway, is made by the first of its keys.
struct DocumentEditor {
  /// The document with the changes made so far.
  private(set) var document: DocumentValue
  /// What was found wrong with the changes.
  private(set) var diagnostics: [Diagnostic] = []
  private let description: RecordDescription
  /// For each place that was changed, where the change is written.
  private var origins: [ModelPath: ModelPath] = [:]

  init(_ document: DocumentValue, as description: RecordDescription) {
    self.document = document
    self.description = description
  }

  /// Makes one change, or reports why it can't be made.
  mutating func apply(_ change: DocumentChange) {
    var root: DocumentValue? = document
    var walk = Walk(change: change)
    walk.edit(
      &root,
      as: .record(description),
      rest: change.path.components[...],
      at: .root
    )
    if let message = walk.failure {
      diagnostics.append(Diagnostic(.error, at: change.origin, message))
      return
    }
    document = root ?? .map([])
    for place in walk.changed { origins[place] = change.origin }
  }

  /// A finding of the changed document, laid at the door of the change that caused it.
  func attributed(_ diagnostic: Diagnostic) -> Diagnostic {
    var place: ModelPath? = diagnostic.path
    while let known = place {
      if let origin = origins[known] { return moved(diagnostic, to: origin) }
      place = known.parent
    }
    // What is missing is reported one level above the change that took it away.
    let causes = origins.filter { $0.key.parent == diagnostic.path }
    return causes.min { $0.key < $1.key }.map { moved(diagnostic, to: $0.value) } ?? diagnostic
  }

  private func moved(_ diagnostic: Diagnostic, to origin: ModelPath) -> Diagnostic {
    var diagnostic = diagnostic
    if origin != diagnostic.path { diagnostic.notes.append("this concerns \(diagnostic.path)") }
    diagnostic.path = origin
    diagnostic.concernsKey = false
    return diagnostic
  }
}

/// The way of one change down the document.
private struct Walk {
  typealias Shape = FieldDescription.Shape

  /// The word that makes a record.
  private static let new = "new"

  let change: DocumentChange
  /// The places that were changed.
  var changed: [ModelPath] = []
  /// Why the change can't be made.
  var failure: Diagnostic.Message?

  mutating func edit(
    _ value: inout DocumentValue?,
    as shape: Shape,
    rest: ArraySlice<String>,
    at path: ModelPath
  ) {
    guard let name = rest.first else {
      replace(&value, as: shape, at: path)
      return
    }
    switch shape {
    case .value, .list:
      failure = .pathBehindValue(change.path, path)
    case .record(let description):
      guard let field = description.fields.first(where: { $0.key == name }) else {
        fail(name, among: description.fields.map(\.key), rest: rest, at: path)
        return
      }
      // A bare value stands for one of the record's keys; another key may now join it.
      if let known = value, let key = description.shorthand, known.entries == nil || known.isStated
      {
        value = .map([.init(key, known)])
      }
      editChild(name, of: &value, as: field.shape, rest: rest, at: path)
    case .records(let noun, let description):
      let isNew = name != "*" && value?[name] == nil && !change.text.isEmpty
      let makesRecord = rest.count == 1 && change.text == Walk.new
      if makesRecord, value?[name] != nil || name == "*" {
        failure = .recordThere(change.path)
      } else if isNew, makesRecord || (noun == ChipDecision.recordName && rest.count > 1) {
        editChild(name, of: &value, as: .record(description), rest: rest, at: path)
      } else {
        editChildren(name, of: &value, as: .record(description), rest: rest, at: path)
      }
    case .table(_, let kind):
      let isNew = name != "*" && value?[name] == nil
      if isNew, !change.text.isEmpty {
        editChild(name, of: &value, as: .value(kind), rest: rest, at: path)
      } else {
        editChildren(name, of: &value, as: .value(kind), rest: rest, at: path)
      }
    }
  }

  /// Goes on into the child of the given name, or into every one for `*`.
  private mutating func editChildren(
    _ name: String,
    of value: inout DocumentValue?,
    as shape: Shape,
    rest: ArraySlice<String>,
    at path: ModelPath
  ) {
    let names = value?.entries?.map(\.key) ?? []
    guard name == "*" ? !names.isEmpty : names.contains(name) else {
      fail(name, among: names, rest: rest, at: path)
      return
    }
    for child in name == "*" ? names : [name] where failure == nil {
      editChild(child, of: &value, as: shape, rest: rest, at: path)
    }
  }

  private mutating func editChild(
    _ name: String,
    of value: inout DocumentValue?,
    as shape: Shape,
    rest: ArraySlice<String>,
    at path: ModelPath
  ) {
    var entries = value?.entries ?? []
    let index = entries.firstIndex { $0.key == name }
    var child = index.map { entries[$0].value }
    edit(&child, as: shape, rest: rest.dropFirst(), at: path.appending(name))
    switch (index, child) {
    case (let index?, let child?): entries[index].value = child
    case (let index?, nil): entries.remove(at: index)
    case (nil, let child?): entries.append(.init(name, child))
    case (nil, nil): break
    }
    // What was not there before and got nothing stays away.
    value = value == nil && entries.isEmpty ? nil : .map(entries)
  }

  private mutating func replace(
    _ value: inout DocumentValue?,
    as shape: Shape,
    at path: ModelPath
  ) {
    if change.text.isEmpty, path != .root {
      value = nil
      changed.append(path)
      return
    }
    switch shape {
    case .record where change.text == Walk.new && value == nil:
      value = .map([])
    case .value:
      value = .scalar(change.text)
    case .list:
      value = .list(change.listItems.map { .scalar($0) })
    case .record(let description) where description.shorthand != nil:
      value = .scalar(change.text)
    case .record, .records, .table:
      failure = .pathOfGroup(change.path)
    }
    changed.append(path)
  }

  private mutating func fail(
    _ name: String,
    among names: [String],
    rest: ArraySlice<String>,
    at path: ModelPath
  ) {
    let near = nearestName(to: name, among: names).map { name in
      ([path.text] + [name] + rest.dropFirst()).filter { !$0.isEmpty }.joined(separator: "/")
    }
    failure = .unknownPath(change.path, name: name, within: path, near: near, names: names)
  }
}

extension DocumentChange {
  /// The items of a list, written `[a, b]` or `a, b`.
  fileprivate var listItems: [String] {
    var body = text[...]
    if body.first == "[", body.last == "]" { body = body.dropFirst().dropLast() }
    return body.split(separator: ",").map { Link.trimmed($0) }.filter { !$0.isEmpty }
  }
}

extension DocumentValue {
  /// The entries of a map, nil of anything else.
  fileprivate var entries: [Entry]? {
    guard case .map(let entries) = self else { return nil }
    return entries
  }

  /// Whether it is a value with its provenance.
  fileprivate var isStated: Bool { self["value"] != nil }
}

extension Diagnostic.Message {
  static func unknownPath(
    _ path: ModelPath,
    name: String,
    within place: ModelPath,
    near: String?,
    names: [String]
  ) -> Self {
    let place = place == .root ? "the roadmap" : place.text
    let known =
      names.isEmpty ? "" : "use one of \(names.prefix(12).joined(separator: ", "))"
    return Self(
      "unknown-change",
      "the change \"\(path)\" hits nothing: \(place) has no \"\(name)\"",
      remedy: near.map { "you meant \"\($0)\"" } ?? known
    )
  }

  static func pathBehindValue(_ path: ModelPath, _ value: ModelPath) -> Self {
    Self(
      "unknown-change",
      "the change \"\(path)\" hits nothing: \(value) is a value",
      remedy: "change \"\(value)\""
    )
  }

  static func recordThere(_ path: ModelPath) -> Self {
    Self(
      "unknown-change",
      "\"\(path)\" can't be made anew: it is there already",
      remedy: "change its keys, \"\(path)/...\""
    )
  }

  static func pathOfGroup(_ path: ModelPath) -> Self {
    Self(
      "unknown-change",
      "\"\(path)\" is a group of values and can't be set to one",
      remedy: "name one of its keys, or give the empty text to remove it"
    )
  }
}
