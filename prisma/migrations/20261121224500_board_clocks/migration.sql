-- Why: the board looked up the clocks of each open case while somebody waited; now a case carries the next moments of its
-- own clocks and a step those of its own, kept by the database itself (ADR 0020). Lock: columns are added without a
-- rewrite, but all happens in one transaction: whoever touches a case waits until what is open is filled in and three
-- indexes are built (about five seconds at a million cases). Way back: drop the triggers, functions and columns, build the
-- three indexes as in 20261121161500_board and 20261121213200_board_replies.

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "clock_held" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "due_at" TIMESTAMPTZ(6),
ADD COLUMN     "warn_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "clock_held" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "due_at" TIMESTAMPTZ(6),
ADD COLUMN     "warn_at" TIMESTAMPTZ(6);

-- The clocks of a case as a whole stand on its row, those of a step on the step's; replies that were asked for on neither.
-- Whoever writes a clock holds the lock of its case, so no two of these count the same clocks at once. The plan is kept:
-- one made for the list at hand is no better and costs more than the rest.
CREATE FUNCTION carry_clocks(cases uuid[], tasks uuid[]) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF cases IS NOT NULL THEN
    UPDATE "case" c SET due_at = k.due, warn_at = k.warn, clock_held = k.held
    FROM unnest(cases) AS changed(id) CROSS JOIN LATERAL (
      SELECT min(due_at) FILTER (WHERE state = 'running') AS due, min(warn_at) FILTER (WHERE state = 'running') AS warn,
        coalesce(bool_or(state = 'held'), false) AS held
      FROM clock WHERE case_id = changed.id AND task_id IS NULL AND state <> 'stopped' AND limit_source <> 'asked') k
    WHERE c.id = changed.id AND (c.due_at, c.warn_at, c.clock_held) IS DISTINCT FROM (k.due, k.warn, k.held);
  END IF;
  IF tasks IS NOT NULL THEN
    UPDATE task t SET due_at = k.due, warn_at = k.warn, clock_held = k.held
    FROM unnest(tasks) AS changed(id) CROSS JOIN LATERAL (
      SELECT min(due_at) FILTER (WHERE state = 'running') AS due, min(warn_at) FILTER (WHERE state = 'running') AS warn,
        coalesce(bool_or(state = 'held'), false) AS held
      FROM clock WHERE task_id = changed.id AND state <> 'stopped' AND limit_source <> 'asked') k
    WHERE t.id = changed.id AND (t.due_at, t.warn_at, t.clock_held) IS DISTINCT FROM (k.due, k.warn, k.held);
  END IF;
END $$;

CREATE FUNCTION carry_changed_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cases uuid[];
  tasks uuid[];
BEGIN
  -- compared as sets and not joined by id: the plan made for one row is kept, and would join many row by row
  CASE TG_OP
  WHEN 'INSERT' THEN
    SELECT array_agg(DISTINCT case_id) FILTER (WHERE task_id IS NULL),
      array_agg(DISTINCT task_id) FILTER (WHERE task_id IS NOT NULL) INTO cases, tasks
    FROM fresh WHERE state <> 'stopped' AND limit_source <> 'asked';
  WHEN 'DELETE' THEN
    SELECT array_agg(DISTINCT case_id) FILTER (WHERE task_id IS NULL),
      array_agg(DISTINCT task_id) FILTER (WHERE task_id IS NOT NULL) INTO cases, tasks
    FROM former WHERE state <> 'stopped' AND limit_source <> 'asked';
  WHEN 'UPDATE' THEN
    WITH was AS (
      SELECT case_id, task_id, state, due_at, warn_at FROM former WHERE state <> 'stopped' AND limit_source <> 'asked'),
    is_now AS (
      SELECT case_id, task_id, state, due_at, warn_at FROM fresh WHERE state <> 'stopped' AND limit_source <> 'asked')
    SELECT array_agg(DISTINCT case_id) FILTER (WHERE task_id IS NULL),
      array_agg(DISTINCT task_id) FILTER (WHERE task_id IS NOT NULL) INTO cases, tasks
    FROM ((TABLE was EXCEPT TABLE is_now) UNION ALL (TABLE is_now EXCEPT TABLE was)) changed;
  END CASE;
  IF cases IS NOT NULL OR tasks IS NOT NULL THEN
    PERFORM carry_clocks(cases, tasks);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER clock_begun AFTER INSERT ON clock REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION carry_changed_clocks();
CREATE TRIGGER clock_changed AFTER UPDATE ON clock REFERENCING OLD TABLE AS former NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION carry_changed_clocks();
CREATE TRIGGER clock_removed AFTER DELETE ON clock REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION carry_changed_clocks();

SELECT carry_clocks(array_agg(DISTINCT case_id) FILTER (WHERE task_id IS NULL),
  array_agg(DISTINCT task_id) FILTER (WHERE task_id IS NOT NULL))
FROM clock WHERE state <> 'stopped';

DROP INDEX case_board;
CREATE INDEX case_board ON "case" (id)
  INCLUDE (status, held, held_at, supervisions, category_id, grid_unit_id, lead_unit_id, due_at, warn_at, clock_held)
  WHERE closed_at IS NULL;
DROP INDEX task_open_by_case;
CREATE INDEX task_open_by_case ON task (case_id) INCLUDE (id, unit_id, status, due_at, warn_at, clock_held)
  WHERE state = 'open';
DROP INDEX clock_open;
CREATE INDEX clock_open ON clock (case_id) WHERE state <> 'stopped';
