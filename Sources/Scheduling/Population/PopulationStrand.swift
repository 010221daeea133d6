/// A population with a task of its own.
///
/// Two strands exchange individuals between rounds, which makes them as good as one population of
/// their common size at twice the speed.
actor PopulationStrand<Word: PackedWord> {
  private var population: Population<Word>

  /// Makes a strand, or returns nil where the problem's units don't fit into words.
  init?(_ plain: PlainProblem, size: Int, lowerBound: Int32, random: SeededGenerator) {
    guard
      let population = Population<Word>(
        plain,
        size: size,
        lowerBound: lowerBound,
        random: random
      )
    else { return nil }
    self.population = population
  }

  /// Breeds so many schedules; returns how many were generated.
  func run(schedules: Int) -> Int {
    let before = population.schedulesGenerated
    population.run(schedules: schedules)
    return population.schedulesGenerated - before
  }

  /// The best makespan so far.
  var makespan: Int32 { population.bestMakespan }

  /// The best schedule so far.
  var bestSchedule: Schedule? { population.bestSchedule }

  /// Raises what no makespan is less than.
  func raise(_ lowerBound: Int32) {
    population.lowerBound = max(population.lowerBound, lowerBound)
  }

  /// Copies of the individuals of both halves at some places.
  func individuals(at slots: Range<Int>) -> PopulationShare { population.share(of: slots) }

  /// Puts another strand's individuals at these places.
  func receive(_ share: PopulationShare, at slots: Range<Int>) {
    population.replace(slots, with: share)
  }
}

/// Some individuals on their way from one strand to another.
struct PopulationShare: Sendable {
  var keys: ContiguousArray<Int32> = []
  var lists: ContiguousArray<Int32> = []
  var modes: ContiguousArray<Int32> = []
  var fitness: ContiguousArray<Int32> = []
}

extension Population {
  /// Copies of the individuals of both halves at some places.
  func share(of slots: Range<Int>) -> PopulationShare {
    var share = PopulationShare()
    for side in 0...1 {
      for position in row(side, slots.lowerBound)..<row(side, slots.upperBound) {
        share.keys.append(keys[position])
        share.lists.append(lists[position])
        share.modes.append(modes[position])
      }
      for slot in slots { share.fitness.append(fitness[side * size + slot]) }
    }
    return share
  }

  /// Replaces the individuals of both halves at some places.
  mutating func replace(_ slots: Range<Int>, with share: PopulationShare) {
    var next = 0
    for side in 0...1 {
      for position in row(side, slots.lowerBound)..<row(side, slots.upperBound) {
        keys[position] = share.keys[next]
        lists[position] = share.lists[next]
        modes[position] = share.modes[next]
        next += 1
      }
      for (place, slot) in slots.enumerated() {
        fitness[side * size + slot] = share.fitness[side * slots.count + place]
      }
    }
  }
}
