extension Version1 {
  /// The roadmap itself, where its numbers come from, and its scenarios.
  static let roadmap = """
    CREATE TABLE roadmap (
      revision INTEGER PRIMARY KEY REFERENCES revision (number),
      roadmap TEXT NOT NULL,
      name TEXT,
      status_date TEXT CHECK (status_date = date(status_date, '+0 days')),
      horizon TEXT NOT NULL CHECK (horizon = date(horizon, '+0 days')),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      fiscal_start_month INTEGER NOT NULL CHECK (fiscal_start_month BETWEEN 1 AND 12),
      fiscal_pattern TEXT NOT NULL
        CHECK (fiscal_pattern IN ('month', '4-4-5', '4-5-4', '5-4-4')),
      fiscal_anchor TEXT NOT NULL CHECK (fiscal_anchor IN ('last-sat', 'nearest-sat')),
      productivity_growth_ppm INTEGER NOT NULL,
      planning_people TEXT NOT NULL CHECK (planning_people IN ('binding', 'ignored')),
      planning_ip TEXT NOT NULL CHECK (planning_ip IN ('binding', 'ignored')),
      planning_licences TEXT NOT NULL CHECK (planning_licences IN ('binding', 'ignored')),
      planning_nodes TEXT NOT NULL CHECK (planning_nodes IN ('binding', 'ignored'))
    ) STRICT;

    CREATE TABLE scenario (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      -- May name base, the roadmap itself: no foreign key.
      "of" TEXT,
      because TEXT NOT NULL,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scenario_change (
      revision INTEGER NOT NULL,
      scenario TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (revision, scenario, key),
      FOREIGN KEY (revision, scenario) REFERENCES scenario (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE provenance (
      revision INTEGER NOT NULL,
      path TEXT NOT NULL,
      source TEXT,
      vintage TEXT,
      confidence TEXT CHECK (confidence IN ('read', 'quoted', 'derived', 'assumption')),
      PRIMARY KEY (revision, path),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;
    """
}
