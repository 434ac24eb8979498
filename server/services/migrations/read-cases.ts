import type { StepMapping } from '@/domain/migration/migration.ts'
import { planPlaces, type Planned } from '@/domain/migration/plan-places.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'
import { readClocks, type RecomputeRow } from '@/server/db/recompute-rows.ts'
import { readStandings, unjoinedInstances, type StandingRow } from '@/server/db/standings.ts'
import { loadBook, type LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import type { NewTerms } from './carry-clock.ts'
import { termsFor, type TermsOf } from './new-terms.ts'
import type { VersionPair } from './version-pair.ts'

/** An open clock that goes along, to a step (null: it is the clock of the whole case), and what is said of it there. */
export type ClockFacts = { row: RecomputeRow; to: string | null; terms: Result<NewTerms> }

/** A case as it stands now: all its plan is made of, whichever way changed limits are treated. */
export type CaseFacts = { standing: StandingRow; planned: Planned; clocks: ClockFacts[]; book: LoadedBook }

/** Reads cases and where their steps go. `lock` after the rows of the cases. */
export async function readCases(
  tx: Tx,
  pair: VersionPair,
  caseIds: readonly string[],
  mapping: readonly StepMapping[],
  { now, clocks }: { now: Date; clocks: 'lock' | 'look' },
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
  return gatherFacts(tx, pair, cases, now)
}

/** Takes cases, what is planned for them and their open clocks; adds what the new version says of these. */
export async function gatherFacts(
  tx: Tx,
  pair: VersionPair,
  cases: readonly { standing: StandingRow; planned: Planned; rows: readonly RecomputeRow[] }[],
  now: Date,
): Promise<CaseFacts[]> {
  const book = await loadBook(tx)
  const categoryIds = cases.map(({ standing }) => standing.categoryId)
  const termsOf = await termsFor(tx, pair, categoryIds, now)
  const facts: CaseFacts[] = []
  for (const { standing, planned, rows } of cases)
    facts.push({ standing, planned, clocks: await clocksAlong(rows, standing, planned, termsOf), book })
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
  termsOf: TermsOf,
): Promise<ClockFacts[]> {
  if ('stays' in planned) return []
  const along: ClockFacts[] = []
  for (const row of rows) {
    const place = row.taskId === null ? null : planned.places.find(({ taskId }) => taskId === row.taskId)
    if (place === undefined || place?.how === 'anew') continue
    along.push({ row, to: place?.to ?? null, terms: await termsOf(row, categoryId, place) })
  }
  return along
}
