import ArgumentParser
import RoadmapStorage

/// The name of a stored plan, `run:3` or `baseline:q4-review`.
enum StoredPlanName: CustomStringConvertible {
  case run(Int)
  case baseline(String)

  /// The plan that `text` names.
  init?(_ text: String) {
    if text.hasPrefix("run:"), let number = Int(text.dropFirst(4)), number > 0 {
      self = .run(number)
    } else if text.hasPrefix("baseline:"), text.count > 9 {
      self = .baseline(String(text.dropFirst(9)))
    } else {
      return nil
    }
  }

  var description: String {
    switch self {
    case .run(let number): "run:\(number)"
    case .baseline(let name): "baseline:\(name)"
    }
  }

  /// The number of the run, which is in `store`.
  func run(in store: RoadmapStore) throws -> Int {
    switch self {
    case .run(let number): try store.run(number).number
    case .baseline(let name): try store.baseline(name).run
    }
  }
}

extension StoredPlanName: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
