extension Version1 {
  /// What runs computed.
  static let plans = """
    CREATE TABLE plan (
      run INTEGER PRIMARY KEY REFERENCES run (number),
      roadmap TEXT NOT NULL,
      scenario TEXT NOT NULL,
      status_date TEXT NOT NULL CHECK (status_date = date(status_date, '+0 days')),
      horizon TEXT NOT NULL CHECK (horizon = date(horizon, '+0 days')),
      solution_status TEXT NOT NULL,
      solution_seed INTEGER NOT NULL,
      solution_schedules INTEGER NOT NULL CHECK (solution_schedules >= 0),
      solution_weighted_tardiness INTEGER NOT NULL,
      solution_bound INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE planned_chip (
      run INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      family TEXT NOT NULL,
      generation INTEGER NOT NULL CHECK (generation >= 0),
      status TEXT NOT NULL CHECK (status IN ('released', 'committed', 'projected')),
      hypothetical INTEGER NOT NULL CHECK (hypothetical IN (0, 1)),
      priority INTEGER NOT NULL CHECK (priority >= 0),
      template TEXT,
      next_node_wait INTEGER,
      next_node TEXT,
      target TEXT CHECK (target = date(target, '+0 days')),
      commitment TEXT CHECK (commitment = date(commitment, '+0 days')),
      baseline TEXT CHECK (baseline = date(baseline, '+0 days')),
      PRIMARY KEY (run, id),
      FOREIGN KEY (run) REFERENCES plan (run)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_node (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (run, chip, key),
      FOREIGN KEY (run, chip) REFERENCES planned_chip (run, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_ip (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (run, chip, key),
      FOREIGN KEY (run, chip) REFERENCES planned_chip (run, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_milestone (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('announcement', 'design_start', 'ip_freeze', 'rtl_freeze',
          'tapeout', 'first_silicon', 'production_release', 'launch', 'retirement')),
      value TEXT NOT NULL CHECK (value = date(value, '+0 days')),
      value_precision TEXT NOT NULL
        CHECK (value_precision IN ('day', 'month', 'quarter', 'year')),
      PRIMARY KEY (run, chip, key),
      FOREIGN KEY (run, chip) REFERENCES planned_chip (run, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_passed (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL
        CHECK (value IN ('announcement', 'design_start', 'ip_freeze', 'rtl_freeze',
          'tapeout', 'first_silicon', 'production_release', 'launch', 'retirement')),
      PRIMARY KEY (run, chip, position),
      FOREIGN KEY (run, chip) REFERENCES planned_chip (run, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_slip (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      days INTEGER NOT NULL,
      PRIMARY KEY (run, chip, id),
      FOREIGN KEY (run, chip) REFERENCES planned_chip (run, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_slip_cause (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      slip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      "constraint" TEXT NOT NULL
        CHECK ("constraint" IN ('cadence', 'predecessor', 'team', 'ip', 'licence', 'node',
          'calendar', 'status', 'progress', 'scope', 'cross_chip')),
      item TEXT NOT NULL,
      days INTEGER NOT NULL,
      PRIMARY KEY (run, chip, slip, id),
      FOREIGN KEY (run, chip, slip) REFERENCES planned_chip_slip (run, chip, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_activity (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      phase TEXT NOT NULL
        CHECK (phase IN ('concept', 'architecture', 'design', 'physical', 'enablement',
          'fab', 'bring_up', 'release', 'deployment')),
      milestone TEXT
        CHECK (milestone IN ('announcement', 'design_start', 'ip_freeze', 'rtl_freeze',
          'tapeout', 'first_silicon', 'production_release', 'launch', 'retirement')),
      state TEXT NOT NULL CHECK (state IN ('done', 'under_way', 'planned')),
      start TEXT NOT NULL CHECK (start = date(start, '+0 days')),
      finish TEXT NOT NULL CHECK (finish = date(finish, '+0 days')),
      working_days INTEGER NOT NULL CHECK (working_days >= 0),
      float INTEGER NOT NULL,
      driver TEXT NOT NULL
        CHECK (driver IN ('cadence', 'predecessor', 'team', 'ip', 'licence', 'node',
          'calendar', 'status', 'progress', 'scope', 'cross_chip')),
      driver_item TEXT NOT NULL,
      driver_link TEXT NOT NULL,
      PRIMARY KEY (run, chip, id),
      FOREIGN KEY (run, chip) REFERENCES planned_chip (run, id),
      CHECK (start <= finish)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_activity_people (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (run, chip, activity, key),
      FOREIGN KEY (run, chip, activity) REFERENCES planned_chip_activity (run, chip, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_activity_compute (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      value_hours INTEGER NOT NULL CHECK (value_hours >= 0),
      value_unit TEXT NOT NULL CHECK (value_unit IN ('core-hours', 'board-hours')),
      PRIMARY KEY (run, chip, activity, key),
      FOREIGN KEY (run, chip, activity) REFERENCES planned_chip_activity (run, chip, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_finding (
      run INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      identifier TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      path TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (run, id),
      FOREIGN KEY (run) REFERENCES plan (run)
    ) STRICT, WITHOUT ROWID;
    """
}
