import { setTimeout as rest } from 'node:timers/promises'
import type { EngineJob } from '@/server/engine/port.ts'
import type { WorkerContext } from './worker-context.ts'

const EVERY_MS = 250
const TIMES = 32

/**
 * Tries a job, and once more when it is unclear and the mirror has spoken of it meanwhile. What stays unclear is left
 * unanswered: it comes again by the job's time-out.
 */
export async function tryUntilClear<T extends { state: string }>(
  context: WorkerContext,
  job: EngineJob,
  attempt: () => Promise<T>,
): Promise<T> {
  const first = await attempt()
  return first.state === 'unclear' && (await mirrorKnows(context, job)) ? attempt() : first
}

/** Gives whether the mirror knows a job, after waiting for it as long as it may be behind on a normal day (8 s). */
async function mirrorKnows({ db, epoch }: WorkerContext, { key }: EngineJob): Promise<boolean> {
  for (let asked = 0; asked < TIMES; asked++) {
    if ((await db.engineJob.count({ where: { epoch, key } })) > 0) return true
    await rest(EVERY_MS)
  }
  return false
}
