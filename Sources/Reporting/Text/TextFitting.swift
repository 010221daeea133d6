/// Makes texts fit a number of cells.
public enum TextFitting {
  /// The first cells of a text, at most `width` of them.
  public static func prefix(_ text: some StringProtocol, cells width: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let cells = DisplayWidth.of(character)
      guard used + cells <= width else { break }
      used += cells
      result.append(character)
    }
    return result
  }

  /// The last cells of a text, at most `width` of them.
  public static func suffix(_ text: some StringProtocol, cells width: Int) -> String {
    var characters: [Character] = []
    var used = 0
    for character in text.reversed() {
      let cells = DisplayWidth.of(character)
      guard used + cells <= width else { break }
      used += cells
      characters.append(character)
    }
    return String(characters.reversed())
  }

  /// A text shortened in its middle to at most `width` cells, with the mark where something is left out.
  ///
  /// `tail` cells of its end stay, two fifths if nil: ends tell generations apart.
  public static func shortened(
    _ text: String,
    to width: Int,
    mark: String,
    tail: Int? = nil
  ) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    let room = width - DisplayWidth.of(mark)
    guard room > 0 else { return prefix(text, cells: width) }
    let end = suffix(text, cells: min(tail ?? room * 2 / 5, room))
    let start = prefix(text, cells: room - DisplayWidth.of(end))
    return start + mark + end
  }

  /// Texts shortened to at most `width` cells each such that different ones stay different.
  ///
  /// All give up their middles; where that makes two alike, more of the end is kept; where no
  /// division of the cells tells all apart, those alike get a running number in their middle.
  /// O(texts × width) in the worst case.
  public static func shortened(_ texts: [String], to width: Int, mark: String) -> [String] {
    guard texts.contains(where: { DisplayWidth.of($0) > width }) else { return texts }
    let distinct = Set(texts).count
    let room = width - DisplayWidth.of(mark)
    let usual = room * 2 / 5
    let tails = room > 0 ? [usual] + (usual..<room) + (0..<usual).reversed() : [0]
    for tail in tails {
      let candidate = texts.map { shortened($0, to: width, mark: mark, tail: tail) }
      if Set(candidate).count == distinct { return candidate }
    }
    return numbered(texts, to: width, mark: mark)
  }

  private static func numbered(_ texts: [String], to width: Int, mark: String) -> [String] {
    var numbers: [String: Int] = [:]
    var taken: [String: String] = [:]
    return texts.map { text in
      if let known = taken[text] { return known }
      let plain = shortened(text, to: width, mark: mark)
      let number = (numbers[plain] ?? 0) + 1
      numbers[plain] = number
      let result =
        number == 1 ? plain : shortened(text, to: width, mark: "\(mark)\(number)", tail: 0)
      taken[text] = result
      return result
    }
  }

  /// A text broken at spaces into lines of at most `width` cells; longer words are cut,
  /// behind a hyphen, slash or underscore where one stands in the second half of the line or the rest
  /// then takes one line.
  ///
  /// Lines after the first are indented by `indent` cells.
  public static func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: min(indent, max(width - 1, 0)))
    var lines: [String] = []
    var line = ""
    var isBlank = true
    for word in text.split(separator: " ") {
      var rest = String(word)
      if !isBlank, DisplayWidth.of(line) + 1 + DisplayWidth.of(rest) <= width {
        line += " " + rest
        continue
      }
      if !isBlank {
        lines.append(line)
        line = margin
      }
      while DisplayWidth.of(line) + DisplayWidth.of(rest) > width {
        let piece = part(of: rest, cells: width - DisplayWidth.of(line))
        guard !piece.isEmpty else { break }
        lines.append(line + piece)
        rest = String(rest.dropFirst(piece.count))
        line = margin
      }
      line += rest
      isBlank = false
    }
    if !isBlank { lines.append(line) }
    return lines
  }

  /// The first cells of a long word, up to its last joint if that leaves enough of it or little to come.
  private static func part(of word: String, cells width: Int) -> String {
    let piece = prefix(word, cells: width)
    guard let joint = piece.lastIndex(where: { "-/_".contains($0) }) else { return piece }
    let shorter = String(piece[...joint])
    let cells = DisplayWidth.of(shorter)
    return cells * 2 >= width || DisplayWidth.of(word) - cells <= width ? shorter : piece
  }

  /// Facts joined by a separator, broken between them into lines of at most `width` cells.
  ///
  /// A fact that is longer than a line is itself broken at spaces.
  public static func joined(_ facts: [String], separator: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for fact in facts {
      let extended = line.isEmpty ? fact : line + separator + fact
      if DisplayWidth.of(extended) <= width {
        line = extended
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = wrapped(fact, to: width, indent: 2)
      line = pieces.popLast() ?? ""
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
