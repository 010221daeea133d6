import ArgumentParser

/// A value of an option of which a sentence says what it may be.
protocol ExplainedArgument: ExpressibleByArgument {
  /// What it may be, behind "it is".
  static var explanation: String { get }
}

extension ExplainedArgument {
  /// The value that `text` states.
  ///
  /// - Throws: `ValidationError` that says what it may be.
  static func read(_ text: String) throws -> Self {
    guard let value = Self(argument: text) else { throw ValidationError("it is \(explanation)") }
    return value
  }
}
