-- CreateTable
CREATE TABLE "process_draft" (
    "id" UUID NOT NULL,
    "process_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "based_on" INTEGER,
    "files" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_by" UUID NOT NULL,
    "locked_by" UUID,
    "locked_at" TIMESTAMPTZ(6),

    CONSTRAINT "process_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_draft_revision" (
    "draft_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "process_draft_revision_pkey" PRIMARY KEY ("draft_id","revision")
);

-- CreateIndex
CREATE INDEX "process_draft_process_key_idx" ON "process_draft"("process_key");

-- AddForeignKey
ALTER TABLE "process_draft_revision" ADD CONSTRAINT "process_draft_revision_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "process_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- who may publish may draw; a role an administrator renamed or made is left alone
UPDATE role SET rights = rights || ARRAY['process.draw']
WHERE code IN ('processAdmin', 'systemAdmin') AND NOT rights @> ARRAY['process.draw'];
