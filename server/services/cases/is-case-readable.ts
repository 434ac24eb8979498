import { parseCaseNumber } from '@/domain/case/case-number.ts'
import type { Person } from '@/domain/policy/person.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { caseScope } from '@/server/db/scope.ts'

/** Says whether there is such a case and this person may read it; for pages that must know before they begin. */
export async function isCaseReadable(actor: Person, number: string, db = defaultDb): Promise<boolean> {
  if (!parseCaseNumber(number).ok) return false
  return (await db.case.count({ where: { AND: [{ number }, caseScope(actor)] } })) > 0
}
