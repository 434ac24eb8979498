import type { FieldFault } from '../shared/refusal.ts'
import type { Shift } from './calendar.ts'
import type { CalendarInput } from './calendar-input.ts'
import { calendarZone } from './calendar-input.ts'
import { dateOf, parseDate } from './day-number.ts'
import { dayMinutes, overlap, parseShift } from './shift.ts'

/** No holiday lasts longer; a longer one is a slip of the keyboard. */
const longestSpanDays = 60

/** One offset since 1991, and a century of reserve. */
const [earliestDate, latestDate] = ['1992-01-01', '2100-12-31']

/** Takes a calendar as entered; gives every fault with its field, none when it can be compiled. */
export function checkCalendar(input: CalendarInput): FieldFault[] {
  const { zone, workdayMinutes } = input
  const faults: FieldFault[] = []
  if (zone !== calendarZone) faults.push({ path: 'zone', code: 'calendar.zone_unknown', params: { zone } })
  if (!Number.isInteger(workdayMinutes) || workdayMinutes < 1 || workdayMinutes > dayMinutes)
    faults.push({ path: 'workdayMinutes', code: 'input.out_of_range', params: { range: `1–${dayMinutes}` } })
  return [...faults, ...weekFaults(input), ...noticeFaults(input), ...exceptionFaults(input)]
}

function weekFaults({ weeks }: CalendarInput): FieldFault[] {
  if (weeks.length === 0) return [{ path: 'weeks', code: 'calendar.no_hours' }]
  const seen = new Set<string>()
  return weeks.flatMap(({ from, days }, index): FieldFault[] => {
    const path = `weeks.${index}`
    const faults = dateFaults(from, `${path}.from`, seen)
    const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => days[weekday] ?? [])
    const unread = week.flatMap((texts, weekday) => shiftFaults(texts, `${path}.days.${weekday}`))
    if (unread.length > 0) return [...faults, ...unread]
    if (week.every((texts) => texts.length === 0)) faults.push({ path: `${path}.days`, code: 'calendar.no_hours' })
    const shifts = week.map(readShifts)
    for (const [weekday, own] of shifts.entries())
      if (overlap(shifts[(weekday + 6) % 7] ?? [], own))
        faults.push({ path: `${path}.days.${weekday}`, code: 'calendar.shifts_overlap' })
    return faults
  })
}

function noticeFaults({ notices }: CalendarInput): FieldFault[] {
  const years = new Set<number>()
  const seen = new Set<string>()
  return notices.flatMap(({ year, holidays }, index): FieldFault[] => {
    const path = `notices.${index}`
    const faults: FieldFault[] = []
    if (years.has(year)) faults.push({ path: `${path}.year`, code: 'calendar.year_twice', params: { year } })
    years.add(year)
    for (const [at, { from, to, makeUp }] of holidays.entries()) {
      faults.push(...spanFaults(from, to, `${path}.holidays.${at}`, seen))
      for (const [which, date] of makeUp.entries())
        faults.push(...dateFaults(date, `${path}.holidays.${at}.makeUp.${which}`, seen))
      if (![from, to].some((date) => date.startsWith(`${year}-`)))
        faults.push({ path: `${path}.holidays.${at}.from`, code: 'calendar.date_invalid', params: { date: from } })
    }
    return faults
  })
}

function exceptionFaults({ exceptions }: CalendarInput): FieldFault[] {
  const seen = new Set<string>()
  return exceptions.flatMap(({ from, to = from, shifts }, index) => [
    ...spanFaults(from, to, `exceptions.${index}`, seen),
    ...shiftFaults(shifts, `exceptions.${index}.shifts`),
  ])
}

function spanFaults(from: string, to: string, path: string, seen: Set<string>): FieldFault[] {
  const [first, last] = [parseDate(from), parseDate(to)]
  if (first === null || last === null)
    return [...dateFaults(from, `${path}.from`, new Set()), ...dateFaults(to, `${path}.to`, new Set())]
  if (last < first || last - first >= longestSpanDays)
    return [{ path: `${path}.to`, code: 'calendar.span_invalid', params: { max: longestSpanDays } }]
  return daysBetween(from, to).flatMap((date) => dateFaults(date, `${path}.from`, seen))
}

function dateFaults(date: string, path: string, seen: Set<string>): FieldFault[] {
  if (parseDate(date) === null || date < earliestDate || date > latestDate)
    return [{ path, code: 'calendar.date_invalid', params: { date } }]
  if (seen.has(date)) return [{ path, code: 'calendar.day_twice', params: { date } }]
  seen.add(date)
  return []
}

function shiftFaults(texts: readonly string[], path: string): FieldFault[] {
  return texts.flatMap((shift, index): FieldFault[] =>
    parseShift(shift) ? [] : [{ path: `${path}.${index}`, code: 'calendar.shift_invalid', params: { shift } }],
  )
}

/** Takes shifts that were checked; gives them in the order of the day. */
export function readShifts(texts: readonly string[]): Shift[] {
  const shifts = texts.map(parseShift).filter((shift) => shift !== null)
  return shifts.sort((a, b) => a[0] - b[0])
}

/** Takes two dates; gives each from the first to the last. */
export function daysBetween(from: string, to: string): string[] {
  const first = parseDate(from) ?? 0
  const count = (parseDate(to) ?? first) - first + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => dateOf(first + index))
}
