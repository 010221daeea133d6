import ArgumentParser

/// How strictly a roadmap file is read.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Only warn of unknown keys in a file, and ignore what they say.")
  var lenient = false
}
