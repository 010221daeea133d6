import RoadmapModel
import Scheduling

/// The respin of a chip as its template marks it.
struct ChipSpin {
  private let projection: Projection
  private let project: Int
  private let source: ChipProject
  private let positions: [(position: Int, role: RespinRole)]

  /// The marked activities of a project.
  init(_ projection: Projection, _ project: Int) {
    self.projection = projection
    self.project = project
    source = projection.projects[project]
    positions = projection.projects[project].network.activities.enumerated().compactMap {
      position,
      activity in
      activity.template.respin.map { (position, $0) }
    }
  }

  private func isDone(_ position: Int) -> Bool { projection.indices[project][position] == nil }

  private func isUnderWay(_ position: Int) -> Bool {
    let late = projection.calibration.lateFinishes[project][position]
    if case .underWay = source.state(of: position, late, projection.status) { return true }
    return false
  }

  /// The respin as work that is repeated; nil where nothing is marked or its test is over.
  func repetition(item: Int, number: Int, _ chance: Double) -> RepeatedWork? {
    let tests = positions.filter { $0.role == .test }
    guard let verdict = tests.last.flatMap({ projection.indices[project][$0.position] }) else {
      return nil
    }
    let members = positions.compactMap { projection.indices[project][$0.position] }
    let entries = positions.filter { $0.role == .debug }.compactMap {
      projection.indices[project][$0.position]
    }
    let spins = projection.roadmap.spins
    var work = RepeatedWork(
      RandomKey("spins/\(source.outline.id)"),
      item: item,
      project: number,
      members: members,
      entries: entries,
      verdict: verdict,
      firstSuccess: chance,
      laterSuccess: spins.laterSilicon.value,
      heavyShare: 1 - spins.metalOnly.value
    )
    // Somebody who fixes knows that first silicon is not good.
    let hasBegun = positions.contains { position, role in
      role != .debug && (isDone(position) || isUnderWay(position))
    }
    work.certainPasses = hasBegun ? 1 : 0
    work.restartDays = Int32(clamping: doneDays)
    for (position, role) in positions {
      guard let index = projection.indices[project][position] else { continue }
      if let days = heavyDays(position, role, index) { work.heavyLengths.append((index, days)) }
    }
    return work
  }

  /// The civil days of marked work that is done, which a further pass would need again.
  private var doneDays: Int {
    var days: [RespinRole: Int] = [:]
    for (position, role) in positions where isDone(position) {
      let ways = projection.staffings[project][position]
      let length = ways.first?.days ?? 0
      let civil = source.runsOnWorkingDays(position) ? length * 7 / 5 : length
      // Dies pass side by side.
      days[role] = max(days[role] ?? 0, civil)
    }
    return RespinRole.allCases.reduce(0) { $0 + (days[$1] ?? 0) }
  }

  /// The length of marked work in an all-layer respin.
  private func heavyDays(_ position: Int, _ role: RespinRole, _ index: ActivityIndex) -> Int32? {
    let node = source.node(of: position)
    let planned = Double(projection.problem[index].modes.first?.duration ?? 0)
    switch role {
    case .debug, .fix:
      return Int32((planned * projection.roadmap.spins.allLayerFix.value).rounded(.up))
    case .masks: return node.map { Int32($0.masks.approximateDays) }
    case .wafers: return node.map { Int32($0.fab.approximateDays) }
    case .assembly: return node.map { Int32($0.assembly.approximateDays) }
    case .test, .qualification: return nil
    }
  }

  /// Adds what masks and wafers of a pass cost.
  func addCosts(to work: inout RepeatedWork, _ level: PriceLevel) {
    let economics = source.outline.family.economics
    for (position, role) in positions where role == .wafers {
      guard let node = source.node(of: position) else { continue }
      let day = source.target
      func amount(_ money: Money?, _ costClass: CostClass) -> Int64 {
        money.flatMap { level.money($0, costClass, on: day) } ?? 0
      }
      if economics.usesShuttle {
        let seat = amount(node.shuttleSeat, .masks)
        work.passCost += seat
        work.heavyPassCost += seat
        continue
      }
      let wafers = amount(node.waferPrice, .engineeringWafers) * Int64(economics.engineeringWafers)
      work.passCost += amount(node.metalMaskSet, .masks) + wafers
      work.heavyPassCost += amount(node.maskSet, .masks) + wafers
    }
  }
}

/// How new node and IP are to a chip, which changes the chance of good first silicon.
struct SpinNovelty {
  private let projection: Projection
  /// The projects by target, then id.
  private let order: [Int]

  /// The novelty of a projection's chips.
  init(_ projection: Projection) {
    self.projection = projection
    order = projection.projects.indices.sorted {
      let (left, right) = (projection.projects[$0], projection.projects[$1])
      return (left.target, left.outline.id) < (right.target, right.outline.id)
    }
  }

  /// The chance that first silicon of a project is good.
  func chance(of project: Int) -> Double {
    let spins = projection.roadmap.spins
    let source = projection.projects[project]
    let before = order.prefix { $0 != project }.map { projection.projects[$0] }
    let released = projection.chips.filter { $0.status == .released }
    var chance = spins.chance.value
    let node = source.technology.nodes.first.flatMap { $0 }?.id
    let hasNode =
      before.contains {
        $0.outline.family.id == source.outline.family.id
          && $0.technology.nodes.first.flatMap { $0 }?.id == node
      }
      || released.contains {
        $0.family.id == source.outline.family.id && $0.record?.node == node
      }
    if node != nil, !hasNode { chance *= spins.newNode.value }
    for filling in source.technology.fillings {
      guard let block = filling.block?.id else { continue }
      let isKnown =
        before.contains { $0.technology.fillings.contains { $0.block?.id == block } }
        || released.contains { chip in
          (chip.record?.ip.entries ?? []).contains {
            $0.value.split(separator: "/").first.map(String.init) == block.rawValue
          }
        }
      if !isKnown { chance *= spins.newIP.value }
    }
    let blocks = source.outline.dies.flatMap(\.blocks)
    let half = FixedPoint(millionths: 500_000)
    if !blocks.isEmpty, blocks.allSatisfy({ $0.modifiedFraction <= half }) {
      chance *= spins.derivative.value
    }
    return min(1, max(0, chance))
  }
}
