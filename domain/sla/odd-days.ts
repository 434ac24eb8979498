import type { Words } from '../shared/words.ts'
import type { Calendar, Shift } from './calendar.ts'
import { dateOf, weekdayOf } from './day-number.ts'
import { workDaysOf } from './work-days.ts'

/** Days in a row that do not count, or count although or otherwise than one would think. */
export type OddDays = {
  kind: 'weekend' | 'holiday' | 'makeUp' | 'exception'
  first: number
  last: number
  name: Words | null
  shifts: readonly Shift[]
}

/**
 * Takes a calendar and the first and last day; gives the free days between them, joined as they have one reason, and the
 * days worked in return or with hours of their own.
 */
export function oddDaysOf(calendar: Calendar, first: number, last: number): OddDays[] {
  const { shiftsOf } = workDaysOf(calendar, false)
  const runs: OddDays[] = []
  for (let day = first; day <= last; day += 1) {
    const note = calendar.notes?.[dateOf(day)]
    const shifts = shiftsOf(day)
    if (!note && shifts.length > 0) continue
    const odd: OddDays = { kind: note?.kind ?? 'weekend', first: day, last: day, name: note?.name ?? null, shifts }
    const before = runs.at(-1)
    if (before && joins(before, odd)) before.last = day
    else runs.push(odd)
  }
  return runs
}

function joins(before: OddDays, odd: OddDays): boolean {
  const alike = before.kind === odd.kind && before.name?.zh === odd.name?.zh
  return alike && before.last === odd.first - 1 && String(before.shifts) === String(odd.shifts)
}

/** Whether free days are Saturday and Sunday, or days a calendar of its own kind leaves free. */
export const isWeekend = ({ first, last }: OddDays): boolean =>
  last - first < 2 && [first, last].every((day) => weekdayOf(day) === 0 || weekdayOf(day) === 6)
