// One line of the table of `scaling-bench`, measured in a process that links the engine and nothing else, so
// that its peak of memory is the engine's.
//
// Usage: scaling-step ACTIVITIES MODES SEED REPEATS

let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard numbers.count == 4, numbers[0] >= 50, numbers[1] > 0, numbers[3] > 0 else {
  fatalError("usage: scaling-step ACTIVITIES MODES SEED REPEATS")
}
let growth = Growth(
  activities: Int(numbers[0]),
  modes: Int(numbers[1]),
  seed: numbers[2],
  repeats: Int(numbers[3])
)
print(try growth.row())
