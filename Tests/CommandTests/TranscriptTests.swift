import Foundation
import Testing

@Suite struct TranscriptTests {
  private static let folder = "\(Program.root)/Tests/CommandTests/Transcripts"

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".test") }.sorted()
  }()

  @Test(arguments: names)
  func `commands print what their transcript says`(name: String) throws {
    let file = URL(fileURLWithPath: "\(Self.folder)/\(name)")
    let transcript = Transcript(try String(contentsOf: file, encoding: .utf8))
    #expect(!transcript.steps.isEmpty)
    let scratch = try ScratchFolder()
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    var record = transcript.remarks.joined(separator: "\n")
    if !record.isEmpty { record += "\n" }
    for step in transcript.steps {
      let result = try Program.run(step.command, in: scratch)
      let output = Transcript.lines(result.output)
      let messages = Transcript.lines(result.messages)
      let isRight =
        Transcript.matches(output[...], step.output[...])
        && Transcript.matches(messages[...], step.messages[...])
        && result.status == step.status
      if isRecording {
        record += Self.recorded(
          step,
          isRight ? step.output : output,
          isRight ? step.messages : messages,
          result.status
        )
      } else {
        #expect(
          isRight,
          "\(name):\(step.line): $ \(step.command)\n\(result.output)>2\n\(result.messages)>= \(result.status)"
        )
      }
    }
    if isRecording {
      try record.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); read the difference before you commit it")
    }
  }

  private static func recorded(
    _ step: Transcript.Step,
    _ output: [String],
    _ messages: [String],
    _ status: Int32
  ) -> String {
    var lines = ["$ " + step.command.replacing("\n", with: "\n> ")] + output
    if !messages.isEmpty { lines += [">2"] + messages }
    if status != 0 { lines.append(">= \(status)") }
    return lines.joined(separator: "\n") + "\n\n"
  }

  @Test func `there are transcripts`() {
    #expect(!Self.names.isEmpty)
  }
}
