/// The only place that writes to the terminal: results to stdout, everything else to stderr.
struct Console: Sendable {
  /// When colour is used.
  enum Colour: String, CaseIterable, Sendable {
    case auto
    case always
    case never
  }

  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Writes a result to stdout, whole, and fails where it did not all arrive.
  func write(_ text: String) throws {
    guard let number = Descriptor.standardOutput.write(Array(text.utf8)) else { return }
    let failure = CommandFailure.system(number, "stdout")
    throw failure.status == .closedPipe ? CommandFailure.silent(.closedPipe) : failure
  }

  /// Says something to the user that is no result, a line or more.
  func say(_ text: String) {
    _ = Descriptor.standardError.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Says why the command ends without its result.
  func explain(_ failure: CommandFailure) {
    guard !failure.message.isEmpty else { return }
    say("tapeout: error: \(failure.message)")
    if !failure.remedy.isEmpty { say("Maybe \(failure.remedy).") }
  }

  /// Says something that is likely a mistake but stops nothing.
  func warn(_ text: String, remedy: String = "") {
    say("tapeout: warning: \(text)")
    if !remedy.isEmpty { say("Maybe \(remedy).") }
  }

  /// Whether a stream gets colour: choice, NO_COLOR, forcing variables, TERM, terminal, in this order.
  func usesColour(_ choice: Colour, on stream: Descriptor = .standardOutput) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if surroundings.variable("NO_COLOR") != nil { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = surroundings.variable(name), value != "0" { return true }
    }
    if surroundings.variable("TERM") == "dumb" { return false }
    return stream.isTerminal
  }

  /// The columns to draw in where no option says: COLUMNS, the terminal's, or 100.
  var defaultWidth: Int {
    if let columns = surroundings.variable("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    return Descriptor.standardOutput.screenSize?.columns ?? 100
  }

  /// Whether only ASCII is safe where no option says.
  ///
  /// The locale counts for a terminal only: what goes to a file or a program has the same bytes
  /// in every locale.
  func wantsASCII(ambiguousWidth: Int?) -> Bool {
    guard Descriptor.standardOutput.isTerminal else { return false }
    if surroundings.variable("TERM") == "dumb" { return true }
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { surroundings.variable($0) }.first ?? "C"
    let encoding = locale.lowercased()
    guard encoding.contains("utf-8") || encoding.contains("utf8") else { return true }
    return ["zh", "ja", "ko"].contains(String(locale.prefix(2))) && ambiguousWidth != 1
  }

  /// Runs `work` while a terminal on stderr says what is going on and for how many seconds.
  func whileSaying<Value: Sendable>(
    _ what: String,
    _ work: () async throws -> Value
  ) async rethrows -> Value {
    guard Descriptor.standardError.isTerminal, surroundings.variable("TERM") != "dumb" else {
      return try await work()
    }
    // At the end of the scope it is cancelled and awaited: the line goes before the result comes.
    async let _: Void = Self.count(what)
    return try await work()
  }

  /// Keeps one line of stderr up to date until the task is cancelled, then removes it.
  @concurrent
  private static func count(_ what: String) async {
    var seconds = 0
    repeat {
      let time = seconds == 0 ? "" : " \(seconds) s"
      _ = Descriptor.standardError.write(Array("\r\(what) ...\(time)".utf8))
      seconds += 1
    } while (try? await Task.sleep(for: .seconds(1))) != nil
    _ = Descriptor.standardError.write(Array("\r\u{1B}[K".utf8))
  }

  /// Whether a question may be asked.
  var canAsk: Bool { Descriptor.standardInput.isTerminal && Descriptor.standardError.isTerminal }

  /// Asks a question that is answered by yes or no; anything but yes is no.
  func confirms(_ question: String) -> Bool {
    _ = Descriptor.standardError.write(Array("\(question) [y/N] ".utf8))
    guard let answer = readLine(strippingNewline: true)?.lowercased() else { return false }
    return answer == "y" || answer == "yes"
  }
}
