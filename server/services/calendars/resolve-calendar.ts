import { isWorkingUnit, type Limit } from '@/domain/sla/limit.ts'
import type { Tx } from '@/server/db/client.ts'
import { loadBook } from './calendar-book.ts'

/** What a limit says that counts day and night. */
export const naturalCalendar = 'natural'

/** What a limit says when it counts on the hours of the unit that works the step. */
export const unitCalendar = 'unit'

/**
 * Takes a limit and the unit of the step; gives the limit with the calendar it counts on by name: for `unit` that of
 * the unit, else of the next one above that names one, else the district's. A code nobody knows is the district's too,
 * so that no report is refused for it. Natural limits stay as they are.
 */
export async function resolveCalendar(
  tx: Pick<Tx, 'unit' | 'workCalendar' | 'workCalendarVersion'>,
  limit: Limit,
  unitId: string | null,
): Promise<Limit> {
  if (!isWorkingUnit(limit.unit)) return limit
  const { codeOf } = await loadBook(tx)
  const named = limit.calendar === unitCalendar ? await calendarOfUnit(tx, unitId) : limit.calendar
  return { ...limit, calendar: codeOf(named) }
}

async function calendarOfUnit(tx: Pick<Tx, 'unit'>, unitId: string | null): Promise<string | undefined> {
  if (unitId === null) return undefined
  const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { path: true } })
  const above = await tx.unit.findMany({
    where: { code: { in: unit?.path.split('/').filter(Boolean) ?? [] }, calendar: { not: null } },
    select: { path: true, calendar: true },
  })
  return above.sort((a, b) => b.path.length - a.path.length)[0]?.calendar ?? undefined
}
