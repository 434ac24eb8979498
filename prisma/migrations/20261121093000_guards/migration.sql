-- Why: what Prisma's schema cannot say. Append-only events, immutable published versions, and small indexes for the
-- loops that run all day. Lock: short, all tables are new. Way back: drop the triggers, functions and indexes named here.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE ON case_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER process_version_immutable BEFORE UPDATE OR DELETE ON process_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE INDEX outbox_heads ON outbox (ord) WHERE state = 'pending';
CREATE INDEX outbox_open_by_case ON outbox (case_id, ord) WHERE state IN ('pending', 'parked');
CREATE INDEX clock_armed ON clock (next_mark_at) WHERE state = 'running' AND next_mark_at IS NOT NULL;
CREATE INDEX task_open_by_case ON task (case_id) WHERE state = 'open';
CREATE INDEX case_open ON "case" (created_at) WHERE closed_at IS NULL;
CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;
