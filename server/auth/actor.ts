import type { Membership, Person, Reach } from '@/domain/policy/person.ts'
import { reachPathOf } from '@/domain/policy/person.ts'
import { isRight } from '@/domain/policy/rights.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { Prisma } from '@/server/db/generated/client.ts'

/** A person of the staff as services know them: who they are, what they hold and where. */
export type Actor = Person & {
  login: string
  name: string
  sessionVersion: number
  units: { code: string; name: string; nameEn: string | null; path: string }[]
}

type HeldRow = {
  role: string
  rights: string[]
  reach: Reach
  code: string
  name: string
  nameEn: string | null
  path: string
  region: string
}
type PersonRow = { id: string; login: string; name: string; version: number; held: HeldRow[] }

/**
 * Loads a person with everything the policy asks about, in one query. Gives null for an unknown or disabled person, and
 * for a session that is older than the last change of password or state (`sessionVersion`).
 */
export async function loadActor(
  personId: string,
  sessionVersion?: number,
  db: Pick<Db, '$queryRaw'> = defaultDb,
): Promise<Actor | null> {
  const actor = await findActor(Prisma.sql`${personId}::uuid`, db)
  return sessionVersion === undefined || actor?.sessionVersion === sessionVersion ? actor : null
}

/** Loads the owner of an API key by the key's hash; null when the key is unknown or revoked, or its owner disabled. */
export function loadActorOfKey(hash: string, db: Pick<Db, '$queryRaw'> = defaultDb): Promise<Actor | null> {
  return findActor(Prisma.sql`(select person_id from api_key where hash = ${hash} and revoked_at is null)`, db)
}

async function findActor(personId: Prisma.Sql, db: Pick<Db, '$queryRaw'>): Promise<Actor | null> {
  const [row] = await db.$queryRaw<PersonRow[]>`
    select p.id, p.login, p.name, p.session_version as version, coalesce(h.held, '[]') as held
    from person p
    left join lateral (
      select jsonb_agg(jsonb_build_object('role', r.code, 'rights', r.rights, 'reach', r.reach, 'code', u.code,
               'name', u.name, 'nameEn', u.name_en, 'path', u.path, 'region', coalesce(g.path, u.path)) order by u.path, r.code) as held
      from membership m
      join role r on r.code = m.role_code
      join unit u on u.id = m.unit_id and u.active
      cross join lateral string_to_array(trim(both '/' from u.path), '/') as codes
      left join lateral (
        select a.path from unit a
        where a.kind = 'region' and a.path in (
          select '/' || array_to_string(codes[1:n], '/') || '/' from generate_series(1, cardinality(codes)) n)
        order by length(a.path) desc limit 1) g on true
      where m.person_id = p.id) h on true
    where p.id = ${personId} and p.active`
  if (!row) return null
  const { id, login, name, version, held } = row
  return { id, login, name, sessionVersion: version, memberships: held.map(toMembership), units: distinctUnits(held) }
}

function toMembership({ role, rights, reach, path, region }: HeldRow): Membership {
  return {
    role,
    rights: rights.filter(isRight),
    unitPath: path,
    reachPath: reachPathOf({ path, regionPath: region }, reach),
  }
}

function distinctUnits(held: readonly HeldRow[]): Actor['units'] {
  return [...new Map(held.map(({ code, name, nameEn, path }) => [code, { code, name, nameEn, path }])).values()]
}
