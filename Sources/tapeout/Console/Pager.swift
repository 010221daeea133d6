import Foundation

/// The program through which long results are read.
struct Pager: Sendable {
  /// The command line, run by the shell.
  let command: String

  /// The pager to use: TAPEOUT_PAGER (or the setting), PAGER, `less -FIRX`; nil for `cat` or none.
  init?(setting: String?, surroundings: Surroundings) {
    let candidates = [
      setting, surroundings.variables["TAPEOUT_PAGER"], surroundings.variables["PAGER"],
    ]
    let chosen = candidates.lazy.compactMap { $0 }.first ?? "less -FIRX"
    let trimmed = chosen.trimmingCharacters(in: .whitespaces)
    guard !trimmed.isEmpty, trimmed != "cat" else { return nil }
    command = trimmed
  }

  /// Whether `text` is worth a pager: both ends are terminals and the screen is too small.
  static func isWanted(for text: String) -> Bool {
    guard Descriptor.standardInput.isTerminal, let size = Descriptor.standardOutput.screenSize
    else {
      return false
    }
    return Descriptor.standardOutput.isTerminal && text.utf8.count { $0 == 10 } >= size.rows
  }

  /// Shows `text` and waits until the reader is done; false where the pager can't be started.
  func show(_ text: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardInput = pipe
    // A reader who quits early is no error.
    signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, SIG_DFL) }
    do {
      try process.run()
    } catch {
      return false
    }
    _ = Descriptor(number: pipe.fileHandleForWriting.fileDescriptor).write(Array(text.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus != 127
  }
}
