import CYaml

/// One step through a YAML text.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case alias(String)
    /// A scalar; a plain one stands without quotes.
    case scalar(String, isPlain: Bool)
    case listStart(isBlock: Bool)
    case mapStart(isBlock: Bool)
    /// The end of a list or of a map.
    case collectionEnd
    case streamEnd
  }

  let kind: Kind
  /// Line and column, counted from 1.
  let line: Int32
  let column: Int32
  /// The anchor that names the value, `&name`.
  var anchor: String?
  /// The tag that was written, `!!int`.
  var tag: String?
}

/// Why a text is no YAML.
struct YAMLSyntaxError: Error, Equatable {
  /// What libyaml says.
  let problem: String
  /// What it was reading, with the place where that started, if it says so.
  let context: String?
  let line: Int32
  let column: Int32

  /// Whether libyaml gave up on nested brackets, which it reads ahead where they may be a key.
  var isAboutDepth: Bool { problem.hasPrefix("Maximum nesting level") }
}

/// Reads YAML events one by one with their places.
///
/// This is libyaml, which Yams brings along, without Yams's composer: that one stops at the first
/// duplicate key, places it at 1:1, and gives aliases no place of their own.
final class YAMLEventParser {
  // libyaml keeps pointers into both, so they must not move while it is at work.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// A parser at the start of `text`, without byte order mark.
  init(_ text: String) {
    input = .allocate(capacity: text.utf8.count)
    _ = input.initialize(from: text.utf8)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event but those without meaning here; behind the end it is `streamEnd` forever.
  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
      defer { yaml_event_delete(&event) }
      if let known = YAMLEvent(event) { return known }
    }
  }

  private var syntaxError: YAMLSyntaxError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "the text can't be read"
    if state.error == YAML_READER_ERROR {
      let (line, column) = place(ofByte: Int(state.problem_offset))
      return YAMLSyntaxError(problem: problem, context: nil, line: line, column: column)
    }
    let context = state.context.map { text in
      let mark = state.context_mark
      return "\(String(cString: text)) that starts at \(mark.line + 1):\(mark.column + 1)"
    }
    return YAMLSyntaxError(
      problem: problem,
      context: context,
      line: Int32(clamping: state.problem_mark.line) + 1,
      column: Int32(clamping: state.problem_mark.column) + 1
    )
  }

  /// Line and column of a byte, which is all that libyaml tells of a forbidden character.
  private func place(ofByte offset: Int) -> (Int32, Int32) {
    var line: Int32 = 1
    var column: Int32 = 1
    for byte in input.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

extension YAMLEvent {
  fileprivate init?(_ event: yaml_event_t) {
    line = Int32(clamping: event.start_mark.line) + 1
    column = Int32(clamping: event.start_mark.column) + 1
    switch event.type {
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT:
      return nil
    case YAML_DOCUMENT_START_EVENT:
      kind = .documentStart
    case YAML_ALIAS_EVENT:
      kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE
      )
      anchor = Self.text(scalar.anchor)
      tag = Self.text(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      kind = .listStart(isBlock: list.style == YAML_BLOCK_SEQUENCE_STYLE)
      anchor = Self.text(list.anchor)
      tag = Self.text(list.tag)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      kind = .mapStart(isBlock: map.style == YAML_BLOCK_MAPPING_STYLE)
      anchor = Self.text(map.anchor)
      tag = Self.text(map.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      kind = .collectionEnd
    default:
      kind = .streamEnd
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
