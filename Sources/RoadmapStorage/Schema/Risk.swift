/// The statements that bring risk: what is uncertain in a roadmap, and what simulations came to.
enum RiskTables {
  /// What a roadmap says of risk.
  static let roadmap =
    """
    ALTER TABLE roadmap ADD COLUMN spins_survey TEXT NOT NULL DEFAULT 'from-2024'
      CHECK (spins_survey IN ('to-2022', 'from-2024', 'planned'));
    ALTER TABLE roadmap ADD COLUMN spins_first_silicon_ppm INTEGER
      CHECK (spins_first_silicon_ppm BETWEEN 0 AND 1000000);
    ALTER TABLE roadmap ADD COLUMN spins_later_silicon_ppm INTEGER NOT NULL DEFAULT 600000;
    ALTER TABLE roadmap ADD COLUMN spins_metal_only_ppm INTEGER NOT NULL DEFAULT 700000;
    ALTER TABLE roadmap ADD COLUMN spins_new_node_millionths INTEGER NOT NULL DEFAULT 1000000;
    ALTER TABLE roadmap ADD COLUMN spins_new_ip_millionths INTEGER NOT NULL DEFAULT 1000000;
    ALTER TABLE roadmap ADD COLUMN spins_derivative_millionths INTEGER NOT NULL DEFAULT 1000000;
    ALTER TABLE roadmap ADD COLUMN spins_all_layer_fix_millionths INTEGER NOT NULL
      DEFAULT 1500000;
    ALTER TABLE template_activity ADD COLUMN respin TEXT
      CHECK (respin IN ('debug', 'fix', 'masks', 'wafers', 'assembly', 'test', 'qualification'));

    CREATE TABLE driver (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      cause TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correlation (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      first TEXT NOT NULL,
      second TEXT NOT NULL,
      coefficient_ppm INTEGER NOT NULL CHECK (coefficient_ppm BETWEEN -1000000 AND 1000000),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, first) REFERENCES driver (revision, id),
      FOREIGN KEY (revision, second) REFERENCES driver (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE uncertainty (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      measure TEXT NOT NULL
        CHECK (measure IN ('duration', 'delay', 'hiring', 'attrition', 'demand', 'price')),
      distribution TEXT NOT NULL,
      common INTEGER NOT NULL CHECK (common IN (0, 1)),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      cause TEXT,
      probability_ppm INTEGER NOT NULL CHECK (probability_ppm BETWEEN 0 AND 1000000),
      measure TEXT NOT NULL
        CHECK (measure IN ('duration', 'delay', 'hiring', 'attrition', 'demand', 'price')),
      impact TEXT,
      cost_minor INTEGER,
      cost_currency TEXT CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mitigation (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      risk TEXT,
      cost_minor INTEGER NOT NULL,
      cost_currency TEXT NOT NULL CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      because TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, risk) REFERENCES risk (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mitigation_change (
      revision INTEGER NOT NULL,
      mitigation TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (revision, mitigation, key),
      FOREIGN KEY (revision, mitigation) REFERENCES mitigation (revision, id)
    ) STRICT, WITHOUT ROWID;
    """
    + ["uncertainty", "risk"].map { owner in
      """


      CREATE TABLE \(owner)_of (
        revision INTEGER NOT NULL,
        \(owner) TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        value TEXT NOT NULL,
        PRIMARY KEY (revision, \(owner), position),
        FOREIGN KEY (revision, \(owner)) REFERENCES \(owner) (revision, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE \(owner)_driver (
        revision INTEGER NOT NULL,
        \(owner) TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        key TEXT NOT NULL,
        value_ppm INTEGER NOT NULL CHECK (value_ppm BETWEEN -1000000 AND 1000000),
        PRIMARY KEY (revision, \(owner), key),
        FOREIGN KEY (revision, \(owner)) REFERENCES \(owner) (revision, id),
        FOREIGN KEY (revision, key) REFERENCES driver (revision, id)
      ) STRICT, WITHOUT ROWID;
      """
    }.joined()

