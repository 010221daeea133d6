/// The statements that keep what is decided of chips, and how a family counts strategically.
enum Decisions {
  static let sql = """
    CREATE TABLE decision (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      "force" TEXT CHECK ("force" IN ('in', 'out')),
      delay_count INTEGER NOT NULL DEFAULT 0 CHECK (delay_count >= 0),
      delay_unit TEXT NOT NULL DEFAULT 'days'
        CHECK (delay_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      because TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE family ADD COLUMN score INTEGER NOT NULL DEFAULT 1 CHECK (score >= 0);

    CREATE TRIGGER decision_stays BEFORE UPDATE
    ON decision BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER decision_remains BEFORE DELETE
    ON decision BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;

    CREATE VIEW v_decisions AS
      SELECT
        revision, id AS chip, "force",
        CASE WHEN delay_count > 0 THEN delay_count || ' '
          || CASE delay_count WHEN 1 THEN rtrim(delay_unit, 's') ELSE delay_unit END
        END AS delay,
        because
      FROM decision
      WHERE revision = (SELECT head FROM document);
    """
}
