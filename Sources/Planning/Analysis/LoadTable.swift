public import RoadmapModel

/// Demand against capacity of teams, farms, boards, clouds, tokens, budgets and cash by bucket of time.
public struct LoadTable: Equatable, Sendable {
  /// How time is cut.
  public var scale: PeriodScale
  /// The buckets, in order and without gaps.
  public var buckets: [Range<CivilDate>]
  /// What each bucket is called, `2027-08`, `FY27Q3`.
  public var labels: [String]
  /// What bears a load, in the order of the roadmap.
  public var rows: [LoadRow]

  /// The rows of the given buckets.
  public init(
    scale: PeriodScale,
    buckets: [Range<CivilDate>],
    labels: [String],
    rows: [LoadRow]
  ) {
    self.scale = scale
    self.buckets = buckets
    self.labels = labels
    self.rows = rows
  }
}

/// What bears a load.
public enum LoadClass: String, CaseIterable, Sendable {
  /// Engineers: tenths of an engineer times working days.
  case team
  /// Cores that are owned: core-hours.
  case farm
  /// Emulation boards: board-hours.
  case boards
  /// Cores that are rented: core-hours within the quota.
  case cloud
  /// Tokens of tools that jobs hold: token-hours.
  case token
  /// Money for rented compute: minor units.
  case budget
  /// Everything that is paid, against nothing: minor units.
  case cash
}

/// One resource over time.
public struct LoadRow: Equatable, Sendable {
  /// The id in the roadmap; with `loadClass` unique in a table.
  public var id: String
  /// What people call it.
  public var name: String
  /// What kind of resource it is.
  public var loadClass: LoadClass
  /// What the resource counts, with the amount in the first bucket in which there is any: `62 FTE`.
  public var capacityText: String
  /// One cell for each bucket.
  public var cells: [LoadCell]

  /// A row of the given cells.
  public init(
    id: String,
    name: String,
    loadClass: LoadClass,
    capacityText: String,
    cells: [LoadCell]
  ) {
    self.id = id
    self.name = name
    self.loadClass = loadClass
    self.capacityText = capacityText
    self.cells = cells
  }

  /// The position of the greatest load, the first among equals; nil where all is idle.
  public var peak: Int? {
    var best: Int?
    for (index, cell) in cells.enumerated() where cell.demand > 0 {
      guard let known = best else {
        best = index
        continue
      }
      if cell.isHeavier(than: cells[known]) { best = index }
    }
    return best
  }

  /// How many buckets ask for more than there is.
  public var bucketsOver: Int { cells.count(where: \.isOver) }

  /// What is asked beyond capacity, summed over the buckets, in the unit of `demand`.
  public var overflow: Int64 { cells.reduce(0) { $0 + $1.overflow } }

  /// The same as tenths of a bucket's full capacity, rounded down.
  ///
  /// A bucket without any capacity counts as one full bucket.
  public var overflowTenths: Int64 {
    let thousandths = cells.reduce(Int64(0)) { total, cell in
      guard cell.isOver else { return total }
      guard cell.capacity > 0 else { return total + 1_000 }
      let (whole, rest) = cell.overflow.quotientAndRemainder(dividingBy: cell.capacity)
      return total + whole * 1_000 + rest * 1_000 / cell.capacity
    }
    return thousandths / 100
  }
}

/// Demand and capacity in one bucket.
public struct LoadCell: Equatable, Sendable {
  /// What is asked for, in the unit of the row's class.
  public var demand: Int64
  /// What there is; nil where there is no limit.
  public var limit: Int64?

  /// Demand against a limit, if any.
  public init(demand: Int64, limit: Int64?) {
    self.demand = demand
    self.limit = limit
  }

  /// What there is, 0 where it is not limited.
  public var capacity: Int64 { limit ?? 0 }

  /// Whether more is asked for than there is.
  public var isOver: Bool { limit.map { demand > $0 } ?? false }

  /// What is asked beyond capacity.
  public var overflow: Int64 { isOver ? demand - capacity : 0 }

  /// Demand in percent of capacity, to the nearest whole; at least 101 where it exceeds capacity.
  ///
  /// 0 where nothing is asked; nil where something is asked and nothing is there, or no limit is set.
  public var loadPercent: Int? {
    if demand == 0 { return 0 }
    guard let limit, limit > 0 else { return nil }
    let (percent, rest) = limit.dividingFullWidth(demand.multipliedFullWidth(by: 100))
    let nearest = Int(percent) + (rest >= limit - rest ? 1 : 0)
    return isOver ? max(nearest, 101) : min(nearest, 100)
  }

  /// Whether the share of capacity that is asked for is greater than another's.
  func isHeavier(than other: LoadCell) -> Bool {
    guard limit != nil, other.limit != nil else { return demand > other.demand }
    let one = demand.multipliedFullWidth(by: other.capacity)
    let two = other.demand.multipliedFullWidth(by: capacity)
    if one.high == two.high, one.low == two.low {
      return capacity == 0 && other.capacity == 0 && demand > other.demand
    }
    return (one.high, one.low) > (two.high, two.low)
  }
}
