/// The statements that keep orders that have been placed.
enum PlacedOrders {
  static let sql = """
    CREATE TABLE placed_order (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL
        CHECK (kind IN ('licence', 'licence_use', 'masks', 'shuttle_seat', 'engineering_wafers',
          'wafers', 'substrates', 'memory', 'tool_renewal', 'cloud_commitment')),
      item TEXT,
      chip TEXT,
      activity TEXT,
      year TEXT CHECK (year GLOB 'FY[0-9][0-9]' OR year GLOB 'FY[0-9][0-9]Q[1-4]'),
      ordered TEXT NOT NULL CHECK (ordered = date(ordered, '+0 days')),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER placed_order_stays BEFORE UPDATE
    ON placed_order BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER placed_order_remains BEFORE DELETE
    ON placed_order BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;

    CREATE VIEW v_orders AS
      SELECT revision, id AS "order", kind, item, chip, activity, year, ordered
      FROM placed_order
      WHERE revision = (SELECT head FROM document);
    """
}
