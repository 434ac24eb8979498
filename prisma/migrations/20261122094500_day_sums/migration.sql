-- Why: the figures of a process read and sort every passage of 90 days, which takes seconds in a large district. Closed
-- days are summed once by housekeeping; the rest is read as before. Whatever changes a passage or an alarm of a summed day
-- forgets its sums in the same transaction, so that figures never differ from the rows.
-- Lock: writes to task wait while its index is built (about ten seconds at five million rows), the tables are new.
-- Way back: drop the triggers, functions, tables and the index named here.

-- CreateTable
CREATE TABLE "summed_day" (
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "counted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "summed_day_pkey" PRIMARY KEY ("kind","day")
);

-- CreateTable
CREATE TABLE "passage_sum" (
    "day" DATE NOT NULL,
    "process_version_id" UUID NOT NULL,
    "element_id" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "passages" INTEGER NOT NULL,
    "micros" BIGINT NOT NULL,
    "spans" BIGINT[],

    CONSTRAINT "passage_sum_pkey" PRIMARY KEY ("day","process_version_id","element_id","bucket")
);

-- CreateTable
CREATE TABLE "outcome_sum" (
    "day" DATE NOT NULL,
    "process_version_id" UUID NOT NULL,
    "element_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "passages" INTEGER NOT NULL,

    CONSTRAINT "outcome_sum_pkey" PRIMARY KEY ("day","process_version_id","element_id","outcome")
);

-- CreateTable
CREATE TABLE "turn_sum" (
    "day" DATE NOT NULL,
    "across" BOOLEAN NOT NULL,
    "process_version_id" UUID NOT NULL,
    "element_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "after" TIMESTAMPTZ(6) NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL,
    "turns" INTEGER NOT NULL,

    CONSTRAINT "turn_sum_pkey" PRIMARY KEY ("across","day","process_version_id","element_id","kind","until","after")
);

-- CreateTable
CREATE TABLE "alarm_sum" (
    "day" DATE NOT NULL,
    "process_version_id" UUID NOT NULL,
    "element_id" TEXT NOT NULL,
    "alarms" INTEGER NOT NULL,

    CONSTRAINT "alarm_sum_pkey" PRIMARY KEY ("day","process_version_id","element_id")
);

-- the passages of one case in their order, without its rows
CREATE INDEX task_passages_of_case ON task (case_id, completed_at)
  INCLUDE (opened_at, process_version_id, element_id, outcome) WHERE state = 'completed';

CREATE FUNCTION day_of(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN (moment AT TIME ZONE 'Asia/Shanghai')::date;

-- Whoever sums a day writes its mark while nobody holds this lock: a change either is over by then and seen by the sums,
-- or finds the mark and takes it away.
CREATE FUNCTION forget_sums(of_kind text, first_day date, last_day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(72010032);
  DELETE FROM summed_day WHERE kind = of_kind AND day BETWEEN first_day AND last_day;
END $$;

-- later days know whether a case had passed the step before
CREATE FUNCTION forget_passage_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_sums('passages', least(day_of(OLD.completed_at), day_of(NEW.completed_at)), 'infinity');
  RETURN NULL;
END $$;

CREATE TRIGGER passage_written AFTER INSERT ON task FOR EACH ROW
  WHEN (NEW.state = 'completed') EXECUTE FUNCTION forget_passage_sums();
CREATE TRIGGER passage_removed AFTER DELETE ON task FOR EACH ROW
  WHEN (OLD.state = 'completed') EXECUTE FUNCTION forget_passage_sums();
CREATE TRIGGER passage_changed AFTER UPDATE ON task FOR EACH ROW
  WHEN ((OLD.state = 'completed' OR NEW.state = 'completed')
    AND (OLD.state, OLD.completed_at, OLD.opened_at, OLD.outcome, OLD.case_id, OLD.process_version_id, OLD.element_id)
      IS DISTINCT FROM
      (NEW.state, NEW.completed_at, NEW.opened_at, NEW.outcome, NEW.case_id, NEW.process_version_id, NEW.element_id))
  EXECUTE FUNCTION forget_passage_sums();

CREATE FUNCTION forget_written_alarms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_sums('alarms', min(day_of(raised_at)), max(day_of(raised_at))) FROM written HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE TRIGGER alarms_written AFTER INSERT ON alarm REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION forget_written_alarms();

CREATE FUNCTION forget_changed_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_sums('alarms', day_of(OLD.raised_at), day_of(OLD.raised_at));
  PERFORM forget_sums('alarms', day_of(NEW.raised_at), day_of(NEW.raised_at));
  RETURN NULL;
END $$;

CREATE TRIGGER alarm_removed AFTER DELETE ON alarm FOR EACH ROW EXECUTE FUNCTION forget_changed_alarm();
CREATE TRIGGER alarm_changed AFTER UPDATE OF raised_at, clock_id ON alarm FOR EACH ROW
  EXECUTE FUNCTION forget_changed_alarm();

-- a step that goes on in another version, or as another step, takes its alarms along
CREATE FUNCTION forget_alarms_of_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_sums('alarms', d.day, d.day)
  FROM (SELECT DISTINCT day_of(a.raised_at) AS day FROM clock k JOIN alarm a ON a.clock_id = k.id WHERE k.task_id = NEW.id) d;
  RETURN NULL;
END $$;

CREATE TRIGGER alarms_of_step AFTER UPDATE OF process_version_id, element_id ON task FOR EACH ROW
  WHEN ((OLD.process_version_id, OLD.element_id) IS DISTINCT FROM (NEW.process_version_id, NEW.element_id))
  EXECUTE FUNCTION forget_alarms_of_step();

CREATE FUNCTION forget_alarms_of_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_sums('alarms', d.day, d.day)
  FROM (SELECT DISTINCT day_of(raised_at) AS day FROM alarm WHERE clock_id = NEW.id) d;
  RETURN NULL;
END $$;

CREATE TRIGGER alarms_of_clock AFTER UPDATE OF task_id ON clock FOR EACH ROW
  WHEN (OLD.task_id IS DISTINCT FROM NEW.task_id) EXECUTE FUNCTION forget_alarms_of_clock();
