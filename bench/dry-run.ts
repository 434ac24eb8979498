import { migrationRows } from '@/server/http/views/migration.ts'
import { toWire } from '@/server/http/wire.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { Db } from '@/server/db/client.ts'
import { readClocks } from '@/server/db/recompute-rows.ts'
import { readStandings } from '@/server/db/standings.ts'
import { previewMigration } from '@/server/services/migrations/preview-migration.ts'
import { withBenchDatabase } from './bench-database.ts'
import { seedBoardDistrict } from './board-district.ts'
import { benchProcess, seedStanding, seedVersions } from './dry-run-cases.ts'
import { tenths, timeQuery } from './time-query.ts'

/** A dry run asks for no more than so many times what reading its rows takes, however many there are. */
const mostTimesRaw = 8
const rounds = 5

/**
 * Takes how many cases are open; times the dry run of a migration in which most limits change, every treatment of these
 * answered, as the API gives it, against reading the same rows and nothing else.
 */
export function benchDryRun(cases: number): Promise<Record<string, unknown>> {
  return withBenchDatabase(async (db) => {
    await seedBoardDistrict(db)
    await seedStanding(db, await seedVersions(db), cases)
    const raw = await timeQuery(db, () => readRaw(db), rounds, 1)
    const dryRun = await timeQuery(db, () => answer(db), rounds, 1)
    const { rows, otherwise, bytes } = await answer(db)
    const concerned = Object.values(otherwise ?? {}).map(({ length }) => length)
    const timesRaw = tenths(dryRun.p50 / raw.p50)
    const passed = rows.length === cases && timesRaw <= mostTimesRaw
    return { bench: 'dry-run', cases, rows: rows.length, concerned, bytes, raw, dryRun, timesRaw, passed }
  })
}

const CHUNK = 500

async function readRaw(db: Db): Promise<void> {
  const found = await db.case.findMany({ where: { closedAt: null }, select: { id: true }, orderBy: { number: 'asc' } })
  for (let start = 0; start < found.length; start += CHUNK) {
    const ids = found.slice(start, start + CHUNK).map(({ id }) => id)
    const standings = await readStandings(db, ids)
    const clockIds = standings.flatMap((standing) => standing.clockIds)
    await readClocks(db, clockIds, 'look')
  }
}

const admin: Person = {
  id: '00000000-0000-7000-8000-00000000000a',
  memberships: [{ role: 'processAdmin', rights: ['process.migrate'], unitPath: '/city/', reachPath: '/city/' }],
}

async function answer(db: Db) {
  const asked = { from: 1, to: 2, limits: 'new', filter: {} } as const
  const preview = await previewMigration(admin, benchProcess, asked, db)
  if (!preview.ok) throw new Error(`the dry run was refused: ${preview.error.code}`)
  const wire = migrationRows.parse(toWire({ id: null, ...preview.value }))
  return { ...preview.value, bytes: JSON.stringify(wire).length }
}
