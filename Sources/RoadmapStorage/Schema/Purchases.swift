/// The statements that bring lead times of orders, records of finished chips, and norms.
enum Purchases {
  static let sql = """
    ALTER TABLE node ADD COLUMN shuttle_lead_time_count INTEGER NOT NULL DEFAULT 3
      CHECK (shuttle_lead_time_count >= 0);
    ALTER TABLE node ADD COLUMN shuttle_lead_time_unit TEXT NOT NULL DEFAULT 'months'
      CHECK (shuttle_lead_time_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE family ADD COLUMN economics_package_lead_time_count INTEGER NOT NULL DEFAULT 20
      CHECK (economics_package_lead_time_count >= 0);
    ALTER TABLE family ADD COLUMN economics_package_lead_time_unit TEXT NOT NULL DEFAULT 'weeks'
      CHECK (economics_package_lead_time_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE family ADD COLUMN economics_component_lead_time_count INTEGER NOT NULL DEFAULT 26
      CHECK (economics_component_lead_time_count >= 0);
    ALTER TABLE family ADD COLUMN economics_component_lead_time_unit TEXT NOT NULL DEFAULT 'weeks'
      CHECK (economics_component_lead_time_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE token_pool ADD COLUMN renewal TEXT CHECK (renewal = date(renewal, '+0 days'));
    ALTER TABLE token_pool ADD COLUMN term_count INTEGER NOT NULL DEFAULT 1
      CHECK (term_count >= 1);
    ALTER TABLE token_pool ADD COLUMN term_unit TEXT NOT NULL DEFAULT 'years'
      CHECK (term_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE token_pool ADD COLUMN lead_time_count INTEGER NOT NULL DEFAULT 2
      CHECK (lead_time_count >= 0);
    ALTER TABLE token_pool ADD COLUMN lead_time_unit TEXT NOT NULL DEFAULT 'months'
      CHECK (lead_time_unit IN ('days', 'working days', 'weeks', 'months', 'years'));

    ALTER TABLE chip ADD COLUMN took_size_millionths INTEGER CHECK (took_size_millionths > 0);
    ALTER TABLE chip ADD COLUMN took_effective_size_millionths INTEGER
      CHECK (took_effective_size_millionths > 0);
    ALTER TABLE chip ADD COLUMN took_effort_thousandths INTEGER CHECK (took_effort_thousandths > 0);
    ALTER TABLE chip ADD COLUMN took_verification_thousandths INTEGER
      CHECK (took_verification_thousandths >= 0);
    ALTER TABLE chip ADD COLUMN took_cost_minor INTEGER CHECK (took_cost_minor >= 0);
    ALTER TABLE chip ADD COLUMN took_cost_currency TEXT
      CHECK (took_cost_currency GLOB '[A-Z][A-Z][A-Z]');

    CREATE TABLE norm (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      growth_ppm INTEGER NOT NULL,
      tolerance_millionths INTEGER NOT NULL CHECK (tolerance_millionths > 0),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE norm_gate (
      revision INTEGER NOT NULL,
      norm TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL,
      value INTEGER NOT NULL CHECK (value > 0),
      PRIMARY KEY (revision, norm, key),
      FOREIGN KEY (revision, norm) REFERENCES norm (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE norm_verification_ratio (
      revision INTEGER NOT NULL,
      norm TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key INTEGER NOT NULL,
      value_millionths INTEGER NOT NULL CHECK (value_millionths > 0),
      PRIMARY KEY (revision, norm, key),
      FOREIGN KEY (revision, norm) REFERENCES norm (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER norm_stays BEFORE UPDATE
    ON norm BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER norm_remains BEFORE DELETE
    ON norm BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER norm_gate_stays BEFORE UPDATE
    ON norm_gate BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER norm_gate_remains BEFORE DELETE
    ON norm_gate BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER norm_verification_ratio_stays BEFORE UPDATE
    ON norm_verification_ratio BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER norm_verification_ratio_remains BEFORE DELETE
    ON norm_verification_ratio BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;

    CREATE VIEW v_lead_times AS
      SELECT node.revision, 'shuttle_seat' AS kind, node.id AS item,
        node.shuttle_lead_time_count AS lead_time, node.shuttle_lead_time_unit AS unit
      FROM node WHERE node.revision = (SELECT head FROM document)
      UNION ALL
      SELECT family.revision, 'substrates', family.id, family.economics_package_lead_time_count,
        family.economics_package_lead_time_unit
      FROM family WHERE family.revision = (SELECT head FROM document)
      UNION ALL
      SELECT family.revision, 'memory', family.id, family.economics_component_lead_time_count,
        family.economics_component_lead_time_unit
      FROM family WHERE family.revision = (SELECT head FROM document)
      UNION ALL
      SELECT pool.revision, 'tool_renewal', pool.id, pool.lead_time_count, pool.lead_time_unit
      FROM token_pool pool WHERE pool.revision = (SELECT head FROM document)
      UNION ALL
      SELECT licence.revision, 'licence', licence.id, licence.lead_time_count,
        licence.lead_time_unit
      FROM licence WHERE licence.revision = (SELECT head FROM document);

    CREATE VIEW v_chip_records AS
      SELECT
        revision, id AS chip, family, generation, took_size_millionths / 1e6 AS size,
        took_effective_size_millionths / 1e6 AS effective_size,
        took_effort_thousandths / 1e3 AS effort_days,
        took_verification_thousandths / 1e3 AS verification_days,
        took_cost_minor AS cost_minor, took_cost_currency AS cost_currency
      FROM chip
      WHERE revision = (SELECT head FROM document)
        AND coalesce(took_size_millionths, took_effort_thousandths, took_cost_minor) IS NOT NULL;

    CREATE VIEW v_norms AS
      SELECT
        norm.revision, norm.id AS norm, norm.name, year.key AS year, step.value AS gates,
        ratio.value_millionths / 1e6 AS verification_ratio, norm.growth_ppm / 1e6 AS growth,
        norm.tolerance_millionths / 1e6 AS tolerance
      FROM norm
      JOIN (
        SELECT revision, norm, key FROM norm_gate
        UNION SELECT revision, norm, key FROM norm_verification_ratio
      ) year ON year.revision = norm.revision AND year.norm = norm.id
      LEFT JOIN norm_gate step
        ON step.revision = norm.revision AND step.norm = norm.id AND step.key = year.key
      LEFT JOIN norm_verification_ratio ratio
        ON ratio.revision = norm.revision AND ratio.norm = norm.id AND ratio.key = year.key
      WHERE norm.revision = (SELECT head FROM document);
    """
}
