import type { Person } from '@/domain/policy/person.ts'
import type { Db } from '@/server/db/client.ts'
import { getFigures } from '@/server/services/processes/get-figures.ts'
import { sumDays } from '@/server/services/processes/sum-days.ts'
import { withBenchDatabase } from './bench-database.ts'
import { seedBoardDistrict } from './board-district.ts'
import { benchProcess, seedVersions } from './dry-run-cases.ts'
import { seedPassages } from './figures-passages.ts'
import { timeQuery, type Times } from './time-query.ts'

/** The figures of the longest span come within this, nineteen of twenty times, counted anew each time. */
const longestMs = 1_000
const rounds = 20

/** Takes how many cases ended in 90 days; times the figures of a process as its page asks for them first. */
export function benchFigures(cases: number): Promise<Record<string, unknown>> {
  return withBenchDatabase(async (db) => {
    await seedBoardDistrict(db)
    await seedPassages(db, await seedVersions(db), cases)
    const unsummed = await timeOnce(() => figures(db, 90))
    const sums = await timeOnce(() => sumDays(db))
    await db.$executeRaw`analyze`
    const times: Record<string, Times> = {}
    for (const days of [7, 30, 90]) times[days] = await timeQuery(db, () => figures(db, days), rounds)
    const scan = await timeQuery(db, () => db.$queryRaw`select count(*) from task where state = 'completed'`, rounds)
    const passages = await figures(db, 90)
    const passed = (times[90]?.p95 ?? Infinity) <= longestMs && passages > cases * 5
    return { bench: 'figures', cases, passages, unsummed, sums, times, scan, passed }
  })
}

async function timeOnce(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await ask()
  return Math.round(performance.now() - began)
}

const admin: Person = {
  id: '00000000-0000-7000-8000-00000000000a',
  memberships: [{ role: 'processAdmin', rights: ['process.read'], unitPath: '/city/', reachPath: '/city/' }],
}

async function figures(db: Db, days: number): Promise<number> {
  // as another program, which is given nothing that was counted a while ago
  const found = await getFigures(admin, benchProcess, { version: null, days }, new Proxy(db, {}))
  if (!found.ok) throw new Error(`the figures were refused: ${found.error.code}`)
  return found.value.steps.reduce((sum, { passages }) => sum + passages, 0)
}
