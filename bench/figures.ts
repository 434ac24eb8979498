import type { Person } from '@/domain/policy/person.ts'
import type { Db } from '@/server/db/client.ts'
import { getFigures } from '@/server/services/processes/get-figures.ts'
import { withBenchDatabase } from './bench-database.ts'
import { seedBoardDistrict } from './board-district.ts'
import { benchProcess, seedVersions } from './dry-run-cases.ts'
import { seedPassages } from './figures-passages.ts'
import { timeQuery, type Times } from './time-query.ts'

/** The figures of the longest span come within this, half of the times. */
const longestMs = 1_000
const rounds = 5

/** Takes how many cases ended in 90 days; times the figures of a process as its page asks for them. */
export function benchFigures(cases: number): Promise<Record<string, unknown>> {
  return withBenchDatabase(async (db) => {
    await seedBoardDistrict(db)
    await seedPassages(db, await seedVersions(db), cases)
    // the first of a few minutes counts, the others are given what it counted
    const first: Record<string, number> = {}
    const times: Record<string, Times> = {}
    for (const days of [7, 30, 90]) {
      const began = performance.now()
      await figures(db, days)
      first[days] = Math.round(performance.now() - began)
      times[days] = await timeQuery(db, () => figures(db, days), rounds)
    }
    const passages = await figures(db, 90)
    const passed = (times[90]?.p50 ?? Infinity) <= longestMs && passages > cases * 5
    return { bench: 'figures', cases, passages, first, times, passed }
  })
}

const admin: Person = {
  id: '00000000-0000-7000-8000-00000000000a',
  memberships: [{ role: 'processAdmin', rights: ['process.read'], unitPath: '/city/', reachPath: '/city/' }],
}

async function figures(db: Db, days: number): Promise<number> {
  const found = await getFigures(admin, benchProcess, { version: null, days }, db)
  if (!found.ok) throw new Error(`the figures were refused: ${found.error.code}`)
  return found.value.steps.reduce((sum, { passages }) => sum + passages, 0)
}
