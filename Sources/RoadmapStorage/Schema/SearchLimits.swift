/// The statements that record what ended a search and what repeats it.
enum SearchLimits {
  static let sql = """
    -- What runs before this format did: they spent their effort.
    ALTER TABLE plan ADD COLUMN solution_stopping_reason TEXT NOT NULL DEFAULT 'effort'
      CHECK (solution_stopping_reason IN ('proof', 'effort', 'exhaustion', 'time_limit',
        'interruption'));

    ALTER TABLE plan ADD COLUMN solution_repeating_effort INTEGER
      CHECK (solution_repeating_effort > 0);

    ALTER TABLE run ADD COLUMN stability TEXT CHECK (stability IN ('tie-break', 'strong'));

    CREATE TRIGGER run_stability_stays BEFORE UPDATE OF stability
    ON run BEGIN SELECT RAISE(ABORT, 'a run never changes'); END;

    DROP VIEW v_runs;

    CREATE VIEW v_runs AS
      SELECT
        run.number AS run, run.revision, run.scenario, run.seed, run.effort, run.status_date,
        run.time_limit_seconds, run.engine_version, run.baseline, run.reference, run.saved_at,
        plan.horizon, plan.solution_status, plan.solution_schedules, plan.solution_weighted_tardiness,
        plan.solution_bound,
        max(0, plan.solution_weighted_tardiness - plan.solution_bound) AS solution_gap,
        plan.solution_stopping_reason, plan.solution_repeating_effort,
        CASE WHEN run.reference IS NOT NULL THEN coalesce(run.stability, 'tie-break') END
          AS stability
      FROM run
      JOIN plan ON plan.run = run.number
      WHERE run.is_removed = 0;
    """
}
