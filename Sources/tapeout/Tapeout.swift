import ArgumentParser

@main
struct Tapeout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tapeout")
}
