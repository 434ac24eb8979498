-- Why: who may read a case may open what was attached to its requests and instructions; a picture is looked up by its id.
-- Lock: writes to the two tables wait while the indexes are built. Way back: drop the indexes.

CREATE INDEX "move_request_file_ids_idx" ON "move_request" USING GIN ("file_ids");
CREATE INDEX "supervision_file_ids_idx" ON "supervision" USING GIN ("file_ids");
