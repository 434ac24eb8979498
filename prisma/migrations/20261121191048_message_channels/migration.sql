-- Why: alarms reach people by webhook and mail too, not in quiet hours; what a sender needs stands in the notification
-- itself. Demo people get addresses of a domain that cannot exist. Lock: short, columns without a default to compute and
-- indexes over rows that are none yet. Way back: drop the indexes and columns.

ALTER TABLE "alarm_policy_version" ADD COLUMN "quiet" JSONB;
ALTER TABLE "person" ADD COLUMN "email" TEXT;
ALTER TABLE "notification" ADD COLUMN "state" TEXT,
ADD COLUMN "waits_until" TIMESTAMPTZ(6),
ADD COLUMN "next_at" TIMESTAMPTZ(6),
ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "sent_at" TIMESTAMPTZ(6),
ADD COLUMN "reason" JSONB;

CREATE INDEX notification_waiting ON notification (waits_until, next_at) WHERE state = 'waiting';
CREATE INDEX notification_outside ON notification (state, id) WHERE state IS NOT NULL;
UPDATE person SET email = login || '@yingshan.invalid' WHERE demo;
