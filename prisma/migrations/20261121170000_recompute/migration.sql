-- Why: a changed calendar finds the open clocks it concerns in the order of their ids, however many have stopped; clocks
-- that started before calendars and policies were data count on the shipped ones.
-- Lock: clock against writes while the index is built. Way back: drop the index, build clock_to_recompute again.

DROP INDEX clock_to_recompute;
CREATE INDEX clock_open_by_calendar ON clock (calendar, id, calendar_version) WHERE state <> 'stopped';

UPDATE clock SET calendar = 'district', calendar_version = 0
WHERE state <> 'stopped' AND calendar IS NULL AND "limit"->>'unit' IN ('workhour', 'workday');
UPDATE clock SET policy = 'default' WHERE state <> 'stopped' AND policy IS NULL;
