-- CreateEnum
CREATE TYPE "migration_state" AS ENUM ('running', 'paused', 'finished');

-- CreateEnum
CREATE TYPE "migration_case_state" AS ENUM ('waiting', 'moving', 'moved', 'stayed');

-- CreateEnum
CREATE TYPE "transplant_state" AS ENUM ('moving', 'done', 'failed');

-- CreateTable
CREATE TABLE "migration" (
    "id" UUID NOT NULL,
    "process_key" TEXT NOT NULL,
    "from_version" INTEGER NOT NULL,
    "to_version" INTEGER NOT NULL,
    "choices" JSONB NOT NULL,
    "state" "migration_state" NOT NULL DEFAULT 'running',
    "back_of" UUID,
    "person_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "migration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "migration_case" (
    "migration_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "state" "migration_case_state" NOT NULL DEFAULT 'waiting',
    "foretold" JSONB NOT NULL,
    "result" JSONB,
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "settled_at" TIMESTAMPTZ(6),

    CONSTRAINT "migration_case_pkey" PRIMARY KEY ("migration_id","case_id")
);

-- CreateTable
CREATE TABLE "transplant" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "migration_id" UUID NOT NULL,
    "incarnation" INTEGER NOT NULL,
    "version_id" UUID NOT NULL,
    "old_version_id" UUID NOT NULL,
    "old_epoch" INTEGER NOT NULL,
    "old_instance" TEXT NOT NULL,
    "places" JSONB NOT NULL,
    "arrived" JSONB NOT NULL DEFAULT '{}',
    "state" "transplant_state" NOT NULL DEFAULT 'moving',
    "began_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "reason" TEXT,

    CONSTRAINT "transplant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "migration_process_key_started_at_idx" ON "migration"("process_key", "started_at" DESC);

-- CreateIndex
CREATE INDEX "migration_state_idx" ON "migration"("state");

-- CreateIndex
CREATE INDEX "migration_case_migration_id_state_next_at_idx" ON "migration_case"("migration_id", "state", "next_at");

-- CreateIndex
CREATE INDEX "migration_case_case_id_idx" ON "migration_case"("case_id");

-- CreateIndex
CREATE INDEX "transplant_state_began_at_idx" ON "transplant"("state", "began_at");

-- CreateIndex
CREATE INDEX "transplant_migration_id_case_id_idx" ON "transplant"("migration_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "transplant_case_id_incarnation_key" ON "transplant"("case_id", "incarnation");

-- AddForeignKey
ALTER TABLE "migration_case" ADD CONSTRAINT "migration_case_migration_id_fkey" FOREIGN KEY ("migration_id") REFERENCES "migration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- one of a kind at a time
CREATE UNIQUE INDEX "migration_unfinished" ON "migration"("process_key") WHERE state <> 'finished';
CREATE UNIQUE INDEX "transplant_moving" ON "transplant"("case_id") WHERE state = 'moving';

-- who may publish may migrate; a role an administrator renamed or made is left alone
UPDATE role SET rights = rights || ARRAY['process.migrate']
WHERE code IN ('processAdmin', 'systemAdmin') AND NOT rights @> ARRAY['process.migrate'];
