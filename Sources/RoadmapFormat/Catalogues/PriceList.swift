public import RoadmapModel

/// A dated price list of rented machines, as a table of comma-separated values states it.
///
/// Columns `instance_type`, `mem_gib`, `physical_cores`, `usd_per_hour_on_demand_linux` and `cpu` are
/// read, in any order; machines without a number of cores are left out, because prices are by the
/// core-hour. The name ends with the list's date.
public struct PriceList: Sendable {
  /// A machine of the list.
  public struct Row: Sendable {
    /// The provider's name.
    public let instance: String
    /// Physical cores.
    public let cores: Int
    /// GiB in all.
    public let memory: Int
    /// The processor.
    public let processor: String
    /// A core-hour on demand, to a billionth, half to even.
    public let onDemand: Price
  }

  /// The list's name, `ec2-us-east-1-2026-07-20`.
  public let name: String
  /// The day of its prices, as its name states it.
  public let date: CivilDate
  /// The machines in the order of the table.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - name: The name of the list, which ends with its date.
  ///   - text: The table.
  /// - Throws: ``PriceListError`` where the name has no date or a line can't be read.
  /// - Complexity: O(size of the text).
  public init(name: String, _ text: String) throws(PriceListError) {
    guard let date = try? CivilDate(text: String(name.suffix(10))) else {
      throw PriceListError("the name \(name) does not end with a date, as ec2-2026-07-20 does")
    }
    self.name = name
    self.date = date
    let lines = text.split(whereSeparator: \.isNewline).map(PriceList.cells)
    guard let header = lines.first else { throw PriceListError("\(name) is empty") }
    func column(_ key: String) throws(PriceListError) -> Int {
      guard let index = header.firstIndex(of: key) else {
        throw PriceListError("\(name) has no column \(key)")
      }
      return index
    }
    let instance = try column("instance_type")
    let memory = try column("mem_gib")
    let cores = try column("physical_cores")
    let hour = try column("usd_per_hour_on_demand_linux")
    let processor = try column("cpu")
    var rows: [Row] = []
    for (number, cells) in lines.enumerated().dropFirst() {
      guard cells.count == header.count else {
        throw PriceListError("line \(number + 1) of \(name) has \(cells.count) cells")
      }
      if cells[cores].isEmpty { continue }
      guard let count = Int(cells[cores]), count > 0, let gibibytes = Int(cells[memory]),
        let price = try? FixedPoint(text: cells[hour]), price.millionths >= 0,
        (try? Slug(text: cells[instance])) != nil
      else {
        let wrong = [cells[cores], cells[memory], cells[hour], cells[instance]].joined(
          separator: ", "
        )
        throw PriceListError(
          "line \(number + 1) of \(name) has no cores, memory, price to six decimals or name: \(wrong)"
        )
      }
      rows.append(
        Row(
          instance: cells[instance],
          cores: count,
          memory: gibibytes,
          processor: cells[processor],
          onDemand: Price(
            nanoUnits: PriceList.divided(price.millionths * 1_000, by: Int64(count)),
            currency: .usDollar
          )
        )
      )
    }
    self.rows = rows
  }

  /// A quotient rounded half to even.
  private static func divided(_ number: Int64, by divisor: Int64) -> Int64 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    let isUp = rest * 2 > divisor || (rest * 2 == divisor && !quotient.isMultiple(of: 2))
    return quotient + (isUp ? 1 : 0)
  }

  /// The cells of a line; quoted ones may hold commas.
  static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// The speeds of processors that a table `cpu,speed` states, by name.
  public static func speeds(_ text: String) -> [(processor: String, speed: FixedPoint)] {
    text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = cells(line)
      guard cells.count == 2, let speed = try? FixedPoint(text: cells[1]) else { return nil }
      return (cells[0], speed)
    }
  }

  /// The speed of a processor, by its name or what stands before a comma in it; 1 where none is known.
  static func speed(
    of processor: String,
    among speeds: [(processor: String, speed: FixedPoint)]
  ) -> FixedPoint {
    let short = String(processor.prefix { $0 != "," })
    return speeds.first { $0.processor == processor || $0.processor == short }?.speed ?? .one
  }
}

/// Why a price list can't be read.
public struct PriceListError: Error, Equatable {
  /// What is wrong.
  public let message: String

  init(_ message: String) { self.message = message }
}

extension PriceList {
  /// The roadmap with all machines that were copied from a list at the prices of this one.
  ///
  /// All or none: a roadmap never holds prices of two lists.
  ///
  /// - Throws: ``PriceListError`` where this list is not newer, or lacks a machine of the roadmap.
  public func refreshing(_ roadmap: Roadmap) throws(PriceListError) -> Roadmap {
    var changed = roadmap
    var missing: [String] = []
    for index in roadmap.machines.indices {
      guard let old = roadmap.machines[index].catalogue else { continue }
      if let known = try? CivilDate(text: String(old.text.suffix(10))), known >= date {
        throw PriceListError("\(name) is not newer than \(old.text), which is in force")
      }
      let instance = roadmap.machines[index].instance.text
      guard let row = rows.first(where: { $0.instance == instance }) else {
        missing.append(instance)
        continue
      }
      changed.machines[index].cores = row.cores
      changed.machines[index].memory = row.memory
      changed.machines[index].onDemand = row.onDemand
      changed.machines[index].catalogue = Slug(unchecked: name)
      let path = "machines/\(roadmap.machines[index].id)"
      for key in ["cores", "memory", "on_demand"] {
        changed.provenance[ModelPath("\(path)/\(key)")] = provenance
      }
    }
    guard missing.isEmpty else {
      throw PriceListError("\(name) does not list \(missing.joined(separator: ", "))")
    }
    for index in changed.clouds.indices where changed.clouds[index].catalogue != nil {
      changed.clouds[index].catalogue = Slug(unchecked: name)
    }
    return changed
  }

  private var provenance: Provenance {
    Provenance(source: "price list \(name)", vintage: date.text, confidence: .read)
  }
}
