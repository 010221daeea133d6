/// The statements that bring machines, rules of compute, and where the compute of plans runs.
enum ComputeTables {
  static let sql = [roadmap, plan, immutability, views].joined(separator: "\n")

  /// What a roadmap says of compute.
  private static let roadmap = """
    ALTER TABLE roadmap ADD COLUMN compute_carbon_intensity_millionths INTEGER
      CHECK (compute_carbon_intensity_millionths >= 0);

    ALTER TABLE cloud ADD COLUMN catalogue TEXT;

    CREATE TABLE cloud_instance (
      revision INTEGER NOT NULL,
      cloud TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL,
      PRIMARY KEY (revision, cloud, position),
      FOREIGN KEY (revision, cloud) REFERENCES cloud (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE machine (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      cloud TEXT NOT NULL,
      instance TEXT NOT NULL,
      cores INTEGER NOT NULL CHECK (cores > 0),
      memory INTEGER NOT NULL CHECK (memory >= 0),
      speed_millionths INTEGER NOT NULL CHECK (speed_millionths > 0),
      on_demand_nano INTEGER CHECK (on_demand_nano >= 0),
      on_demand_currency TEXT CHECK (on_demand_currency GLOB '[A-Z][A-Z][A-Z]'),
      spot_nano INTEGER CHECK (spot_nano >= 0),
      spot_currency TEXT CHECK (spot_currency GLOB '[A-Z][A-Z][A-Z]'),
      committed_nano INTEGER CHECK (committed_nano >= 0),
      committed_currency TEXT CHECK (committed_currency GLOB '[A-Z][A-Z][A-Z]'),
      catalogue TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, cloud)
        REFERENCES cloud (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((on_demand_nano IS NULL) = (on_demand_currency IS NULL)),
      CHECK ((spot_nano IS NULL) = (spot_currency IS NULL)),
      CHECK ((committed_nano IS NULL) = (committed_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE job (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      memory INTEGER CHECK (memory >= 0),
      interruptible_ppm INTEGER NOT NULL CHECK (interruptible_ppm BETWEEN 0 AND 1000000),
      tokens_millionths INTEGER NOT NULL CHECK (tokens_millionths >= 0),
      burst TEXT NOT NULL CHECK (burst IN ('when-late', 'always', 'never')),
      power_millionths INTEGER CHECK (power_millionths >= 0),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE history (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      class TEXT NOT NULL
        CHECK (class IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      size_millionths INTEGER NOT NULL CHECK (size_millionths > 0),
      volume_hours INTEGER NOT NULL CHECK (volume_hours >= 0),
      volume_unit TEXT NOT NULL CHECK (volume_unit IN ('core-hours', 'board-hours')),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE storage (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      growth_ppm INTEGER NOT NULL,
      cost_minor_per_year INTEGER CHECK (cost_minor_per_year >= 0),
      cost_currency TEXT CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      egress_ppm INTEGER NOT NULL CHECK (egress_ppm >= 0),
      egress_cost_minor INTEGER CHECK (egress_cost_minor >= 0),
      egress_cost_currency TEXT CHECK (egress_cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE storage_size (
      revision INTEGER NOT NULL,
      storage TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, storage, key),
      FOREIGN KEY (revision, storage) REFERENCES storage (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE token_pool_peak_lease (
      revision INTEGER NOT NULL,
      token_pool TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, token_pool, key),
      FOREIGN KEY (revision, token_pool) REFERENCES token_pool (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE template_activity_parallel (
      revision INTEGER NOT NULL,
      template TEXT NOT NULL,
      activity TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL
        CHECK (key IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      value INTEGER NOT NULL CHECK (value > 0),
      PRIMARY KEY (revision, template, activity, key),
      FOREIGN KEY (revision, template, activity)
        REFERENCES template_activity (revision, template, id)
    ) STRICT, WITHOUT ROWID;
    """

