import type { CalendarBook } from './calendar.ts'
import { computeClock } from './compute-clock.ts'
import type { ClockHistory } from './history.ts'
import type { Limit } from './limit.ts'

/** Takes a clock that is held; gives when it would be due if it went on now. Null when that cannot be told. */
export function dueIfResumed(limit: Limit, history: ClockHistory, now: Date, calendarOf: CalendarBook): Date | null {
  const resumed = computeClock(limit, [...history, { kind: 'resume', at: now }], [], now, calendarOf)
  return resumed.ok ? resumed.value.dueAt : null
}
