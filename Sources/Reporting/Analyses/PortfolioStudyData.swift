internal import Planning

/// Bridges, frontier and tornado of a comparison as rows and members of data.
///
/// In CSV they are rows of the same columns as metrics: `bridge.npv` goes from `baseline` to `value` by
/// `delta` for each term in order, `interaction.npv` is what the terms before make of one's effect,
/// `frontier` names what dominates a plan, and `tornado.npv` is the base with one input moved.
struct PortfolioStudyData {
  private let studies: PortfolioStudies

  init(_ studies: PortfolioStudies) {
    self.studies = studies
  }

  /// The rows of the long form.
  var rows: [[CSVText.Field]] {
    bridgeRows + frontierRows + tornadoRows
  }

  private var bridgeRows: [[CSVText.Field]] {
    studies.bridges.flatMap { bridge -> [[CSVText.Field]] in
      var reached = bridge.from
      return bridge.terms.flatMap { term -> [[CSVText.Field]] in
        let before = reached
        reached += term.inOrder
        let row = { (metric: String, value: String?, base: String?, delta: Int64) in
          [
            CSVText.Field.text(bridge.label), .literal("\(metric).\(bridge.point.text)"),
            .text(term.title), .literal(bridge.unit.name), .date(value), .date(base),
            .literal(bridge.unit.deltaText(delta)), .null, .null,
          ]
        }
        let step = row(
          "bridge",
          bridge.unit.text(reached),
          bridge.unit.text(before),
          term.inOrder
        )
        return [step] + (term.interaction.map { [row("interaction", nil, nil, $0)] } ?? [])
      }
    }
  }

  private var frontierRows: [[CSVText.Field]] {
    (studies.frontier?.points ?? []).compactMap { point in
      point.dominatedBy.map { other in
        [
          .text(point.label), .literal("frontier"), .text(other), .literal("dominated_by"), .null,
          .null, .null, .null, .null,
        ]
      }
    }
  }

  private var tornadoRows: [[CSVText.Field]] {
    guard let tornado = studies.sensitivity else { return [] }
    return tornado.bars.flatMap { bar in
      [(bar.moves.low, bar.effects.low), (bar.moves.high, bar.effects.high)]
        .compactMap { move, effect -> [CSVText.Field]? in
          guard let effect else { return nil }
          return [
            .text("\(bar.title) \(move)"), .literal("tornado.\(tornado.point.text)"),
            .text(bar.title), .literal(tornado.unit.name),
            .literal(tornado.unit.text(tornado.base + effect)),
            .literal(tornado.unit.text(tornado.base)),
            .literal(tornado.unit.deltaText(effect)), .null, .null,
          ]
        }
    }
  }

  /// The members of the JSON object, there in every comparison.
  var members: [(String, JSONValue)] {
    [
      ("bridges", .array(studies.bridges.map(PortfolioStudyData.object))),
      ("frontier", studies.frontier.map(PortfolioStudyData.object) ?? .null),
      ("tornado", studies.sensitivity.map(PortfolioStudyData.object) ?? .null),
    ]
  }

  private static func object(_ bridge: Bridge) -> JSONValue {
    let text = { (amount: Int64?) in JSONValue.optional(amount.map(bridge.unit.deltaText)) }
    return .object([
      ("metric", .string(bridge.point.text)), ("scenario", .string(bridge.label)),
      ("unit", .string(bridge.unit.name)), ("from", .string(bridge.unit.text(bridge.from))),
      ("to", .string(bridge.unit.text(bridge.to))), ("delta", text(bridge.delta)),
      ("interaction", text(bridge.interaction)),
      (
        "terms",
        .array(
          bridge.terms.map { term in
            .object([
              ("term", .string(term.title)), ("delta", text(term.inOrder)),
              ("alone", text(term.alone)), ("interaction", text(term.interaction)),
            ])
          }
        )
      ),
    ])
  }

  private static func object(_ frontier: Frontier) -> JSONValue {
    .object([
      ("spend", .string(frontier.spend.text)), ("value", .string(frontier.value.text)),
      ("spend_unit", .string(frontier.units.spend.name)),
      ("value_unit", .string(frontier.units.value.name)),
      (
        "points",
        .array(
          frontier.points.map { point in
            .object([
              ("scenario", .string(point.label)),
              ("spend", .string(frontier.units.spend.text(point.spend))),
              ("value", .string(frontier.units.value.text(point.value))),
              ("dominated_by", .optional(point.dominatedBy)),
            ])
          }
        )
      ),
    ])
  }

  private static func object(_ tornado: Sensitivity) -> JSONValue {
    let text = { (amount: Int64?) in JSONValue.optional(amount.map(tornado.unit.deltaText)) }
    return .object([
      ("metric", .string(tornado.point.text)), ("unit", .string(tornado.unit.name)),
      ("base", .string(tornado.unit.text(tornado.base))), ("hidden", .integer(tornado.hidden)),
      (
        "bars",
        .array(
          tornado.bars.map { bar in
            .object([
              ("input", .string(bar.title)),
              ("low", .optional(bar.effects.low == nil ? nil : bar.moves.low)),
              ("low_delta", text(bar.effects.low)),
              ("high", .optional(bar.effects.high == nil ? nil : bar.moves.high)),
              ("high_delta", text(bar.effects.high)), ("swing", text(bar.swing)),
            ])
          }
        )
      ),
    ])
  }
}