  /// What simulations of runs came to; a run may have several, the newest counts.
  static let simulations =
    """
    CREATE TABLE simulation (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES run (number),
      engine_version TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX simulation_by_run ON simulation (run);

    CREATE TABLE risk_summary (
      simulation INTEGER PRIMARY KEY REFERENCES simulation (number),
      scenario TEXT NOT NULL,
      status_date TEXT NOT NULL CHECK (status_date = date(status_date, '+0 days')),
      replications INTEGER NOT NULL CHECK (replications >= 0),
      seed INTEGER NOT NULL,
      sampling TEXT NOT NULL,
      starts_early INTEGER NOT NULL CHECK (starts_early IN (0, 1)),
      interrupted INTEGER NOT NULL CHECK (interrupted IN (0, 1)),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]')
    ) STRICT;

    CREATE TABLE risk_summary_chip (
      simulation INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      planned_launch TEXT NOT NULL,
      plan_percentile_ppm INTEGER NOT NULL,
      target TEXT,
      target_probability_ppm INTEGER,
      commitment TEXT,
      commitment_probability_ppm INTEGER,
      planned_tapeout TEXT,
      planned_cost_minor INTEGER NOT NULL,
      planned_cost_currency TEXT NOT NULL,
      cost_probability_ppm INTEGER NOT NULL,
      joint_probability_ppm INTEGER NOT NULL,
      first_silicon_ppm INTEGER,
      PRIMARY KEY (simulation, id),
      FOREIGN KEY (simulation) REFERENCES risk_summary (simulation)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_chip_activity (
      simulation INTEGER NOT NULL,
      chip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      criticality_ppm INTEGER NOT NULL,
      cruciality_ppm INTEGER NOT NULL,
      sensitivity_ppm INTEGER NOT NULL,
      mean_days_millionths INTEGER NOT NULL,
      deviation_days_millionths INTEGER NOT NULL,
      PRIMARY KEY (simulation, chip, id),
      FOREIGN KEY (simulation, chip) REFERENCES risk_summary_chip (simulation, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_chip_item (
      simulation INTEGER NOT NULL,
      chip TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      rank_correlation_ppm INTEGER NOT NULL,
      swing_days INTEGER NOT NULL,
      removal_days INTEGER,
      PRIMARY KEY (simulation, chip, id),
      FOREIGN KEY (simulation, chip) REFERENCES risk_summary_chip (simulation, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_resource (
      simulation INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      share_ppm INTEGER NOT NULL,
      mean_days_millionths INTEGER NOT NULL,
      PRIMARY KEY (simulation, id),
      FOREIGN KEY (simulation) REFERENCES risk_summary (simulation)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_finding (
      simulation INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      identifier TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      path TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (simulation, id),
      FOREIGN KEY (simulation) REFERENCES risk_summary (simulation)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_cost_quantile (
      simulation INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL CHECK (key BETWEEN 0 AND 100),
      value_minor INTEGER NOT NULL,
      value_currency TEXT NOT NULL,
      PRIMARY KEY (simulation, key),
      FOREIGN KEY (simulation) REFERENCES risk_summary (simulation)
    ) STRICT, WITHOUT ROWID;
    """
    + [
      ("launch_quantile", "INTEGER", "value TEXT NOT NULL"),
      ("launch_error", "INTEGER", "value_millionths INTEGER NOT NULL"),
      ("tapeout_quantile", "INTEGER", "value TEXT NOT NULL"),
      ("histogram", "TEXT", "value INTEGER NOT NULL"),
      ("cost_quantile", "INTEGER", "value_minor INTEGER NOT NULL, value_currency TEXT NOT NULL"),
      ("joint_frontier", "TEXT", "value_minor INTEGER NOT NULL, value_currency TEXT NOT NULL"),
      ("spin", "INTEGER", "value_ppm INTEGER NOT NULL"),
    ].map { table, key, value in
      """


      CREATE TABLE risk_summary_chip_\(table) (
        simulation INTEGER NOT NULL,
        chip TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        key \(key) NOT NULL,
        \(value),
        PRIMARY KEY (simulation, chip, key),
        FOREIGN KEY (simulation, chip) REFERENCES risk_summary_chip (simulation, id)
      ) STRICT, WITHOUT ROWID;
      """
    }.joined()

