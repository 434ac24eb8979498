import { countBoard, countClosedSince, listBoardAlarmIds, listBoardKeys } from '@/server/db/board.ts'
import type { BoardFilter } from '@/server/db/board-sql.ts'
import { Prisma } from '@/server/db/generated/client.ts'
import type { Db } from '@/server/db/client.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }

/** What grows with the years; the tree of units and the catalogue are read whole. */
const large = new Set(['case', 'case_unit', 'clock', 'task', 'alarm'])

export type Explained = { query: string; indexes: string[]; sequential: string[] }

/** Asks the planner how it answers each query of the board for this filter; gives the indexes used and the large tables read whole. */
export async function explainBoard(db: Db, root: string, filter: BoardFilter): Promise<Explained[]> {
  const bounds = { dayEnd: filter.now, heldBefore: filter.now }
  const page = { after: null, limit: 51 }
  const list = (change: Partial<BoardFilter>) => (spy: Pick<Db, '$queryRaw'>) =>
    listBoardKeys(spy, { ...filter, ...change }, page)
  const queries: Record<string, (spy: Pick<Db, '$queryRaw'>) => Promise<unknown>> = {
    matrixByUnit: (spy) => countBoard(spy, filter, { by: 'unit', root }, bounds),
    matrixByRegion: (spy) => countBoard(spy, filter, { by: 'region', root }, bounds),
    matrixByCategory: (spy) => countBoard(spy, filter, { by: 'category' }, bounds),
    listAttention: list({ lamps: [0, 1] }),
    listAll: list({}),
    listHeld: list({ heldBefore: filter.now }),
    listStarred: list({ starredBy: filter.scope.personId }),
    closedToday: (spy) => countClosedSince(spy, filter, new Date(filter.now.getTime() - 86_400_000)),
    alarms: (spy) => listBoardAlarmIds(spy, filter.scope, new Date(filter.now.getTime() - 86_400_000), 30),
  }
  const explained: Explained[] = []
  for (const [query, run] of Object.entries(queries)) {
    const scans: Plan[] = []
    await run(explainer(db, (plan) => collect(plan, scans)))
    const named = (key: 'Index Name' | 'Relation Name', from: Plan[]) => [
      ...new Set(from.flatMap((scan) => scan[key] ?? [])),
    ]
    const whole = scans.filter((scan) => scan['Node Type'] === 'Seq Scan' && large.has(scan['Relation Name'] ?? ''))
    explained.push({ query, indexes: named('Index Name', scans).sort(), sequential: named('Relation Name', whole) })
  }
  return explained
}

/** A database that explains what it is asked instead of answering it. */
function explainer(db: Db, tell: (plan: Plan) => void): Pick<Db, '$queryRaw'> {
  const explain = async (strings: TemplateStringsArray, ...values: Prisma.Sql[]) => {
    const asked = Prisma.sql(strings, ...values)
    const [row] = await db.$queryRaw<[{ 'QUERY PLAN': [{ Plan: Plan }] }]>`explain (format json) ${asked}`
    tell(row['QUERY PLAN'][0].Plan)
    return [{ cases: 0, onTime: 0 }]
  }
  return { $queryRaw: explain } as unknown as Pick<Db, '$queryRaw'>
}

function collect(plan: Plan, into: Plan[]): void {
  if (plan['Relation Name'] || plan['Index Name']) into.push(plan)
  for (const below of plan.Plans ?? []) collect(below, into)
}
