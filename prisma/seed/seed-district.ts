import { randomInt } from 'node:crypto'
import { hashPassword } from '@/server/auth/password.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { seedCategories, standard } from './catalogue.ts'
import { mapLines } from './map/district-map.ts'
import { seedOverlays } from './overlay.ts'
import { seedPeople } from './people.ts'
import type { SeedPerson } from './people.ts'
import { writePeople } from './write-people.ts'
import { seedRoles } from './roles.ts'
import { seedProcesses, seedRoutes } from './routes.ts'
import { seedStatuses } from './statuses.ts'
import { district, seedUnits } from './units.ts'

/** Somebody of the demo district who can sign in; `roles` as `role@unit`, the first one is `role` and `unit`. */
export type DemoPerson = {
  login: string
  name: string
  role: string
  roles: string[]
  unit: string
  password: string
  /** Given once, when it was made; the database keeps its hash. */
  apiKey: string
}

export type SeedOptions = {
  /** The password of all demo people; a random one if it is left out. */
  password?: string
  /** Gives everybody the password and fresh keys, also those who were there: when the file with them was lost. */
  renew?: boolean
}

/** `people` is null when they were there already and kept their passwords and keys. */
export type Seeded = { people: DemoPerson[] | null }

/**
 * Writes the demo district: adds what is missing and changes nothing that is there, so that administrators' edits stay.
 * Never call this in production unless it was asked for: everybody knows that these people exist.
 */
export async function seedDistrict(
  db: Db,
  { password = newPassword(), renew = false }: SeedOptions = {},
): Promise<Seeded> {
  await seedTables(db)
  await writeUnits(db)
  await writeCatalogue(db)
  const seeds = seedPeople()
  const known = await db.person.count({ where: { login: { in: seeds.map(({ login }) => login) } } })
  if (known === seeds.length && !renew) return { people: null }
  const keys = await writePeople(db, seeds, await hashPassword(password))
  return { people: seeds.map((seed) => demoPerson(seed, password, keys.get(seed.login) as string)) }
}

function demoPerson({ login, name, memberships }: SeedPerson, password: string, apiKey: string): DemoPerson {
  const [first] = memberships
  if (!first) throw new Error(`${login} holds no role`)
  const roles = memberships.map(({ role, unit }) => `${role}@${unit}`)
  return { login, name, role: first.role, roles, unit: first.unit, password, apiKey }
}

const passwordLetters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Three groups of four letters that can be read out: 59 bits. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => passwordLetters[randomInt(passwordLetters.length)]).join('')
  return [group(), group(), group()].join('-')
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
