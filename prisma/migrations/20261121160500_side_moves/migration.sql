-- Why: what side moves need to know of clocks and alarms; an instruction may ask for no reply. Lock: short, columns with
-- constant defaults. Way back: drop the columns, set the clock of every instruction.

ALTER TABLE "clock" ADD COLUMN "hold_runs" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "alarm" ADD COLUMN "overtaken" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "supervision" ALTER COLUMN "clock_id" DROP NOT NULL;
UPDATE role SET rights = rights || ARRAY['alarm.duty'] WHERE code = 'dutyChief' AND NOT rights @> ARRAY['alarm.duty'];
