import RoadmapStorage

/// What a command works with: the surroundings, the settings and the console.
struct Session: Sendable {
  let surroundings: Surroundings
  let settings: Settings
  let console: Console
  /// The database that `:memory:` names where several commands share it; nil where one is alone.
  let memory: RoadmapStore?

  /// The session of one command, or of several that share a database in memory.
  init(_ surroundings: Surroundings, isShared: Bool = false) throws {
    self.surroundings = surroundings
    settings = try Settings(surroundings)
    console = Console(surroundings)
    memory = isShared ? try RoadmapStore(path: RoadmapStore.inMemory, access: .create) : nil
  }
}
