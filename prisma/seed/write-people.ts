import { newApiKey } from '@/server/auth/api-key.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import type { SeedPerson } from './people.ts'

/** Name of the keys made here, so that renewing replaces them and no key an administrator made. */
const demoKey = 'demo'

/** One hash for all: 0.2 s of scrypt a person would make every first start wait, and the password is the same. Gives the keys. */
export async function writePeople(
  db: Db,
  seeds: readonly SeedPerson[],
  passwordHash: string,
): Promise<Map<string, string>> {
  await db.person.createMany({
    data: seeds.map(({ login, name, phone, email }) => ({
      ...{ id: newId(), login, name, phone, email, passwordHash, demo: true },
    })),
    skipDuplicates: true,
  })
  const logins = seeds.map(({ login }) => login)
  const people = await db.person.findMany({ where: { login: { in: logins } }, select: { id: true, login: true } })
  const ids = new Map(people.map(({ id, login }) => [login, id]))
  await db.person.updateMany({
    where: { login: { in: logins } },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  })
  await writeMemberships(db, seeds, ids)
  return writeKeys(db, ids)
}

async function writeMemberships(db: Db, seeds: readonly SeedPerson[], ids: Map<string, string>): Promise<void> {
  const units = await db.unit.findMany({ select: { id: true, code: true } })
  const unitIds = new Map(units.map(({ id, code }) => [code, id]))
  const rows = seeds.flatMap(({ login, memberships }) =>
    memberships.map(({ role, unit }) => ({
      id: newId(),
      personId: ids.get(login) as string,
      roleCode: role,
      unitId: unitIds.get(unit) as string,
    })),
  )
  await db.membership.createMany({ data: rows, skipDuplicates: true })
}

async function writeKeys(db: Db, ids: Map<string, string>): Promise<Map<string, string>> {
  const made = [...ids].map(([login, personId]) => ({ login, personId, ...newApiKey() }))
  await db.apiKey.deleteMany({ where: { personId: { in: [...ids.values()] }, name: demoKey } })
  await db.apiKey.createMany({
    data: made.map(({ personId, hash }) => ({ id: newId(), personId, name: demoKey, hash })),
  })
  return new Map(made.map(({ login, key }) => [login, key]))
}
