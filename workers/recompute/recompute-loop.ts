import type { Db } from '@/server/db/client.ts'
import { crashPoint } from '@/server/crash.ts'
import { log } from '@/server/log.ts'
import { advanceRecompute, followStrays } from '@/server/services/recompute/advance-recompute.ts'
import type { Wake } from '@/workers/runtime/wake.ts'

const IDLE_MS = 15_000

/** Lets open clocks follow changed calendars, limits and policies; needs the database only. */
export async function runRecomputeLoop(db: Db, wake: Wake, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const busy = await step(db)
    crashPoint('recompute.batch')
    if (!busy) await wake.wait(IDLE_MS, signal)
  }
}

/** What was asked for goes first, then what was left behind. */
async function step(db: Db): Promise<boolean> {
  try {
    return (await advanceRecompute(db)) || (await followStrays(db)) > 0
  } catch (error) {
    log.error({ err: error }, 'a batch of a recompute failed and is tried again')
    return false
  }
}
