/// How many terminal cells a text takes.
///
/// Measured by grapheme cluster after Unicode Standard Annex 11 (East Asian Width): wide and
/// full-width characters and emoji take two cells, combining marks, joiners and other format
/// characters none, all else one. Characters of ambiguous width count as one; whoever writes for
/// a terminal that draws them wider picks the ASCII charset. The direction of writing does not matter.
public enum DisplayWidth {
  /// The cells that `text` takes.
  ///
  /// O(number of bytes); ASCII is not broken into clusters.
  public static func of(_ text: some StringProtocol) -> Int {
    var bytes = 0
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte) else {
        return text.reduce(0) { $0 + of($1) }
      }
      bytes += 1
    }
    return bytes
  }

  /// The cells that one character as a reader sees it takes: 0, 1 or 2.
  public static func of(_ character: Character) -> Int {
    var width = 0
    var isEmoji = false
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { isEmoji = true }
      width += of(scalar)
    }
    return isEmoji && width > 0 ? 2 : min(width, 2)
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    // Vowels and final consonants of Hangul join the syllable's first consonant.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator, .control:
      return 0
    default:
      return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// Blocks of East Asian Width W or F (Unicode 16), unassigned code points of CJK blocks included.
  ///
  /// Emoji are left out: the standard library knows them by `isEmojiPresentation`.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18FFF,
    0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFF,
  ]
}
