import type { StepMapping } from '@/domain/migration/migration.ts'
import { planPlaces, type Planned } from '@/domain/migration/plan-places.ts'
import type { Tx } from '@/server/db/client.ts'
import { readClocks, type RecomputeRow } from '@/server/db/recompute-rows.ts'
import { readStandings, unjoinedInstances, type StandingRow } from '@/server/db/standings.ts'
import { loadBook, type LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { carryClock, type Carry } from './carry-clock.ts'
import { termsFor, type TermsOf } from './new-terms.ts'
import type { VersionPair } from './version-pair.ts'

/** A case as it stands now, and its open clocks that go along: all its plan is made of. */
export type CaseFacts = { standing: StandingRow; planned: Planned; clocks: Carry[] }

/** When, and by whom it will be said to have been done. */
export type Who = { now: Date; personId: string | null }

/** Reads cases and where their steps go. `lock` after the rows of the cases. */
export async function readCases(
  tx: Tx,
  pair: VersionPair,
  caseIds: readonly string[],
  mapping: readonly StepMapping[],
  { clocks, ...who }: Who & { clocks: 'lock' | 'look' },
): Promise<CaseFacts[]> {
  const standings = await readStandings(tx, caseIds)
  const unjoined = await unjoinedOf(tx, pair, standings)
  const rows = await readClocks(
    tx,
    standings.flatMap(({ clockIds }) => clockIds),
    clocks,
  )
  const rowsOf = new Map<string, RecomputeRow[]>(standings.map(({ id }) => [id, []]))
  for (const row of rows) rowsOf.get(row.caseId)?.push(row)
  const cases = standings.map((standing) => {
    const waits = standing.instanceKey !== null && unjoined.has(standing.instanceKey)
    return { standing, planned: plannedFor(pair, standing, waits, mapping), rows: rowsOf.get(standing.id) ?? [] }
  })
  return gatherFacts(tx, pair, cases, who)
}

/** Takes cases, what is planned for them and their open clocks; adds what the new version says of these. */
export async function gatherFacts(
  tx: Tx,
  pair: VersionPair,
  cases: readonly { standing: StandingRow; planned: Planned; rows: readonly RecomputeRow[] }[],
  who: Who,
): Promise<CaseFacts[]> {
  const book = await loadBook(tx)
  const categoryIds = cases.map(({ standing }) => standing.categoryId)
  const termsOf = await termsFor(tx, pair, categoryIds, who.now)
  const facts: CaseFacts[] = []
  for (const { standing, planned, rows } of cases)
    facts.push({ standing, planned, clocks: await clocksAlong(rows, standing, planned, { termsOf, book, who }) })
  return facts
}

function unjoinedOf(tx: Tx, pair: VersionPair, standings: readonly StandingRow[]): Promise<Set<string>> {
  const instances = standings.flatMap(({ epoch, instanceKey }) =>
    epoch !== null && instanceKey !== null ? [{ epoch, instanceKey }] : [],
  )
  return unjoinedInstances(tx, instances, pair.from.joins)
}

function plannedFor(
  pair: VersionPair,
  standing: StandingRow,
  unjoined: boolean,
  mapping: readonly StepMapping[],
): Planned {
  if (standing.processVersionId !== pair.from.id) return { stays: 'elsewhere' }
  return planPlaces({ ...standing, unjoined }, pair.from.model, mapping, pair.to.model)
}

/** The clocks that go on: those of the whole case and of steps that are carried. */
async function clocksAlong(
  rows: readonly RecomputeRow[],
  { categoryId }: StandingRow,
  planned: Planned,
  { termsOf, book, who }: { termsOf: TermsOf; book: LoadedBook; who: Who },
): Promise<Carry[]> {
  if ('stays' in planned) return []
  const cause = { at: who.now, personId: who.personId, reason: null }
  const along: Carry[] = []
  for (const row of rows) {
    const place = row.taskId === null ? null : planned.places.find(({ taskId }) => taskId === row.taskId)
    if (place === undefined || place?.how === 'anew') continue
    const terms = await termsOf(row, categoryId, place)
    along.push(terms.ok ? carryClock(row, place?.to ?? null, terms.value, book, cause) : () => terms)
  }
  return along
}
