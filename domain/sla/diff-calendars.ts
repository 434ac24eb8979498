import type { Calendar, DayNote, Shift } from './calendar.ts'
import { dateOf, parseDate } from './day-number.ts'
import { workDaysOf } from './work-days.ts'

/** How a day counts: its shifts, their minutes, and why it differs from the ordinary week. */
export type DayState = { shifts: readonly Shift[]; minutes: number; note: DayNote | null }

export type DayChange = { date: string; before: DayState; after: DayState }

/** Working days of a month, `2026-10`. */
export type MonthCount = { month: string; before: number; after: number }

export type CalendarDiff = { days: DayChange[]; months: MonthCount[] }

/** Takes a calendar; gives how each day counts, by its number. */
export function dayStatesOf(calendar: Calendar): (day: number) => DayState {
  const { shiftsOf } = workDaysOf(calendar, false)
  return (day) => {
    const shifts = shiftsOf(day)
    const minutes = shifts.reduce((sum, [from, to]) => sum + to - from, 0)
    return { shifts, minutes, note: calendar.notes?.[dateOf(day)] ?? null }
  }
}

/** Takes two calendars and years; gives each day that counts otherwise, and the working days of each month. */
export function diffCalendars(before: Calendar, after: Calendar, years: readonly number[]): CalendarDiff {
  const [was, is] = [dayStatesOf(before), dayStatesOf(after)]
  const days: DayChange[] = []
  const months = new Map<string, MonthCount>()
  for (const day of years.toSorted((a, b) => a - b).flatMap(daysOfYear)) {
    const [date, old, now] = [dateOf(day), was(day), is(day)]
    if (!alike(old, now)) days.push({ date, before: old, after: now })
    const month = date.slice(0, 7)
    const count = months.get(month) ?? { month, before: 0, after: 0 }
    months.set(month, count)
    count.before += old.minutes > 0 ? 1 : 0
    count.after += now.minutes > 0 ? 1 : 0
  }
  return { days, months: [...months.values()] }
}

/** Takes a year; gives its days by number. */
export function daysOfYear(year: number): number[] {
  const [first, next] = [parseDate(`${year}-01-01`) ?? 0, parseDate(`${year + 1}-01-01`) ?? 0]
  return Array.from({ length: next - first }, (_, index) => first + index)
}

/** Hours that move within the day move deadlines too. */
function alike(a: DayState, b: DayState): boolean {
  const note = a.note?.kind === b.note?.kind && a.note?.name.zh === b.note?.name.zh
  return note && String(a.shifts) === String(b.shifts)
}
