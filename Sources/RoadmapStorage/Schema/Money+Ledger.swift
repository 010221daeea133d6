extension MoneyTables {
  /// What runs cost and bring in.
  static let ledger = """
    CREATE TABLE ledger (
      run INTEGER PRIMARY KEY REFERENCES run (number),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      price_year INTEGER NOT NULL,
      discount_rate_ppm INTEGER NOT NULL CHECK (discount_rate_ppm >= 0),
      status_date TEXT NOT NULL CHECK (status_date = date(status_date, '+0 days')),
      value_until TEXT NOT NULL CHECK (value_until = date(value_until, '+0 days')),
      value_sunk_minor INTEGER NOT NULL,
      value_sunk_currency TEXT NOT NULL,
      value_nre_minor INTEGER NOT NULL,
      value_nre_currency TEXT NOT NULL,
      value_npv_minor INTEGER NOT NULL,
      value_npv_currency TEXT NOT NULL,
      value_npv_beyond_minor INTEGER NOT NULL,
      value_npv_beyond_currency TEXT NOT NULL,
      value_trough_minor INTEGER NOT NULL,
      value_trough_currency TEXT NOT NULL,
      value_trough_period TEXT,
      value_payback TEXT
    ) STRICT;

    CREATE TABLE ledger_irr (
      run INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value_ppm INTEGER NOT NULL,
      PRIMARY KEY (run, position),
      FOREIGN KEY (run) REFERENCES ledger (run)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ledger_chip (
      run INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      sunk_minor INTEGER NOT NULL,
      sunk_currency TEXT NOT NULL,
      nre_minor INTEGER NOT NULL,
      nre_currency TEXT NOT NULL,
      units INTEGER NOT NULL CHECK (units >= 0),
      unit_cost_minor INTEGER,
      unit_cost_currency TEXT,
      unit_value_minor INTEGER,
      unit_value_currency TEXT,
      break_even_units INTEGER,
      payback TEXT,
      npv_minor INTEGER NOT NULL,
      npv_currency TEXT NOT NULL,
      PRIMARY KEY (run, id),
      FOREIGN KEY (run) REFERENCES ledger (run)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ledger_line (
      run INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      class TEXT NOT NULL
        CHECK (class IN ('people', 'sustaining', 'ip', 'eda', 'masks', 'engineering_wafers',
          'package_test', 'compute', 'units', 'royalties', 'income')),
      chip TEXT,
      item TEXT NOT NULL,
      period TEXT NOT NULL,
      sunk INTEGER NOT NULL CHECK (sunk IN (0, 1)),
      actual INTEGER NOT NULL CHECK (actual IN (0, 1)),
      amount_minor INTEGER NOT NULL,
      amount_currency TEXT NOT NULL,
      PRIMARY KEY (run, id),
      FOREIGN KEY (run) REFERENCES ledger (run)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ledger_finding (
      run INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      identifier TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      path TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (run, id),
      FOREIGN KEY (run) REFERENCES ledger (run)
    ) STRICT, WITHOUT ROWID;
    """

  /// Refuses changes of what is written once.
  static let immutability = [
    (
      "a revision never changes",
      [
        "escalation", "exchange_rate", "exchange_rate_rate", "actual", "family_die_area",
        "family_ramp", "node_published_cost",
      ]
    ),
    (
      "a plan never changes",
      [
        "ledger", "ledger_irr", "ledger_chip", "ledger_line", "ledger_finding",
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
}
