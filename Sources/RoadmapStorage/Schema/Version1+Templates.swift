extension Version1 {
  /// The networks that chips are made from.
  static let templates = """
    CREATE TABLE template (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      version INTEGER NOT NULL,
      summary TEXT,
      design_cycle_count INTEGER NOT NULL CHECK (design_cycle_count > 0),
      design_cycle_unit TEXT NOT NULL
        CHECK (design_cycle_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      team_falloff_millionths INTEGER NOT NULL
        CHECK (team_falloff_millionths BETWEEN 0 AND 1000000),
      verification_exponent_millionths INTEGER NOT NULL
        CHECK (verification_exponent_millionths BETWEEN 0 AND 2000000),
      pdk_margin_count INTEGER NOT NULL,
      pdk_margin_unit TEXT NOT NULL
        CHECK (pdk_margin_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      risk_margin_count INTEGER NOT NULL,
      risk_margin_unit TEXT NOT NULL
        CHECK (risk_margin_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      volume_margin_count INTEGER NOT NULL,
      volume_margin_unit TEXT NOT NULL
        CHECK (volume_margin_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      physical_start TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_parameter (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      summary TEXT,
      unit TEXT,
      default_millionths INTEGER NOT NULL,
      minimum_millionths INTEGER,
      maximum_millionths INTEGER,
      scales TEXT,
      PRIMARY KEY (revision, template, id),
      FOREIGN KEY (revision, template) REFERENCES template (revision, id),
      CHECK (minimum_millionths <= maximum_millionths)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_die (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      node TEXT,
      node_choice TEXT NOT NULL CHECK (node_choice IN ('newest', 'trailing')),
      count INTEGER NOT NULL CHECK (count > 0),
      -- The chip may be one that the cadence makes: no foreign key.
      shared_with TEXT,
      PRIMARY KEY (revision, template, id),
      FOREIGN KEY (revision, template) REFERENCES template (revision, id),
      FOREIGN KEY (revision, node)
        REFERENCES node (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_die_block (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
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
      PRIMARY KEY (revision, template, die, id),
      FOREIGN KEY (revision, template, die) REFERENCES template_die (revision, template, id),
      CHECK ((donor_chip IS NULL) = (donor_point IS NULL)),
      CHECK ((donor_chip IS NULL) = (donor_lag_count IS NULL)),
      CHECK ((donor_chip IS NULL) = (donor_lag_unit IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_ip_slot (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      function TEXT NOT NULL,
      maturity TEXT NOT NULL CHECK (maturity IN ('front_end', 'back_end', 'silicon_proven')),
      activity TEXT NOT NULL,
      die TEXT,
      mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
      PRIMARY KEY (revision, template, id),
      FOREIGN KEY (revision, template) REFERENCES template (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_activity (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      phase TEXT NOT NULL
        CHECK (phase IN ('concept', 'architecture', 'design', 'physical', 'enablement',
          'fab', 'bring_up', 'release', 'deployment')),
      milestone TEXT
        CHECK (milestone IN ('announcement', 'design_start', 'ip_freeze', 'rtl_freeze',
          'tapeout', 'first_silicon', 'production_release', 'launch', 'retirement')),
      scope TEXT NOT NULL CHECK (scope IN ('chip', 'die')),
      people INTEGER NOT NULL CHECK (people >= 0),
      duration_count INTEGER,
      duration_unit TEXT
        CHECK (duration_unit IN ('days', 'working days', 'weeks', 'months', 'years',
          'masks', 'fab', 'metal_fab', 'assembly')),
      scaling TEXT NOT NULL CHECK (scaling IN ('fixed', 'modified', 'total')),
      all_present INTEGER NOT NULL CHECK (all_present IN (0, 1)),
      PRIMARY KEY (revision, template, id),
      FOREIGN KEY (revision, template) REFERENCES template (revision, id),
      CHECK ((duration_count IS NULL) = (duration_unit IS NULL OR duration_unit IN
          ('masks', 'fab', 'metal_fab', 'assembly')))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_activity_after (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value_activity TEXT NOT NULL,
      value_relation TEXT NOT NULL CHECK (value_relation IN ('FS', 'SS', 'FF', 'SF')),
      value_lag_count INTEGER NOT NULL,
      value_lag_unit TEXT NOT NULL
        CHECK (value_lag_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      PRIMARY KEY (revision, template, activity, position),
      FOREIGN KEY (revision, template, activity)
        REFERENCES template_activity (revision, template, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_activity_effort (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_thousandths INTEGER NOT NULL CHECK (value_thousandths >= 0),
      PRIMARY KEY (revision, template, activity, key),
      FOREIGN KEY (revision, template, activity)
        REFERENCES template_activity (revision, template, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_activity_team_size (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value_ppm INTEGER NOT NULL CHECK (value_ppm > 0),
      PRIMARY KEY (revision, template, activity, position),
      FOREIGN KEY (revision, template, activity)
        REFERENCES template_activity (revision, template, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_activity_compute (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      value_hours INTEGER NOT NULL CHECK (value_hours >= 0),
      value_unit TEXT NOT NULL CHECK (value_unit IN ('core-hours', 'board-hours')),
      PRIMARY KEY (revision, template, activity, key),
      FOREIGN KEY (revision, template, activity)
        REFERENCES template_activity (revision, template, id)
    ) STRICT, WITHOUT ROWID;
    """
}
