import ArgumentParser
import Planning

/// Rules that what a command measures must not break.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "End with status 1 where the relation holds; may be repeated.",
      valueName: "gate"
    )
  )
  var failOn: [String] = []

  @Flag(help: "Let a gate also fire where there is no value.")
  var failOnMissing = false

  /// The gates that are written, or a complaint; of what simulations measure alone where that is said.
  func gates(ofSimulation: Bool = false) throws -> [GateExpression] {
    try failOn.map { text in
      do throws(GateError) {
        let gate = try GateExpression(text)
        if ofSimulation, !gate.isOfSimulation { throw gate.notMeasured(bySimulation: true) }
        return gate
      } catch {
        throw Self.failure(error)
      }
    }
  }

  /// What gates say of what was measured.
  func verdicts(of gates: [GateExpression], on comparison: Comparison) throws -> [GateVerdict] {
    try gates.flatMap { gate in
      do throws(GateError) {
        return try gate.verdicts(on: comparison, failOnMissing: failOnMissing)
      } catch {
        throw Self.failure(error)
      }
    }
  }

  /// Tells which gates fired, a line for each; true where one did.
  func tell(_ verdicts: [GateVerdict], in session: Session) -> Bool {
    let broken = verdicts.filter(\.fails)
    for verdict in broken { session.console.say("\(verdict)") }
    return !broken.isEmpty
  }

  /// Why an expression is no gate, as a complaint about an option.
  static func failure(_ error: GateError, option: String = "--fail-on") -> CommandFailure {
    CommandFailure(
      .usage,
      "\(option) '\(error.expression)': \(error.reason)",
      remedy: error.nearest.map { "you meant \($0)" } ?? "tapeout metrics lists the metrics"
    )
  }
}
