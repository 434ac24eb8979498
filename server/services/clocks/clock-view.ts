import type { ClockReading } from '@/domain/sla/compute-clock.ts'
import { computeClock, limitInForce } from '@/domain/sla/compute-clock.ts'
import { dueIfResumed } from '@/domain/sla/due-if-resumed.ts'
import { changesUntil, type Stretch } from '@/domain/sla/history.ts'
import { lampAt } from '@/domain/sla/lamp.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { nextStretches, type WorkStretch } from '@/domain/sla/next-stretches.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'
import type { CalendarBook } from '@/domain/sla/calendar.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { askedReply } from '@/server/services/moves/clocks-of.ts'
import { toHistory } from './clock-row.ts'

export type LampView = 'green' | 'amber' | 'red' | 'pause' | 'done' | 'none'

/** A clock as pages and the API show it. Durations are milliseconds that count for it; a negative rest is lateness. */
export type ClockView = {
  id: string
  name: string
  state: 'running' | 'held' | 'stopped'
  startedAt: Date
  /** of a clock that stands still: as if it went on now */
  dueAt: Date
  warnAt: Date | null
  stoppedAt: Date | null
  allowanceMs: number
  elapsedMs: number
  remainingMs: number
  /** what a 工作日 counts on a working clock; null: natural time */
  workdayMs: number | null
  /** of a running working clock the next stretches in which it runs, for what shows it meanwhile */
  nextStretches: WorkStretch[]
  usedRatio: number
  /** 暂定: the holidays of these years are not entered, so Monday to Friday counts */
  provisional: boolean
  /** when it stood so */
  readAt: Date
  lamp: LampView
  limit: Limit
  limitSource: string
  taskId: string | null
  /** null: the clock of the whole case */
  stepName: string | null
  stretches: Stretch[]
}

export const clockInclude = {
  changes: { orderBy: { seq: 'asc' } },
  task: { select: { name: true } },
} as const satisfies Prisma.ClockInclude

export type ClockViewRow = Prisma.ClockGetPayload<{ include: typeof clockInclude }>

/** Takes a clock row with its changes, now and the calendars; gives the view, computed anew from the history. */
export function clockView(row: ClockViewRow, now: Date, calendars: LoadedBook): ClockView {
  const limit = row.limit as Limit
  const until = row.stoppedAt ?? now
  const history = toHistory(row.changes)
  const inForce = limitInForce(limit, changesUntil(history, until))
  const { book } = calendars.asOf(row)
  const reading = computeClock(limit, history, [], until, book)
  const standing = reading.ok ? reading.value : asStored(row, now)
  const { allowanceMs, elapsedMs, remainingMs, workdayMs, dueAt, provisional, stretches } = standing
  const { id, name, state, startedAt, warnAt, stoppedAt, limitSource, taskId } = row
  const held = row.state === 'held' ? dueIfResumed(limit, history, now, book) : null
  const due = dueAt ?? held ?? row.dueAt
  const lamp = lampAt({ state, warnAt, dueAt: due }, now)
  return {
    ...{ id, name, state, startedAt, dueAt: due, warnAt, stoppedAt, allowanceMs, elapsedMs, remainingMs },
    usedRatio: allowanceMs > 0 ? elapsedMs / allowanceMs : 0,
    lamp: lamp === 'yellow' ? 'amber' : lamp,
    ...{ workdayMs, provisional, readAt: now },
    nextStretches: workdayMs === null || state !== 'running' ? [] : stretchesOf(inForce, startedAt, now, book),
    ...{ limit: inForce, limitSource, taskId, stepName: row.task?.name ?? null, stretches },
  }
}

/** A page that nobody reloads goes on by itself for about so many half days. */
const shownStretches = 6

/** A limit that counts from the next working day runs in none before. */
function stretchesOf(limit: Limit, startedAt: Date, now: Date, book: CalendarBook): WorkStretch[] {
  const calendar = book(limit.calendar)
  const timeline = timelineOf(limit, calendar)
  if (!timeline.ok) return []
  const begin = timeline.value.begin(startedAt)
  return nextStretches(calendar, begin > now ? begin : now, shownStretches)
}

/** What cannot be computed anew, a calendar without working hours say, is shown by its stored deadline. */
type Standing = Omit<ClockReading, 'state' | 'marks' | 'nextMarkAt' | 'missingYear' | 'waiting'>

function asStored(row: ClockViewRow, now: Date): Standing {
  const { startedAt, dueAt, stoppedAt } = row
  const end = stoppedAt ?? now
  return {
    allowanceMs: dueAt.getTime() - startedAt.getTime(),
    elapsedMs: end.getTime() - startedAt.getTime(),
    remainingMs: dueAt.getTime() - end.getTime(),
    workdayMs: null,
    dueAt,
    provisional: false,
    stretches: [{ kind: 'running', from: startedAt, to: stoppedAt }],
  }
}

const severity: Record<LampView, number> = { red: 0, amber: 1, green: 2, pause: 3, none: 4, done: 5 }

/**
 * Takes clocks; gives them with the one that needs attention first: worst lamp, then the earliest deadline. Replies to
 * instructions come last: a late one is a matter of its own and makes no case late.
 */
export function byAttention<T extends Pick<ClockView, 'lamp' | 'dueAt' | 'limitSource'>>(clocks: readonly T[]): T[] {
  const isReply = ({ limitSource }: T) => Number(limitSource === askedReply)
  return clocks.toSorted(
    (a, b) => isReply(a) - isReply(b) || severity[a.lamp] - severity[b.lamp] || a.dueAt.getTime() - b.dueAt.getTime(),
  )
}

/** Takes clocks; gives the case's or step's own one that needs attention first. Null of none. */
export function worstClock(clocks: readonly ClockView[]): ClockView | null {
  return byAttention(clocks.filter(({ limitSource }) => limitSource !== askedReply))[0] ?? null
}
