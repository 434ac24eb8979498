import { type Actor, loadActor } from '@/server/auth/actor.ts'
import { db } from '@/server/db/client.ts'

/** An active person who holds the role in the unit (in any unit when none is named), as services know them. */
export async function actorFor(role: string, unitCode?: string): Promise<Actor> {
  const found = await db.person.findFirst({
    where: { active: true, memberships: { some: { roleCode: role, ...(unitCode && { unit: { code: unitCode } }) } } },
    orderBy: { login: 'asc' },
    select: { id: true },
  })
  const actor = found && (await loadActor(found.id))
  if (!actor) throw new Error(`nobody is ${role} in ${unitCode ?? 'any unit'}`)
  return actor
}
