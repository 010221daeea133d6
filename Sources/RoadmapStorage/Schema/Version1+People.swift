extension Version1 {
  /// Calendars, sites and teams.
  static let people = """
    CREATE TABLE calendar (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE calendar_weekend (
      revision INTEGER NOT NULL,
      calendar TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL CHECK (value IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
      PRIMARY KEY (revision, calendar, position),
      FOREIGN KEY (revision, calendar) REFERENCES calendar (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE calendar_holiday (
      revision INTEGER NOT NULL,
      calendar TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value_first TEXT CHECK (value_first = date(value_first, '+0 days')),
      value_last TEXT CHECK (value_last = date(value_last, '+0 days')),
      value_yearly TEXT CHECK (value_yearly GLOB '[01][0-9]-[0-3][0-9]'),
      PRIMARY KEY (revision, calendar, position),
      FOREIGN KEY (revision, calendar) REFERENCES calendar (revision, id),
      CHECK ((value_first IS NULL) = (value_last IS NULL)),
      CHECK (value_first <= value_last),
      CHECK ((value_first IS NULL) = (value_yearly IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE site (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      country TEXT,
      calendar TEXT NOT NULL,
      productivity_millionths INTEGER NOT NULL CHECK (productivity_millionths > 0),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, calendar)
        REFERENCES calendar (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE team (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      site TEXT NOT NULL,
      discipline TEXT NOT NULL,
      ramp_up_count INTEGER NOT NULL CHECK (ramp_up_count >= 0),
      ramp_up_unit TEXT NOT NULL
        CHECK (ramp_up_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      attrition_ppm INTEGER NOT NULL CHECK (attrition_ppm BETWEEN 0 AND 1000000),
      availability_ppm INTEGER NOT NULL CHECK (availability_ppm BETWEEN 0 AND 1000000),
      cost_minor_per_year INTEGER CHECK (cost_minor_per_year >= 0),
      cost_currency TEXT CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, site)
        REFERENCES site (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((cost_minor_per_year IS NULL) = (cost_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE team_headcount (
      revision INTEGER NOT NULL,
      team TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, team, key),
      FOREIGN KEY (revision, team) REFERENCES team (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE team_hire (
      revision INTEGER NOT NULL,
      team TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      key TEXT NOT NULL CHECK (key = date(key, '+0 days')),
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (revision, team, key),
      FOREIGN KEY (revision, team) REFERENCES team (revision, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE team_family (
      revision INTEGER NOT NULL,
      team TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL,
      PRIMARY KEY (revision, team, position),
      FOREIGN KEY (revision, team) REFERENCES team (revision, id),
      FOREIGN KEY (revision, value)
        REFERENCES family (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    """
}
