import type { FieldFault } from '@/domain/shared/refusal.ts'
import { durationOf, isWorkingUnit, type Limit } from '@/domain/sla/limit.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'
import { naturalCalendar, unitCalendar } from '@/server/services/calendars/resolve-calendar.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'

/** Takes a limit as entered and the calendars; gives every fault with its field: amounts, calendars nobody knows. */
export function checkLimit(limit: Limit, { book, codes }: LoadedBook): FieldFault[] {
  const { amount, unit, calendar } = limit
  const faults: FieldFault[] = []
  const timeline = timelineOf(limit, book(calendar))
  const duration = timeline.ok ? durationOf(amount, unit, timeline.value.dayMs) : timeline
  if (!duration.ok)
    faults.push({
      ...{ path: 'limit.amount', code: 'limit.invalid' },
      params: { max: Number(duration.error.params?.['max'] ?? 0) },
    })
  else if (!Number.isInteger(amount)) faults.push({ path: 'limit.amount', code: 'limit.not_whole' })
  if (limit.reading === 'dayEnd' && unit !== 'workday')
    faults.push({ path: 'limit.reading', code: 'limit.reading_of_workdays' })
  if (calendar === naturalCalendar && isWorkingUnit(unit))
    faults.push({ path: 'limit.calendar', code: 'limit.needs_calendar', params: { unit } })
  if (calendar !== undefined && ![...codes, unitCalendar, naturalCalendar].includes(calendar)) {
    const known = [...codes, unitCalendar, naturalCalendar].join(' · ')
    faults.push({ path: 'limit.calendar', code: 'calendar.unknown', params: { calendar, known } })
  }
  return faults
}
