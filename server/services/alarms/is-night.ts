import type { CalendarBook } from '@/domain/sla/calendar.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'

const minuteMs = 60_000

/** Says whether nobody is in the offices: the minute is outside the district's working hours. */
export function isNight(at: Date, calendarOf: CalendarBook): boolean {
  const timeline = timelineOf({ unit: 'workhour' }, calendarOf(undefined))
  return timeline.ok && timeline.value.measure(at, new Date(at.getTime() + minuteMs)) === 0
}
