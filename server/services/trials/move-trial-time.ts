import { setTimeout as rest } from 'node:timers/promises'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { withCase } from '@/server/db/case-work.ts'
import { db as defaultDb, getTrialDb } from '@/server/db/client.ts'
import type { Trial } from '@/server/db/generated/client.ts'
import { touchTrial } from './do-trial-step.ts'
import { findRunningTrial, inTimeOf } from './find-trial.ts'
import { raiseTrialAlarms } from './raise-trial-alarms.ts'
import { trialMoments } from './trial-moments.ts'

/** Forward by so much, or to the next mark of a clock or timer. */
export type TrialOrder = { add: { days?: number; hours?: number } } | { next: true }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const YEAR_MS = 366 * DAY_MS
/** a clock that repeats its last level every day for a year, and a few more */
const MOST_MARKS = 500
const AGAIN_MS = 50

/**
 * Moves the time of a trial forward, from mark to mark, so that each alarm is raised when it would have been. Refuses
 * `trial.nothing_ahead`, `trial.too_far`, and what `findRunningTrial` refuses.
 */
export async function moveTrialTime(
  actor: Person,
  id: string,
  order: TrialOrder,
  db = defaultDb,
): Promise<Result<{ now: Date }>> {
  const trial = await findRunningTrial(db, actor, id)
  if (!trial.ok) return trial
  const from = await inTimeOf(trial.value, async () => now())
  const to = await targetOf(trial.value, order, from)
  if (!to) return refuse('trial.nothing_ahead')
  if (to.getTime() - from.getTime() > YEAR_MS) return refuse('trial.too_far')
  await walkTo(db, trial.value, to)
  await touchTrial(db, id)
  const at = await noteMove(db, id)
  return ok({ now: at })
}

async function targetOf(trial: Trial, order: TrialOrder, from: Date): Promise<Date | null> {
  if ('add' in order) {
    const { days = 0, hours = 0 } = order.add
    return new Date(from.getTime() + days * DAY_MS + hours * HOUR_MS)
  }
  const [next] = await inTimeOf(trial, () => trialMoments(getTrialDb(), trial.id))
  return next?.at ?? null
}

async function walkTo(db: typeof defaultDb, { id }: Trial, to: Date): Promise<void> {
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const mark = await nextMark(id)
    const stop = mark && mark < to ? mark : to
    const offsetMs = BigInt(Math.ceil(stop.getTime() - now().getTime()))
    await db.$executeRaw`update trial set offset_ms = greatest(offset_ms, ${offsetMs}) where id = ${id}::uuid`
    const moved = await db.trial.findUniqueOrThrow({ where: { id } })
    const raised = await inTimeOf(moved, () => raiseTrialAlarms(getTrialDb(), id))
    if (stop === to && !(mark && mark <= to && raised === 0)) return
    // its case is in other hands for a moment
    if (raised === 0) await rest(AGAIN_MS)
  }
}

async function nextMark(caseId: string): Promise<Date | null> {
  const { _min } = await getTrialDb().clock.aggregate({
    where: { caseId, state: 'running' },
    _min: { nextMarkAt: true },
  })
  return _min.nextMarkAt
}

async function noteMove(db: typeof defaultDb, id: string): Promise<Date> {
  const moved = await db.trial.findUniqueOrThrow({ where: { id } })
  return inTimeOf(moved, async () => {
    const at = now()
    await withCase(getTrialDb(), id, async (work) => {
      work.event(
        { kind: 'person', personId: moved.personId },
        { type: 'TrialTimeMoved', data: { to: at.toISOString() } },
      )
      return ok(null)
    })
    return at
  })
}
