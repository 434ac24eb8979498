import { ok } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { withCase } from '@/server/db/case-work.ts'
import type { Trial } from '@/server/db/generated/client.ts'
import { EngineError } from '@/server/engine/port.ts'
import { runningTimers, type RunningTimer } from '@/server/services/trials/trial-timers.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'

/**
 * The engine goes by everybody's time: a timer whose date has come in the trial's own time is passed by moving the token
 * behind it, once.
 */
export async function passTimers(house: WorkerContext, trial: Trial): Promise<void> {
  const timers = await runningTimers(house.db, trial.id)
  const due = timers.filter(({ at, ...timer }) => at && at <= now() && !trial.passed.includes(nameOf(timer)))
  for (const timer of due) await pass(house, trial, timer)
}

async function pass({ db, engine }: WorkerContext, { id }: Trial, timer: RunningTimer): Promise<void> {
  const { instanceKey, waitKey, goesTo, interrupting, elementId, name } = timer
  try {
    await engine.moveTokens({ instanceKey, activate: goesTo, terminate: interrupting ? [waitKey] : [] })
  } catch (error) {
    // the wait is over already: a rating came, or the engine's own clock got there
    if (!(error instanceof EngineError) || error.kind === 'unavailable' || error.kind === 'overloaded') throw error
  }
  await db.$executeRaw`update trial set passed = array_append(passed, ${nameOf(timer)}) where id = ${id}::uuid`
  await withCase(db, id, async (work) => {
    work.event({ kind: 'clock' }, { type: 'TrialTimerPassed', data: { element: elementId, name } })
    return ok(null)
  })
}

const nameOf = ({ waitKey, elementId }: Pick<RunningTimer, 'waitKey' | 'elementId'>): string =>
  `${waitKey}:${elementId}`
