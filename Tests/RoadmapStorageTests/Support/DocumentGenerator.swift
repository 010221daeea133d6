import RoadmapModel

/// Makes documents that follow a record's description, so that a new field is tested unasked.
struct DocumentGenerator {
  /// The share of optional fields that are stated.
  let fill: Double
  /// How many records stand under a key.
  let width: Int
  /// Whether numbers carry where they come from.
  let statesProvenance: Bool
  private var random: SeededGenerator

  init(seed: Int, fill: Double, width: Int = 3, statesProvenance: Bool = false) {
    self.fill = fill
    self.width = width
    self.statesProvenance = statesProvenance
    random = SeededGenerator(seed: seed)
  }

  /// A record as `description` wants it; references point at records that are there.
  mutating func document(of description: RecordDescription, isRoot: Bool = true) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    for field in description.fields {
      // What others refer to must be there.
      var isStated = field.isRequired || isLucky(fill)
      if isRoot, fill > 0, case .records = field.shape { isStated = true }
      guard isStated else { continue }
      guard let value = value(of: field.shape) else { continue }
      entries.append(.init(field.key, value))
    }
    for (first, second) in Self.ordered { Self.order(first, second, in: &entries) }
    return .map(entries)
  }

  private mutating func value(of shape: FieldDescription.Shape) -> DocumentValue? {
    switch shape {
    case .value(let kind): return annotated(kind)
    case .record(let record): return document(of: record, isRoot: false)
    case .list(let kind):
      let count = number(fill == 1 ? 1...3 : 0...3)
      return .list((0..<count).map { _ in .scalar(text(kind)) })
    case .table(let key, let value):
      var entries: [DocumentValue.Entry] = []
      for _ in 0..<width {
        let key = text(key)
        guard !entries.contains(where: { $0.key == key }) else { continue }
        entries.append(.init(key, annotated(value)))
      }
      return .map(entries)
    case .records(let name, let record):
      return .map(
        (1...width).map { number in
          .init(Self.id(name, number), document(of: record, isRoot: false))
        }
      )
    }
  }

  private static func id(_ name: String, _ number: Int) -> String {
    name.lowercased().split(separator: " ").joined(separator: "-") + "-\(number)"
  }

  private mutating func annotated(_ kind: ValueKind) -> DocumentValue {
    let value = DocumentValue.scalar(text(kind))
    guard statesProvenance, kind.isQuantity, isLucky(0.3) else { return value }
    return .map([
      .init("value", value), .init("source", .scalar(text(String.kind))),
      .init("confidence", .scalar("assumption")),
    ])
  }

  /// A valid spelling of a value of `kind`.
  private mutating func text(_ kind: ValueKind) -> String {
    if let target = kind.target { return Self.id(target, number(1...width)) }
    if let choice = kind.choices.randomElement(using: &random) { return choice }
    return switch kind.name {
    case "count": "\(number(1...12))"
    case "number": FixedPoint(millionths: Int64(number(1...1_000_000))).text
    case "percentage": Proportion(FixedPoint(millionths: Int64(number(1...1_000_000)))).text
    case "effort": EngineerDays(thousandths: Int64(number(0...900_000))).text
    case "working days": WorkingDays(number(0...90)).text
    case "money": amount
    case "money a year": "\(amount)/yr"
    case "price": Price(nanoUnits: Int64(number(0...900_000_000)), currency: .usDollar).text
    case "compute": "\(number(0...9_000_000)) \(isLucky(0.5) ? "core" : "board")-hours"
    case "currency": isLucky(0.5) ? "ILS" : "EUR"
    case "time span": span
    case "duration": isLucky(0.5) ? span : "metal_fab"
    case "day": day
    case "date": date
    case "holiday": isLucky(0.5) ? day : isLucky(0.5) ? "02-29" : "2027-12-24..2027-12-31"
    case "fiscal period": "FY\(number(27...32))" + (isLucky(0.5) ? "Q\(number(1...4))" : "")
    case "link": isLucky(0.4) ? "rtl" : "rtl SS - \(span)"
    case "point of a chip": "graviton-6.tapeout" + (isLucky(0.5) ? " + \(span)" : "")
    case "name": "name-\(number(1...99))"
    case "text": phrase
    default: kind.example
    }
  }

  private var amount: String {
    mutating get { Money(minorUnits: Int64(number(0...99_999_999)), currency: .usDollar).text }
  }

  private var span: String {
    mutating get {
      TimeSpan(number(1...40), TimeSpan.Unit.allCases.randomElement(using: &random) ?? .days).text
    }
  }

  private var day: String {
    mutating get { CivilDate(dayNumber: Int32(number(18_000...24_000))).text }
  }

  private var date: String {
    mutating get {
      let precision = ApproximateDate.Precision.allCases.randomElement(using: &random) ?? .day
      return ApproximateDate(
        CivilDate(dayNumber: Int32(number(18_000...24_000))),
        precision: precision
      ).text
    }
  }

  /// Text that a careless writer of SQL or of cells would spoil.
  private var phrase: String {
    mutating get {
      let hard = [
        "", "O'Brien; DROP TABLE chip", "NULL", "012", "שבב", "a\nb", "\"x\"", "1e3", "🙂",
      ]
      return (hard.randomElement(using: &random) ?? "") + " \(number(1...999))"
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func isLucky(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  /// Keys of which the first may not hold the greater value.
  private static let ordered = [
    ("start", "finish"), ("started", "finished"), ("signed", "until"), ("minimum", "maximum"),
  ]

  private static func order(
    _ first: String,
    _ second: String,
    in entries: inout [DocumentValue.Entry]
  ) {
    guard let low = entries.firstIndex(where: { $0.key == first }),
      let high = entries.firstIndex(where: { $0.key == second }),
      isGreater(entries[low].value.scalarText ?? "", entries[high].value.scalarText ?? "")
    else { return }
    let value = entries[low].value
    entries[low].value = entries[high].value
    entries[high].value = value
  }

  private static func isGreater(_ first: String, _ second: String) -> Bool {
    if let first = try? FixedPoint(text: first), let second = try? FixedPoint(text: second) {
      return first > second
    }
    return first > second
  }
}
