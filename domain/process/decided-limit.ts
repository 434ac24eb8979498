import { ok, refuse, type Result } from '../shared/result.ts'
import { isLimitUnit, type Limit } from '../sla/limit.ts'

/** A limit without a calendar of its own counts on that of the step. */
export type DecidedLimit = Pick<Limit, 'amount' | 'unit' | 'reading' | 'calendar'>

/**
 * Takes what a decision table gave for a limit, as it comes from the engine: a context of `amount`, `unit` and, where the
 * rules say so, `reading` and `calendar`. Gives null where no rule said anything (no context, or one without amount and
 * unit). Refuses `limit.decided_unreadable` for what is no limit.
 */
export function parseDecidedLimit(value: unknown): Result<DecidedLimit | null> {
  if (value === null || value === undefined) return ok(null)
  const unreadable = refuse('limit.decided_unreadable', { given: JSON.stringify(value).slice(0, 100) })
  if (typeof value !== 'object' || Array.isArray(value)) return unreadable
  const { amount, unit, reading, calendar } = value as Record<string, unknown>
  if (isAbsent(amount) && isAbsent(unit)) return ok(null)
  if (typeof amount !== 'number' || !(amount > 0) || typeof unit !== 'string' || !isLimitUnit(unit)) return unreadable
  if (!isAbsent(reading) && reading !== 'rolling' && reading !== 'dayEnd') return unreadable
  if (!isAbsent(calendar) && typeof calendar !== 'string') return unreadable
  return ok({ amount, unit, ...(!isAbsent(reading) && { reading }), ...(!isAbsent(calendar) && { calendar }) })
}

const isAbsent = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === ''
