extension Version1 {
  /// Public views of the roadmap in force.
  static let roadmapViews = """
    CREATE VIEW v_roadmap AS
      SELECT
        revision, roadmap, name, status_date, horizon, currency, fiscal_start_month, fiscal_pattern,
        fiscal_anchor, productivity_growth_ppm / 1e6 AS productivity_growth
      FROM roadmap
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_families AS
      SELECT
        revision, id AS family, name, template,
        cadence_count || ' '
          || CASE cadence_count WHEN 1 THEN rtrim(cadence_unit, 's')
            ELSE cadence_unit END AS cadence,
        design_cycle_count || ' '
          || CASE design_cycle_count WHEN 1 THEN rtrim(design_cycle_unit, 's')
            ELSE design_cycle_unit END AS design_cycle,
        deployment_cycle_count || ' '
          || CASE deployment_cycle_count WHEN 1 THEN rtrim(deployment_cycle_unit, 's')
            ELSE deployment_cycle_unit END AS deployment_cycle,
        priority, growth_millionths / 1e6 AS growth, reference_generation, first_target, ends,
        min_gap_count || ' '
          || CASE min_gap_count WHEN 1 THEN rtrim(min_gap_unit, 's')
            ELSE min_gap_unit END AS min_gap,
        may_start_early_count || ' '
          || CASE may_start_early_count WHEN 1 THEN rtrim(may_start_early_unit, 's')
            ELSE may_start_early_unit END AS may_start_early,
        hypothetical, foundry,
        (
          SELECT count(*) FROM chip
          WHERE chip.revision = family.revision AND chip.family = family.id
        ) AS chips,
        note
      FROM family
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_chips AS
      SELECT
        chip.revision, chip.id AS chip, chip.name, chip.family, chip.generation, chip.status,
        chip.variant, coalesce(chip.template, family.template) AS template, chip.node, chip.target,
        committed.value AS committed_launch, launched.value AS launch,
        launched.value_precision AS launch_precision, chip.note
      FROM chip
      JOIN family ON family.revision = chip.revision AND family.id = chip.family
      LEFT JOIN chip_milestone launched
        ON launched.revision = chip.revision AND launched.chip = chip.id AND launched.key = 'launch'
      LEFT JOIN chip_commitment committed
        ON committed.revision = chip.revision AND committed.chip = chip.id
          AND committed.key = 'launch'
      WHERE chip.revision = (SELECT head FROM document);

    CREATE VIEW v_chip_dates AS
      SELECT
        revision, chip, key AS milestone, 'fact' AS kind, value AS date,
        value_precision AS precision
      FROM chip_milestone
      WHERE revision = (SELECT head FROM document)
      UNION ALL
      SELECT revision, chip, key, 'commitment', value, 'day'
      FROM chip_commitment
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_dies AS
      SELECT
        revision, chip, id AS die, name, node, node_choice, count, shared_with,
        (
          SELECT count(*) FROM chip_die_block block
          WHERE block.revision = chip_die.revision AND block.chip = chip_die.chip
            AND block.die = chip_die.id
        ) AS blocks,
        (
          SELECT sum(block.size_millionths) / 1e6 FROM chip_die_block block
          WHERE block.revision = chip_die.revision AND block.chip = chip_die.chip
            AND block.die = chip_die.id
        ) AS size
      FROM chip_die
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_progress AS
      SELECT
        revision, chip, id AS activity, started, finished, remaining_working_days,
        remaining_effort_thousandths / 1e3 AS remaining_engineer_days, as_of
      FROM chip_progress
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_scenarios AS
      SELECT
        scenario.revision, scenario.id AS scenario, scenario."of", scenario.because,
        change.key AS path, change.value
      FROM scenario
      LEFT JOIN scenario_change change
        ON change.revision = scenario.revision AND change.scenario = scenario.id
      WHERE scenario.revision = (SELECT head FROM document);

    CREATE VIEW v_provenance AS
      SELECT revision, path, source, vintage, confidence
      FROM provenance
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_templates AS
      SELECT
        revision, id AS template, name, version,
        design_cycle_count || ' '
          || CASE design_cycle_count WHEN 1 THEN rtrim(design_cycle_unit, 's')
            ELSE design_cycle_unit END AS design_cycle,
        (
          SELECT count(*) FROM template_activity activity
          WHERE activity.revision = template.revision AND activity.template = template.id
        ) AS activities,
        summary
      FROM template
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_template_activities AS
      SELECT
        revision, template, position, id AS activity, name, phase, milestone, scope, people,
        CASE
          WHEN duration_count IS NULL THEN duration_unit
          WHEN duration_count = 1 THEN '1 ' || rtrim(duration_unit, 's')
          ELSE duration_count || ' ' || duration_unit
        END AS duration,
        scaling, all_present,
        (
          SELECT sum(effort.value_thousandths) / 1e3 FROM template_activity_effort effort
          WHERE effort.revision = template_activity.revision
            AND effort.template = template_activity.template
            AND effort.activity = template_activity.id
        ) AS engineer_days
      FROM template_activity
      WHERE revision = (SELECT head FROM document);
    """
}
