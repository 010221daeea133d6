extension Version1 {
  /// Farms, clouds, tokens and budgets.
  static let compute = """
    CREATE TABLE farm (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      site TEXT,
      utilisation_ppm INTEGER NOT NULL CHECK (utilisation_ppm BETWEEN 0 AND 1000000),
      cost_minor_per_year INTEGER CHECK (cost_minor_per_year >= 0),
      cost_currency TEXT CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, site)
        REFERENCES site (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((cost_minor_per_year IS NULL) = (cost_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE farm_core (
      revision INTEGER NOT NULL,
      farm TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, farm, key),
      FOREIGN KEY (revision, farm) REFERENCES farm (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE farm_board (
      revision INTEGER NOT NULL,
      farm TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, farm, key),
      FOREIGN KEY (revision, farm) REFERENCES farm (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE farm_class (
      revision INTEGER NOT NULL,
      farm TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL
        CHECK (value IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      PRIMARY KEY (revision, farm, position),
      FOREIGN KEY (revision, farm) REFERENCES farm (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cloud (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      vendor TEXT,
      region TEXT,
      on_demand_nano INTEGER CHECK (on_demand_nano >= 0),
      on_demand_currency TEXT CHECK (on_demand_currency GLOB '[A-Z][A-Z][A-Z]'),
      spot_nano INTEGER CHECK (spot_nano >= 0),
      spot_currency TEXT CHECK (spot_currency GLOB '[A-Z][A-Z][A-Z]'),
      committed_nano INTEGER CHECK (committed_nano >= 0),
      committed_currency TEXT CHECK (committed_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, vendor)
        REFERENCES vendor (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((on_demand_nano IS NULL) = (on_demand_currency IS NULL)),
      CHECK ((spot_nano IS NULL) = (spot_currency IS NULL)),
      CHECK ((committed_nano IS NULL) = (committed_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cloud_quota (
      revision INTEGER NOT NULL,
      cloud TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, cloud, key),
      FOREIGN KEY (revision, cloud) REFERENCES cloud (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cloud_class (
      revision INTEGER NOT NULL,
      cloud TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL
        CHECK (value IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      PRIMARY KEY (revision, cloud, position),
      FOREIGN KEY (revision, cloud) REFERENCES cloud (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE token_pool (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      vendor TEXT,
      cost_minor_per_year INTEGER CHECK (cost_minor_per_year >= 0),
      cost_currency TEXT CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, vendor)
        REFERENCES vendor (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((cost_minor_per_year IS NULL) = (cost_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE token_pool_count (
      revision INTEGER NOT NULL,
      token_pool TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, token_pool, key),
      FOREIGN KEY (revision, token_pool) REFERENCES token_pool (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE token_pool_class (
      revision INTEGER NOT NULL,
      token_pool TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL
        CHECK (value IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      PRIMARY KEY (revision, token_pool, position),
      FOREIGN KEY (revision, token_pool) REFERENCES token_pool (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE budget (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      purpose TEXT NOT NULL CHECK (purpose IN ('cloud')),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE budget_cap (
      revision INTEGER NOT NULL,
      budget TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key GLOB 'FY[0-9][0-9]' OR key GLOB 'FY[0-9][0-9]Q[1-4]'),
      value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
      value_currency TEXT NOT NULL CHECK (value_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, budget, key),
      FOREIGN KEY (revision, budget) REFERENCES budget (revision, id)
    ) STRICT, WITHOUT ROWID;
    """
}
