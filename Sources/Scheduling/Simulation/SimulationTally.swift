/// What replications add up to: whole numbers alone, so that the order of adding does not matter.
///
/// Its size depends on projects, dates, activities and items, not on the number of replications.
public struct SimulationTally: Sendable {
  /// The replications of which projects' dates are kept one by one, the first ones.
  public static let sampleSize = 2048
  /// Cells of a distribution of cost, from zero to four times the planned cost.
  static let costCells = 4096
  /// The numbers of passes that are told apart; the last stands for more.
  public static let passCells = 12

  /// The replications added.
  public internal(set) var replications = 0
  /// The slots that dates are counted in; later dates count in the last one.
  let width: Int
  let projectCount: Int
  let dateCount: Int
  let itemCount: Int
  let resourceCount: Int

  /// How often each date fell on each slot: rows by project, then date.
  var dates: ContiguousArray<UInt32>
  /// How often cost lay in each cell: rows by project, the sum of all last.
  var costs: ContiguousArray<UInt32>
  /// The cost of a cell's width, by project, the sum of all last.
  let costUnits: ContiguousArray<Int64>
  /// How often a repetition of a project took so many passes.
  var passes: ContiguousArray<UInt32>
  /// How often the first pass was a heavy one, by project.
  var heavyPasses: ContiguousArray<Int64>
  /// Sums of the main date and its square, by project.
  var mainSums: ContiguousArray<Int64>
  var mainSquares: ContiguousArray<Int64>
  /// Sums of cost in cells' widths, their squares and products with the main date, by project.
  var costSums: ContiguousArray<Int64>
  var costSquares: ContiguousArray<Int64>
  var costProducts: ContiguousArray<Int64>
  /// How often main date and cost both kept target and plan, and the cost alone, by project.
  var bothKept: ContiguousArray<Int64>
  var costKept: ContiguousArray<Int64>

  /// Of each activity: sums of slots carried out, squares, products with the project's main date,
  /// and how often it lay on the chain that drove that date.
  var lengthSums: ContiguousArray<Int64>
  var lengthSquares: ContiguousArray<Int64>
  var lengthProducts: ContiguousArray<Int64>
  var critical: ContiguousArray<Int64>

  /// How often a resource lay on the chain of a project, and the slots waited for it there.
  var binding: ContiguousArray<Int64>
  var waits: ContiguousArray<Int64>
  /// How often it lay on the chain of any project.
  var bindingAny: ContiguousArray<Int64>

  /// The first replications one by one: main dates and costs by project, scores by item and project.
  public internal(set) var sampleDates: ContiguousArray<Int32>
  /// Costs of the first replications, in the caller's unit.
  public internal(set) var sampleCosts: ContiguousArray<Int64>
  var sampleScores: ContiguousArray<Float>

  /// Nothing yet, for a model.
  init(_ model: SimulationModel) {
    width = Int(min(model.problem.span, 12_000)) + 1
    projectCount = model.projects.count
    dateCount = model.projects.first?.dates.count ?? 0
    itemCount = model.itemCount
    resourceCount = model.problem.resources.count
    let projects = projectCount
    dates = ContiguousArray(repeating: 0, count: projects * dateCount * width)
    costs = ContiguousArray(repeating: 0, count: (projects + 1) * Self.costCells)
    let planned = model.projects.map(\.plannedCost)
    costUnits = ContiguousArray(
      (planned + [planned.reduce(0, +)]).map { max(1, $0 * 4 / Int64(Self.costCells)) }
    )
    passes = ContiguousArray(repeating: 0, count: projects * Self.passCells)
    heavyPasses = ContiguousArray(repeating: 0, count: projects)
    mainSums = heavyPasses
    mainSquares = heavyPasses
    costSums = heavyPasses
    costSquares = heavyPasses
    costProducts = heavyPasses
    bothKept = heavyPasses
    costKept = heavyPasses
    lengthSums = ContiguousArray(repeating: 0, count: model.problem.activities.count)
    lengthSquares = lengthSums
    lengthProducts = lengthSums
    critical = lengthSums
    binding = ContiguousArray(repeating: 0, count: projects * resourceCount)
    waits = binding
    bindingAny = ContiguousArray(repeating: 0, count: resourceCount)
    sampleDates = ContiguousArray(repeating: 0, count: projects * Self.sampleSize)
    sampleCosts = ContiguousArray(repeating: 0, count: projects * Self.sampleSize)
    sampleScores = ContiguousArray(repeating: 0, count: projects * itemCount * Self.sampleSize)
  }

  /// Adds another tally of the same model and other replications.
  mutating func add(_ other: SimulationTally) {
    replications += other.replications
    for index in dates.indices { dates[index] += other.dates[index] }
    for index in costs.indices { costs[index] += other.costs[index] }
    for index in passes.indices { passes[index] += other.passes[index] }
    Self.add(other.heavyPasses, to: &heavyPasses)
    Self.add(other.mainSums, to: &mainSums)
    Self.add(other.mainSquares, to: &mainSquares)
    Self.add(other.costSums, to: &costSums)
    Self.add(other.costSquares, to: &costSquares)
    Self.add(other.costProducts, to: &costProducts)
    Self.add(other.bothKept, to: &bothKept)
    Self.add(other.costKept, to: &costKept)
    Self.add(other.lengthSums, to: &lengthSums)
    Self.add(other.lengthSquares, to: &lengthSquares)
    Self.add(other.lengthProducts, to: &lengthProducts)
    Self.add(other.critical, to: &critical)
    Self.add(other.binding, to: &binding)
    Self.add(other.waits, to: &waits)
    Self.add(other.bindingAny, to: &bindingAny)
    // Each replication stands in one of the two tallies; in the other is zero.
    for index in sampleDates.indices { sampleDates[index] += other.sampleDates[index] }
    for index in sampleCosts.indices { sampleCosts[index] += other.sampleCosts[index] }
    for index in sampleScores.indices { sampleScores[index] += other.sampleScores[index] }
  }

  private static func add(
    _ part: borrowing ContiguousArray<Int64>,
    to sum: inout ContiguousArray<Int64>
  ) {
    for index in sum.indices { sum[index] += part[index] }
  }
}
