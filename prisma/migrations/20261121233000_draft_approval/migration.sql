-- AlterTable
ALTER TABLE "process_draft" ADD COLUMN     "approved_at" TIMESTAMPTZ(6),
ADD COLUMN     "approved_by" UUID,
ADD COLUMN     "approved_revision" INTEGER;

-- who may publish may approve what others drew; a role an administrator renamed or made is left alone
UPDATE role SET rights = rights || ARRAY['process.approve']
WHERE code IN ('processAdmin', 'systemAdmin') AND NOT rights @> ARRAY['process.approve'];
