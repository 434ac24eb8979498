import type { FieldFault } from '../shared/refusal.ts'
import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { Calendar, DayNote, Shift, Week } from './calendar.ts'
import type { CalendarInput } from './calendar-input.ts'
import { checkCalendar, daysBetween, readShifts } from './check-calendar.ts'
import { parseDate } from './day-number.ts'
import { overlap } from './shift.ts'
import { workDaysOf } from './work-days.ts'

/**
 * Takes a calendar as entered; gives it ready to count with. Holidays have no shifts, make-up days those of the first
 * working day of the week in force, exceptions their own.
 * Refuses with `input.invalid` and the fields: unknown zone, days listed twice, shifts that overlap or are none, no hours.
 */
export function compileCalendar(input: CalendarInput): Result<Calendar> {
  const faults = checkCalendar(input)
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  const [first, ...laterWeeks] = input.weeks
    .map(({ from, days }) => ({ from, week: weekOf(days) }))
    .sort((a, b) => a.from.localeCompare(b.from))
  const special = specialDays(input, [...laterWeeks].reverse(), first?.week ?? [])
  const calendar: Calendar = {
    ...{ code: input.code, name: input.name, workdayMinutes: input.workdayMinutes },
    ...{ week: first?.week ?? [], laterWeeks },
    days: Object.fromEntries(special.map(({ date, shifts }) => [date, shifts])),
    notes: Object.fromEntries(special.map(({ date, note }) => [date, note])),
    years: input.notices.map(({ year }) => year).sort((a, b) => a - b),
  }
  const clashes = clashesOf(calendar, special)
  return clashes.length > 0 ? refuse('input.invalid', {}, clashes) : ok(calendar)
}

const weekOf = (days: Readonly<Record<number, readonly string[]>>): Week =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => readShifts(days[weekday] ?? []))

type SpecialDay = { path: string; date: string; shifts: readonly Shift[]; note: DayNote }

/** In the order in which a later one takes the place of an earlier one. */
function specialDays(input: CalendarInput, laterWeeks: readonly { from: string; week: Week }[], first: Week) {
  const usual = (date: string) => (laterWeeks.find(({ from }) => from <= date)?.week ?? first).slice(1)
  const holidays = input.notices.flatMap(({ holidays: list }, index) =>
    list.map((holiday, at) => ({ ...holiday, path: `notices.${index}.holidays.${at}` })),
  )
  return [
    ...holidays.flatMap(({ from, to, name, path }) =>
      daysBetween(from, to).map((date): SpecialDay => ({ path, date, shifts: [], note: { kind: 'holiday', name } })),
    ),
    ...holidays.flatMap(({ makeUp, name, path }) =>
      makeUp.map((date): SpecialDay => {
        const shifts = usual(date).find((day) => day.length > 0) ?? []
        return { path: `${path}.makeUp`, date, shifts, note: { kind: 'makeUp', name } }
      }),
    ),
    ...input.exceptions.flatMap(({ from, to = from, name, shifts }, index) =>
      daysBetween(from, to).map((date): SpecialDay => {
        const note: DayNote = { kind: 'exception', name }
        return { path: `exceptions.${index}.shifts`, date, shifts: readShifts(shifts), note }
      }),
    ),
  ]
}

/** A night shift may run into a day that differs, and a day that differs into the next. */
function clashesOf(calendar: Calendar, special: readonly SpecialDay[]): FieldFault[] {
  const { shiftsOf } = workDaysOf(calendar, false)
  const clashing = special.filter(({ date }) => {
    const day = parseDate(date) ?? 0
    return overlap(shiftsOf(day - 1), shiftsOf(day)) || overlap(shiftsOf(day), shiftsOf(day + 1))
  })
  return [...new Set(clashing.map(({ path }) => path))].map((path) => ({ path, code: 'calendar.shifts_overlap' }))
}
