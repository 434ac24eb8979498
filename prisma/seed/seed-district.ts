import { randomInt } from 'node:crypto'
import { newApiKey } from '@/server/auth/api-key.ts'
import { hashPassword } from '@/server/auth/password.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { seedCategories, standard } from './catalogue.ts'
import { mapLines } from './map/district-map.ts'
import { seedOverlays } from './overlay.ts'
import { seedPeople } from './people.ts'
import { seedRoles } from './roles.ts'
import { seedProcesses, seedRoutes } from './routes.ts'
import { seedStatuses } from './statuses.ts'
import { district, seedUnits } from './units.ts'

export type DemoPerson = {
  login: string
  name: string
  role: string
  roles: string[]
  unit: string
  unitName: string
  /** Given once, when it was made; the database keeps its hash. */
  apiKey: string
}

/** `credentials` is null when the demo people and their keys were there already and stayed as they are. */
export type Seeded = { credentials: { password: string; people: DemoPerson[] } | null }

/**
 * Writes the demo district: adds what is missing and changes nothing that is there, so that administrators' edits stay.
 * New demo people get one random password and a key each; `renew` gives fresh ones (when the file with them was lost).
 */
export async function seedDistrict(db: Db, { renew = false }: { renew?: boolean } = {}): Promise<Seeded> {
  await seedTables(db)
  await writeUnits(db)
  await writeCatalogue(db)
  const known = await db.person.count({ where: { login: { in: seedPeople().map(({ login }) => login) } } })
  if (known === seedPeople().length && !renew) return { credentials: null }
  const password = newPassword()
  return { credentials: { password, people: await writePeople(db, await hashPassword(password)) } }
}

async function seedTables(db: Db): Promise<void> {
  const { unit: _unit, ...facts } = district
  const settings = [
    { key: 'district', value: facts },
    { key: 'map', value: { lines: mapLines() } },
  ]
  await db.setting.createMany({ data: settings, skipDuplicates: true })
  await db.role.createMany({ data: [...seedRoles], skipDuplicates: true })
  await db.status.createMany({ data: [...seedStatuses], skipDuplicates: true })
  await db.process.createMany({ data: [...seedProcesses], skipDuplicates: true })
  if ((await db.processRoute.count()) > 0) return
  await db.processRoute.createMany({ data: seedRoutes.map((route) => ({ id: newId(), ...route })) })
}

async function writeUnits(db: Db): Promise<void> {
  const existing = await db.unit.findMany({ select: { id: true, code: true } })
  const ids = new Map(existing.map(({ id, code }) => [code, id]))
  const missing = seedUnits().filter(({ code }) => !ids.has(code))
  for (const { code } of missing) ids.set(code, newId())
  await db.unit.createMany({
    data: missing.map(({ parent, area, ...unit }) => ({
      ...unit,
      id: ids.get(unit.code) as string,
      parentId: parent && (ids.get(parent) as string),
      ...(area && { area: area }),
    })),
  })
}

async function writeCatalogue(db: Db): Promise<void> {
  await db.category.createMany({
    data: seedCategories().map((category) => ({ id: newId(), ...category })),
    skipDuplicates: true,
  })
  const rows = await db.category.findMany({ where: { standard }, select: { id: true, kind: true, code: true } })
  const ids = new Map(rows.map(({ id, kind, code }) => [`${kind}:${code}`, id]))
  await db.categoryOverlay.createMany({
    data: seedOverlays.map(({ kind, code, ...overlay }) => ({
      id: newId(),
      categoryId: ids.get(`${kind}:${code}`) as string,
      validFrom: new Date('2026-01-01T00:00:00+08:00'),
      ...overlay,
    })),
    skipDuplicates: true,
  })
}

/** One hash for all: 0.2 s of scrypt a person would make every first start wait, and the password is the same. */
async function writePeople(db: Db, passwordHash: string): Promise<DemoPerson[]> {
  const units = await db.unit.findMany({ select: { id: true, code: true, name: true } })
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const seeds = seedPeople()
  await db.person.createMany({
    data: seeds.map(({ login, name, phone }) => ({ id: newId(), login, name, phone, passwordHash, demo: true })),
    skipDuplicates: true,
  })
  const people = await db.person.findMany({ where: { demo: true }, select: { id: true, login: true } })
  const idOf = new Map(people.map(({ id, login }) => [login, id]))
  const ids = people.map(({ id }) => id)
  await db.person.updateMany({ where: { id: { in: ids } }, data: { passwordHash, sessionVersion: { increment: 1 } } })
  const memberships = seeds.flatMap(({ login, memberships }) =>
    memberships.map(({ role, unit }) => ({
      id: newId(),
      personId: idOf.get(login) as string,
      roleCode: role,
      unitId: unitOf.get(unit)?.id as string,
    })),
  )
  await db.membership.createMany({ data: memberships, skipDuplicates: true })
  const keys = seeds.map(({ login }) => ({ login, ...newApiKey() }))
  await db.apiKey.deleteMany({ where: { personId: { in: ids }, name: demoKey } })
  await db.apiKey.createMany({
    data: keys.map(({ login, hash }) => ({ id: newId(), personId: idOf.get(login) as string, name: demoKey, hash })),
  })
  return seeds.map(({ login, name, memberships: [first, ...more] }, index) => ({
    login,
    name,
    role: first?.role ?? '',
    roles: [first, ...more].flatMap((held) => (held ? [held.role] : [])),
    unit: first?.unit ?? '',
    unitName: unitOf.get(first?.unit ?? '')?.name ?? '',
    apiKey: keys[index]?.key ?? '',
  }))
}

const demoKey = 'demo'
const passwordLetters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Three groups of four letters that can be read out: 59 bits, random per installation. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => passwordLetters[randomInt(passwordLetters.length)]).join('')
  return [group(), group(), group()].join('-')
}
