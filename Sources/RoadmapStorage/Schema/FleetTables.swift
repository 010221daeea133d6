/// The statements that bring the fleet: how units serve, workloads, techniques, carbon of fabs.
enum FleetTables {
  static let sql = """
    ALTER TABLE node ADD COLUMN fab_energy_millionths INTEGER
      CHECK (fab_energy_millionths >= 0);
    ALTER TABLE node ADD COLUMN fab_gases_millionths INTEGER
      CHECK (fab_gases_millionths >= 0);
    ALTER TABLE node ADD COLUMN fab_materials_millionths INTEGER
      CHECK (fab_materials_millionths >= 0);
    ALTER TABLE node ADD COLUMN fab_intensity_millionths INTEGER
      CHECK (fab_intensity_millionths >= 0);
    ALTER TABLE roadmap ADD COLUMN fleet_overhead_millionths INTEGER NOT NULL DEFAULT 1000000
      CHECK (fleet_overhead_millionths > 0);
    ALTER TABLE roadmap ADD COLUMN fleet_electricity_minor INTEGER
      CHECK (fleet_electricity_minor >= 0);
    ALTER TABLE roadmap ADD COLUMN fleet_electricity_currency TEXT
      CHECK (fleet_electricity_currency GLOB '[A-Z][A-Z][A-Z]');
    ALTER TABLE roadmap ADD COLUMN fleet_dispatch TEXT NOT NULL DEFAULT 'energy'
      CHECK (fleet_dispatch IN ('energy', 'cost'));
    ALTER TABLE family ADD COLUMN service_life_count INTEGER NOT NULL DEFAULT 3
      CHECK (service_life_count >= 1);
    ALTER TABLE family ADD COLUMN service_life_unit TEXT NOT NULL DEFAULT 'years'
      CHECK (service_life_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE family ADD COLUMN service_migration_count INTEGER NOT NULL DEFAULT 0
      CHECK (service_migration_count >= 0);
    ALTER TABLE family ADD COLUMN service_migration_unit TEXT NOT NULL DEFAULT 'days'
      CHECK (service_migration_unit IN ('days', 'working days', 'weeks', 'months', 'years'));
    ALTER TABLE family ADD COLUMN service_power_millionths INTEGER
      CHECK (service_power_millionths >= 0);
    ALTER TABLE family ADD COLUMN service_power_growth_millionths INTEGER NOT NULL DEFAULT 1000000
      CHECK (service_power_growth_millionths > 0);
    ALTER TABLE family ADD COLUMN service_idle_ppm INTEGER NOT NULL DEFAULT 0
      CHECK (service_idle_ppm >= 0);
    ALTER TABLE family ADD COLUMN service_utilisation_ppm INTEGER NOT NULL DEFAULT 1000000
      CHECK (service_utilisation_ppm > 0);
    ALTER TABLE family ADD COLUMN service_work_growth_millionths INTEGER NOT NULL DEFAULT 1000000
      CHECK (service_work_growth_millionths > 0);
    ALTER TABLE family ADD COLUMN service_other_carbon_millionths INTEGER NOT NULL DEFAULT 150000
      CHECK (service_other_carbon_millionths >= 0);

    CREATE TABLE carbon_intensity (
      revision INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value_millionths INTEGER NOT NULL CHECK (value_millionths >= 0),
      PRIMARY KEY (revision, key),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE workload (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      unit TEXT NOT NULL,
      growth_ppm INTEGER NOT NULL,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE workload_demand (
      revision INTEGER NOT NULL,
      workload TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value_millionths INTEGER NOT NULL CHECK (value_millionths >= 0),
      PRIMARY KEY (revision, workload, key),
      FOREIGN KEY (revision, workload) REFERENCES workload (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE technique (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      share_ppm INTEGER NOT NULL CHECK (share_ppm >= 0),
      time_saved_ppm INTEGER NOT NULL CHECK (time_saved_ppm >= 0),
      power_saved_ppm INTEGER NOT NULL CHECK (power_saved_ppm >= 0),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE technique_workload (
      revision INTEGER NOT NULL,
      technique TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL,
      PRIMARY KEY (revision, technique, position),
      FOREIGN KEY (revision, technique) REFERENCES technique (revision, id),
      FOREIGN KEY (revision, value)
        REFERENCES workload (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_work (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value_millionths INTEGER NOT NULL CHECK (value_millionths > 0),
      PRIMARY KEY (revision, family, key),
      FOREIGN KEY (revision, family) REFERENCES family (revision, id),
      FOREIGN KEY (revision, key)
        REFERENCES workload (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_technique (
      revision INTEGER NOT NULL,
      family TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL,
      value INTEGER NOT NULL CHECK (value > 0),
      PRIMARY KEY (revision, family, key),
      FOREIGN KEY (revision, family) REFERENCES family (revision, id),
      FOREIGN KEY (revision, key)
        REFERENCES technique (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER carbon_intensity_stays BEFORE UPDATE
    ON carbon_intensity BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER carbon_intensity_remains BEFORE DELETE
    ON carbon_intensity BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER workload_stays BEFORE UPDATE
    ON workload BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER workload_remains BEFORE DELETE
    ON workload BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER workload_demand_stays BEFORE UPDATE
    ON workload_demand BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER workload_demand_remains BEFORE DELETE
    ON workload_demand BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER technique_stays BEFORE UPDATE
    ON technique BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER technique_remains BEFORE DELETE
    ON technique BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER technique_workload_stays BEFORE UPDATE
    ON technique_workload BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER technique_workload_remains BEFORE DELETE
    ON technique_workload BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_work_stays BEFORE UPDATE
    ON family_work BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_work_remains BEFORE DELETE
    ON family_work BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_technique_stays BEFORE UPDATE
    ON family_technique BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_technique_remains BEFORE DELETE
    ON family_technique BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;

    CREATE VIEW v_service AS
      SELECT
        family.revision, family.id AS family, family.service_life_count AS service_life,
        family.service_life_unit AS service_life_unit, family.service_migration_count AS migration,
        family.service_migration_unit AS migration_unit,
        family.service_power_millionths / 1e6 AS power,
        family.service_power_growth_millionths / 1e6 AS power_growth,
        family.service_idle_ppm / 1e6 AS idle, family.service_utilisation_ppm / 1e6 AS utilisation,
        work.key AS workload, work.value_millionths / 1e6 AS work,
        family.service_work_growth_millionths / 1e6 AS work_growth,
        family.service_other_carbon_millionths / 1e6 AS other_carbon
      FROM family
      LEFT JOIN family_work work ON work.revision = family.revision AND work.family = family.id
      WHERE family.revision = (SELECT head FROM document);

    CREATE VIEW v_workloads AS
      SELECT
        workload.revision, workload.id AS workload, workload.name, workload.unit,
        step.key AS from_date, step.value_millionths / 1e6 AS demand,
        workload.growth_ppm / 1e6 AS growth
      FROM workload
      LEFT JOIN workload_demand step
        ON step.revision = workload.revision AND step.workload = workload.id
      WHERE workload.revision = (SELECT head FROM document);

    CREATE VIEW v_techniques AS
      SELECT
        technique.revision, technique.id AS technique, technique.name,
        technique.share_ppm / 1e6 AS share, technique.time_saved_ppm / 1e6 AS time_saved,
        technique.power_saved_ppm / 1e6 AS power_saved, use.family, use.value AS from_generation
      FROM technique
      LEFT JOIN family_technique use
        ON use.revision = technique.revision AND use.key = technique.id
      WHERE technique.revision = (SELECT head FROM document);
    """
}
