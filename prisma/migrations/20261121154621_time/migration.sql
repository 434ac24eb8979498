-- Why: time as district data (calendars, alarm policies), clocks that remember what they were computed with, side moves
-- that somebody asks for and somebody decides. Lock: short, columns without rewrite. Way back: drop what is named here.

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "held_at" TIMESTAMPTZ(6),
ADD COLUMN     "supervisions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "urged_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "category_overlay" ADD COLUMN     "policy" TEXT;

-- AlterTable
ALTER TABLE "clock" ADD COLUMN     "calendar" TEXT,
ADD COLUMN     "calendar_version" INTEGER,
ADD COLUMN     "policy" TEXT,
ADD COLUMN     "policy_version" INTEGER,
ADD COLUMN     "provisional" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "calendar" TEXT;

-- CreateTable
CREATE TABLE "move_request" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "nth" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "file_ids" TEXT[],
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "answer" TEXT,

    CONSTRAINT "move_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "instruction" TEXT NOT NULL,
    "file_ids" TEXT[],
    "unit_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "reply" TEXT,
    "replied_by" UUID,
    "replied_at" TIMESTAMPTZ(6),

    CONSTRAINT "supervision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_star" (
    "person_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "case_star_pkey" PRIMARY KEY ("person_id","case_id")
);

-- CreateTable
CREATE TABLE "work_calendar" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "work_calendar_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "work_calendar_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "input" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "work_calendar_version_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "alarm_policy_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "levels" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "note" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "alarm_policy_version_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "recompute" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "person_id" UUID,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "finished_at" TIMESTAMPTZ(6),
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,

    CONSTRAINT "recompute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drill_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "speed" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "drill_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "move_request_case_id_kind_idx" ON "move_request"("case_id", "kind");

-- CreateIndex
CREATE INDEX "move_request_state_asked_at_idx" ON "move_request"("state", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_clock_id_key" ON "supervision"("clock_id");

-- CreateIndex
CREATE INDEX "supervision_case_id_idx" ON "supervision"("case_id");

-- CreateIndex
CREATE INDEX "alarm_policy_version_code_valid_from_idx" ON "alarm_policy_version"("code", "valid_from");

-- CreateIndex
CREATE INDEX "recompute_finished_at_idx" ON "recompute"("finished_at");

-- AddForeignKey
ALTER TABLE "move_request" ADD CONSTRAINT "move_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_star" ADD CONSTRAINT "case_star_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_calendar_version" ADD CONSTRAINT "work_calendar_version_code_fkey" FOREIGN KEY ("code") REFERENCES "work_calendar"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- one request of a kind waits per case
CREATE UNIQUE INDEX move_request_waiting ON move_request (case_id, kind) WHERE state = 'waiting';
CREATE INDEX clock_to_recompute ON clock (calendar, calendar_version, id) WHERE state <> 'stopped';
CREATE INDEX case_on_hold ON "case" (held_at) WHERE held AND closed_at IS NULL;
CREATE TRIGGER work_calendar_version_immutable BEFORE UPDATE OR DELETE ON work_calendar_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alarm_policy_version_immutable BEFORE UPDATE OR DELETE ON alarm_policy_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- the shipped roles get the rights that are new; a role an administrator renamed or made is left alone
UPDATE role SET rights = rights || new.given FROM (VALUES
  ('dutyChief', ARRAY['case.urge', 'case.approveExtension', 'board.read', 'time.read']),
  ('dispatcher', ARRAY['case.urge']),
  ('departmentLeader', ARRAY['case.urge', 'board.read']),
  ('supervisor', ARRAY['case.urge', 'case.approveHold', 'case.approveLaterExtension', 'board.read', 'time.read']),
  ('processAdmin', ARRAY['board.read', 'time.read', 'time.edit']),
  ('systemAdmin', ARRAY['board.read', 'time.read', 'time.edit'])
) AS new (code, given) WHERE role.code = new.code AND NOT role.rights @> new.given;