  /// Refuses changes of what is written once.
  static let immutability = [
    (
      "a revision never changes",
      [
        "driver", "correlation", "uncertainty", "uncertainty_of", "uncertainty_driver", "risk",
        "risk_of", "risk_driver", "mitigation", "mitigation_change",
      ]
    ),
    (
      "a simulation never changes",
      [
        "simulation", "risk_summary", "risk_summary_chip", "risk_summary_chip_activity",
        "risk_summary_chip_item", "risk_summary_resource", "risk_summary_finding",
        "risk_summary_cost_quantile", "risk_summary_chip_launch_quantile",
        "risk_summary_chip_launch_error", "risk_summary_chip_tapeout_quantile",
        "risk_summary_chip_histogram", "risk_summary_chip_cost_quantile",
        "risk_summary_chip_joint_frontier", "risk_summary_chip_spin",
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

  /// Public views of risk; the newest simulation of each run that is not removed.
  static let views = """
    CREATE VIEW v_risk_runs AS
      SELECT
        simulation.run, simulation.number AS simulation, summary.scenario, summary.status_date,
        summary.replications, summary.seed, summary.sampling, summary.starts_early,
        summary.interrupted, simulation.engine_version, simulation.saved_at
      FROM simulation
      JOIN risk_summary summary ON summary.simulation = simulation.number
      JOIN run ON run.number = simulation.run AND run.is_removed = 0
      WHERE simulation.number = (
        SELECT max(other.number) FROM simulation other WHERE other.run = simulation.run
      );

    CREATE VIEW v_risk AS
      SELECT
        latest.run, chip.id AS chip, chip.planned_launch,
        chip.plan_percentile_ppm / 1e6 AS plan_percentile, chip.target,
        chip.target_probability_ppm / 1e6 AS target_probability, chip.commitment,
        chip.commitment_probability_ppm / 1e6 AS commitment_probability,
        (SELECT value FROM risk_summary_chip_launch_quantile q
          WHERE q.simulation = chip.simulation AND q.chip = chip.id AND q.key = 10) AS launch_p10,
        (SELECT value FROM risk_summary_chip_launch_quantile q
          WHERE q.simulation = chip.simulation AND q.chip = chip.id AND q.key = 50) AS launch_p50,
        (SELECT value FROM risk_summary_chip_launch_quantile q
          WHERE q.simulation = chip.simulation AND q.chip = chip.id AND q.key = 80) AS launch_p80,
        (SELECT value FROM risk_summary_chip_launch_quantile q
          WHERE q.simulation = chip.simulation AND q.chip = chip.id AND q.key = 90) AS launch_p90,
        chip.planned_cost_minor, chip.planned_cost_currency AS currency,
        chip.cost_probability_ppm / 1e6 AS cost_probability,
        chip.joint_probability_ppm / 1e6 AS joint_probability,
        chip.first_silicon_ppm / 1e6 AS first_silicon
      FROM risk_summary_chip chip
      JOIN v_risk_runs latest ON latest.simulation = chip.simulation;

    CREATE VIEW v_risk_quantiles AS
      SELECT latest.run, q.chip, 'launch' AS quantity, q.key AS percent, q.value AS date,
        error.value_millionths / 1e6 AS standard_error_days, NULL AS amount_minor,
        NULL AS currency
      FROM risk_summary_chip_launch_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      LEFT JOIN risk_summary_chip_launch_error error
        ON error.simulation = q.simulation AND error.chip = q.chip AND error.key = q.key
      UNION ALL
      SELECT latest.run, q.chip, 'tapeout', q.key, q.value, NULL, NULL, NULL
      FROM risk_summary_chip_tapeout_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      UNION ALL
      SELECT latest.run, q.chip, 'cost', q.key, NULL, NULL, q.value_minor, q.value_currency
      FROM risk_summary_chip_cost_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      UNION ALL
      SELECT latest.run, NULL, 'cost', q.key, NULL, NULL, q.value_minor, q.value_currency
      FROM risk_summary_cost_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation;

    CREATE VIEW v_risk_spins AS
      SELECT latest.run, spin.chip, spin.key AS tapeouts, spin.value_ppm / 1e6 AS share
      FROM risk_summary_chip_spin spin
      JOIN v_risk_runs latest ON latest.simulation = spin.simulation;

    CREATE VIEW v_risk_activities AS
      SELECT
        latest.run, activity.chip, activity.id AS activity,
        activity.criticality_ppm / 1e6 AS criticality,
        activity.cruciality_ppm / 1e6 AS cruciality,
        activity.sensitivity_ppm / 1e6 AS sensitivity,
        activity.mean_days_millionths / 1e6 AS mean_days,
        activity.deviation_days_millionths / 1e6 AS deviation_days
      FROM risk_summary_chip_activity activity
      JOIN v_risk_runs latest ON latest.simulation = activity.simulation;

    CREATE VIEW v_risk_items AS
      SELECT
        latest.run, item.chip, item.id AS item, item.name,
        item.rank_correlation_ppm / 1e6 AS rank_correlation, item.swing_days, item.removal_days
      FROM risk_summary_chip_item item
      JOIN v_risk_runs latest ON latest.simulation = item.simulation;

    CREATE VIEW v_risk_resources AS
      SELECT
        latest.run, resource.id AS resource, resource.share_ppm / 1e6 AS share,
        resource.mean_days_millionths / 1e6 AS mean_days
      FROM risk_summary_resource resource
      JOIN v_risk_runs latest ON latest.simulation = resource.simulation;
    """
}
