/// One thing that must hold for a roadmap to be planned.
///
/// Each rule carries roadmaps that break it and roadmaps that keep it, as text; one test runs all.
public protocol RoadmapRule: Sendable {
  /// The stable name of the finding, `unknown-reference`.
  static var identifier: String { get }
  /// One sentence for the documentation.
  static var summary: String { get }
  /// Sections of roadmap files that break the rule; `ExampleRoadmap` completes them.
  static var triggeringExamples: [String] { get }
  /// Sections of roadmap files that keep it, near the edge.
  static var nonTriggeringExamples: [String] { get }
  /// Everything in `roadmap` that breaks the rule.
  func findings(in roadmap: Roadmap) -> [Diagnostic]
}
