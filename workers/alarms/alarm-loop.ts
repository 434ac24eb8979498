import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { dueClocks } from '@/server/db/due-clocks.ts'
import { crashPoint } from '@/server/crash.ts'
import { log } from '@/server/log.ts'
import { raiseDueAlarms } from '@/server/services/alarms/raise-due-alarms.ts'
import type { Wake } from '@/workers/runtime/wake.ts'

/** So many clocks share a transaction: at the close of an office thousands are due within a minute. */
const BATCH = 250
const IDLE_MS = 250

type Due = { id: string; caseId: string }

/** Raises what is due. What could not be raised is put aside until all others were, so that nothing stands in their way. */
export async function runAlarmLoop(db: Db, wake: Wake, signal: AbortSignal): Promise<void> {
  const aside = new Set<string>()
  while (!signal.aborted) {
    const due = await dueClocks(db, BATCH, now(), [...aside]).catch((error: unknown) => {
      log.error({ err: error }, 'due clocks cannot be read')
      return []
    })
    const raised = await raise(db, due)
    for (const { id } of due) if (!raised.has(id)) aside.add(id)
    if (due.length === BATCH) continue
    // no backlog: what was put aside has its turn, and while this batch was raised others fell due
    aside.clear()
    if (raised.size === 0) await wake.wait(IDLE_MS, signal)
  }
}

/** Clocks of which one cannot be raised go one by one. */
async function raise(db: Db, due: readonly Due[]): Promise<Set<string>> {
  const [first] = due
  if (!first) return new Set()
  try {
    const raised = await raiseDueAlarms(db, due)
    crashPoint('alarm.raised')
    return raised
  } catch (error) {
    if (due.length > 1) {
      const raised = new Set<string>()
      for (const one of due) for (const id of await raise(db, [one])) raised.add(id)
      return raised
    }
    log.error({ err: error, clock: first.id }, 'an alarm could not be raised')
    return new Set()
  }
}
