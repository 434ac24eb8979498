import type { Limit } from '@/domain/sla/limit.ts'
import { db } from '@/server/db/client.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { backDateClock } from './back-date-clock.ts'

const most = 40

/**
 * Lets a running clock have started early enough for its next mark to be just over, on working time too. Says whether
 * there was one: marks that fall on one moment are raised together, and none may be left.
 */
export async function reachNextMark(clockId: string): Promise<boolean> {
  for (let tried = 0; tried < most; tried += 1) {
    const include = { changes: { orderBy: { seq: 'asc' } }, alarms: true } as const
    const clock = await db.clock.findUniqueOrThrow({ where: { id: clockId }, include })
    const book = (await loadBook(db)).asOf(clock)
    const now = new Date()
    const levels = clock.levels as unknown as ClockLevel[]
    const columns = clockColumns(clock.limit as Limit, toHistory(clock.changes), levels, clock.alarms, now, book)
    if (!columns.ok) throw new Error(columns.error.code)
    const mark = columns.value.nextMarkAt
    if (!mark) return false
    // the alarm loop picks the clock by its column
    if (mark <= now) {
      await db.clock.update({ where: { id: clockId }, data: { nextMarkAt: mark } })
      return true
    }
    await backDateClock(clockId, mark.getTime() - now.getTime() + 1000)
  }
  throw new Error(`clock ${clockId} does not come to its next mark`)
}
