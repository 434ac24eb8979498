import type { Calendar } from './calendar.ts'
import { dayNumberAt, midnightOf } from './day-number.ts'
import { workDaysOf, type WorkDays } from './work-days.ts'

/** A stretch of working time. */
export type WorkStretch = { from: Date; to: Date }

/** Whoever rests longer than this does not work. */
const mostDays = 60

/** Takes a calendar, an instant and a count; gives the next stretches of working time from then on, the earliest first. */
export function nextStretches(calendar: Calendar, from: Date, count: number): WorkStretch[] {
  const { dayOf } = daysOf(calendar)
  const first = dayNumberAt(from.getTime()) - 1
  const stretches: WorkStretch[] = []
  for (let day = first; stretches.length < count && day < first + mostDays; day += 1)
    for (const [opens, closes] of dayOf(day).shifts) {
      const [start, end] = [Math.max(midnightOf(day) + opens, from.getTime()), midnightOf(day) + closes]
      if (end > start && stretches.length < count) stretches.push({ from: new Date(start), to: new Date(end) })
    }
  return stretches
}

const known = new WeakMap<Calendar, WorkDays>()

function daysOf(calendar: Calendar): WorkDays {
  const days = known.get(calendar) ?? workDaysOf(calendar, false)
  known.set(calendar, days)
  return days
}
