import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { caseScope } from '@/server/db/scope.ts'

/**
 * Puts a case on the person's own watch-list or takes it off; doing it twice changes nothing. A star is a note of the
 * person, not a change of the case. Refuses `case.not_found` where they may not read it.
 */
export async function starCase(
  actor: Person,
  number: string,
  starred: boolean,
  db = defaultDb,
): Promise<Result<{ number: string; starred: boolean }>> {
  const found = await db.case.findFirst({ where: { AND: [{ number }, caseScope(actor)] }, select: { id: true } })
  if (!found) return refuse('case.not_found')
  const star = { personId: actor.id, caseId: found.id }
  if (starred) await db.caseStar.createMany({ data: [{ ...star, at: now() }], skipDuplicates: true })
  else await db.caseStar.deleteMany({ where: star })
  return ok({ number, starred })
}
