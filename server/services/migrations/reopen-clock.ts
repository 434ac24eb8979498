import { limitInForce } from '@/domain/sla/compute-clock.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import { lampAt } from '@/domain/sla/lamp.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { RecomputeRow } from '@/server/db/recompute-rows.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { startOf, type CarriedClock } from './carry-clock.ts'

/**
 * Takes the clock of a step that had ended and goes on at `element`, and that of the step which ends for it; gives how it
 * goes on: its stop is taken back, what lay between does not count. Refuses what cannot be computed.
 */
export function reopenClock(
  row: RecomputeRow<'stopped'>,
  ends: RecomputeRow | null,
  element: string,
  book: LoadedBook,
  { now, personId }: { now: Date; personId: string | null },
): Result<CarriedClock> {
  const [started, before, levels] = [row.limit as Limit, toHistory(row.changes), row.levels as ClockLevel[]]
  const history: ClockChange[] = [...before, { kind: 'reopen', at: now }]
  const after = clockColumns(started, history, levels, row.alarms, now, book.asOf(row))
  if (!after.ok) return after
  const { reading, armed, ...columns } = after.value
  const state = reading.state === 'held' ? 'held' : 'running'
  const limit = limitInForce(started, before)
  const passed = state === 'held' ? 0 : armed.filter(({ at }) => at <= now).length
  return ok({
    clock: {
      ...{ ...columns, id: row.id, levels, policy: row.policy, policyVersion: row.policyVersion },
      change: {
        ...{ seq: (row.changes.at(-1)?.seq ?? 0) + 1, kind: 'reopen', at: now, data: {} },
        ...{ personId, reason: null },
      },
    },
    ...{ taskId: row.taskId, source: null, reopened: state },
    shift: {
      ...{ clock: row.name, element, startedAt: startOf(history, now), kept: false, anew: false },
      limit: { before: ends ? limitInForce(ends.limit as Limit, toHistory(ends.changes)) : limit, after: limit },
      due: { before: ends?.dueAt ?? null, after: columns.dueAt },
      lamp: {
        before: ends ? lampAt(ends, now) : 'none',
        after: lampAt({ ...columns, state }, now),
      },
      alarms: { now: passed, ahead: armed.length - passed },
    },
  })
}
