extension Version1 {
  /// Public views of revisions, runs, baselines and the journal.
  static let historyViews = """
    CREATE VIEW v_revisions AS
      SELECT
        number AS revision, parent, roadmap, hash, note, saved_at,
        number IS (SELECT head FROM document) AS is_head
      FROM revision;

    CREATE VIEW v_runs AS
      SELECT
        run.number AS run, run.revision, run.scenario, run.seed, run.effort, run.status_date,
        run.time_limit_seconds, run.engine_version, run.baseline, run.reference, run.saved_at,
        plan.horizon, plan.solution_status, plan.solution_schedules, plan.solution_weighted_tardiness,
        plan.solution_bound
      FROM run
      JOIN plan ON plan.run = run.number
      WHERE run.is_removed = 0;

    CREATE VIEW v_latest_run AS
      SELECT number AS run, revision, scenario, status_date, saved_at
      FROM run
      WHERE number = (SELECT max(number) FROM run WHERE is_removed = 0);

    CREATE VIEW v_baselines AS
      SELECT
        baseline.name AS baseline, baseline.run, run.revision, run.scenario, run.status_date,
        baseline.set_at
      FROM baseline
      JOIN run ON run.number = baseline.run;

    CREATE VIEW v_journal AS
      SELECT
        entry, at, kind, detail, undoes,
        EXISTS (SELECT 1 FROM journal later WHERE later.undoes = journal.entry) AS is_undone
      FROM journal;
    """
}
