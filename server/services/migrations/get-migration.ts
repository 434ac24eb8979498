import type { LimitChoice, MigrationChoices, MigrationRow, StepMapping } from '@/domain/migration/migration.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import type { Migration } from '@/server/db/generated/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

export type MigrationCounts = { waiting: number; moving: number; moved: number; stayed: number }

export type MigrationView = {
  id: string
  process: string
  from: number
  to: number
  state: Migration['state']
  /** the migration it takes back */
  backOf: string | null
  person: string | null
  startedAt: Date
  finishedAt: Date | null
  mapping: StepMapping[]
  limits: LimitChoice
  counts: MigrationCounts
  /** cases that went, and of them those that came out as the dry run had said; a clock begun anew has its limit to be right */
  foretold: { moved: number; same: number }
}

/** A case of a migration: as foretold while it waits, as it came out afterwards. */
export type MigratedCase = { state: keyof MigrationCounts; row: MigrationRow; foretold: MigrationRow }

/** Gives a migration and how far it is. Refuses `right.missing` and `migration.not_found`. */
export async function getMigration(actor: Person, id: string, db = defaultDb): Promise<Result<MigrationView>> {
  const found = await findMigration(actor, id, db)
  if (!found.ok) return found
  const [view] = await viewsOf(db, [found.value])
  return view ? ok(view) : refuse('migration.not_found')
}

/** Gives every case of a migration, in the order of their numbers. Refuses `right.missing` and `migration.not_found`. */
export async function listMigratedCases(actor: Person, id: string, db = defaultDb): Promise<Result<MigratedCase[]>> {
  const found = await findMigration(actor, id, db)
  if (!found.ok) return found
  const rows = await db.migrationCase.findMany({ where: { migrationId: id }, orderBy: { number: 'asc' } })
  return ok(
    rows.map(({ state, foretold, result }) => ({
      state,
      row: (result ?? foretold) as unknown as MigrationRow,
      foretold: foretold as unknown as MigrationRow,
    })),
  )
}

/** Lists the migrations of a process, the newest first. Refuses `right.missing` and `process.not_found`. */
export async function listMigrations(actor: Person, key: string, db = defaultDb): Promise<Result<MigrationView[]>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  if ((await db.process.count({ where: { key } })) === 0) return refuse('process.not_found')
  const rows = await db.migration.findMany({
    where: { processKey: key, jumpTo: null },
    orderBy: { startedAt: 'desc' },
    take: 20,
  })
  return ok(await viewsOf(db, rows))
}

async function findMigration(actor: Person, id: string, db: Db): Promise<Result<Migration>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const row = isId(id) ? await db.migration.findUnique({ where: { id, jumpTo: null } }) : null
  return row ? ok(row) : refuse('migration.not_found')
}

type Counted = { migrationId: string; state: keyof MigrationCounts; count: number; same: number }

async function viewsOf(db: Db, rows: readonly Migration[]): Promise<MigrationView[]> {
  const ids = rows.map(({ id }) => id)
  const counted = await db.$queryRaw<Counted[]>`
    select migration_id as "migrationId", state::text as state, count(*)::int as count,
      count(*) filter (where result->'to' = foretold->'to' and result->'verdict' = foretold->'verdict'
        and jsonb_path_query_array(result, '$.clocks[*].limit.after')
          = jsonb_path_query_array(foretold, '$.clocks[*].limit.after')
        and (result->'dueAfter' = foretold->'dueAfter' or foretold->'begun' = 'true'))::int as same
    from migration_case where migration_id = any(${ids}::uuid[]) group by 1, 2`
  const nameOf = await loadNames(
    db,
    rows.map(({ personId }) => personId),
  )
  return rows.map((row) => {
    const own = counted.filter(({ migrationId }) => migrationId === row.id)
    const of = (state: keyof MigrationCounts) => own.find((each) => each.state === state)
    const { mapping, limits } = row.choices as unknown as MigrationChoices
    const { id, state, backOf, startedAt, finishedAt } = row
    return {
      ...{ id, state, backOf, startedAt, finishedAt, mapping, limits },
      ...{ process: row.processKey, from: row.fromVersion, to: row.toVersion, person: nameOf(row.personId) },
      counts: {
        waiting: of('waiting')?.count ?? 0,
        moving: of('moving')?.count ?? 0,
        moved: of('moved')?.count ?? 0,
        stayed: of('stayed')?.count ?? 0,
      },
      foretold: { moved: of('moved')?.count ?? 0, same: of('moved')?.same ?? 0 },
    }
  })
}
