import { dayMs, minuteMs } from './limit.ts'

/** Asia/Shanghai has kept one offset since 1991, so that days are numbers since 1970. */
export const offsetMs = 8 * 60 * minuteMs

/** Takes an instant in milliseconds; gives the number of its day in Shanghai. */
export const dayNumberAt = (at: number): number => Math.floor((at + offsetMs) / dayMs)

/** Takes the number of a day; gives the instant of its midnight in Shanghai. */
export const midnightOf = (day: number): number => day * dayMs - offsetMs

/** Takes the number of a day; gives its weekday, Sunday 0. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Takes the number of a day; gives `2026-10-01`. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Takes `2026-10-01`; gives the number of the day, null of what is no date of any calendar. */
export function parseDate(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : time / dayMs
}
