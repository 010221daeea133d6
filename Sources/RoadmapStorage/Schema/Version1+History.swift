extension Version1 {
  /// What happened to the document: revisions, runs, baselines, the journal.
  static let history = """
    CREATE TABLE revision (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      parent INTEGER REFERENCES revision (number),
      roadmap TEXT NOT NULL CHECK (roadmap <> ''),
      hash TEXT NOT NULL CHECK (hash <> ''),
      note TEXT NOT NULL,
      saved_at TEXT NOT NULL CHECK (saved_at <> ''),
      CHECK (parent < number)
    ) STRICT;

    CREATE INDEX revision_by_hash ON revision (hash);

    -- One row: a file holds one roadmap.
    CREATE TABLE document (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      roadmap TEXT NOT NULL CHECK (roadmap <> ''),
      head INTEGER REFERENCES revision (number)
    ) STRICT;

    CREATE TABLE run (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      revision INTEGER NOT NULL REFERENCES revision (number),
      scenario TEXT NOT NULL CHECK (scenario <> ''),
      seed INTEGER NOT NULL,
      effort INTEGER NOT NULL CHECK (effort >= 0),
      status_date TEXT NOT NULL CHECK (status_date = date(status_date, '+0 days')),
      time_limit_seconds INTEGER CHECK (time_limit_seconds > 0),
      engine_version TEXT NOT NULL CHECK (engine_version <> ''),
      baseline TEXT CHECK (baseline <> ''),
      reference INTEGER REFERENCES run (number),
      saved_at TEXT NOT NULL CHECK (saved_at <> ''),
      -- A removed run is kept, so that its removal can be undone.
      is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
    ) STRICT;

    CREATE INDEX run_by_scenario ON run (scenario, number);

    CREATE TABLE baseline (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      run INTEGER NOT NULL REFERENCES run (number),
      set_at TEXT NOT NULL CHECK (set_at <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      entry INTEGER PRIMARY KEY CHECK (entry > 0),
      at TEXT NOT NULL CHECK (at <> ''),
      kind TEXT NOT NULL CHECK (
        kind IN ('revision', 'run', 'remove_run', 'set_baseline', 'remove_baseline', 'undo')
      ),
      detail TEXT NOT NULL,
      revision INTEGER REFERENCES revision (number),
      previous_head INTEGER REFERENCES revision (number),
      run INTEGER REFERENCES run (number),
      previous_run INTEGER REFERENCES run (number),
      baseline TEXT,
      previous_set_at TEXT,
      undoes INTEGER UNIQUE REFERENCES journal (entry),
      CHECK ((kind = 'revision') = (revision IS NOT NULL)),
      CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
      CHECK ((kind IN ('set_baseline', 'remove_baseline')) = (baseline IS NOT NULL)),
      CHECK (undoes < entry)
    ) STRICT;
    """
}
