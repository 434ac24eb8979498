-- Why: one case can be sent back to a step it has passed, with the variables of its flow as they were then. Lock: columns
-- without a value and an empty table, nothing waits. Way back: drop the columns and the table, take `case.jump` from roles.

-- AlterTable
ALTER TABLE "migration" ADD COLUMN     "jump_to" UUID,
ADD COLUMN     "reason" TEXT;

-- one migration of a process at a time; a case that goes back by itself is none
DROP INDEX migration_unfinished;
CREATE UNIQUE INDEX migration_unfinished ON migration (process_key) WHERE state <> 'finished' AND jump_to IS NULL;

-- CreateTable
CREATE TABLE "engine_variable_change" (
    "epoch" INTEGER NOT NULL,
    "instance_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "engine_variable_change_pkey" PRIMARY KEY ("epoch","instance_key","name","position")
);

-- what is known of running instances today is how they stand: a step they pass from now on finds it
INSERT INTO engine_variable_change (epoch, instance_key, name, position, value)
SELECT v.epoch, v.instance_key, v.name, v.position, v.value
FROM engine_variable v JOIN engine_instance i ON i.epoch = v.epoch AND i.key = v.instance_key
WHERE i.state = 'active' AND v.scope_key = v.instance_key;

-- who may see to the incidents of cases or leads the desk may send a case back; a role an administrator made is left alone
UPDATE role SET rights = rights || ARRAY['case.jump']
WHERE code IN ('dutyChief', 'processAdmin', 'systemAdmin') AND NOT rights @> ARRAY['case.jump'];
