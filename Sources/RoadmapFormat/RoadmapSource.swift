/// The text of a roadmap file with the name under which the user knows it.
public struct RoadmapSource: Equatable, Sendable {
  /// The file as the user named it, relative or absolute.
  public let name: String
  /// What stands in it, without byte order mark.
  public let text: String

  /// A file's text; a byte order mark at its start is dropped.
  public init(name: String, text: String) {
    self.name = name
    self.text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// The name of a file that this one mentions as `path`, which is relative to this one's folder.
  ///
  /// Steps such as `a/../b` are taken, so that one file has one name.
  func resolve(_ path: String) -> String {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let base = isAbsolute ? [] : name.split(separator: "/").dropLast().map(String.init)
    let isRooted = isAbsolute || name.utf8.first == UInt8(ascii: "/")
    var components: [String] = []
    for component in base + path.split(separator: "/").map(String.init) {
      switch component {
      case ".": continue
      case ".." where components.last.map({ $0 != ".." }) ?? false: components.removeLast()
      case ".." where isRooted: continue
      default: components.append(component)
      }
    }
    return (isRooted ? "/" : "") + components.joined(separator: "/")
  }
}

/// The lines of a text, numbered as libyaml numbers them.
struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line starts and where it ends, without its break.
  private let ranges: [Range<Int>]

  /// Splits `text` at the breaks of YAML 1.1: CR, LF, CR LF, NEL, LS and PS.
  ///
  /// O(length).
  init(_ text: String) {
    bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = Self.breakLength(bytes[index...])
      if length > 0 {
        ranges.append(start..<index)
        start = index + length
      }
      index += max(length, 1)
    }
    ranges.append(start..<bytes.count)
    self.ranges = ranges
  }

  /// Line `number`, 1 being the first, nil behind the last.
  subscript(number: Int) -> String? {
    guard number >= 1, number <= ranges.count else { return nil }
    return String(decoding: bytes[ranges[number - 1]], as: UTF8.self)
  }

  private static func breakLength(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x0A: 1
    case 0x0D: bytes.dropFirst().first == 0x0A ? 2 : 1
    case 0xC2: bytes.dropFirst().first == 0x85 ? 2 : 0
    case 0xE2:
      bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }
}
