-- Why: the figures of a process read hundreds of thousands of passages; with all of it in the index, and only what is done
-- in there, they are read without the rows, and a step that opens writes nothing to it. Lock: writes to task wait while the
-- index is built (about ten seconds at five million rows). Way back: drop task_passages, create the index dropped here.
CREATE INDEX task_passages ON task (process_version_id, element_id, completed_at) INCLUDE (opened_at, case_id, outcome)
  WHERE state = 'completed';
DROP INDEX "task_process_version_id_element_id_completed_at_idx";
