-- Why: a flow is tried with a case on the real engine, kept out of everything (ADR 0026). What such a case writes stands
-- in a schema of its own, made when it is first needed; here stands only which trials there are.
-- Lock: a new table, nothing else is touched.
-- Way back: drop schema if exists trial_house cascade; drop table trial.

-- CreateTable
CREATE TABLE "trial" (
    "id" UUID NOT NULL,
    "process_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "draft_id" UUID,
    "revision" INTEGER,
    "version" INTEGER,
    "person_id" UUID NOT NULL,
    "case_number" TEXT NOT NULL,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL,
    "resources" TEXT[],
    "passed" TEXT[],
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "touched_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,
    "cleared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "trial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trial_person_id_started_at_idx" ON "trial"("person_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "trial_cleared_idx" ON "trial"("cleared");
