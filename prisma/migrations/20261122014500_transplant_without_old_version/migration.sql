ALTER TABLE "transplant" DROP COLUMN "old_version_id";
