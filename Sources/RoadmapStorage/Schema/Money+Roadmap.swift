/// The statements that bring money: economics of families, exchange rates, actual spend, ledgers.
enum MoneyTables {
  /// What a roadmap says about money.
  static let roadmap = """
    ALTER TABLE roadmap ADD COLUMN finance_price_year INTEGER CHECK (finance_price_year > 0);
    ALTER TABLE roadmap ADD COLUMN finance_discount_rate_ppm INTEGER NOT NULL DEFAULT 100000
      CHECK (finance_discount_rate_ppm >= 0);
    ALTER TABLE roadmap ADD COLUMN finance_value_until TEXT
      CHECK (finance_value_until = date(finance_value_until, '+0 days'));

    CREATE TABLE escalation (
      revision INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('people', 'sustaining', 'ip', 'eda', 'masks', 'engineering_wafers',
          'package_test', 'compute', 'units', 'royalties', 'income')),
      value_ppm INTEGER NOT NULL,
      PRIMARY KEY (revision, key),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exchange_rate (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      per INTEGER NOT NULL CHECK (per > 0),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exchange_rate_rate (
      revision INTEGER NOT NULL,
      exchange_rate TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value_millionths INTEGER NOT NULL CHECK (value_millionths > 0),
      PRIMARY KEY (revision, exchange_rate, key),
      FOREIGN KEY (revision, exchange_rate) REFERENCES exchange_rate (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE actual (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      period TEXT NOT NULL
        CHECK (period GLOB 'FY[0-9][0-9]' OR period GLOB 'FY[0-9][0-9]Q[1-4]'),
      class TEXT NOT NULL
        CHECK (class IN ('people', 'sustaining', 'ip', 'eda', 'masks', 'engineering_wafers',
          'package_test', 'compute', 'units', 'royalties', 'income')),
      chip TEXT,
      amount_minor INTEGER NOT NULL,
      amount_currency TEXT NOT NULL CHECK (amount_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE family ADD COLUMN economics_units INTEGER CHECK (economics_units >= 0);
    ALTER TABLE family ADD COLUMN economics_units_growth_millionths INTEGER NOT NULL
      DEFAULT 1000000;
    ALTER TABLE family ADD COLUMN economics_price_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_price_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_saving_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_saving_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_alternative TEXT;
    ALTER TABLE family ADD COLUMN economics_value_growth_millionths INTEGER NOT NULL
      DEFAULT 1000000;
    ALTER TABLE family ADD COLUMN economics_package_cost_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_package_cost_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_component_cost_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_component_cost_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_test_cost_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_test_cost_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_assembly_yield_ppm INTEGER NOT NULL DEFAULT 990000;
    ALTER TABLE family ADD COLUMN economics_package_nre_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_package_nre_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_test_nre_minor INTEGER;
    ALTER TABLE family ADD COLUMN economics_test_nre_currency TEXT;
    ALTER TABLE family ADD COLUMN economics_engineering_wafers INTEGER NOT NULL DEFAULT 25
      CHECK (economics_engineering_wafers >= 0);
    ALTER TABLE family ADD COLUMN economics_shuttle INTEGER NOT NULL DEFAULT 0
      CHECK (economics_shuttle IN (0, 1));

    CREATE TABLE family_die_area (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_millionths INTEGER NOT NULL CHECK (value_millionths > 0),
      PRIMARY KEY (revision, family, key),
      FOREIGN KEY (revision, family) REFERENCES family (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_ramp (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value_ppm INTEGER NOT NULL CHECK (value_ppm >= 0),
      PRIMARY KEY (revision, family, position),
      FOREIGN KEY (revision, family) REFERENCES family (revision, id)
    ) STRICT, WITHOUT ROWID;

    -- A list without rows would be read as one that was stated empty.
    INSERT INTO family_ramp (revision, family, position, value_ppm)
      SELECT revision, id, 0, 200000 FROM family
      UNION ALL SELECT revision, id, 1, 450000 FROM family
      UNION ALL SELECT revision, id, 2, 350000 FROM family;

    ALTER TABLE node ADD COLUMN shuttle_seat_minor INTEGER CHECK (shuttle_seat_minor >= 0);
    ALTER TABLE node ADD COLUMN shuttle_seat_currency TEXT
      CHECK (shuttle_seat_currency GLOB '[A-Z][A-Z][A-Z]');
    ALTER TABLE node ADD COLUMN mature_defect_density_millionths INTEGER
      CHECK (mature_defect_density_millionths >= 0);
    ALTER TABLE node ADD COLUMN defect_learning_count INTEGER NOT NULL DEFAULT 5
      CHECK (defect_learning_count >= 0);
    ALTER TABLE node ADD COLUMN defect_learning_unit TEXT NOT NULL DEFAULT 'years'
      CHECK (defect_learning_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE node ADD COLUMN yield_cluster_millionths INTEGER NOT NULL DEFAULT 3000000
      CHECK (yield_cluster_millionths > 0);

    CREATE TABLE node_published_cost (
      revision INTEGER NOT NULL,
      node TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
      value_currency TEXT NOT NULL CHECK (value_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, node, key),
      FOREIGN KEY (revision, node) REFERENCES node (revision, id)
    ) STRICT, WITHOUT ROWID;
    """
}
