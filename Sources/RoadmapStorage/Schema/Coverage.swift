/// The statements that keep how much the chips of a family are verified.
enum Coverage {
  static let sql = """
    ALTER TABLE family ADD COLUMN coverage_effort_ppm INTEGER NOT NULL DEFAULT 1000000
      CHECK (coverage_effort_ppm >= 0);
    """
}
