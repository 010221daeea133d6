/// Why a file is not read as an instance.
public struct InvalidInstance: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name.
  public let file: String
  /// What is wrong with it.
  public let reason: String

  /// The file and the reason.
  public var description: String { "\(file): \(reason)" }
}

/// The whole numbers of a text, read one after another.
struct NumberStream {
  private var numbers: ArraySlice<Int32>
  private let file: String

  init(_ numbers: [Int32], file: String) {
    self.numbers = numbers[...]
    self.file = file
  }

  /// The numbers of a text in which nothing else but brackets may stand.
  init(text: some StringProtocol, file: String) throws(InvalidInstance) {
    var numbers: [Int32] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "[" || $0 == "]" }) {
      guard let number = Int32(word) else {
        throw InvalidInstance(file: file, reason: "“\(word)” is not a whole number")
      }
      numbers.append(number)
    }
    self.init(numbers, file: file)
  }

  var isEmpty: Bool { numbers.isEmpty }

  mutating func next(_ what: String) throws(InvalidInstance) -> Int32 {
    guard let number = numbers.popFirst() else {
      throw InvalidInstance(file: file, reason: "ends before \(what)")
    }
    return number
  }

  /// So many numbers, none of them negative.
  mutating func next(_ count: Int, _ what: String) throws(InvalidInstance) -> [Int32] {
    var row: [Int32] = []
    for _ in 0..<count { row.append(Int32(try self.count(what))) }
    return row
  }

  /// A number that is not negative.
  mutating func count(_ what: String) throws(InvalidInstance) -> Int {
    let number = try next(what)
    guard number >= 0 else {
      throw InvalidInstance(file: file, reason: "\(what) is negative: \(number)")
    }
    return Int(number)
  }

  /// A number from `first` to the count of activities, as a position from zero.
  mutating func position(
    of what: String,
    countingFrom first: Int,
    in count: Int
  ) throws(InvalidInstance) -> Int {
    let number = Int(try next(what))
    guard (0..<count).contains(number - first) else {
      throw InvalidInstance(file: file, reason: "\(what) \(number) is not in the file")
    }
    return number - first
  }
}
