/// The view of runs that tells no lateness of a run without dates.
enum UnplannedRuns {
  static let sql = """
    DROP VIEW v_runs;

    CREATE VIEW v_runs AS
      SELECT
        run.number AS run, run.revision, run.scenario, run.seed, run.effort, run.status_date,
        run.time_limit_seconds, run.engine_version, run.baseline, run.reference, run.saved_at,
        plan.horizon, plan.solution_status, plan.solution_schedules,
        CASE WHEN plan.solution_status IN ('optimal', 'feasible')
          THEN plan.solution_weighted_tardiness END AS solution_weighted_tardiness,
        plan.solution_bound,
        CASE WHEN plan.solution_status IN ('optimal', 'feasible')
          THEN max(0, plan.solution_weighted_tardiness - plan.solution_bound) END AS solution_gap,
        plan.solution_stopping_reason, plan.solution_repeating_effort,
        CASE WHEN run.reference IS NOT NULL THEN coalesce(run.stability, 'tie-break') END
          AS stability
      FROM run
      JOIN plan ON plan.run = run.number
      WHERE run.is_removed = 0;
    """
}
