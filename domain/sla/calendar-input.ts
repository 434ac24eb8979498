import type { Words } from '../shared/words.ts'

/** A shift as people write it: `09:00-12:00`; one that ends no later than it begins goes over midnight. */
type ShiftText = string

/** A day as `2026-10-01`. */
type DateText = string

/** The hours of a week from a date on; the days of the week from 0 (Sunday) to 6, those left out are free. */
type WeekInput = { from: DateText; days: Readonly<Record<number, readonly ShiftText[]>> }

/** One holiday of a notice: the free days, and the days worked in return (调休). */
type HolidayInput = { name: Words; from: DateText; to: DateText; makeUp: readonly DateText[] }

/** The State Council's notice of one year, from which that year is on record. */
export type HolidayNotice = { year: number; source: string; holidays: readonly HolidayInput[] }

/** What was decided on the spot: free days, or days with hours of their own. It goes before holidays. */
type ExceptionInput = { name: Words; from: DateText; to?: DateText; shifts: readonly ShiftText[] }

/** A working calendar as it is entered. The first week also counts for what lies before its date. */
export type CalendarInput = {
  code: string
  name: Words
  zone: string
  workdayMinutes: number
  weeks: readonly WeekInput[]
  notices: readonly HolidayNotice[]
  exceptions: readonly ExceptionInput[]
}

/** The same before it has a code. */
export type CalendarDraft = Omit<CalendarInput, 'code'>

/** The one zone a calendar may be in: the product serves districts of one country, which keeps one time. */
export const calendarZone = 'Asia/Shanghai'
