import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

/** 分钟 · 小时 · 自然日 · 工作时 · 工作日 */
export const limitUnits = ['minute', 'hour', 'day', 'workhour', 'workday'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** Two readings of "N 工作日" are in use (DOMAIN 6); natural units are always counted from the minute. */
export type LimitReading = 'rolling' | 'dayEnd'

/** A time limit. The calendar belongs to the limit, not to the system; natural units do not look at it. */
export type Limit = { amount: number; unit: LimitUnit; reading?: LimitReading; calendar?: string }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** A natural day is 24 hours: Asia/Shanghai has kept one offset since 1991. */
export const dayMs = 24 * hourMs

const naturalUnitMs: Partial<Record<LimitUnit, number>> = { minute: minuteMs, hour: hourMs, day: dayMs }

/** No limit in the catalogue comes near ten years; a longer one is a slip of the keyboard. */
export const longestLimitMs = 3660 * dayMs

/** Takes text from a model or a table; says whether it names a unit of time limits. */
export function isLimitUnit(value: string): value is LimitUnit {
  return (limitUnits as readonly string[]).includes(value)
}

/**
 * Takes an amount and a natural unit; gives milliseconds.
 * Refuses amounts that are not positive or too large (`limit.invalid`) and working units (`limit.needs_calendar`).
 */
export function durationOf(amount: number, unit: LimitUnit): Result<number> {
  const unitMs = naturalUnitMs[unit]
  if (unitMs === undefined) return refuse('limit.needs_calendar', { unit })
  const ms = Math.round(amount * unitMs)
  const valid = Number.isFinite(ms) && ms > 0 && ms <= longestLimitMs
  return valid ? ok(ms) : refuse('limit.invalid', { max: Math.floor(longestLimitMs / unitMs) })
}
