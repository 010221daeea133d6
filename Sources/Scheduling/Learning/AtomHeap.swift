/// The statements `x ≥ v` that conflicts were about, most active one on top.
///
/// Every value of every variable is an atom; only those that a conflict ever named are in the heap.
/// The rule is that of VSIDS (Moskewicz et al. 2001), with bumps that grow instead of sums that decay.
struct AtomHeap: ~Copyable {
  /// How much each atom was named, lately more than long ago.
  private var activities: Row<Double>
  /// Where each atom stands in the heap, or −1.
  private var places: Row<Int32>
  /// The heap.
  private var atoms = Row<Int32>(capacity: 1024)
  /// The variable of each atom.
  private var variables: Row<Int32>
  /// The first atom of each variable.
  private var firsts: Row<Int32>
  /// The value of each variable's first atom.
  private var origins: Row<Int32>
  /// For each variable, an atom that was passed over because it was decided, or −1.
  private var passed: Row<Int32>
  /// The next atom of the same variable that was passed over, −1 at the end, −2 if it was not.
  private var nextPassed: Row<Int32>
  /// What a mention counts now.
  private var bump = 1.0
  /// How much more than the last conflict's a mention in the next one counts.
  private let growth = 1 / 0.95

  /// The number of atoms that bounds with these starting values have.
  static func count(_ initial: borrowing Row<Int32>) -> Int {
    (0..<initial.count / 2).reduce(0) { sum, variable in
      sum + Int(max(0, -initial[variable * 2 + 1] - initial[variable * 2]))
    }
  }

  /// Makes an empty heap for bounds that start at the given values.
  init(_ initial: borrowing Row<Int32>) {
    let count = Self.count(initial)
    activities = Row(repeating: 0, count: count)
    places = Row(repeating: -1, count: count)
    nextPassed = Row(repeating: -2, count: count)
    variables = Row(capacity: count)
    firsts = Row(capacity: initial.count / 2)
    origins = Row(capacity: initial.count / 2)
    passed = Row(repeating: -1, count: initial.count / 2)
    for variable in 0..<initial.count / 2 {
      firsts.append(Int32(variables.count))
      origins.append(initial[variable * 2] + 1)
      let width = max(0, -initial[variable * 2 + 1] - initial[variable * 2])
      for _ in 0..<width { variables.append(Int32(variable)) }
    }
  }

  /// The atom that a literal or its opposite is.
  private func atom(_ literal: BoundLiteral) -> Int32 {
    let variable = literal.key >> 1
    let value = literal.key & 1 == 0 ? literal.value : 1 &- literal.value
    return firsts[variable] &+ (value &- origins[variable])
  }

  /// The literal `x ≥ v` of an atom.
  private func literal(_ atom: Int32) -> BoundLiteral {
    let variable = variables[atom]
    return .atLeast(variable, origins[variable] &+ (atom &- firsts[variable]))
  }

  /// Counts a mention of a literal that is neither true nor false at the root.
  mutating func mention(_ literal: BoundLiteral) {
    let atom = atom(literal)
    activities[atom] += bump
    if activities[atom] > 1e100 { rescale() }
    if places[atom] < 0 {
      insert(atom)
    } else {
      rise(places[atom])
    }
  }

  /// Makes what comes count more than what was.
  mutating func decay() { bump *= growth }

  /// Takes the most active atom that is undecided off the heap.
  mutating func next(_ trail: borrowing BoundTrail) -> BoundLiteral? {
    while !atoms.isEmpty {
      let atom = atoms[0]
      let literal = literal(atom)
      if !trail.holds(literal) && !trail.refutes(literal) { return literal }
      removeTop()
      // Named again since it was passed over, it may be on the list already.
      if nextPassed[atom] > -2 { continue }
      let variable = variables[atom]
      nextPassed[atom] = passed[variable]
      passed[variable] = atom
    }
    return nil
  }

  /// Puts a variable's atoms back that were passed over, because a change was taken back.
  mutating func restore(_ variable: Int32) {
    while passed[variable] >= 0 {
      let atom = passed[variable]
      passed[variable] = nextPassed[atom]
      nextPassed[atom] = -2
      if places[atom] < 0 { insert(atom) }
    }
  }

  private mutating func insert(_ atom: Int32) {
    atoms.append(atom)
    places[atom] = Int32(truncatingIfNeeded: atoms.count - 1)
    rise(places[atom])
  }

  private mutating func rise(_ start: Int32) {
    var place = start
    let atom = atoms[place]
    let activity = activities[atom]
    while place > 0 {
      let parent = (place &- 1) >> 1
      if activities[atoms[parent]] >= activity { break }
      atoms[place] = atoms[parent]
      places[atoms[place]] = place
      place = parent
    }
    atoms[place] = atom
    places[atom] = place
  }

  private mutating func removeTop() {
    places[atoms[0]] = -1
    let atom = atoms.removeLast()
    if atoms.isEmpty { return }
    let activity = activities[atom]
    let count = Int32(truncatingIfNeeded: atoms.count)
    var place: Int32 = 0
    while true {
      var child = place &* 2 &+ 1
      if child >= count { break }
      if child &+ 1 < count, activities[atoms[child &+ 1]] > activities[atoms[child]] {
        child &+= 1
      }
      if activities[atoms[child]] <= activity { break }
      atoms[place] = atoms[child]
      places[atoms[place]] = place
      place = child
    }
    atoms[place] = atom
    places[atom] = place
  }

  private mutating func rescale() {
    for atom in 0..<activities.count { activities[atom] *= 1e-100 }
    bump *= 1e-100
  }
}
