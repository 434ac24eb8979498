import { can } from '@/domain/policy/can.ts'
import { holdsRight, holdsRightOver } from '@/domain/policy/person.ts'
import type { Person } from '@/domain/policy/person.ts'
import { isRight } from '@/domain/policy/rights.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'

export type RoleGrant = { role: string; unit: string }

/**
 * Gives a person a role in a unit; holding it already changes nothing. Refuses without `organisation.edit` over the unit, and rights the giver does not hold there.
 */
export async function grantRole(
  actor: Person,
  login: string,
  { role, unit }: RoleGrant,
  db = defaultDb,
): Promise<Result<{ login: string } & RoleGrant>> {
  if (!holdsRight(actor, 'organisation.edit')) return refuse('right.missing')
  return inTransaction(db, async (tx) => {
    const place = await tx.unit.findUnique({ where: { code: unit }, select: { id: true, path: true, active: true } })
    if (!place?.active)
      return refuse('unit.unknown', { unit }, [{ path: 'unit', code: 'unit.unknown', params: { unit } }])
    const allowed = can(actor, 'organisation.edit', { unitPaths: [place.path] })
    if (!allowed.ok) return allowed
    const person = await tx.person.findUnique({ where: { login }, select: { id: true } })
    if (!person) return refuse('person.not_found')
    const given = await tx.role.findUnique({ where: { code: role }, select: { rights: true } })
    if (!given) return refuse('role.unknown', { role }, [{ path: 'role', code: 'role.unknown', params: { role } }])
    const beyond = given.rights.filter(isRight).some((right) => !holdsRightOver(actor, right, [place.path]))
    if (beyond && !holdsRight(actor, 'system.operate')) return refuse('right.missing')
    const membership = { personId: person.id, roleCode: role, unitId: place.id }
    const { count } = await tx.membership.createMany({ data: [{ id: newId(), ...membership }], skipDuplicates: true })
    if (count > 0) log.info({ by: actor.id, person: person.id, role, unit }, 'role granted')
    return ok({ login, role, unit })
  })
}
