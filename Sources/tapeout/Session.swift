/// What a command works with: the surroundings, the settings and the console.
struct Session: Sendable {
  let surroundings: Surroundings
  let settings: Settings
  let console: Console

  init(_ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    settings = try Settings(surroundings)
    console = Console(surroundings)
  }
}
