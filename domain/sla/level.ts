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

/** What a level adds to where it counts from, in countable milliseconds. */
export type LevelOffset = { from: 'start' | 'due'; ms: number }

/**
 * Takes a level, the whole allowance and the day of the timeline the level counts on; gives its offset.
 * Refuses percentages outside 0–100 and offsets that are no time with `level.invalid`.
 */
export function offsetOf({ code, at }: Level, allowanceMs: number, dayMs: number): Result<LevelOffset> {
  if (at.from === 'allowance') {
    const ms = Math.round((allowanceMs * at.percent) / 100)
    return at.percent > 0 && at.percent <= 100 ? ok({ from: 'start', ms }) : refuse('level.invalid', { level: code })
  }
  if (at.amount === 0) return ok({ from: at.from, ms: 0 })
  const offset = durationOf(at.amount, at.unit, dayMs)
  return offset.ok ? ok({ from: at.from, ms: offset.value }) : refuse('level.invalid', { level: code })
}
