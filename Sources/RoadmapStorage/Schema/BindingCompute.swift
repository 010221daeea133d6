/// The statements that let compute bind: a rule of the roadmap, and its causes in plans.
///
/// A check that only gets wider leaves every row valid, so the text of the tables is changed in place
/// (SQLite, ALTER TABLE, "Making other kinds of table schema changes"): rows, triggers and views stay.
enum BindingCompute {
  static let sql = """
    ALTER TABLE roadmap ADD COLUMN planning_compute TEXT NOT NULL DEFAULT 'ignored'
      CHECK (planning_compute IN ('binding', 'ignored'));
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema
    SET sql = replace(sql, '''cross_chip'')', '''cross_chip'', ''compute'', ''budget'', ''token'')')
    WHERE type = 'table' AND name IN ('planned_chip_slip_cause', 'planned_chip_activity');
    PRAGMA writable_schema = RESET;
    """
}
