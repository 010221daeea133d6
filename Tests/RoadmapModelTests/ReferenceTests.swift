import Foundation
import RoadmapModel
import TestSupport
import Testing

/// The documents that follow from the schema and the rules.
///
/// With `RECORD_GOLDENS=1` the generated part is written and the test fails, so that nobody records
/// by accident.
struct ReferenceTests {
  private static let start = "<!-- generated from here: RECORD_GOLDENS=1 swift test -->\n"
  private static let end = "<!-- generated up to here -->\n"

  @Test(arguments: [
    ("Roadmap-format.md", FormatReference.markdown), ("Rules.md", RuleReference.markdown),
  ])
  func `the generated part of a document is up to date`(name: String, generated: String) throws {
    let url = URL(fileURLWithPath: "\(PackageFiles.root)/Documentation/\(name)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let first = try #require(text.range(of: Self.start))
    let last = try #require(text.range(of: Self.end))
    let wanted = "\n\(generated)\n"
    guard text[first.upperBound..<last.lowerBound] != wanted else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      let new = text.replacingCharacters(in: first.upperBound..<last.lowerBound, with: wanted)
      try Data(new.utf8).write(to: url)
      Issue.record("recorded \(name): read the difference")
    } else {
      Issue.record(
        "\(name) is out of date: run RECORD_GOLDENS=1 swift test --filter ReferenceTests"
      )
    }
  }

  @Test func `every key of every record stands in the format's page`() throws {
    let text = try page("Roadmap-format.md")
    var missing: [String] = []
    func check(_ record: RecordDescription, _ place: String) {
      for field in record.fields {
        if !text.contains("| `\(field.key)` |") || !text.contains(field.documentation) {
          missing.append("\(place)/\(field.key)")
        }
        switch field.shape {
        case .record(let inner), .records(_, let inner): check(inner, "\(place)/\(field.key)")
        case .value, .list, .table: break
        }
      }
    }
    check(Roadmap.schema.description, "")
    check(Provenance.schema.description, "value")
    #expect(missing == [])
    #expect(text.contains("| `include` |"))
  }

  @Test func `every rule and every range stands in its page`() throws {
    let rules = try page("Rules.md")
    for rule in RoadmapRules.all {
      #expect(rules.contains("### \(type(of: rule).identifier)\n"))
    }
    #expect(try page("Roadmap-format.md").contains("Allowed: from 0% to 100%."))
  }

  @Test func `every kind of record stands in the glossary`() throws {
    let text = try page("Glossary.md").lowercased()
    var names: [String] = []
    func collect(_ record: RecordDescription) {
      for field in record.fields {
        switch field.shape {
        case .record(let inner): collect(inner)
        case .records(let name, let inner):
          names.append(name)
          collect(inner)
        case .value, .list, .table: break
        }
      }
    }
    collect(Roadmap.schema.description)
    #expect(names.count > 20)
    let missing = Set(names.map { $0.lowercased() }.filter { !text.contains("**\($0)**") })
    #expect(missing == [])
  }

  @Test func `a section of the format can be asked for by name`() {
    #expect(FormatReference.titles.contains("team"))
    #expect(FormatReference.markdown(of: "team")?.contains("| `headcount` |") == true)
    #expect(FormatReference.markdown(of: "quark") == nil)
  }

  private func page(_ name: String) throws -> String {
    let url = URL(fileURLWithPath: "\(PackageFiles.root)/Documentation/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
  }
}
