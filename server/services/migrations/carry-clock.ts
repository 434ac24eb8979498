import type { ClockShift, LimitChoice } from '@/domain/migration/migration.ts'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { limitInForce } from '@/domain/sla/compute-clock.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import { lampAt } from '@/domain/sla/lamp.ts'
import { sameLimit, type Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { RecomputedClock, RecomputeRow } from '@/server/db/recompute-rows.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockLevel } from '@/server/services/clocks/clock-row.ts'

/** What the new version says of a clock; `limit` is null where it says what the old one said. */
export type NewTerms = {
  limit: Limit | null
  /** where that limit comes from */
  source: string
  levels: ClockLevel[]
  policy: Pick<AlarmPolicy, 'code' | 'version'>
}

/** `source`: where its limit comes from now, null where that stays · `reopened`: it had stopped and is this again */
export type CarriedClock = {
  clock: RecomputedClock
  taskId: string | null
  source: string | null
  reopened?: 'running' | 'held'
  shift: ClockShift
}

type Cause = { at: Date; personId: string | null; reason: string | null }

/** Under a treatment of changed limits; two of them that come to the same give the same object. */
export type Carry = (choice: LimitChoice) => Result<CarriedClock>

/**
 * Takes an open clock, the step it goes to (null: it is the clock of the whole case) and the terms of the new version;
 * gives how it goes on, and what that means for whoever watches it, under each treatment of changed limits. What has
 * elapsed counts, what was raised stays raised. Refuses what cannot be computed.
 */
export function carryClock(
  row: RecomputeRow,
  element: string | null,
  terms: NewTerms,
  book: LoadedBook,
  cause: Cause,
): Carry {
  const changed = changedLimit(row, terms)
  const before = lampAt(row, cause.at)
  const made = new Map<string, Result<CarriedClock>>()
  const under = (limit: Limit | null, kept: boolean) => {
    const key = `${limit !== null} ${kept}`
    const known = made.get(key) ?? carriedUnder(limit, kept, { row, element, terms, book, cause })
    made.set(key, known)
    return known
  }
  return (choice) => {
    if (choice === 'keep') return under(null, false)
    const asked = under(changed, false)
    const late = asked.ok && before !== 'red' && asked.value.shift.lamp.after === 'red'
    return choice === 'keepLate' && changed !== null && late ? under(null, true) : asked
  }
}

type Facts = { row: RecomputeRow; element: string | null; terms: NewTerms; book: LoadedBook; cause: Cause }

function carriedUnder(
  limit: Limit | null,
  kept: boolean,
  { row, element, terms, book, cause }: Facts,
): Result<CarriedClock> {
  const [started, history, now] = [row.limit as Limit, toHistory(row.changes), cause.at]
  const later: ClockChange[] = limit ? [...history, { kind: 'limit', at: now, limit }] : history
  const after = clockColumns(started, later, terms.levels, row.alarms, now, limit ? book : book.asOf(row))
  if (!after.ok) return after
  const inForce = limitInForce(started, history)
  const { reading, armed, ...computed } = after.value
  // a clock on hold keeps its stored deadline until it resumes
  const standing = reading.dueAt === null ? { dueAt: row.dueAt, warnAt: row.warnAt } : {}
  const columns = { ...computed, ...standing }
  const passed = row.state === 'running' ? armed.filter(({ at }) => at <= now).length : 0
  return ok({
    clock: {
      ...{ ...columns, id: row.id, levels: terms.levels },
      ...{ policy: terms.policy.code, policyVersion: terms.policy.version },
      change: limit && {
        ...{ seq: (row.changes.at(-1)?.seq ?? 0) + 1, kind: 'limit', at: now, data: { limit } },
        ...{ personId: cause.personId, reason: cause.reason },
      },
    },
    ...{ taskId: row.taskId, source: limit && terms.source },
    shift: {
      ...{ clock: row.name, element, startedAt: startOf(history, now), kept, anew: false },
      limit: { before: inForce, after: limit ?? inForce },
      due: { before: row.dueAt, after: columns.dueAt },
      lamp: { before: lampAt(row, now), after: lampAt({ ...after.value, state: row.state }, now) },
      alarms: { now: passed, ahead: armed.length - passed },
    },
  })
}

/** Takes an open clock and the terms of the new version; gives the limit that differs from the one in force, if one does. */
function changedLimit(row: RecomputeRow, { limit }: NewTerms): Limit | null {
  return limit && !sameLimit(limit, limitInForce(row.limit as Limit, toHistory(row.changes))) ? limit : null
}

/** Takes a history; gives when its clock started. */
export const startOf = (history: readonly ClockChange[], now: Date) =>
  history.find(({ kind }) => kind === 'start')?.at ?? now
