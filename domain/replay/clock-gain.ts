import { computeClock } from '../sla/compute-clock.ts'
import type { CalendarBook } from '../sla/calendar.ts'
import type { ClockChange } from '../sla/history.ts'
import { isWorkingUnit, type Limit } from '../sla/limit.ts'
import { ok, type Result } from '../shared/result.ts'

/** What a changed limit means for a clock that ran: milliseconds gained (lost below zero), and whether it was late. */
export type ClockGain = { before: Limit; after: Limit; gainedMs: number; late: { before: boolean; after: boolean } }

type Ran = { limit: Limit; history: readonly ClockChange[]; book: CalendarBook }

/**
 * Takes a clock that ran, another limit with the calendars it counts on, and now; gives what would have changed, the
 * recorded stretches left as they are. Clocks of one kind are compared by the time they allow, others by when they are due.
 */
export function clockGain(ran: Ran, after: Limit, book: CalendarBook, now: Date): Result<ClockGain> {
  const was = computeClock(ran.limit, ran.history, [], now, ran.book)
  if (!was.ok) return was
  const other = ran.history.filter(({ kind }) => kind !== 'limit')
  const would = computeClock(after, other, [], now, book)
  if (!would.ok) return would
  const alike = isWorkingUnit(ran.limit.unit) === isWorkingUnit(after.unit)
  const dues = Number(would.value.dueAt ?? 0) - Number(was.value.dueAt ?? 0)
  return ok({
    ...{ before: ran.limit, after, gainedMs: alike ? would.value.allowanceMs - was.value.allowanceMs : dues },
    late: { before: was.value.remainingMs < 0, after: would.value.remainingMs < 0 },
  })
}
