import type { Person } from '@/domain/policy/person.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb, getTrialDb } from '@/server/db/client.ts'
import { rateCase, type RatingInput } from '@/server/services/ratings/rate-case.ts'
import { touchTrial } from './do-trial-step.ts'
import { asAnybody, findRunningTrial, inTimeOf } from './find-trial.ts'

/** Rates the round of a trial that is open, as its reporter. Refuses what `findRunningTrial` and a rating refuse. */
export async function rateTrial(
  actor: Person,
  id: string,
  rating: RatingInput,
  db = defaultDb,
): Promise<Result<{ round: number }>> {
  const trial = await findRunningTrial(db, actor, id)
  if (!trial.ok) return trial
  const by = { kind: 'person' as const, actor: asAnybody(actor), number: trial.value.caseNumber }
  const rated = await inTimeOf(trial.value, () => rateCase(by, rating, getTrialDb()))
  if (rated.ok) await touchTrial(db, id)
  return rated
}
