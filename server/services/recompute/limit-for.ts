import { limitInForce } from '@/domain/sla/compute-clock.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { Tx } from '@/server/db/client.ts'
import type { RecomputeRow } from '@/server/db/recompute-rows.ts'
import { resolveCalendar } from '@/server/services/calendars/resolve-calendar.ts'
import { toHistory } from '@/server/services/clocks/clock-row.ts'

/**
 * Takes the limit a category has now; gives the function that says what it means for one clock: on the calendar the
 * clock counts on where it names none, and for `unit` on that of the step's unit, which is asked once for each.
 */
export function limitsFor(tx: Tx, limit: Limit | null): (row: RecomputeRow) => Promise<Limit | null> {
  const known = new Map<string, Promise<Limit>>()
  return async (row) => {
    if (!limit) return null
    const calendar = limit.calendar ?? limitInForce(row.limit as Limit, toHistory(row.changes)).calendar
    const key = `${calendar} ${row.unitId}`
    const named = { ...limit, ...(calendar !== undefined && { calendar }) }
    const found = known.get(key) ?? resolveCalendar(tx, named, row.unitId)
    known.set(key, found)
    return found
  }
}
