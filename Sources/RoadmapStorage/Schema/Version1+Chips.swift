extension Version1 {
  /// Families and their chips.
  static let chips = """
    CREATE TABLE family (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      template TEXT NOT NULL,
      cadence_count INTEGER NOT NULL CHECK (cadence_count > 0),
      cadence_unit TEXT NOT NULL
        CHECK (cadence_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      design_cycle_count INTEGER NOT NULL CHECK (design_cycle_count > 0),
      design_cycle_unit TEXT NOT NULL
        CHECK (design_cycle_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      deployment_cycle_count INTEGER NOT NULL CHECK (deployment_cycle_count >= 0),
      deployment_cycle_unit TEXT NOT NULL
        CHECK (deployment_cycle_unit IN ('days', 'working days', 'weeks', 'months',
          'years')),
      priority INTEGER NOT NULL CHECK (priority >= 0),
      growth_millionths INTEGER NOT NULL CHECK (growth_millionths > 0),
      reference_generation INTEGER,
      first_target TEXT CHECK (first_target = date(first_target, '+0 days')),
      ends TEXT CHECK (ends = date(ends, '+0 days')),
      min_gap_count INTEGER NOT NULL CHECK (min_gap_count >= 0),
      min_gap_unit TEXT NOT NULL
        CHECK (min_gap_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      may_start_early_count INTEGER NOT NULL CHECK (may_start_early_count >= 0),
      may_start_early_unit TEXT NOT NULL
        CHECK (may_start_early_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      hypothetical INTEGER NOT NULL CHECK (hypothetical IN (0, 1)),
      foundry TEXT,
      note TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, template)
        REFERENCES template (revision, id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (revision, foundry)
        REFERENCES vendor (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_parameter (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_millionths INTEGER NOT NULL,
      PRIMARY KEY (revision, family, key),
      FOREIGN KEY (revision, family) REFERENCES family (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_want (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      PRIMARY KEY (revision, family, id),
      FOREIGN KEY (revision, family) REFERENCES family (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_want_standard (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      want TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (revision, family, want, key),
      FOREIGN KEY (revision, family, want) REFERENCES family_want (revision, family, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      family TEXT NOT NULL,
      generation INTEGER NOT NULL CHECK (generation >= 0),
      status TEXT NOT NULL CHECK (status IN ('released', 'committed', 'projected')),
      variant INTEGER NOT NULL CHECK (variant IN (0, 1)),
      template TEXT,
      node TEXT,
      target TEXT CHECK (target = date(target, '+0 days')),
      note TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, family)
        REFERENCES family (revision, id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (revision, template)
        REFERENCES template (revision, id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (revision, node)
        REFERENCES node (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_milestone (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('announcement', 'design_start', 'ip_freeze', 'rtl_freeze',
          'tapeout', 'first_silicon', 'production_release', 'launch', 'retirement')),
      value TEXT NOT NULL CHECK (value = date(value, '+0 days')),
      value_precision TEXT NOT NULL
        CHECK (value_precision IN ('day', 'month', 'quarter', 'year')),
      PRIMARY KEY (revision, chip, key),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_commitment (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('announcement', 'design_start', 'ip_freeze', 'rtl_freeze',
          'tapeout', 'first_silicon', 'production_release', 'launch', 'retirement')),
      value TEXT NOT NULL CHECK (value = date(value, '+0 days')),
      PRIMARY KEY (revision, chip, key),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_parameter (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_millionths INTEGER NOT NULL,
      PRIMARY KEY (revision, chip, key),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_die (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      node TEXT,
      node_choice TEXT NOT NULL CHECK (node_choice IN ('newest', 'trailing')),
      count INTEGER NOT NULL CHECK (count > 0),
      -- The chip may be one that the cadence makes: no foreign key.
      shared_with TEXT,
      PRIMARY KEY (revision, chip, id),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id),
      FOREIGN KEY (revision, node)
        REFERENCES node (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_die_block (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      die TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      size_millionths INTEGER NOT NULL CHECK (size_millionths >= 0),
      reuse TEXT NOT NULL CHECK (reuse IN ('new', 'modified', 'unchanged')),
      modified_ppm INTEGER NOT NULL CHECK (modified_ppm BETWEEN 0 AND 1000000),
      donor_chip TEXT,
      donor_point TEXT,
      donor_lag_count INTEGER,
      donor_lag_unit TEXT
        CHECK (donor_lag_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      PRIMARY KEY (revision, chip, die, id),
      FOREIGN KEY (revision, chip, die) REFERENCES chip_die (revision, chip, id),
      CHECK ((donor_chip IS NULL) = (donor_point IS NULL)),
      CHECK ((donor_chip IS NULL) = (donor_lag_count IS NULL)),
      CHECK ((donor_chip IS NULL) = (donor_lag_unit IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_ip (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (revision, chip, key),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_after (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_chip TEXT NOT NULL,
      value_point TEXT NOT NULL,
      value_lag_count INTEGER NOT NULL,
      value_lag_unit TEXT NOT NULL
        CHECK (value_lag_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      PRIMARY KEY (revision, chip, key),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chip_progress (
      revision INTEGER NOT NULL,
      chip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      started TEXT CHECK (started = date(started, '+0 days')),
      finished TEXT CHECK (finished = date(finished, '+0 days')),
      remaining_working_days INTEGER CHECK (remaining_working_days >= 0),
      remaining_effort_thousandths INTEGER CHECK (remaining_effort_thousandths >= 0),
      as_of TEXT CHECK (as_of = date(as_of, '+0 days')),
      PRIMARY KEY (revision, chip, id),
      FOREIGN KEY (revision, chip) REFERENCES chip (revision, id),
      CHECK (started <= finished)
    ) STRICT, WITHOUT ROWID;
    """
}
