import ArgumentParser

extension CompletionKind {
  /// The ids of the stored records of a kind.
  static func ids(of kind: String) -> CompletionKind {
    .shellCommand("tapeout list \(kind) --columns id --format csv 2>/dev/null | tail -n +2")
  }

  /// The names of the stored baselines.
  static let baselines = CompletionKind.shellCommand(
    "tapeout baseline list --format csv 2>/dev/null | tail -n +2 | cut -d, -f1"
  )
}
