import Planning
import RoadmapModel

/// What `tapeout schema` tells in tables.
enum SchemaTable {
  /// Everything that has a schema.
  static var names: [String] {
    PublishedSchema.all.map(\.name) + ["roadmap"] + RecordCollection.names + ["metrics"]
  }

  /// What there is to ask for.
  static var overview: ResultTable {
    var table = ResultTable(schema: "tapeout.schemas/1", keys: ["name", "kind", "version"])
    for schema in PublishedSchema.all {
      table.rows.append([
        .literal(schema.name), .literal("result"),
        .literal("tapeout.\(schema.name)/\(schema.version)"),
      ])
    }
    table.rows.append([.literal("roadmap"), .literal("file"), .null])
    for name in RecordCollection.names {
      table.rows.append([.literal(name), .literal("record"), .null])
    }
    table.rows.append([.literal("metrics"), .literal("metrics"), .null])
    return table
  }

  /// The table of a name.
  static func named(_ name: String) -> ResultTable? {
    if name == "metrics" { return metrics }
    if name == "roadmap" { return keys(of: Roadmap.schema.description) }
    for field in Roadmap.schema.fields where field.key == name {
      if case .records(_, let description) = field.description.shape {
        return keys(of: description)
      }
    }
    return nil
  }

  /// The names of all metrics.
  static var metricNames: [String] { Metric.all.map(\.name) }

  /// All metrics with what a gate must know of them.
  static var metrics: ResultTable {
    var table = ResultTable(
      schema: "tapeout.metric-list/1",
      keys: ["metric", "selects", "total", "unit", "better", "meaning"]
    )
    for metric in Metric.all {
      table.rows.append([
        .literal(metric.name), .text(metric.selects), .truth(metric.hasTotal),
        .literal(metric.unit), .literal(metric.direction.rawValue), .text(metric.summary),
      ])
    }
    return table
  }

  private static func keys(of description: RecordDescription) -> ResultTable {
    var table = ResultTable(
      schema: "tapeout.keys/1",
      keys: ["key", "holds", "required", "default", "example", "meaning"]
    )
    append(description, under: "", to: &table)
    return table
  }

  private static func append(
    _ description: RecordDescription,
    under prefix: String,
    to table: inout ResultTable
  ) {
    for field in description.fields {
      let (holds, example) = words(field.shape)
      table.rows.append([
        .literal(prefix + field.key), .text(holds), .truth(field.isRequired),
        .optional(field.defaultText), example.isEmpty ? .null : .text(example),
        .text(field.documentation),
      ])
      switch field.shape {
      case .record(let inner): append(inner, under: "\(prefix)\(field.key).", to: &table)
      case .records(_, let inner)
      where !prefix.isEmpty || !RecordCollection.names.contains(field.key):
        append(inner, under: "\(prefix)\(field.key).*.", to: &table)
      default: break
      }
    }
  }

  private static func words(_ shape: FieldDescription.Shape) -> (String, String) {
    switch shape {
    case .value(let kind): (kind.name, kind.example)
    case .list(let kind): ("list of \(kind.name)", "[\(kind.example)]")
    case .table(let key, let value):
      ("\(value.name) by \(key.name)", "{\(key.example): \(value.example)}")
    case .record: ("keys", "")
    case .records(let name, _): ("\(name) by id", "")
    }
  }
}
