/// The rules of one kind that have to be looked at again, each once, the latest first.
struct Agenda: ~Copyable {
  private var isWaiting: Row<Bool>
  private var waiting = Row<Int32>()

  /// Makes an empty agenda for a number of rules.
  init(count: Int) { isWaiting = Row(repeating: false, count: count) }

  /// Puts the rules of a row of a table on the agenda.
  mutating func add(
    _ row: Int32,
    _ starts: borrowing Row<Int32>,
    _ rules: borrowing Row<Int32>
  ) {
    for position in starts[row]..<starts[row &+ 1] where !isWaiting[rules[position]] {
      isWaiting[rules[position]] = true
      waiting.append(rules[position])
    }
  }

  /// Takes a rule off the agenda.
  mutating func take() -> Int32? {
    if waiting.isEmpty { return nil }
    let rule = waiting.removeLast()
    isWaiting[rule] = false
    return rule
  }
}
