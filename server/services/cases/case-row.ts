import { findOpenRating } from '@/domain/case/open-rating.ts'
import { casePhase } from '@/domain/case/public-status.ts'
import type { Db } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { returnedLeads } from '@/server/db/returned-leads.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { clockInclude, clockView, worstClock } from '@/server/services/clocks/clock-view.ts'
import type { ClockView } from '@/server/services/clocks/clock-view.ts'
import { namedSelect, shownStatus } from './status-view.ts'
import type { Named, StatusView } from './status-view.ts'

/** A grid with the community and street it lies in. */
export type GridPlace = Named & {
  community: string | null
  communityEn: string | null
  street: string | null
  streetEn: string | null
}

/** One case in a list. */
export type CaseRow = {
  number: string
  title: string
  status: StatusView
  category: { standard: string; kind: string; code: string; name: string }
  grid: GridPlace
  address: string | null
  urgency: number
  channel: string
  round: number
  reportedAt: Date
  closedAt: Date | null
  leadUnit: Named | null
  /** the lead unit sent it back, and nobody was put in charge since */
  leadReturned: boolean
  /** the clock that needs attention first, of those not stopped */
  clock: ClockView | null
  card: string | null
  adrift: boolean
  /** a command to the engine is not delivered yet */
  processing: boolean
}

const gridSelect = {
  ...namedSelect,
  parent: { select: { ...namedSelect, parent: { select: namedSelect } } },
} as const satisfies Prisma.UnitSelect

export const caseRowInclude = {
  category: { select: { standard: true, kind: true, code: true, name: true } },
  grid: { select: gridSelect },
  leadUnit: { select: namedSelect },
  clocks: { where: { state: { not: 'stopped' } }, include: clockInclude },
  ratings: { orderBy: { round: 'desc' }, take: 1 },
} as const satisfies Prisma.CaseInclude

export type CaseRowSource = Prisma.CaseGetPayload<{ include: typeof caseRowInclude }>

/** Ids of the cases for which a command waits to be delivered to the engine, or was set aside, and of those sent back. */
export type CaseMarks = { waiting: ReadonlySet<string>; returned: ReadonlySet<string> }

/** Takes a case with its names and open clocks, what is marked, now and the calendars; gives the row. */
export function caseRow(
  found: CaseRowSource,
  statusOf: (code: string) => StatusView,
  { waiting, returned }: CaseMarks,
  now: Date,
  book: LoadedBook,
): CaseRow {
  const { number, title, category, address, urgency, channel, round, reportedAt, closedAt, leadUnit, card } = found
  const shown = shownStatus(statusOf(found.status), found.voided)
  const facts = {
    declared: shown.phase,
    voided: found.voided,
    closedAt,
    ratingOpen: findOpenRating(found, now) !== null,
  }
  const status = { ...shown, phase: casePhase(facts) }
  return {
    ...{ number, title, status, category, address, urgency, channel, round },
    grid: gridPlace(found.grid),
    ...{ reportedAt, closedAt, leadUnit, leadReturned: returned.has(found.id), card },
    clock: worstClock(found.clocks.map((clock) => clockView(clock, now, book))),
    adrift: found.adrift !== null,
    processing: waiting.has(found.id),
  }
}

function gridPlace({ parent: community, ...grid }: CaseRowSource['grid']): GridPlace {
  const street = community?.parent
  return {
    ...grid,
    ...{ community: community?.name ?? null, communityEn: community?.nameEn ?? null },
    ...{ street: street?.name ?? null, streetEn: street?.nameEn ?? null },
  }
}

/** Gives what is marked of these cases. */
export async function findMarks(db: Db, caseIds: readonly string[]): Promise<CaseMarks> {
  const [rows, returned] = await Promise.all([
    db.outbox.findMany({
      where: { caseId: { in: [...caseIds] }, state: { in: ['pending', 'parked'] } },
      distinct: ['caseId'],
      select: { caseId: true },
    }),
    returnedLeads(db, caseIds),
  ])
  return { waiting: new Set(rows.map(({ caseId }) => caseId)), returned }
}
