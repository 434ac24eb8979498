import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { runningTimers } from './trial-timers.ts'

/** What lies ahead: the next mark of a clock (of a step, or of the whole case), or a timer of the model. */
export type TrialMoment = { at: Date; kind: 'clock' | 'timer'; name: string | null }

/** Gives what lies ahead of a trial, the nearest first. Runs in its time. */
export async function trialMoments(trialDb: Db, caseId: string): Promise<TrialMoment[]> {
  const [clocks, timers] = await Promise.all([
    trialDb.clock.findMany({
      where: { caseId, state: 'running', nextMarkAt: { not: null } },
      select: { nextMarkAt: true, task: { select: { name: true } } },
    }),
    runningTimers(trialDb, caseId),
  ])
  const at = now()
  const marks = clocks.flatMap(({ nextMarkAt, task }): TrialMoment[] =>
    nextMarkAt ? [{ at: nextMarkAt, kind: 'clock', name: task?.name ?? null }] : [],
  )
  const dates = timers.flatMap((timer): TrialMoment[] =>
    timer.at ? [{ at: timer.at, kind: 'timer', name: timer.name }] : [],
  )
  return [...marks, ...dates]
    .filter((moment) => moment.at > at)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}