  /// Where the compute of plans runs, and what it costs.
  private static let plan = """
    CREATE TABLE planned_machine (
      run INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      cloud TEXT NOT NULL,
      instance TEXT,
      option TEXT NOT NULL CHECK (option IN ('on_demand', 'spot', 'committed')),
      speed_millionths INTEGER NOT NULL CHECK (speed_millionths > 0),
      price_nano INTEGER NOT NULL CHECK (price_nano >= 0),
      price_currency TEXT NOT NULL CHECK (price_currency GLOB '[A-Z][A-Z][A-Z]'),
      token_price_nano INTEGER CHECK (token_price_nano >= 0),
      token_price_currency TEXT CHECK (token_price_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (run, id),
      FOREIGN KEY (run) REFERENCES plan (run),
      CHECK ((token_price_nano IS NULL) = (token_price_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_activity_run (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      activity TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      class TEXT NOT NULL
        CHECK (class IN ('simulation', 'formal', 'emulation', 'implementation', 'timing',
          'physical_signoff', 'characterisation', 'mask_data')),
      place TEXT NOT NULL CHECK (place IN ('farm', 'boards', 'cloud')),
      item TEXT NOT NULL,
      start TEXT NOT NULL CHECK (start = date(start, '+0 days')),
      finish TEXT NOT NULL CHECK (finish = date(finish, '+0 days')),
      hours INTEGER NOT NULL CHECK (hours >= 0),
      PRIMARY KEY (run, chip, activity, id),
      FOREIGN KEY (run, chip, activity) REFERENCES planned_chip_activity (run, chip, id),
      CHECK (start <= finish)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_chip_activity_stretch_cause (
      run INTEGER NOT NULL,
      chip TEXT NOT NULL,
      activity TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      cap TEXT NOT NULL CHECK (cap IN ('compute', 'budget', 'token')),
      item TEXT NOT NULL,
      days INTEGER NOT NULL,
      PRIMARY KEY (run, chip, activity, id),
      FOREIGN KEY (run, chip, activity) REFERENCES planned_chip_activity (run, chip, id)
    ) STRICT, WITHOUT ROWID;
    """

  /// Refuses changes of what is written once.
  private static let immutability = [
    (
      "a revision never changes",
      [
        "cloud_instance", "machine", "job", "history", "storage", "storage_size",
        "token_pool_peak_lease", "template_activity_parallel",
      ]
    ),
    (
      "a plan never changes",
      [
        "planned_machine", "planned_chip_activity_run", "planned_chip_activity_stretch_cause",
      ]
    ),
  ].flatMap { reason, tables in
    tables.flatMap { table in
      [("stays", "UPDATE"), ("remains", "DELETE")].map { name, event in
        """
        CREATE TRIGGER \(table)_\(name) BEFORE \(event)
        ON \(table) BEGIN SELECT RAISE(ABORT, '\(reason)'); END;
        """
      }
    }
  }.joined(separator: "\n")

  /// Public views; a removed run shows in none.
  private static let views = """
    CREATE VIEW v_machines AS
      SELECT
        revision, id AS machine, cloud, instance, cores, memory, speed_millionths / 1e6 AS speed,
        on_demand_nano, on_demand_currency, spot_nano, spot_currency, committed_nano,
        committed_currency, catalogue
      FROM machine
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_jobs AS
      SELECT
        revision, id AS class, memory, interruptible_ppm / 1e6 AS interruptible,
        tokens_millionths / 1e6 AS tokens, burst, power_millionths / 1e6 AS power
      FROM job
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_compute_history AS
      SELECT
        revision, id AS history, class, size_millionths / 1e6 AS size, volume_hours AS hours,
        volume_unit AS unit
      FROM history
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_storage AS
      SELECT
        entry.revision, entry.id AS storage, step.key AS from_date, step.value AS tebibytes,
        entry.growth_ppm / 1e6 AS growth, entry.cost_minor_per_year, entry.cost_currency,
        entry.egress_ppm / 1e6 AS egress, entry.egress_cost_minor, entry.egress_cost_currency
      FROM storage entry
      LEFT JOIN storage_size step
        ON step.revision = entry.revision AND step.storage = entry.id
      WHERE entry.revision = (SELECT head FROM document);

    CREATE VIEW v_planned_machines AS
      SELECT
        machine.run, machine.id AS class, machine.cloud, machine.instance,
        machine.option AS purchase_option, machine.speed_millionths / 1e6 AS speed,
        machine.price_nano, machine.price_currency, machine.token_price_nano,
        machine.token_price_currency
      FROM planned_machine machine
      JOIN run ON run.number = machine.run AND run.is_removed = 0;

    CREATE VIEW v_compute_use AS
      SELECT
        part.run, part.chip, chip.family, part.activity, part.class, part.place, part.item,
        part.start, part.finish, part.hours AS hours_a_day,
        part.hours * CAST(julianday(part.finish) - julianday(part.start) AS INTEGER) AS hours,
        CASE part.place WHEN 'cloud' THEN machine.price_nano END AS price_nano,
        machine.price_currency
      FROM planned_chip_activity_run part
      JOIN planned_chip chip ON chip.run = part.run AND chip.id = part.chip
      JOIN run ON run.number = part.run AND run.is_removed = 0
      LEFT JOIN planned_machine machine
        ON machine.run = part.run AND machine.id = part.class AND machine.cloud = part.item;

    CREATE VIEW v_stretches AS
      SELECT
        cause.run, cause.chip, chip.family, cause.activity, cause.cap, cause.item, cause.days
      FROM planned_chip_activity_stretch_cause cause
      JOIN planned_chip chip ON chip.run = cause.run AND chip.id = cause.chip
      JOIN run ON run.number = cause.run AND run.is_removed = 0;
    """
}
