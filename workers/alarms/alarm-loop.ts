import { now } from '@/server/clock.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import { withCase } from '@/server/db/case-work.ts'
import { dueClocks, lockDueClock } from '@/server/db/due-clocks.ts'
import { crashPoint } from '@/server/crash.ts'
import { log } from '@/server/log.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'
import type { Wake } from '@/workers/runtime/wake.ts'

const BATCH = 200
const PARALLEL = 8
const IDLE_MS = 500

/** Raises what is due: candidates are picked unlocked, then the case is locked, then its clock. */
export async function runAlarmLoop(db: Db, wake: Wake, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await dueClocks(db, BATCH, now()).catch((error: unknown) => {
      log.error({ err: error }, 'due clocks cannot be read')
      return []
    })
    const queue = [...due]
    await Promise.all(
      Array.from({ length: PARALLEL }, async () => {
        for (let clock = queue.shift(); clock && !signal.aborted; clock = queue.shift()) await raiseOne(db, clock)
      }),
    )
    if (due.length < BATCH) await wake.wait(IDLE_MS, signal)
  }
}

async function raiseOne(db: Db, { id, caseId }: { id: string; caseId: string }): Promise<void> {
  try {
    await withCase(db, caseId, async (work) => {
      // another worker, or a person who finished the step, may have been faster
      if (!(await lockDueClock(work.tx, id, work.now))) return ok(null)
      const clock = await work.tx.clock.findUniqueOrThrow({
        where: { id },
        include: {
          changes: { orderBy: { seq: 'asc' } },
          alarms: { select: { level: true, occurrence: true, raisedAt: true } },
        },
      })
      await raiseAlarms(work, clock, 'raise')
      return ok(null)
    })
    crashPoint('alarm.raised')
  } catch (error) {
    log.error({ err: error, clock: id }, 'an alarm could not be raised')
  }
}
