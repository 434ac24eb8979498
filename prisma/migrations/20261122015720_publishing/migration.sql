-- Why: a version may go to a part of new cases first, may be retired for new cases, and a draft may be published at a
-- moment; a version keeps why it was published although tests of its rules failed. Lock: short, the tables are new and the
-- column has no default. Way back: drop the three tables, the two enums, the column and the indexes named here, after
-- withdrawing what is on its way.

-- CreateEnum
CREATE TYPE "canary_end" AS ENUM ('promoted', 'withdrawn');

-- CreateEnum
CREATE TYPE "publish_plan_state" AS ENUM ('waiting', 'published', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "process_version" ADD COLUMN     "despite_tests" TEXT;

-- CreateTable
CREATE TABLE "process_canary" (
    "id" UUID NOT NULL,
    "process_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "region" TEXT,
    "percent" INTEGER,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "started_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" UUID,
    "end" "canary_end",

    CONSTRAINT "process_canary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_retirement" (
    "process_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "process_retirement_pkey" PRIMARY KEY ("process_key","version")
);

-- CreateTable
CREATE TABLE "publish_plan" (
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "process_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "based_on" INTEGER,
    "notes" TEXT NOT NULL,
    "overwrite" BOOLEAN NOT NULL DEFAULT false,
    "despite_tests" TEXT,
    "part" JSONB,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "approved_by" UUID,
    "planned_by" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(6) NOT NULL,
    "state" "publish_plan_state" NOT NULL DEFAULT 'waiting',
    "version" INTEGER,
    "failure" JSONB,
    "settled_at" TIMESTAMPTZ(6),
    "settled_by" UUID,

    CONSTRAINT "publish_plan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "process_canary_process_key_started_at_idx" ON "process_canary"("process_key", "started_at" DESC);

-- CreateIndex
CREATE INDEX "publish_plan_process_key_planned_at_idx" ON "publish_plan"("process_key", "planned_at" DESC);

-- CreateIndex
CREATE INDEX "publish_plan_draft_id_idx" ON "publish_plan"("draft_id");

-- AddForeignKey
ALTER TABLE "process_canary" ADD CONSTRAINT "process_canary_process_key_fkey" FOREIGN KEY ("process_key") REFERENCES "process"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_retirement" ADD CONSTRAINT "process_retirement_process_key_fkey" FOREIGN KEY ("process_key") REFERENCES "process"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_plan" ADD CONSTRAINT "publish_plan_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "process_draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- one of a kind at a time, and what is due is found by its moment
CREATE UNIQUE INDEX "process_canary_running" ON "process_canary"("process_key") WHERE ended_at IS NULL;
CREATE UNIQUE INDEX "publish_plan_waiting" ON "publish_plan"("draft_id") WHERE state = 'waiting';
CREATE INDEX "publish_plan_due" ON "publish_plan"("at") WHERE state = 'waiting';

-- a canary takes a region or a share, never both
ALTER TABLE "process_canary" ADD CONSTRAINT "process_canary_part" CHECK (num_nonnulls(region, percent) = 1 AND (percent IS NULL OR percent BETWEEN 1 AND 99));
