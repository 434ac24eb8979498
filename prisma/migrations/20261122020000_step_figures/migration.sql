-- Why: the page of a process counts the passages of each step that ended within a span of days; without an index it would
-- read every task there ever was. Lock: writes to task wait while the index is built (about eight seconds at five million
-- rows). Way back: drop the index.

-- CreateIndex
CREATE INDEX "task_process_version_id_element_id_completed_at_idx" ON "task"("process_version_id", "element_id", "completed_at");
