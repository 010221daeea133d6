import GRDB
import RoadmapModel

/// Kinds that a file writes as a phrase, taken apart.
extension StoredForm {
  /// Count and unit.
  static let span = StoredForm(
    parts: [.integer("_count"), .text("_unit")],
    store: { text throws(ValueError) in columns(of: try TimeSpan(text: text)) },
    restore: { spanOf($0)?.text }
  )

  /// Count and unit of a span; for what a node takes the unit is the node's key and the count NULL.
  static let duration = StoredForm(
    parts: [.integer("_count", isOptional: true), .text("_unit")],
    store: { text throws(ValueError) in
      switch try ActivityDuration(text: text) {
      case .span(let span): columns(of: span)
      case .node(let node): [.null, node.rawValue.databaseValue]
      }
    },
    restore: { values in
      if values.integer(0) != nil { return spanOf(values)?.text }
      return values.text(1).flatMap(NodeDuration.init(rawValue:))?.rawValue
    }
  )

  /// The activity before, which ends are tied, and the lag.
  static let link = StoredForm(
    parts: [.text("_activity"), .text("_relation"), .integer("_lag_count"), .text("_lag_unit")],
    store: { text throws(ValueError) in
      let link = try Link(text: text)
      return [link.activity.text.databaseValue, link.relation.rawValue.databaseValue]
        + columns(of: link.lag)
    },
    restore: { values in
      guard let activity = values.text(0).flatMap({ try? Slug(text: $0) }),
        let relation = values.text(1).flatMap(Link.Relation.init(rawValue:)),
        let lag = spanOf(values.dropFirst(2))
      else { return nil }
      return Link(activity, relation, lag: lag).text
    }
  )

  /// Another chip, its milestone or activity, and the lag.
  static let point = StoredForm(
    parts: [.text("_chip"), .text("_point"), .integer("_lag_count"), .text("_lag_unit")],
    store: { text throws(ValueError) in
      let point = try ChipPoint(text: text)
      return [point.chip.text.databaseValue, point.point.text.databaseValue]
        + columns(of: point.lag)
    },
    restore: { values in
      guard let chip = values.text(0), let point = values.text(1),
        let lag = spanOf(values.dropFirst(2))
      else { return nil }
      return "\(chip).\(point)" + (lag == .zero ? "" : " + \(lag.text)")
    }
  )

  /// First and last day of one year, or month and day of every year.
  static let holiday = StoredForm(
    parts: [
      .text("_first", isOptional: true), .text("_last", isOptional: true),
      .text("_yearly", isOptional: true),
    ],
    store: { text throws(ValueError) in
      let holiday = try Holiday(text: text)
      return switch holiday {
      case .days(let days):
        [days.lowerBound.text.databaseValue, days.upperBound.text.databaseValue, .null]
      case .yearly: [.null, .null, holiday.text.databaseValue]
      }
    },
    restore: { values in
      if let yearly = values.text(2) { return yearly }
      guard let first = values.text(0), let last = values.text(1) else { return nil }
      return first == last ? first : "\(first)..\(last)"
    }
  )

  private static func columns(of span: TimeSpan) -> [DatabaseValue] {
    [span.count.databaseValue, span.unit.rawValue.databaseValue]
  }

  private static func spanOf(_ values: ArraySlice<DatabaseValue>) -> TimeSpan? {
    guard let count = values.integer(0),
      let unit = values.text(1).flatMap(TimeSpan.Unit.init(rawValue:))
    else { return nil }
    return TimeSpan(Int(count), unit)
  }
}
