import { loadavg } from 'node:os'
import type { Person } from '@/domain/policy/person.ts'
import { scopeOf } from '@/domain/policy/scope.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import type { BoardFilter } from '@/server/db/board-sql.ts'
import { getBoard } from '@/server/services/board/get-board.ts'
import { listBoardAlarms } from '@/server/services/board/list-board-alarms.ts'
import { listBoardCases } from '@/server/services/board/list-board-cases.ts'
import { withBenchDatabase } from './bench-database.ts'
import { seedBoardCases } from './board-cases.ts'
import { seedBoardDistrict } from './board-district.ts'
import { explainBoard } from './board-explain.ts'
import { tenths, timeQuery, type Times } from './time-query.ts'

/** At the largest size 95 of 100 answers of each query come within this (issue 4). */
const longestMs = 200
const page = 30

const leaders = { district: '/city/a/', street: '/city/a/a.s1/' }

type Answers = Record<string, (leader: Person, db: Db) => Promise<Result<unknown>>>

/** Everything the page and the API ask, as they ask it: rights, counting, names, rows. */
const queries: Answers = {
  matrixByUnit: (leader, db) => getBoard(leader, {}, db),
  matrixByRegion: (leader, db) => getBoard(leader, { by: 'region' }, db),
  matrixByCategory: (leader, db) => getBoard(leader, { by: 'category' }, db),
  listAttention: (leader, db) => listBoardCases(leader, { lamp: 'attention', limit: page }, db),
  listOverdue: (leader, db) => listBoardCases(leader, { lamp: 'red', limit: page }, db),
  listCell: (leader, db) => listBoardCases(leader, { unit: 'a.d1', step: 'handling', limit: page }, db),
  listAll: (leader, db) => listBoardCases(leader, { limit: page }, db),
  listHeld: (leader, db) => listBoardCases(leader, { held: true, limit: page }, db),
  listSupervised: (leader, db) => listBoardCases(leader, { supervised: true, limit: page }, db),
  alarms: (leader, db) => listBoardAlarms(leader, db),
}

type Size = { cases: number; open: number; seedSeconds: number; times: Record<string, Record<string, Times>> }

/**
 * Takes sizes and how often each query is asked; fills a database of its own step by step, asks every query of the board
 * as a leader of the district and of a street, and checks at the largest size that no plan reads a large table whole.
 */
export async function benchBoards({ sizes, rounds }: { sizes: readonly number[]; rounds: number }) {
  return withBenchDatabase((db) => measure(db, sizes, rounds))
}

async function measure(db: Db, sizes: readonly number[], rounds: number) {
  await seedBoardDistrict(db)
  const measured: Size[] = []
  for (const [at, cases] of sizes.entries()) {
    const began = performance.now()
    const { open } = await seedBoardCases(db, sizes[at - 1] ?? 0, cases)
    const seedSeconds = Math.round((performance.now() - began) / 1000)
    measured.push({ cases, open, seedSeconds, times: await timeLeaders(db, rounds) })
    console.error(JSON.stringify(measured.at(-1)))
  }
  const plans = await explainLeaders(db)
  const largest = measured.at(-1)
  const worst = Math.max(
    ...Object.values(largest?.times ?? {}).flatMap((own) => Object.values(own).map(({ p95 }) => p95)),
  )
  const sequential = plans.flatMap(({ query, sequential: tables }) => tables.map((table) => `${query}: ${table}`))
  return {
    bench: 'boards',
    rounds,
    sizes: measured,
    growth: growthOf(measured),
    worstP95: worst,
    // of the last minute: what else ran on the machine
    load: tenths(loadavg()[0] ?? 0),
    plans,
    sequential,
    passed: worst < longestMs && sequential.length === 0,
  }
}

async function timeLeaders(db: Db, rounds: number): Promise<Size['times']> {
  const times: Size['times'] = {}
  for (const [name, reachPath] of Object.entries(leaders)) {
    const own: Record<string, Times> = {}
    for (const [query, ask] of Object.entries(queries))
      own[query] = await timeQuery(db, () => askBoard(() => ask(leaderOf(reachPath), db)), rounds)
    times[name] = own
  }
  return times
}

async function askBoard(ask: () => Promise<Result<unknown>>): Promise<void> {
  const answer = await ask()
  if (!answer.ok) throw new Error(`the board refused: ${answer.error.code}`)
}

/** How much longer the median of each query takes at the largest size than at the smallest. */
function growthOf(measured: readonly Size[]) {
  const [first, last] = [measured[0], measured.at(-1)]
  const factors = Object.entries(last?.times ?? {}).map(([leader, own]) => {
    const grown = Object.entries(own).map(([query, { p50 }]) => {
      const before = first?.times[leader]?.[query]?.p50 ?? p50
      return [query, tenths(p50 / before)]
    })
    return [leader, Object.fromEntries(grown) as Record<string, number>]
  })
  return Object.fromEntries(factors) as Record<string, Record<string, number>>
}

async function explainLeaders(db: Db) {
  const plans = await Promise.all(
    Object.entries(leaders).map(async ([leader, root]) => {
      const person = leaderOf(root)
      const filter: BoardFilter = {
        ...{ scope: scopeOf(person, 'board.read'), now: new Date(), region: null, under: null, unit: null, step: null },
        ...{ category: null, lamps: null, heldBefore: null, supervised: false, starredBy: null, text: null },
      }
      const explained = await explainBoard(db, root, filter)
      return explained.map((plan) => ({ ...plan, query: `${leader}.${plan.query}` }))
    }),
  )
  return plans.flat()
}

function leaderOf(reachPath: string): Person {
  const id = '00000000-0000-7000-8000-00000000000a'
  return { id, memberships: [{ role: 'supervisor', rights: ['board.read'], unitPath: reachPath, reachPath }] }
}
