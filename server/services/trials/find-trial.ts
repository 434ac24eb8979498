import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { withTimeAhead } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import type { Trial } from '@/server/db/generated/client.ts'
import { isId } from '@/server/services/is-id.ts'

/** Gives a trial of this person's. Refuses `trial.not_found`, those of others included. */
export async function findTrial(
  db: Db,
  actor: Person,
  id: string,
  action: 'trial.use' | 'trial.end' = 'trial.use',
): Promise<Result<Trial>> {
  const trial = isId(id) ? await db.trial.findUnique({ where: { id } }) : null
  if (!trial) return refuse('trial.not_found')
  const allowed = can(actor, action, trial)
  if (!allowed.ok) return allowed
  // its house was made anew: nothing of it is left
  return trial.endReason === 'rebuilt' ? refuse('trial.not_found') : ok(trial)
}

/** The same for what is done in it. Refuses `trial.ended` besides. */
export async function findRunningTrial(db: Db, actor: Person, id: string): Promise<Result<Trial>> {
  const trial = await findTrial(db, actor, id)
  return trial.ok && trial.value.endedAt ? refuse('trial.ended') : trial
}

/** Runs what belongs to a trial in its time. */
export const inTimeOf = <T>(trial: Pick<Trial, 'offsetMs'>, run: () => Promise<T>): Promise<T> =>
  withTimeAhead(Number(trial.offsetMs), run)

/** Whoever tries does every step, as whomever it would belong to; in the house of trials alone. */
export function asAnybody<P extends Actor | Person>(person: P): P {
  const rights = ['case.read', 'case.readReporter', 'task.workAny']
  return { ...person, memberships: [{ role: 'trial', rights, unitPath: '/', reachPath: '/' }] }
}
