extension Version1 {
  /// What others offer: vendors, nodes, IP and licences.
  static let supply = """
    CREATE TABLE vendor (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      note TEXT,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE node (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      foundry TEXT NOT NULL,
      predecessor TEXT,
      rank INTEGER NOT NULL,
      pdk_stated TEXT CHECK (pdk_stated = date(pdk_stated, '+0 days')),
      pdk_stated_precision TEXT
        CHECK (pdk_stated_precision IN ('day', 'month', 'quarter', 'year')),
      pdk_stated_on TEXT CHECK (pdk_stated_on = date(pdk_stated_on, '+0 days')),
      pdk_stated_on_precision TEXT
        CHECK (pdk_stated_on_precision IN ('day', 'month', 'quarter', 'year')),
      pdk_revised TEXT CHECK (pdk_revised = date(pdk_revised, '+0 days')),
      pdk_revised_precision TEXT
        CHECK (pdk_revised_precision IN ('day', 'month', 'quarter', 'year')),
      pdk_revised_on TEXT CHECK (pdk_revised_on = date(pdk_revised_on, '+0 days')),
      pdk_revised_on_precision TEXT
        CHECK (pdk_revised_on_precision IN ('day', 'month', 'quarter', 'year')),
      risk_production_stated TEXT
        CHECK (risk_production_stated = date(risk_production_stated, '+0 days')),
      risk_production_stated_precision TEXT
        CHECK (risk_production_stated_precision IN ('day', 'month', 'quarter', 'year')),
      risk_production_stated_on TEXT
        CHECK (risk_production_stated_on = date(risk_production_stated_on, '+0 days')),
      risk_production_stated_on_precision TEXT
        CHECK (risk_production_stated_on_precision IN ('day', 'month', 'quarter', 'year')),
      risk_production_revised TEXT
        CHECK (risk_production_revised = date(risk_production_revised, '+0 days')),
      risk_production_revised_precision TEXT
        CHECK (risk_production_revised_precision IN ('day', 'month', 'quarter', 'year')),
      risk_production_revised_on TEXT
        CHECK (risk_production_revised_on = date(risk_production_revised_on, '+0 days')),
      risk_production_revised_on_precision TEXT
        CHECK (risk_production_revised_on_precision IN ('day', 'month', 'quarter', 'year')),
      volume_production_stated TEXT
        CHECK (volume_production_stated = date(volume_production_stated, '+0 days')),
      volume_production_stated_precision TEXT
        CHECK (volume_production_stated_precision IN ('day', 'month', 'quarter', 'year')),
      volume_production_stated_on TEXT
        CHECK (volume_production_stated_on = date(volume_production_stated_on, '+0 days')),
      volume_production_stated_on_precision TEXT
        CHECK (volume_production_stated_on_precision IN ('day', 'month', 'quarter', 'year')),
      volume_production_revised TEXT
        CHECK (volume_production_revised = date(volume_production_revised, '+0 days')),
      volume_production_revised_precision TEXT
        CHECK (volume_production_revised_precision IN ('day', 'month', 'quarter', 'year')),
      volume_production_revised_on TEXT
        CHECK (volume_production_revised_on = date(volume_production_revised_on, '+0 days')),
      volume_production_revised_on_precision TEXT
        CHECK (volume_production_revised_on_precision IN ('day', 'month', 'quarter',
          'year')),
      masks_count INTEGER NOT NULL CHECK (masks_count >= 0),
      masks_unit TEXT NOT NULL
        CHECK (masks_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      fab_count INTEGER NOT NULL CHECK (fab_count >= 0),
      fab_unit TEXT NOT NULL
        CHECK (fab_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      metal_fab_count INTEGER NOT NULL CHECK (metal_fab_count >= 0),
      metal_fab_unit TEXT NOT NULL
        CHECK (metal_fab_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      assembly_count INTEGER NOT NULL CHECK (assembly_count >= 0),
      assembly_unit TEXT NOT NULL
        CHECK (assembly_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      mask_set_minor INTEGER CHECK (mask_set_minor >= 0),
      mask_set_currency TEXT CHECK (mask_set_currency GLOB '[A-Z][A-Z][A-Z]'),
      metal_mask_set_minor INTEGER CHECK (metal_mask_set_minor >= 0),
      metal_mask_set_currency TEXT CHECK (metal_mask_set_currency GLOB '[A-Z][A-Z][A-Z]'),
      wafer_price_minor INTEGER CHECK (wafer_price_minor >= 0),
      wafer_price_currency TEXT CHECK (wafer_price_currency GLOB '[A-Z][A-Z][A-Z]'),
      defect_density_millionths INTEGER CHECK (defect_density_millionths >= 0),
      density_millionths INTEGER CHECK (density_millionths >= 0),
      speed_gain_ppm INTEGER,
      power_gain_ppm INTEGER,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, foundry)
        REFERENCES vendor (revision, id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (revision, predecessor)
        REFERENCES node (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((pdk_stated IS NULL) = (pdk_stated_precision IS NULL)),
      CHECK ((pdk_stated_on IS NULL) = (pdk_stated_on_precision IS NULL)),
      CHECK ((pdk_revised IS NULL) = (pdk_revised_precision IS NULL)),
      CHECK ((pdk_revised_on IS NULL) = (pdk_revised_on_precision IS NULL)),
      CHECK ((risk_production_stated IS NULL) = (risk_production_stated_precision IS NULL)),
      CHECK ((risk_production_stated_on IS NULL) = (risk_production_stated_on_precision IS
          NULL)),
      CHECK ((risk_production_revised IS NULL) = (risk_production_revised_precision IS
          NULL)),
      CHECK ((risk_production_revised_on IS NULL) = (risk_production_revised_on_precision
          IS NULL)),
      CHECK ((volume_production_stated IS NULL) = (volume_production_stated_precision IS
          NULL)),
      CHECK ((volume_production_stated_on IS NULL) = (volume_production_stated_on_precision
          IS NULL)),
      CHECK ((volume_production_revised IS NULL) = (volume_production_revised_precision IS
          NULL)),
      CHECK ((volume_production_revised_on IS NULL) =
          (volume_production_revised_on_precision IS NULL)),
      CHECK ((mask_set_minor IS NULL) = (mask_set_currency IS NULL)),
      CHECK ((metal_mask_set_minor IS NULL) = (metal_mask_set_currency IS NULL)),
      CHECK ((wafer_price_minor IS NULL) = (wafer_price_currency IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ip_block (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT,
      vendor TEXT,
      function TEXT NOT NULL,
      standard TEXT,
      rank INTEGER NOT NULL,
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, vendor)
        REFERENCES vendor (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ip_block_release (
      revision INTEGER NOT NULL,
      ip_block TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      form TEXT NOT NULL CHECK (form IN ('soft', 'hard')),
      node TEXT,
      front_end_stated TEXT CHECK (front_end_stated = date(front_end_stated, '+0 days')),
      front_end_stated_precision TEXT
        CHECK (front_end_stated_precision IN ('day', 'month', 'quarter', 'year')),
      front_end_stated_on TEXT
        CHECK (front_end_stated_on = date(front_end_stated_on, '+0 days')),
      front_end_stated_on_precision TEXT
        CHECK (front_end_stated_on_precision IN ('day', 'month', 'quarter', 'year')),
      front_end_revised TEXT CHECK (front_end_revised = date(front_end_revised, '+0 days')),
      front_end_revised_precision TEXT
        CHECK (front_end_revised_precision IN ('day', 'month', 'quarter', 'year')),
      front_end_revised_on TEXT
        CHECK (front_end_revised_on = date(front_end_revised_on, '+0 days')),
      front_end_revised_on_precision TEXT
        CHECK (front_end_revised_on_precision IN ('day', 'month', 'quarter', 'year')),
      back_end_stated TEXT CHECK (back_end_stated = date(back_end_stated, '+0 days')),
      back_end_stated_precision TEXT
        CHECK (back_end_stated_precision IN ('day', 'month', 'quarter', 'year')),
      back_end_stated_on TEXT
        CHECK (back_end_stated_on = date(back_end_stated_on, '+0 days')),
      back_end_stated_on_precision TEXT
        CHECK (back_end_stated_on_precision IN ('day', 'month', 'quarter', 'year')),
      back_end_revised TEXT CHECK (back_end_revised = date(back_end_revised, '+0 days')),
      back_end_revised_precision TEXT
        CHECK (back_end_revised_precision IN ('day', 'month', 'quarter', 'year')),
      back_end_revised_on TEXT
        CHECK (back_end_revised_on = date(back_end_revised_on, '+0 days')),
      back_end_revised_on_precision TEXT
        CHECK (back_end_revised_on_precision IN ('day', 'month', 'quarter', 'year')),
      silicon_proven_stated TEXT
        CHECK (silicon_proven_stated = date(silicon_proven_stated, '+0 days')),
      silicon_proven_stated_precision TEXT
        CHECK (silicon_proven_stated_precision IN ('day', 'month', 'quarter', 'year')),
      silicon_proven_stated_on TEXT
        CHECK (silicon_proven_stated_on = date(silicon_proven_stated_on, '+0 days')),
      silicon_proven_stated_on_precision TEXT
        CHECK (silicon_proven_stated_on_precision IN ('day', 'month', 'quarter', 'year')),
      silicon_proven_revised TEXT
        CHECK (silicon_proven_revised = date(silicon_proven_revised, '+0 days')),
      silicon_proven_revised_precision TEXT
        CHECK (silicon_proven_revised_precision IN ('day', 'month', 'quarter', 'year')),
      silicon_proven_revised_on TEXT
        CHECK (silicon_proven_revised_on = date(silicon_proven_revised_on, '+0 days')),
      silicon_proven_revised_on_precision TEXT
        CHECK (silicon_proven_revised_on_precision IN ('day', 'month', 'quarter', 'year')),
      PRIMARY KEY (revision, ip_block, id),
      FOREIGN KEY (revision, ip_block) REFERENCES ip_block (revision, id),
      FOREIGN KEY (revision, node)
        REFERENCES node (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((front_end_stated IS NULL) = (front_end_stated_precision IS NULL)),
      CHECK ((front_end_stated_on IS NULL) = (front_end_stated_on_precision IS NULL)),
      CHECK ((front_end_revised IS NULL) = (front_end_revised_precision IS NULL)),
      CHECK ((front_end_revised_on IS NULL) = (front_end_revised_on_precision IS NULL)),
      CHECK ((back_end_stated IS NULL) = (back_end_stated_precision IS NULL)),
      CHECK ((back_end_stated_on IS NULL) = (back_end_stated_on_precision IS NULL)),
      CHECK ((back_end_revised IS NULL) = (back_end_revised_precision IS NULL)),
      CHECK ((back_end_revised_on IS NULL) = (back_end_revised_on_precision IS NULL)),
      CHECK ((silicon_proven_stated IS NULL) = (silicon_proven_stated_precision IS NULL)),
      CHECK ((silicon_proven_stated_on IS NULL) = (silicon_proven_stated_on_precision IS
          NULL)),
      CHECK ((silicon_proven_revised IS NULL) = (silicon_proven_revised_precision IS NULL)),
      CHECK ((silicon_proven_revised_on IS NULL) = (silicon_proven_revised_on_precision IS
          NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE licence (
      revision INTEGER NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      vendor TEXT NOT NULL,
      signed TEXT CHECK (signed = date(signed, '+0 days')),
      until TEXT CHECK (until = date(until, '+0 days')),
      seats INTEGER CHECK (seats >= 0),
      lead_time_count INTEGER NOT NULL CHECK (lead_time_count >= 0),
      lead_time_unit TEXT NOT NULL
        CHECK (lead_time_unit IN ('days', 'working days', 'weeks', 'months', 'years')),
      fee_minor INTEGER CHECK (fee_minor >= 0),
      fee_currency TEXT CHECK (fee_currency GLOB '[A-Z][A-Z][A-Z]'),
      per_use_minor INTEGER CHECK (per_use_minor >= 0),
      per_use_currency TEXT CHECK (per_use_currency GLOB '[A-Z][A-Z][A-Z]'),
      royalty_ppm INTEGER CHECK (royalty_ppm BETWEEN 0 AND 1000000),
      PRIMARY KEY (revision, id),
      FOREIGN KEY (revision) REFERENCES roadmap (revision),
      FOREIGN KEY (revision, vendor)
        REFERENCES vendor (revision, id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((fee_minor IS NULL) = (fee_currency IS NULL)),
      CHECK ((per_use_minor IS NULL) = (per_use_currency IS NULL)),
      CHECK (signed <= until)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE licence_cover (
      revision INTEGER NOT NULL,
      licence TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL,
      PRIMARY KEY (revision, licence, position),
      FOREIGN KEY (revision, licence) REFERENCES licence (revision, id),
      FOREIGN KEY (revision, value)
        REFERENCES ip_block (revision, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    """
}
