import Foundation
import Testing

/// The published schemas say everything that the reports on record hold.
///
/// CI validates the same files with a validator that is not ours.
struct SchemaTests {
  private static let pairs = [
    ("timeline-family.json", "timeline"), ("timeline-chip.json", "timeline"), ("plan.json", "plan"),
    ("list.json", "list"),
  ]

  private func object(_ path: String) throws -> [String: Any] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(arguments: pairs)
  func `each key of a report is described by its schema and each required key is there`(
    golden: String,
    schema: String
  ) throws {
    let root = try object("Documentation/schemas/tapeout.\(schema)-1.schema.json")
    let report = try object("Tests/ReportingTests/Goldens/\(golden)")
    #expect(report["schema"] as? String == "tapeout.\(schema)/1")
    try #expect(#require(report["data"] as? [Any]).isEmpty == false)
    for complaint in complaints(report, root, root, at: golden) { Issue.record("\(complaint)") }
  }

  /// Where a value holds a key that the schema does not know or lacks one that it requires.
  private func complaints(
    _ value: Any,
    _ schema: [String: Any],
    _ root: [String: Any],
    at place: String
  ) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      return target.map { complaints(value, $0, root, at: place) } ?? ["\(place): \(reference)"]
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { complaints(value, $0, root, at: place) }
      return all.contains(where: \.isEmpty) ? [] : all.min { $0.count < $1.count } ?? []
    }
    if let items = value as? [Any], let inner = schema["items"] as? [String: Any] {
      return items.enumerated().flatMap {
        complaints($0.element, inner, root, at: "\(place)[\($0.offset)]")
      }
    }
    guard let entries = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let others = schema["additionalProperties"] as? [String: Any]
    let missing = (schema["required"] as? [String] ?? []).filter { entries[$0] == nil }
    return missing.map { "\(place) has no \($0)" }
      + entries.sorted { $0.key < $1.key }.flatMap { key, inner -> [String] in
        guard let known = properties[key] ?? others else { return ["\(place): unknown key \(key)"] }
        return complaints(inner, known, root, at: "\(place).\(key)")
      }
  }

  @Test func `what a version promises stays promised`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/schemas")
    var promises: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let root = try object("Documentation/schemas/\(name)")
      promises += Self.requiredKeys(root, at: name.replacing(".schema.json", with: " "))
    }
    // A key that goes missing here needs a new version of its schema beside the old one.
    try expectGolden(promises.joined(separator: "\n") + "\n", "required-keys.txt")
  }

  private static func requiredKeys(_ schema: [String: Any], at place: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var keys = (schema["required"] as? [String] ?? []).map { place + $0 }
    for (key, inner) in properties { keys += requiredKeys(inner, at: place + key + "/") }
    if let items = schema["items"] as? [String: Any] { keys += requiredKeys(items, at: place) }
    for (name, inner) in schema["$defs"] as? [String: [String: Any]] ?? [:] {
      keys += requiredKeys(inner, at: "\(place)\(name)/")
    }
    return keys.sorted()
  }

  @Test func `a report without a required key is found`() throws {
    let root = try object("Documentation/schemas/tapeout.plan-1.schema.json")
    var report = try object("Tests/ReportingTests/Goldens/plan.json")
    report["horizon"] = nil
    report["surprise"] = 1
    #expect(complaints(report, root, root, at: "plan").count == 2)
  }
}
