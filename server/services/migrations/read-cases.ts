import type { ClockShift, PlaceMapping } from '@/domain/migration/migration.ts'
import { planPlaces, type FinishedBranch, type Planned } from '@/domain/migration/plan-places.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'
import { readClocks, readEndedClocks, type RecomputeRow } from '@/server/db/recompute-rows.ts'
import { finishedBranches, readStandings, type StandingRow } from '@/server/db/standings.ts'
import { loadBook, type LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { beginClock } from './begin-clock.ts'
import { carryClock, type Carry } from './carry-clock.ts'
import { reopenClock } from './reopen-clock.ts'
import { termsFor, type Terms } from './new-terms.ts'
import type { VersionPair } from './version-pair.ts'

/** A case as it stands now, its open clocks that go along, and those that end for others: all its plan is made of. */
export type CaseFacts = { standing: StandingRow; planned: Planned; clocks: Carry[]; begun: Result<ClockShift>[] }

/** When, and by whom it will be said to have been done. */
export type Who = { now: Date; personId: string | null }

/** Reads cases and where their steps go. `lock` after the rows of the cases. */
export async function readCases(
  tx: Tx,
  pair: VersionPair,
  caseIds: readonly string[],
  mapping: readonly PlaceMapping[],
  { clocks, ...who }: Who & { clocks: 'lock' | 'look' },
): Promise<CaseFacts[]> {
  const standings = await readStandings(tx, caseIds)
  const finished = await finishedBranches(tx, carriedOf(standings), pair.from.joins)
  const rows = await readClocks(
    tx,
    standings.flatMap(({ clockIds }) => clockIds),
    clocks,
  )
  const rowsOf = new Map<string, RecomputeRow[]>(standings.map(({ id }) => [id, []]))
  for (const row of rows) rowsOf.get(row.caseId)?.push(row)
  const cases = standings.map((standing) => {
    const done = finished.get(standing.id) ?? []
    return { standing, planned: plannedFor(pair, standing, done, mapping), rows: rowsOf.get(standing.id) ?? [] }
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
  const terms = await termsFor(tx, pair, categoryIds, who.now)
  const resumed = await readEndedClocks(
    tx,
    cases.flatMap(({ planned }) => resumedIn(planned)),
  )
  const facts: CaseFacts[] = []
  for (const { standing, planned, rows } of cases)
    facts.push({
      ...{ standing, planned },
      clocks: [
        ...(await clocksAlong(rows, standing, planned, { terms, book, who })),
        ...clocksResumed(rows, resumed, planned, { book, who }),
      ],
      begun: await clocksBegun(rows, standing, planned, { terms, book, who }),
    })
  return facts
}

const carriedOf = (standings: readonly StandingRow[]) =>
  standings.flatMap(({ id, incarnation, epoch, instanceKey }) =>
    epoch !== null && instanceKey !== null ? [{ caseId: id, incarnation, epoch, instanceKey }] : [],
  )

function plannedFor(
  pair: VersionPair,
  standing: StandingRow,
  finished: (FinishedBranch | null)[],
  mapping: readonly PlaceMapping[],
): Planned {
  if (standing.processVersionId !== pair.from.id) return { stays: 'elsewhere' }
  return planPlaces({ ...standing, finished }, pair.from.model, mapping, pair.to.model)
}

type Asked = { terms: Terms; book: LoadedBook; who: Who }

/** The clocks that go on: those of the whole case and of steps that are carried. */
async function clocksAlong(
  rows: readonly RecomputeRow[],
  { categoryId }: StandingRow,
  planned: Planned,
  { terms, book, who }: Asked,
): Promise<Carry[]> {
  if ('stays' in planned) return []
  const cause = { at: who.now, personId: who.personId, reason: null }
  const along: Carry[] = []
  for (const row of rows) {
    const place = row.taskId === null ? null : planned.places.find(({ taskId }) => taskId === row.taskId)
    if (place === undefined || place?.how === 'anew' || place?.how === 'resume') continue
    const said = await terms.goOn(row, categoryId, place)
    along.push(said.ok ? carryClock(row, place?.to ?? null, said.value, book, cause) : () => said)
  }
  return along
}

const resumedIn = (planned: Planned) =>
  'stays' in planned ? [] : planned.places.flatMap((place) => (place.how === 'resume' ? [place.resumes] : []))

/** The clocks of steps that go on where they had ended, each after that of the step which ends for it. */
function clocksResumed(
  rows: readonly RecomputeRow[],
  stopped: readonly RecomputeRow<'stopped'>[],
  planned: Planned,
  { book, who }: Pick<Asked, 'book' | 'who'>,
): Carry[] {
  if ('stays' in planned) return []
  return planned.places.flatMap((place) => {
    if (place.how !== 'resume') return []
    const ends = rows.find(({ taskId }) => taskId === place.taskId) ?? null
    const goOn = stopped.filter(({ taskId }) => taskId === place.resumes)
    return goOn.map(
      (row): Carry =>
        () =>
          reopenClock(row, ends, place.to, book, who),
    )
  })
}

/** The clocks of steps that end, each with that of the step which begins instead. */
async function clocksBegun(
  rows: readonly RecomputeRow[],
  { categoryId, held }: StandingRow,
  planned: Planned,
  { terms, book, who }: Asked,
): Promise<Result<ClockShift>[]> {
  if ('stays' in planned) return []
  const begun: Result<ClockShift>[] = []
  for (const { taskId, to, how } of planned.places) {
    const row = how === 'anew' ? rows.find((clock) => taskId !== null && clock.taskId === taskId) : undefined
    if (!row) continue
    const said = await terms.begin(row, categoryId, to)
    begun.push(said.ok ? beginClock(row, to, said.value, book, { at: who.now, held }) : said)
  }
  return begun
}
