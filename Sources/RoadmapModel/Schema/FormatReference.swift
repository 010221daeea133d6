/// The reference of the roadmap format as Markdown, drawn from the schema.
///
/// A section for each kind of record with a table of its keys, then a table of the kinds of values.
/// `Documentation/Roadmap-format.md` holds it, and a test compares the two.
public enum FormatReference {
  /// All sections.
  public static var markdown: String {
    let sections = Section.all
    let parts = sections.map { $0.markdown(among: sections) } + [kinds(in: sections)]
    return parts.joined(separator: "\n")
  }

  /// The section of one kind of record, `team` or `roadmap`; nil if there is none of that name.
  public static func markdown(of name: String) -> String? {
    let sections = Section.all
    return sections.first { $0.title == name }?.markdown(among: sections)
  }

  /// What the sections are called, in order.
  public static var titles: [String] { Section.all.map(\.title) }

  /// One kind of record, wherever it stands.
  private struct Section {
    /// What the record is called, or the keys that hold it.
    var title: String
    /// Whether records stand by id.
    let isIdentified: Bool
    /// Where it stands, with `*` for ids.
    var places: [String]
    /// Its keys.
    let record: RecordDescription

    /// The keys, which tell kinds of records apart.
    var signature: String { record.fields.map(\.key).joined(separator: " ") }

    /// The roadmap and all kinds of records below it, each once.
    static var all: [Section] {
      var sections = [
        Section(
          title: "roadmap",
          isIdentified: false,
          places: [""],
          record: Roadmap.schema.description
        )
      ]
      collect(Roadmap.schema.description, at: "", into: &sections)
      return sections
    }

    private static func collect(
      _ record: RecordDescription,
      at place: String,
      into sections: inout [Section]
    ) {
      for field in record.fields {
        let inner = place.isEmpty ? field.key : "\(place)/\(field.key)"
        switch field.shape {
        case .record(let record):
          add(
            Section(title: field.key, isIdentified: false, places: [inner], record: record),
            to: &sections
          )
        case .records(let name, let record):
          add(
            Section(title: name, isIdentified: true, places: ["\(inner)/*"], record: record),
            to: &sections
          )
        case .value, .list, .table:
          break
        }
      }
    }

    private static func add(_ section: Section, to sections: inout [Section]) {
      let known = sections.firstIndex {
        $0.signature == section.signature && $0.isIdentified == section.isIdentified
      }
      if let known {
        sections[known].places += section.places
        let titles = sections[known].title.split(separator: ", ").map(String.init)
        if !titles.contains(section.title) { sections[known].title += ", \(section.title)" }
      } else {
        sections.append(section)
      }
      collect(section.record, at: section.places[0], into: &sections)
    }

    /// Heading, places and table.
    func markdown(among sections: [Section]) -> String {
      var lines = ["### \(title)", ""]
      if !places[0].isEmpty {
        let names = places.map { "`\($0.replacingStars)`" }
        lines += ["At \(names.joined(separator: ", ")).", ""]
      }
      if let shorthand = record.shorthand {
        lines += ["A bare value is taken for `\(shorthand)`.", ""]
      }
      lines += ["| key | holds | if left out | meaning |", "|---|---|---|---|"]
      for field in record.fields {
        let standard =
          field.isRequired ? "*required*" : field.defaultText.map { "`\($0)`" } ?? field.shape.blank
        lines.append(
          "| `\(field.key)` | \(Self.words(for: field.shape, among: sections)) | \(standard) | "
            + "\(field.documentation)\(limit(of: field)) |"
        )
      }
      return lines.joined(separator: "\n") + "\n"
    }

    private func limit(of field: FieldDescription) -> String {
      let pattern = places[0].isEmpty ? field.key : "\(places[0])/\(field.key)"
      let words = QuantityLimit.words(for: pattern) ?? QuantityLimit.words(for: "\(pattern)/*")
      return words.map { " Allowed: \($0)." } ?? ""
    }

    private static func words(
      for shape: FieldDescription.Shape,
      among sections: [Section]
    ) -> String {
      switch shape {
      case .value(let kind): kind.words
      case .list(let kind): "list of: \(kind.words)"
      case .table(let key, let value): "by \(key.words): \(value.words)"
      case .record(let record): "the keys of \(link(to: record, among: sections))"
      case .records(_, let record): "\(link(to: record, among: sections)) by id"
      }
    }

    private static func link(to record: RecordDescription, among sections: [Section]) -> String {
      let signature = record.fields.map(\.key).joined(separator: " ")
      let title = sections.first { $0.signature == signature }?.title ?? ""
      // GitHub makes anchors so: lower case, no punctuation, hyphens for blanks.
      let anchor = title.lowercased().filter { $0 != "," }.map { $0 == " " ? "-" : $0 }
      return "[\(title.split(separator: ",").first ?? "")](#\(String(anchor)))"
    }
  }

  /// A table of the kinds of values that are open, with an example each.
  private static func kinds(in sections: [Section]) -> String {
    var kinds: [ValueKind] = []
    func add(_ kind: ValueKind) {
      guard kind.choices.isEmpty, kind.target == nil, !kinds.contains(kind) else { return }
      kinds.append(kind)
    }
    for field in sections.flatMap(\.record.fields) {
      switch field.shape {
      case .value(let kind), .list(let kind): add(kind)
      case .table(let key, let value):
        add(key)
        add(value)
      case .record, .records: break
      }
    }
    let rows = kinds.sorted { $0.name < $1.name }.map {
      "| \($0.name) | `\($0.example)` | \($0.isQuantity ? "yes" : "no") |"
    }
    let head = [
      "### Kinds of values", "", "| kind | as in | may carry its source |", "|---|---|---|",
    ]
    return (head + rows).joined(separator: "\n") + "\n"
  }
}

extension ValueKind {
  /// What stands in a file, for a table cell.
  fileprivate var words: String {
    if let target { return "id: \(target)" }
    guard choices.isEmpty else {
      return choices.map { "`\($0)`" }.joined(separator: ", ")
    }
    return self == String.kind ? name : "\(name), as `\(example)`"
  }
}

extension FieldDescription.Shape {
  /// What stands for a key that is left out and has no default.
  fileprivate var blank: String {
    switch self {
    case .value: "nothing"
    case .list, .table, .records: "none"
    case .record: "its defaults"
    }
  }
}

extension String {
  /// A path with `ID` for every star.
  fileprivate var replacingStars: String {
    split(separator: "/").map { $0 == "*" ? "ID" : String($0) }.joined(separator: "/")
  }
}
