import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

/** 分钟 · 小时 · 自然日 · 工作时 · 工作日 */
export const limitUnits = ['minute', 'hour', 'day', 'workhour', 'workday'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** Two readings of "N 工作日" are in use (DOMAIN 6); natural units are always counted from the minute. */
export type LimitReading = 'rolling' | 'dayEnd'

/** A time limit. The calendar belongs to the limit, not to the system; natural units do not look at it. */
export type Limit = { amount: number; unit: LimitUnit; reading?: LimitReading; calendar?: string }

export const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** A natural day is 24 hours: Asia/Shanghai has kept one offset since 1991. */
export const dayMs = 24 * hourMs

/** No limit in the catalogue comes near so many days; a longer one is a slip of the keyboard. */
const longestLimitDays = 3660

/** Takes text from a model or a table; says whether it names a unit of time limits. */
export function isLimitUnit(value: string): value is LimitUnit {
  return (limitUnits as readonly string[]).includes(value)
}

/** 工作时 and 工作日 count on a working calendar; the other units count day and night. */
export function isWorkingUnit(unit: LimitUnit): boolean {
  return unit === 'workhour' || unit === 'workday'
}

/**
 * Takes an amount, a unit and what a day of the clock it is for counts; gives countable milliseconds. The clock says
 * how its time counts: on natural time a 工作日 is 24 hours, on a working calendar a day is the working hours of one.
 * Refuses amounts that are not positive or too large (`limit.invalid`).
 */
export function durationOf(amount: number, unit: LimitUnit, clockDayMs: number = dayMs): Result<number> {
  const unitMs = unitMsOf(unit, clockDayMs)
  const ms = Math.round(amount * unitMs)
  const longestMs = longestLimitDays * clockDayMs
  const valid = Number.isFinite(ms) && ms > 0 && ms <= longestMs
  return valid ? ok(ms) : refuse('limit.invalid', { max: Math.floor(longestMs / unitMs) })
}

function unitMsOf(unit: LimitUnit, clockDayMs: number): number {
  switch (unit) {
    case 'minute':
      return minuteMs
    case 'hour':
    case 'workhour':
      return hourMs
    case 'day':
    case 'workday':
      return clockDayMs
    default:
      return unit satisfies never
  }
}

/** Takes two limits; says whether they mean the same: natural ones ask no calendar and have no reading. */
export function sameLimit(a: Limit, b: Limit): boolean {
  const reading = ({ reading = 'rolling' }: Limit) => reading
  if (a.amount !== b.amount || a.unit !== b.unit) return false
  return !isWorkingUnit(a.unit) || (reading(a) === reading(b) && a.calendar === b.calendar)
}
