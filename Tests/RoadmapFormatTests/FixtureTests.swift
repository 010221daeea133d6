import Foundation
import RoadmapFormat
import RoadmapModel
import TestSupport
import Testing

/// Roadmap files that state in comments what is wrong with them.
///
/// `# expect: error 12 unknown-key` is a finding on line 12 of the file itself, a place such as
/// `parts/nodes.yaml:3` one in an included file.
struct FixtureTests {
  struct Fixture: Sendable, CustomTestStringConvertible {
    let folder: String
    let name: String

    var testDescription: String { "\(folder)/\(name)" }

    /// The files of a folder beside this one, sorted by name.
    static func all(in folder: String) -> [Fixture] {
      let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
      return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map {
        Fixture(folder: folder, name: $0)
      }
    }

    private static let root = String(#filePath.dropLast("FixtureTests.swift".count)) + "Fixtures"

    func source(_ name: String) throws -> RoadmapSource {
      let url = URL(fileURLWithPath: "\(Self.root)/\(folder)/\(name)")
      return RoadmapSource(
        name: name,
        text: String(decoding: try Data(contentsOf: url), as: UTF8.self)
      )
    }

    func read() throws -> RoadmapReading {
      RoadmapReader(findings: { RoadmapRules.findings(in: $0, besides: $1) }, loadInclude: source)
        .read(try source(name))
    }

    /// What the file says is wrong with it: severity, place and identifier.
    func expectations() throws -> [String] {
      try source(name).text.split(whereSeparator: \.isNewline).compactMap { line in
        guard line.hasPrefix("# expect: ") else { return nil }
        let words = line.dropFirst("# expect: ".count).split(separator: " ").map(String.init)
        guard words.count == 3 else { return "unreadable: \(line)" }
        let place = words[1].contains(":") ? words[1] : "\(name):\(words[1])"
        return "\(words[0]) \(place) \(words[2])"
      }
    }
  }

  @Test(arguments: Fixture.all(in: "Faulty"))
  func `a faulty roadmap gives exactly the findings that it states`(fixture: Fixture) throws {
    let reading = try fixture.read()
    let found = reading.diagnostics.map { finding in
      let place = finding.location.map { "\($0.file):\($0.line)" } ?? "nowhere"
      return "\(finding.severity.rawValue) \(place) \(finding.message.identifier)"
    }
    let expected = try fixture.expectations()
    let text = DiagnosticRenderer(sources: reading.sources).text(for: reading.diagnostics)
    #expect(!expected.isEmpty)
    #expect(found.sorted() == expected.sorted(), "\(text)")
  }

  @Test(arguments: Fixture.all(in: "Valid"))
  func `a valid roadmap gives no findings and is written as it is read`(fixture: Fixture) throws {
    let reading = try fixture.read()
    #expect(reading.diagnostics == [])
    let text = RoadmapWriter.canonicalText(reading.roadmap)
    let again = RoadmapReader { try fixture.source($0) }.read(
      RoadmapSource(name: "again", text: text)
    )
    #expect(again.roadmap == reading.roadmap)
    #expect(RoadmapWriter.canonicalText(again.roadmap) == text)
  }

  @Test func `there are fixtures enough, every rule has one, and what they find is explained`()
    throws
  {
    let fixtures = Fixture.all(in: "Faulty")
    #expect(fixtures.count >= 40)
    let expectations: [String] = try fixtures.flatMap { fixture in try fixture.expectations() }
    let identifiers = Set(
      expectations.compactMap { $0.split(separator: " ").last.map(String.init) }
    )
    let rules = Set(RoadmapRules.all.map { type(of: $0).identifier })
    #expect(rules.subtracting(identifiers) == [])
    let page = try String(
      contentsOf: URL(fileURLWithPath: "\(PackageFiles.root)/Documentation/Rules.md"),
      encoding: .utf8
    )
    for identifier in identifiers.subtracting(rules).sorted() {
      #expect(page.contains("`\(identifier)`"), "Rules.md says nothing of \(identifier)")
    }
  }
}
