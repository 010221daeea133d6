public import RoadmapModel

/// Makes up roadmap documents that follow the schema, each key and kind of value now and then.
///
/// They make no sense to a planner: references hit nothing. They show whether what can be written
/// can be read. Equal seeds give equal documents.
public struct RandomRoadmap {
  private var state: UInt64

  /// A source of documents.
  public init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &+ 0x9e37_79b9_7f4a_7c15
  }

  /// A document of which `Roadmap.decode` has nothing to complain.
  public mutating func document() -> DocumentValue {
    record(Roadmap.schema.description)
  }

  /// `text` with a few characters lost, doubled, swapped or replaced by ones that mean something.
  public mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...below(4) where !scalars.isEmpty {
      let index = below(scalars.count)
      switch below(4) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(scalars[index], at: below(scalars.count))
      case 2: scalars.swapAt(index, below(scalars.count))
      default:
        scalars[index] = pick(Array("-?:,[]{}#&*!|>'\"%@` \n\t\r0/~<\u{0}\u{85}é😀".unicodeScalars))
      }
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  private mutating func record(_ description: RecordDescription) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    for field in description.fields where field.isRequired || chance(2, of: 5) {
      entries.append(.init(field.key, value(field.shape)))
    }
    // A shorthand map without its key is fine; with `value` it would be another thing.
    if let key = description.shorthand, entries.count == 1, entries[0].key == key, chance(1, of: 2)
    {
      return entries[0].value
    }
    return .map(entries)
  }

  private mutating func value(_ shape: FieldDescription.Shape) -> DocumentValue {
    switch shape {
    case .value(let kind):
      return stated(kind)
    case .list(let kind):
      return .list((0..<below(4)).map { _ in stated(kind) })
    case .table(let key, let kind):
      return .map(uniqueKeys(key).map { .init($0, stated(kind)) })
    case .record(let description):
      return record(description)
    case .records(_, let description):
      return .map(uniqueKeys(Slug.kind).map { .init($0, record(description)) })
    }
  }

  private mutating func uniqueKeys(_ kind: ValueKind) -> [String] {
    var keys: [String] = []
    for _ in 0..<below(4) {
      let key = text(kind)
      // Longer keys are refused by the reader.
      if !keys.contains(key), !key.isEmpty, key.utf8.count <= 200 { keys.append(key) }
    }
    return keys
  }

  /// A value, a quantity now and then with its origin.
  private mutating func stated(_ kind: ValueKind) -> DocumentValue {
    let plain = DocumentValue.scalar(text(kind))
    guard kind.isQuantity, chance(1, of: 4) else { return plain }
    var entries = [DocumentValue.Entry("value", plain)]
    if chance(3, of: 4) { entries.append(.init("source", .scalar(words()))) }
    if chance(1, of: 4) { entries.append(.init("vintage", .scalar(words()))) }
    if chance(1, of: 2) { entries.append(.init("confidence", .scalar("assumption"))) }
    return .map(entries)
  }

  /// A text that a value of `kind` may have, in canonical spelling or not.
  private mutating func text(_ kind: ValueKind) -> String {
    if !kind.choices.isEmpty { return pick(kind.choices) }
    if kind.target != nil { return slug() }
    switch kind.name {
    case "text": return words()
    case "name": return slug()
    case "day": return day()
    case "date": return pick([day(), "2027-02", "2028Q3", "2029", "2024-02-29"])
    case "time span": return pick(["18 months", "-3 weeks", "1 day", "10wd", "2y", "0 days", "8w"])
    case "duration": return pick(["masks", "fab", "metal_fab", "6 weeks", "15 working days"])
    case "working days": return pick(["15 working days", "3 weeks", "1 working day"])
    case "number": return pick(["1", "-0.5", "1.25", "0.000001", "3k", "12M", "1.50", "+7"])
    case "percentage": return pick(["40%", "0%", "37.5%", "100%", "-2.25%", "50.0%"])
    case "count": return pick(["\(below(100_000))", "0", "-4", "2k"])
    case "money": return pick(["18.1M USD", "0 EUR", "-12.34 USD", "5k JPY", "2B USD"])
    case "money a year": return pick(["256k USD/yr", "1 EUR/year"])
    case "price":
      return pick(["0.0513 USD/core-hour", "1 EUR/core-hour", "0.000000001 USD/core-hour"])
    case "currency": return pick(["USD", "EUR", "ILS"])
    case "effort": return pick(["320 engineer-weeks", "1.5 engineer-days", "2 engineer-years"])
    case "compute": return pick(["2.5M core-hours", "300 board-hours", "1 core-hour"])
    case "holiday": return pick(["12-25", "02-29", day(), "2027-12-24..2027-12-31"])
    case "fiscal period": return pick(["FY27Q3", "FY27", "FY00", "FY99Q1"])
    case "link": return pick(["\(slug()) SS + 8 weeks", "\(slug()) FF-2d", slug(), "a FS + 1 day"])
    case "point of a chip": return pick(["\(slug()).tapeout", "g-5.first_silicon + 3 weeks"])
    case "distribution":
      return pick([
        "pert 0.9 1 1.5", "three-point -3 0 4", "lognormal 1.1 sigma 0.2", "uniform 1 2",
        "empirical 0.9 1.25 1", "constant 1.2", "history",
      ])
    case "risk subject":
      return pick([
        "all", "activities/\(slug())", "phases/bring_up", "families/\(slug())/\(slug())",
        "chips/\(slug())", "nodes/\(slug())", "ip/\(slug())", "teams/\(slug())", "compute",
        "compute/formal", "prices/masks", "shuttles",
      ])
    default: preconditionFailure("a random roadmap knows no \(kind.name)")
    }
  }

  private mutating func day() -> String {
    CivilDate(dayNumber: Int32(18_000 + below(10_000))).text
  }

  /// An id, also one that looks like something else.
  private mutating func slug() -> String {
    pick([
      "graviton-6", "n3p", "no", "on", "null", "012", "1e3", "2027-01-01", "12.5", "a@b", "x_y.z",
      "0x1f", "t\(below(50))",
    ])
  }

  /// A text, also one that YAML would take for something else.
  private mutating func words() -> String {
    pick([
      "Graviton", "two words", "", " ", "no", "null", "~", "012", "2027-02-30", "12:30", "=", "<<",
      "a: b", "a:b", "a #b", "#a", "- a", "-a", "---", "... a", "? a", "[a, b]", "{a: b}", "*a",
      "&a", "!a", "|", ">", "'", "\"", "it's", "say \"no\"", "%a", "@a", "`a`", "a,b", "a?b", ":",
      "a:", " a", "a ", "two\nlines", "end\n", "\n", "tab\there", "\u{FEFF}a", "\u{85}",
      "a\u{2028}b",
      "nul\u{0}l", "\u{1F600} 東京", "e\u{301}", "C:\\path\\n", "https://example.com/a?b=c,d",
      String(repeating: "long ", count: 60), "value", "\u{7F}", "\u{FFFE}",
    ])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private mutating func chance(_ count: Int, of total: Int) -> Bool {
    below(total) < count
  }

  private mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
