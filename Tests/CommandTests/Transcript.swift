import Foundation

/// Commands with what they print and how they end, as a text file states them.
///
/// ```
/// $ tapeout plna
/// >2
/// tapeout: error: there is no command "plna"
/// ...
/// >= 64
/// ```
///
/// After a command its stdout, after `>2` its stderr, after `>=` its status. A line `...` stands for
/// any lines, `<*>` within a line for any text. Other lines before the first command are remarks.
struct Transcript {
  /// One command with its expectations.
  struct Step {
    var command: String
    var output: [String] = []
    var messages: [String] = []
    var status: Int32 = 0
    var line: Int
  }

  let remarks: [String]
  let steps: [Step]

  init(_ text: String) {
    var remarks: [String] = []
    var steps: [Step] = []
    var inMessages = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), line: number + 1))
        inMessages = false
      } else if steps.isEmpty {
        remarks.append(String(line))
      } else if line == ">2" {
        inMessages = true
      } else if line.hasPrefix(">= ") {
        steps[steps.count - 1].status = Int32(line.dropFirst(3)) ?? -1
        inMessages = true
      } else if line.hasPrefix("> "), steps[steps.count - 1].output.isEmpty, !inMessages {
        steps[steps.count - 1].command += "\n" + line.dropFirst(2)
      } else if inMessages {
        steps[steps.count - 1].messages.append(String(line))
      } else {
        steps[steps.count - 1].output.append(String(line))
      }
    }
    self.remarks = remarks
    self.steps = steps.map { step in
      var step = step
      while step.output.last == "" { step.output.removeLast() }
      while step.messages.last == "" { step.messages.removeLast() }
      return step
    }
  }

  /// Whether `lines` are what `expected` describes.
  static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "..." {
      let rest = expected.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
    guard let line = lines.first, matches(line: line, first) else { return false }
    return matches(lines.dropFirst(), expected.dropFirst())
  }

  private static func matches(line: String, _ expected: String) -> Bool {
    let parts = expected.components(separatedBy: "<*>")
    guard parts.count > 1 else { return line == expected }
    guard line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = line[...]
    for part in parts where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// The lines of a stream.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
