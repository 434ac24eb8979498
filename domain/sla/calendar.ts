import type { Words } from '../shared/words.ts'

/**
 * A working shift in minutes of the day, Asia/Shanghai: `[540, 720]` is 09:00–12:00. A shift over midnight ends beyond
 * 1440 (`[1320, 1800]` is 22:00–06:00) and belongs to the day it begins on.
 */
export type Shift = readonly [from: number, to: number]

/** The shifts of the seven days of an ordinary week, Sunday first. */
export type Week = readonly (readonly Shift[])[]

/** Why a day differs from the ordinary week: 放假, 调休上班, or what was decided on the spot. */
export type DayNote = { kind: 'holiday' | 'makeUp' | 'exception'; name: Words }

/** When people work, as data: the week as it usually is, the days that differ, and which years are on record. */
export type Calendar = {
  code: string
  name?: Words
  /** What a 工作日 is worth when it is counted in time, in minutes; one figure, whatever hours a season keeps. */
  workdayMinutes: number
  week: Week
  /** Weeks that take the place of the one before from a date on, the earliest first: summer and winter hours. */
  laterWeeks?: readonly { from: string; week: Week }[]
  /** Holidays (no shifts), make-up days and local exceptions, by date: `'2026-10-10': [[540, 720], [810, 1080]]`. */
  days: Readonly<Record<string, readonly Shift[]>>
  notes?: Readonly<Record<string, DayNote>>
  /** The years whose holidays are entered; a deadline that touches any other year is provisional (DOMAIN 6). */
  years: readonly number[]
}

/** Takes the code of a limit's calendar; gives the calendar. */
export type CalendarBook = (code: string | undefined) => Calendar

/** 09:00–12:00 and 13:30–18:00, seven and a half hours (DOMAIN 6). */
export const defaultShifts: readonly Shift[] = [
  [9 * 60, 12 * 60],
  [13 * 60 + 30, 18 * 60],
]

/** Monday to Friday without any holiday: what counts for the years nobody has entered yet. */
export const weekCalendar: Calendar = {
  code: 'week',
  workdayMinutes: 450,
  week: [[], defaultShifts, defaultShifts, defaultShifts, defaultShifts, defaultShifts, []],
  days: {},
  years: [],
}

/** The book in which every calendar is the plain week, so that no report is refused for a missing one. */
export const weekBook: CalendarBook = () => weekCalendar
