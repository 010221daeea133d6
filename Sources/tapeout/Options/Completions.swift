import ArgumentParser

extension CompletionKind {
  /// The ids of the stored records of a kind.
  static func ids(of kind: String) -> CompletionKind {
    .shellCommand("tapeout list \(kind) --columns id --format csv 2>/dev/null | tail -n +2")
  }

  /// The ids of the chips of the newest run, projected ones among them.
  static let plannedChips = query(
    "SELECT chip FROM v_plan JOIN v_latest_run USING (run) ORDER BY position"
  )

  /// What `why` explains: the chips of the newest run and their milestones.
  static let plannedItems = query(
    """
    SELECT chip FROM v_plan JOIN v_latest_run USING (run) UNION ALL \
    SELECT chip || '.' || milestone FROM v_milestones JOIN v_latest_run USING (run)
    """
  )

  private static func query(_ statement: String) -> CompletionKind {
    .shellCommand("tapeout query \"\(statement)\" --format csv 2>/dev/null | tail -n +2")
  }

  /// The names of the stored baselines.
  static let baselines = CompletionKind.shellCommand(
    "tapeout baseline list --format csv 2>/dev/null | tail -n +2 | cut -d, -f1"
  )
}
