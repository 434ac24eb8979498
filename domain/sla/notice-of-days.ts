import type { FieldFault } from '../shared/refusal.ts'
import { refuse, ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { HolidayNotice } from './calendar-input.ts'
import { dateOf, parseDate } from './day-number.ts'

/** One day of a holiday notice as a file lists it: free, or worked in return (调休). */
export type NoticeDay = { date: string; name: string; kind: 'holiday' | 'makeUp' }

type Holiday = { name: string; first: number; last: number; makeUp: string[] }

/**
 * Takes the days of a file and where it comes from; gives one notice a year. Free days in a row with one name are one
 * holiday, of the year it ends in (元旦 may begin in December); a make-up day belongs to the holiday of its name that
 * lies nearest. Refuses a file without a free day, a day that is none or listed twice, and make-up days on their own.
 */
export function noticesOfDays(days: readonly NoticeDay[], source: string): Result<HolidayNotice[]> {
  const sorted = days.toSorted((a, b) => a.date.localeCompare(b.date))
  const faults = sorted.flatMap(({ date }, index): FieldFault[] => {
    if (parseDate(date) === null) return [{ path: 'text', code: 'calendar.date_invalid', params: { date } }]
    const twice = sorted[index - 1]?.date === date
    return twice ? [{ path: 'text', code: 'calendar.day_twice', params: { date } }] : []
  })
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  const holidays = holidaysOf(sorted)
  if (holidays.length === 0) return refuse('input.invalid', {}, [{ path: 'text', code: 'notice.empty' }])
  for (const { date, name, kind } of sorted) {
    if (kind !== 'makeUp') continue
    const day = parseDate(date) ?? 0
    const [own] = holidays
      .filter((holiday) => holiday.name === name)
      .sort((a, b) => distance(a, day) - distance(b, day))
    if (!own) return refuse('input.invalid', {}, [{ path: 'text', code: 'notice.make_up_alone', params: { date } }])
    own.makeUp.push(date)
  }
  return ok(byYear(holidays, source))
}

function holidaysOf(sorted: readonly NoticeDay[]): Holiday[] {
  const holidays: Holiday[] = []
  for (const { date, name, kind } of sorted) {
    if (kind !== 'holiday') continue
    const day = parseDate(date) ?? 0
    const before = holidays.at(-1)
    if (before && before.name === name && before.last === day - 1) before.last = day
    else holidays.push({ name, first: day, last: day, makeUp: [] })
  }
  return holidays
}

const distance = ({ first, last }: Holiday, day: number) => (day < first ? first - day : day - last)

function byYear(holidays: readonly Holiday[], source: string): HolidayNotice[] {
  const yearOf = ({ last }: Holiday) => Number(dateOf(last).slice(0, 4))
  const years = [...new Set(holidays.map(yearOf))]
  return years.map((year) => ({
    ...{ year, source },
    holidays: holidays
      .filter((holiday) => yearOf(holiday) === year)
      .map(({ name, first, last, makeUp }) => ({
        name: holidayWords(name),
        ...{ from: dateOf(first), to: dateOf(last), makeUp },
      })),
  }))
}

const english: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** Files come in one language; the holidays of every year are known in both. */
function holidayWords(name: string) {
  return { zh: name, en: english[name] ?? english[`${name}节`] ?? name }
}
