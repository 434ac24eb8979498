import { spreadOf, type Spread } from '@/domain/process/spread.ts'
import { computeClock } from '@/domain/sla/compute-clock.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { EndedClock } from '@/server/db/step-figures.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { toHistory } from '@/server/services/clocks/clock-row.ts'

/** Time that counted; `workdayMs` is what a 工作日 counts where it ran on working hours, `count` how many were measured. */
export type ClockSpread = Spread & { count: number; workdayMs: number | null }

/** Takes ended clocks and the calendars; gives how long they counted, each with the calendar it knew, null for none. */
export function clockSpread(clocks: readonly EndedClock[], book: LoadedBook, at: Date): ClockSpread | null {
  const readings = clocks.flatMap((clock) => {
    const reading = computeClock(clock.limit as Limit, toHistory(clock.changes), [], at, book.asOf(clock).book)
    return reading.ok ? [reading.value] : []
  })
  const spread = spreadOf(readings.map(({ elapsedMs }) => elapsedMs))
  return spread && { ...spread, count: readings.length, workdayMs: readings[0]?.workdayMs ?? null }
}
