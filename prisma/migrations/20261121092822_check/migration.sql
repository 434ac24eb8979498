-- DropIndex
DROP INDEX "unit_path_prefix";

-- CreateIndex
CREATE INDEX "unit_path_prefix" ON "unit"("path" text_pattern_ops);
