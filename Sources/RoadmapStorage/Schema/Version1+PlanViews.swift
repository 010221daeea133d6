extension Version1 {
  /// Public views of what runs computed; a removed run shows in none.
  static let planViews = """
    CREATE VIEW v_plan AS
      SELECT
        chip.run, chip.position, chip.id AS chip, chip.name, chip.family, chip.generation,
        chip.status, chip.hypothetical, chip.priority, chip.template,
        (
          SELECT node.value FROM planned_chip_node node
          WHERE node.run = chip.run AND node.chip = chip.id
          ORDER BY node.position LIMIT 1
        ) AS node,
        (
          SELECT value FROM planned_chip_milestone point
          WHERE point.run = chip.run AND point.chip = chip.id AND point.key = 'design_start'
        ) AS design_start,
        (
          SELECT value FROM planned_chip_milestone point
          WHERE point.run = chip.run AND point.chip = chip.id AND point.key = 'tapeout'
        ) AS tapeout,
        (
          SELECT value FROM planned_chip_milestone point
          WHERE point.run = chip.run AND point.chip = chip.id AND point.key = 'first_silicon'
        ) AS first_silicon,
        (
          SELECT value FROM planned_chip_milestone point
          WHERE point.run = chip.run AND point.chip = chip.id AND point.key = 'production_release'
        ) AS production_release,
        (
          SELECT value FROM planned_chip_milestone point
          WHERE point.run = chip.run AND point.chip = chip.id AND point.key = 'launch'
        ) AS launch,
        (
          SELECT value FROM planned_chip_milestone point
          WHERE point.run = chip.run AND point.chip = chip.id AND point.key = 'retirement'
        ) AS retirement,
        chip.target, chip.commitment, chip.baseline,
        (
          SELECT days FROM planned_chip_slip slip
          WHERE slip.run = chip.run AND slip.chip = chip.id AND slip.id = 'cadence'
        ) AS slip_cadence,
        (
          SELECT days FROM planned_chip_slip slip
          WHERE slip.run = chip.run AND slip.chip = chip.id AND slip.id = 'commitment'
        ) AS slip_commitment,
        (
          SELECT days FROM planned_chip_slip slip
          WHERE slip.run = chip.run AND slip.chip = chip.id AND slip.id = 'baseline'
        ) AS slip_baseline,
        chip.next_node, chip.next_node_wait
      FROM planned_chip chip
      JOIN run ON run.number = chip.run AND run.is_removed = 0;

    CREATE VIEW v_milestones AS
      SELECT
        point.run, point.chip, chip.family, point.key AS milestone, point.value AS date,
        point.value_precision AS precision,
        EXISTS (
          SELECT 1 FROM planned_chip_passed passed
          WHERE passed.run = point.run AND passed.chip = point.chip AND passed.value = point.key
        ) AS passed
      FROM planned_chip_milestone point
      JOIN planned_chip chip ON chip.run = point.run AND chip.id = point.chip
      JOIN run ON run.number = point.run AND run.is_removed = 0;

    CREATE VIEW v_activities AS
      SELECT
        activity.run, activity.chip, chip.family, activity.position, activity.id AS activity,
        activity.name, activity.phase, activity.milestone, activity.state, activity.start,
        activity.finish, activity.working_days, activity.float,
        activity.float <= 0 AND activity.state <> 'done' AS critical, activity.driver,
        activity.driver_item, activity.driver_link
      FROM planned_chip_activity activity
      JOIN planned_chip chip ON chip.run = activity.run AND chip.id = activity.chip
      JOIN run ON run.number = activity.run AND run.is_removed = 0;

    CREATE VIEW v_slip_causes AS
      SELECT
        cause.run, cause.chip, chip.family, cause.slip AS reference, slip.days AS slip_days,
        cause."constraint" AS cause, cause.item, cause.days
      FROM planned_chip_slip_cause cause
      JOIN planned_chip_slip slip
        ON slip.run = cause.run AND slip.chip = cause.chip AND slip.id = cause.slip
      JOIN planned_chip chip ON chip.run = cause.run AND chip.id = cause.chip
      JOIN run ON run.number = cause.run AND run.is_removed = 0;

    CREATE VIEW v_allocations AS
      SELECT
        people.run, people.chip, chip.family, people.activity, people.key AS team,
        people.value / 10.0 AS people, activity.start, activity.finish
      FROM planned_chip_activity_people people
      JOIN planned_chip_activity activity
        ON activity.run = people.run AND activity.chip = people.chip
          AND activity.id = people.activity
      JOIN planned_chip chip ON chip.run = people.run AND chip.id = people.chip
      JOIN run ON run.number = people.run AND run.is_removed = 0;

    CREATE VIEW v_compute_demand AS
      SELECT
        volume.run, volume.chip, chip.family, volume.activity, volume.key AS class,
        volume.value_hours AS hours, volume.value_unit AS unit, activity.start, activity.finish
      FROM planned_chip_activity_compute volume
      JOIN planned_chip_activity activity
        ON activity.run = volume.run AND activity.chip = volume.chip
          AND activity.id = volume.activity
      JOIN planned_chip chip ON chip.run = volume.run AND chip.id = volume.chip
      JOIN run ON run.number = volume.run AND run.is_removed = 0;

    CREATE VIEW v_planned_nodes AS
      SELECT node.run, node.chip, node.key AS die, node.value AS node
      FROM planned_chip_node node
      JOIN run ON run.number = node.run AND run.is_removed = 0;

    CREATE VIEW v_planned_ip AS
      SELECT ip.run, ip.chip, ip.key AS slot, ip.value AS release
      FROM planned_chip_ip ip
      JOIN run ON run.number = ip.run AND run.is_removed = 0;

    CREATE VIEW v_findings AS
      SELECT
        finding.run, finding.position, finding.identifier, finding.severity, finding.path,
        finding.text
      FROM planned_finding finding
      JOIN run ON run.number = finding.run AND run.is_removed = 0;
    """
}
