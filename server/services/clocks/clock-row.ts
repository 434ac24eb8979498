import { computeClock, limitInForce, type ClockReading } from '@/domain/sla/compute-clock.ts'
import { changesUntil, type ClockChange } from '@/domain/sla/history.ts'
import { armedMarks, withRepeats } from '@/domain/sla/armed-marks.ts'
import type { ArmedLevel, ArmedMark, RaisedAlarm } from '@/domain/sla/armed-marks.ts'
import type { Level } from '@/domain/sla/level.ts'
import type { Telling } from '@/domain/sla/level-channels.ts'
import { dueIfResumed } from '@/domain/sla/due-if-resumed.ts'
import type { Words } from '@/domain/shared/words.ts'
import { isWorkingUnit, type Limit } from '@/domain/sla/limit.ts'
import type { Result } from '@/domain/shared/result.ts'
import { yellowFromPercent } from '@/domain/sla/lamp.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'

/**
 * A level of one clock; drawn = the model has a clock event for it, called `name`, silent = and nobody is told on the way
 * behind it. Where the alarm policy speaks: `label`, the card it shows, whom it tells and over which channels.
 */
export type ClockLevel = ArmedLevel & {
  drawn: boolean
  silent?: boolean
  name?: string
  label?: Words
  card?: string | null
} & Partial<Telling>

export type ClockChangeRow = { kind: string; at: Date; data: unknown; reason: string | null; actor: string }

/** Reads the stored history of a clock as the domain knows it. Moments inside the data are text there. */
export const toHistory = (changes: readonly ClockChangeRow[]): ClockChange[] =>
  changes.map(({ kind, at, data, reason, actor }) => {
    const { decidedAt, ...rest } = data as { decidedAt?: string }
    const known = { ...(decidedAt && { decidedAt: new Date(decidedAt) }), ...(reason && { reason }) }
    return { ...rest, kind, at, actor, ...known } as ClockChange
  })

export type ClockColumns = {
  dueAt: Date
  warnAt: Date | null
  nextMarkAt: Date | null
  /** null where neither the limit nor a level counts working time */
  calendar: string | null
  calendarVersion: number | null
  provisional: boolean
}

/**
 * The columns that lists and the alarm loop read, computed from limit, history and levels, and what is still to be
 * raised, passed marks among it. A clock that exists is computed with the book as of its own calendar: a calendar saved
 * since reaches it by a recompute only.
 */
export function clockColumns(
  limit: Limit,
  history: readonly ClockChange[],
  levels: readonly ClockLevel[],
  raised: readonly RaisedAlarm[],
  now: Date,
  book: LoadedBook,
): Result<ClockColumns & { reading: ClockReading; armed: ArmedMark[] }> {
  const warn: Level = { code: '', at: { from: 'allowance', percent: yellowFromPercent } }
  const reading = computeClock(limit, history, [...withRepeats(levels), warn], now, book.book)
  if (!reading.ok) return reading
  const { marks, dueAt, state, provisional } = reading.value
  const armed = armedMarks(levels, marks, raised, history)
  return {
    ok: true,
    value: {
      reading: reading.value,
      dueAt: dueAt ?? dueIfResumed(limit, history, now, book.book) ?? now,
      warnAt: marks.find(({ level }) => level === '')?.at ?? null,
      nextMarkAt: state === 'running' ? (armed[0]?.at ?? null) : null,
      ...{ ...calendarUsed(limitInForce(limit, changesUntil(history, now)), levels, book), provisional },
      armed,
    },
  }
}

/** Levels in working time count on the district's hours even where the limit runs day and night. */
function calendarUsed({ unit, calendar }: Limit, levels: readonly Level[], { codeOf, versionOf }: LoadedBook) {
  const counts = ({ at }: Level) => at.from !== 'allowance' && isWorkingUnit(at.unit)
  if (!isWorkingUnit(unit) && !levels.some(counts)) return { calendar: null, calendarVersion: null }
  return { calendar: codeOf(calendar), calendarVersion: versionOf(calendar) }
}
