import type { FieldFault } from '../shared/refusal.ts'
import type { CalendarBook } from './calendar.ts'
import { changesUntil, knownAt, runOf } from './history.ts'
import type { ClockChange, ClockHistory } from './history.ts'
import { offsetOf } from './level.ts'
import type { Level } from './level.ts'
import { dayMs, durationOf } from './limit.ts'
import type { Limit } from './limit.ts'
import { timelineOf } from './timeline.ts'

/** A clock as somebody wrote it down: the start, then what happened since in that order. */
export type WrittenClock = { limit: Limit; start: Date; history: ClockHistory; levels: readonly Level[] }

/**
 * Takes a clock as written and the book of calendars; gives every fault with its field: limits and extensions that are
 * negative or enormous, what lies before the start or out of order, contradictions, levels that are none.
 */
export function checkClock({ limit, start, history, levels }: WrittenClock, calendarOf: CalendarBook): FieldFault[] {
  const amounts = [
    ...amountFaults(limit, limit, 'limit.amount', calendarOf),
    ...readingFaults(limit, 'limit.reading'),
    ...history.flatMap((change, index) => {
      if (change.kind === 'extend') return amountFaults(change, limit, `history.${index}.amount`, calendarOf)
      if (change.kind !== 'limit') return []
      return [
        ...amountFaults(change.limit, change.limit, `history.${index}.limit.amount`, calendarOf),
        ...readingFaults(change.limit, `history.${index}.limit.reading`),
      ]
    }),
  ]
  const order = orderFaults(start, history)
  const contradictions = order.length > 0 ? [] : contradictionFaults(start, history)
  return [...amounts, ...order, ...contradictions, ...levelFaults(levels)]
}

/** "To the end of day N" says something of whole 工作日 only. */
function readingFaults({ amount, unit, reading }: Limit, path: string): FieldFault[] {
  const sound = reading !== 'dayEnd' || (unit === 'workday' && Number.isInteger(amount))
  return sound ? [] : [{ path, code: 'limit.reading_of_workdays' }]
}

/** An amount counts as the clock does whose limit is given. */
function amountFaults(
  { amount, unit }: Pick<Limit, 'amount' | 'unit'>,
  limit: Limit,
  path: string,
  calendarOf: CalendarBook,
): FieldFault[] {
  const timeline = timelineOf(limit, calendarOf(limit.calendar))
  if (!timeline.ok) return []
  const duration = durationOf(amount, unit, timeline.value.dayMs)
  return duration.ok ? [] : [{ path, code: 'limit.invalid', params: { max: Number(duration.error.params?.['max']) } }]
}

function orderFaults(start: Date, history: ClockHistory): FieldFault[] {
  let known = start
  return history.flatMap((change, index): FieldFault[] => {
    const { at, decidedAt } = change
    if (at < start) return [{ path: `history.${index}.at`, code: 'clock.before_start' }]
    if (decidedAt && decidedAt < at) return [{ path: `history.${index}.decidedAt`, code: 'clock.decided_early' }]
    if (knownAt(change) < known)
      return [{ path: `history.${index}.${decidedAt ? 'decidedAt' : 'at'}`, code: 'clock.out_of_order' }]
    known = knownAt(change)
    return []
  })
}

/** Of a history that contradicts itself the first change that cannot follow those above it. */
function contradictionFaults(start: Date, history: ClockHistory): FieldFault[] {
  const faultAfter = (count: number) => {
    const written: ClockChange[] = [{ kind: 'start', at: start }, ...history.slice(0, count)]
    const run = runOf(changesUntil(written, latestOf(start, history)))
    return run.ok ? null : (run.error.fields?.[0] ?? null)
  }
  if (!faultAfter(history.length)) return []
  for (let count = 1; count <= history.length; count += 1) {
    const fault = faultAfter(count)
    if (fault) return [{ ...fault, path: `history.${count - 1}` }]
  }
  return []
}

/** Takes the start and the history; gives the moment by which all of it was known. */
export function latestOf(start: Date, history: ClockHistory): Date {
  return history.map(knownAt).reduce((latest, at) => (at > latest ? at : latest), start)
}

function levelFaults(levels: readonly Level[]): FieldFault[] {
  const seen = new Set<string>()
  return levels.flatMap((level, index): FieldFault[] => {
    const params = { level: level.code }
    if (seen.has(level.code)) return [{ path: `levels.${index}.code`, code: 'level.twice', params }]
    seen.add(level.code)
    // what a day counts does not matter here: an offset is a time or none
    const offset = offsetOf(level, dayMs, dayMs)
    return offset.ok ? [] : [{ path: `levels.${index}.at`, code: 'level.invalid', params }]
  })
}
