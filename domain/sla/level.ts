import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { durationOf, isLimitUnit } from './limit.ts'
import type { LimitUnit } from './limit.ts'

/** When a level is reached: percent of the whole allowance, an offset after due, or an offset from the start. */
export type LevelAt =
  | { from: 'allowance'; percent: number }
  | { from: 'due'; amount: number; unit: LimitUnit }
  | { from: 'start'; amount: number; unit: LimitUnit }

/** One step of the escalation chain. Codes are data: a model draws its own with message `clock.<code>`. */
export type Level = { code: string; at: LevelAt }

const percentText = /^(\d{1,3}(?:\.\d+)?)%$/
const offsetText = /^(start)?\+(\d+(?:\.\d+)?) (\w+)$/

/**
 * Takes a level code and its moment as drawn on a model: `80%`, `+1 day` (after due), `start+3 minute`.
 * Refuses anything else, and percentages outside 0–100, with `level.invalid`.
 */
export function parseLevel(code: string, at: string): Result<Level> {
  const percent = Number(percentText.exec(at.trim())?.[1])
  if (percent > 0 && percent <= 100) return ok({ code, at: { from: 'allowance', percent } })
  const [, start, amount, unit] = offsetText.exec(at.trim()) ?? []
  if (amount === undefined || unit === undefined || !isLimitUnit(unit)) return refuse('level.invalid', { level: code })
  return ok({ code, at: { from: start ? 'start' : 'due', amount: Number(amount), unit } })
}

/** Takes a level and the whole allowance; gives the countable milliseconds from the start at which it is reached. */
export function positionOf(level: Level, allowanceMs: number): Result<number> {
  const { at } = level
  if (at.from === 'allowance') return percentOf(level.code, at.percent, allowanceMs)
  if (at.amount === 0) return ok(at.from === 'due' ? allowanceMs : 0)
  const offset = durationOf(at.amount, at.unit)
  if (!offset.ok)
    return offset.error.code === 'limit.needs_calendar' ? offset : refuse('level.invalid', { level: level.code })
  return ok(at.from === 'due' ? allowanceMs + offset.value : offset.value)
}

function percentOf(level: string, percent: number, allowanceMs: number): Result<number> {
  return percent > 0 && percent <= 100
    ? ok(Math.round((allowanceMs * percent) / 100))
    : refuse('level.invalid', { level })
}
