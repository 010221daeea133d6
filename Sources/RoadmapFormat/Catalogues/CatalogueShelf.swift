import RoadmapModel

/// The shipped price lists, of which a roadmap gets a copy of each machine that its clouds name.
///
/// So a revision holds the prices it was planned with, whatever a later release ships.
struct CatalogueShelf {
  private let library: [RoadmapSource]
  /// What was found wrong.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ library: [RoadmapSource]) {
    self.library = library
  }

  /// Copies the instances that clouds of `root` name and the roadmap does not define.
  mutating func copyMachines(into root: inout YAMLNode) {
    guard !library.isEmpty, var entries = root.entries,
      let clouds = root["clouds"]?.entries
    else { return }
    var own = root["machines"]?.entries ?? []
    let before = own.count
    let speeds = library.first { $0.name == "cpu-speeds" }.map { PriceList.speeds($0.text) } ?? []
    for cloud in clouds {
      guard let named = cloud.value["catalogue"], let name = named.scalarText,
        case .list(let wanted) = cloud.value["instances"]?.content
      else { continue }
      let defined = Set(own.map(\.key))
      let open = wanted.filter { !defined.contains("\(cloud.key)-\($0.scalarText ?? "")") }
      // An exported roadmap brings its machines along, whatever list they came from.
      if open.isEmpty { continue }
      let path = ModelPath("clouds/\(cloud.key)")
      let lists = library.map(\.name).filter { $0 != "cpu-speeds" }
      guard let source = library.first(where: { $0.name == name && lists.contains(name) }),
        let list = try? PriceList(name: name, source.text)
      else {
        diagnostics.append(
          Diagnostic(.error, at: path.appending("catalogue"), .unknownCatalogue(name, among: lists))
        )
        continue
      }
      for item in open {
        guard let instance = item.scalarText else { continue }
        guard let row = list.rows.first(where: { $0.instance == instance }) else {
          diagnostics.append(
            Diagnostic(
              .error,
              at: path.appending("instances").appending(instance),
              .unknownInstance(instance, in: list)
            )
          )
          continue
        }
        let speed = PriceList.speed(of: row.processor, among: speeds)
        own.append(
          YAMLNode.Entry(
            key: "\(cloud.key)-\(instance)",
            mark: item.mark,
            value: CatalogueShelf.node(row, of: cloud.key, list, speed, at: item.mark)
          )
        )
      }
    }
    guard own.count > before else { return }
    if let index = entries.firstIndex(where: { $0.key == "machines" }) {
      entries[index].value.content = .map(own)
    } else {
      let node = YAMLNode(content: .map(own), mark: own[0].mark, isBlock: true)
      entries.append(YAMLNode.Entry(key: "machines", mark: own[0].mark, value: node))
    }
    root.content = .map(entries)
  }

  /// A machine as a roadmap would state it.
  private static func node(
    _ row: PriceList.Row,
    of cloud: String,
    _ list: PriceList,
    _ speed: FixedPoint,
    at mark: YAMLMark
  ) -> YAMLNode {
    func scalar(_ text: String) -> YAMLNode { YAMLNode(content: .scalar(text), mark: mark) }
    func map(_ pairs: [(String, YAMLNode)]) -> YAMLNode {
      YAMLNode(
        content: .map(pairs.map { YAMLNode.Entry(key: $0.0, mark: mark, value: $0.1) }),
        mark: mark
      )
    }
    func read(_ text: String) -> YAMLNode {
      map([
        ("value", scalar(text)), ("source", scalar("price list \(list.name)")),
        ("vintage", scalar(list.date.text)), ("confidence", scalar("read")),
      ])
    }
    var pairs = [
      ("cloud", scalar(cloud)), ("instance", scalar(row.instance)), ("cores", read("\(row.cores)")),
      ("memory", read("\(row.memory)")),
    ]
    if speed != .one {
      pairs.append(
        ("speed", map([("value", scalar(speed.text)), ("confidence", scalar("assumption"))]))
      )
    }
    pairs.append(("on_demand", read(row.onDemand.text)))
    pairs.append(("catalogue", scalar(list.name)))
    return map(pairs)
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownCatalogue(_ name: String, among names: [String]) -> Self {
    Self(
      "unknown-catalogue",
      "there is no shipped price list \"\(name)\"",
      remedy: nearestName(to: name, among: names).map { "you meant \($0)" }
        ?? "use \(names.joined(separator: " or ")), or state the machines"
    )
  }

  fileprivate static func unknownInstance(_ instance: String, in list: PriceList) -> Self {
    Self(
      "unknown-instance",
      "the price list \(list.name) has no machine \"\(instance)\" with a number of cores",
      remedy: nearestName(to: instance, among: list.rows.map(\.instance)).map { "you meant \($0)" }
        ?? "use an instance of the list, or state the machine under machines"
    )
  }
}
