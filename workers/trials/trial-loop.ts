import { now } from '@/server/clock.ts'
import { getTrialDb, type Db } from '@/server/db/client.ts'
import type { Trial } from '@/server/db/generated/client.ts'
import { log } from '@/server/log.ts'
import { inTimeOf } from '@/server/services/trials/find-trial.ts'
import { raiseTrialAlarms } from '@/server/services/trials/raise-trial-alarms.ts'
import { relayWaiting } from '@/workers/outbox/relay.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'
import { reconcile } from '@/workers/sweep/reconcile.ts'
import { clearTrial } from './clear-trial.ts'
import { leaveOutCalls } from './leave-out-calls.ts'
import { passTimers } from './pass-timers.ts'

const TEND_EVERY_MS = 250
/** a trial rings when it is started; this is for those a dead worker left */
const LOOK_EVERY_MS = 10_000
const IDLE_DAYS = 7
const DAY_MS = 24 * 3_600_000

/** Tends the trials: all that the other loops do for the cases of the district. Costs nothing while there are none. */
export async function runTrialLoop(context: WorkerContext, wake: Wake, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const trials = await tendAll(context).catch((error: unknown) => {
      log.error({ err: error }, 'the trials could not be tended')
      return 0
    })
    await wake.wait(trials > 0 ? TEND_EVERY_MS : LOOK_EVERY_MS, signal)
  }
}

async function tendAll(context: WorkerContext): Promise<number> {
  const trials = await context.db.trial.findMany({ where: { cleared: false } })
  if (trials.length === 0) return 0
  for (const trial of trials)
    await tend(context, trial).catch((error: unknown) => log.error({ err: error, trial: trial.id }, 'a trial failed'))
  if (trials.some(({ endedAt }) => !endedAt)) {
    const house = { ...context, db: getTrialDb() }
    while ((await relayWaiting(house)) > 0);
    await reconcile(house.db)
  }
  return trials.length
}

async function tend(context: WorkerContext, trial: Trial): Promise<void> {
  if (trial.endedAt) return clearTrial(context, trial)
  const reason = endOf(trial, context.epoch)
  if (reason) return endQuietly(context.db, trial, reason)
  const house = { ...context, db: getTrialDb() }
  await inTimeOf(trial, async () => {
    await raiseTrialAlarms(house.db, trial.id)
    await leaveOutCalls(house.db, trial.id)
    await passTimers(house, trial)
  })
}

function endOf({ epoch, touchedAt }: Trial, current: number): string | null {
  if (epoch !== current) return 'engine'
  return now().getTime() - touchedAt.getTime() > IDLE_DAYS * DAY_MS ? 'idle' : null
}

async function endQuietly(db: Db, { id }: Trial, endReason: string): Promise<void> {
  await db.trial.updateMany({ where: { id, endedAt: null }, data: { endedAt: now(), endReason } })
  log.info({ trial: id, reason: endReason }, 'trial ended')
}
