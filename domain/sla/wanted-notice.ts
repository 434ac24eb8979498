import type { Calendar } from './calendar.ts'
import { dayNumberAt, parseDate } from './day-number.ts'
import { yearAt } from './moment-words.ts'

/** How long before a year begins its holidays should be entered (DOMAIN 6). */
const noticeDays = 60

/**
 * Takes a calendar and now; gives the year whose holidays should be entered by now: this one, or the next from 60 days
 * before it begins. Null when nothing is missing.
 */
export function wantedNotice({ years }: Calendar, now: Date): number | null {
  const year = yearAt(now)
  if (!years.includes(year)) return year
  const next = parseDate(`${year + 1}-01-01`) ?? 0
  const soon = next - dayNumberAt(now.getTime()) <= noticeDays
  return soon && !years.includes(year + 1) ? year + 1 : null
}
