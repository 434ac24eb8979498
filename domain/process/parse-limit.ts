import { isLimitUnit } from '../sla/limit.ts'
import type { StepLimit } from './process-model.ts'

/** The headers that say a time limit; the same on human steps and on the case clock. */
export type LimitHeaders = {
  limitFrom?: string | undefined
  limitAmount?: string | undefined
  limitUnit?: string | undefined
  limitReading?: string | undefined
  calendar?: string | undefined
  holdRuns?: string | undefined
}

/** Natural time needs no calendar; it is also what a limit without one is counted in. */
const naturalCalendar = 'natural'

/** Takes the headers of a limit; gives the limit, null when its source, amount, unit or reading cannot be understood. */
export function parseLimit(headers: LimitHeaders): StepLimit | null {
  const rest = { calendar: headers.calendar ?? naturalCalendar, holdRuns: headers.holdRuns === 'true' }
  if (headers.limitFrom === 'catalogue' || headers.limitFrom === 'decision') return { from: headers.limitFrom, ...rest }
  const { limitAmount = '', limitUnit: unit = '', limitReading: reading } = headers
  const amount = /^\d+(\.\d+)?$/.test(limitAmount) ? Number(limitAmount) : 0
  if (headers.limitFrom !== 'fixed' || amount <= 0 || !isLimitUnit(unit)) return null
  if (reading === undefined) return { from: 'fixed', amount, unit, ...rest }
  return reading === 'rolling' || reading === 'dayEnd' ? { from: 'fixed', amount, unit, reading, ...rest } : null
}
