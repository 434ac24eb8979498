import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { findTrial } from './find-trial.ts'
import { ringTrials } from './ring-trials.ts'

/** Ends a trial; the workers clear it out of the engine. Ended twice is ended. Refuses `trial.not_found`. */
export async function endTrial(actor: Person, id: string, db = defaultDb): Promise<Result<{ ended: true }>> {
  const trial = await findTrial(db, actor, id, 'trial.end')
  if (!trial.ok) return trial
  const data = { endedAt: now(), endReason: 'asked' }
  const { count } = await db.trial.updateMany({ where: { id, endedAt: null }, data })
  await ringTrials(db)
  if (count > 0) log.info({ by: actor.id, trial: id }, 'trial ended')
  return ok({ ended: true })
}
