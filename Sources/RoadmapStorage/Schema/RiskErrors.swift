/// The statements that keep the standard errors of tapeouts and costs beside those of launches.
enum RiskErrors {
  static let sql = """
    CREATE TABLE risk_summary_cost_error (
      simulation INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL CHECK (key BETWEEN 0 AND 100),
      value_minor INTEGER NOT NULL,
      value_currency TEXT NOT NULL,
      PRIMARY KEY (simulation, key),
      FOREIGN KEY (simulation) REFERENCES risk_summary (simulation)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_chip_tapeout_error (
      simulation INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL CHECK (key BETWEEN 0 AND 100),
      value_millionths INTEGER NOT NULL,
      PRIMARY KEY (simulation, chip, key),
      FOREIGN KEY (simulation, chip) REFERENCES risk_summary_chip (simulation, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE risk_summary_chip_cost_error (
      simulation INTEGER NOT NULL,
      chip TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL CHECK (key BETWEEN 0 AND 100),
      value_minor INTEGER NOT NULL,
      value_currency TEXT NOT NULL,
      PRIMARY KEY (simulation, chip, key),
      FOREIGN KEY (simulation, chip) REFERENCES risk_summary_chip (simulation, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER risk_summary_cost_error_stays BEFORE UPDATE
    ON risk_summary_cost_error
    BEGIN SELECT RAISE(ABORT, 'a simulation never changes'); END;
    CREATE TRIGGER risk_summary_cost_error_remains BEFORE DELETE
    ON risk_summary_cost_error
    BEGIN SELECT RAISE(ABORT, 'a simulation never changes'); END;
    CREATE TRIGGER risk_summary_chip_tapeout_error_stays BEFORE UPDATE
    ON risk_summary_chip_tapeout_error
    BEGIN SELECT RAISE(ABORT, 'a simulation never changes'); END;
    CREATE TRIGGER risk_summary_chip_tapeout_error_remains BEFORE DELETE
    ON risk_summary_chip_tapeout_error
    BEGIN SELECT RAISE(ABORT, 'a simulation never changes'); END;
    CREATE TRIGGER risk_summary_chip_cost_error_stays BEFORE UPDATE
    ON risk_summary_chip_cost_error
    BEGIN SELECT RAISE(ABORT, 'a simulation never changes'); END;
    CREATE TRIGGER risk_summary_chip_cost_error_remains BEFORE DELETE
    ON risk_summary_chip_cost_error
    BEGIN SELECT RAISE(ABORT, 'a simulation never changes'); END;

    DROP VIEW v_risk_quantiles;
    CREATE VIEW v_risk_quantiles AS
      SELECT latest.run, q.chip, 'launch' AS quantity, q.key AS percent, q.value AS date,
        error.value_millionths / 1e6 AS standard_error_days, NULL AS amount_minor,
        NULL AS currency, NULL AS standard_error_minor
      FROM risk_summary_chip_launch_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      LEFT JOIN risk_summary_chip_launch_error error
        ON error.simulation = q.simulation AND error.chip = q.chip AND error.key = q.key
      UNION ALL
      SELECT latest.run, q.chip, 'tapeout', q.key, q.value, error.value_millionths / 1e6, NULL,
        NULL, NULL
      FROM risk_summary_chip_tapeout_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      LEFT JOIN risk_summary_chip_tapeout_error error
        ON error.simulation = q.simulation AND error.chip = q.chip AND error.key = q.key
      UNION ALL
      SELECT latest.run, q.chip, 'cost', q.key, NULL, NULL, q.value_minor, q.value_currency,
        error.value_minor
      FROM risk_summary_chip_cost_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      LEFT JOIN risk_summary_chip_cost_error error
        ON error.simulation = q.simulation AND error.chip = q.chip AND error.key = q.key
      UNION ALL
      SELECT latest.run, NULL, 'cost', q.key, NULL, NULL, q.value_minor, q.value_currency,
        error.value_minor
      FROM risk_summary_cost_quantile q
      JOIN v_risk_runs latest ON latest.simulation = q.simulation
      LEFT JOIN risk_summary_cost_error error
        ON error.simulation = q.simulation AND error.key = q.key;
    """
}
