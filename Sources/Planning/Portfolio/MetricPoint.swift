public import RoadmapModel

/// One value of a metric, as a command line names it: `npv`, `launch[graviton-7]`.
public struct MetricPoint: Equatable, Sendable {
  /// As it was written.
  public let text: String
  /// The metric's name.
  public let metric: String
  /// The selector; empty for the total.
  public let selector: String

  /// The value that `text` names; only whether the metric has a total or wants a selector is checked.
  public init(_ text: String) throws(GateError) {
    self.text = text
    var name = text
    var inner = ""
    if let open = text.firstIndex(of: "[") {
      guard text.last == "]" else { throw GateError(.malformed, text, "lacks a closing bracket") }
      name = String(text[..<open])
      inner = String(text[text.index(after: open)...].dropLast())
    }
    guard let known = Metric.named(name) else {
      let near = nearestName(to: name, among: Metric.all.map(\.name))
      throw GateError(.unknownMetric, text, "names the unknown metric \"\(name)\"", nearest: near)
    }
    if inner.isEmpty, !known.hasTotal {
      throw GateError(.missingSelector, text, "does not say which \(known.selects)")
    }
    if !inner.isEmpty, known.selects.isEmpty {
      throw GateError(
        .unknownSelector,
        text,
        "selects something of \(name), which has a total only"
      )
    }
    metric = name
    selector = inner
  }

  /// Which way is better.
  public var direction: MetricDirection { Metric.named(metric)?.direction ?? .none }

  /// What is measured of a plan; nil where it has no such value.
  public func measure(
    _ plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger? = nil,
    samples: LaunchSamples? = nil
  ) -> Measurement? {
    guard let metric = Metric.named(metric) else { return nil }
    let facts = PlanFacts(plan, roadmap, ledger: ledger, samples: samples, for: [metric])
    return metric.measure(facts).first { $0.selector == selector }
  }
}
