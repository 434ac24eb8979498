import type { ClockShift } from '@/domain/migration/migration.ts'
import { limitInForce } from '@/domain/sla/compute-clock.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import { lampAt } from '@/domain/sla/lamp.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { RecomputeRow } from '@/server/db/recompute-rows.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockLevel } from '@/server/services/clocks/clock-row.ts'

/** What the new version says of a step that begins; `limit` is null where a rule decides it then. */
export type BeginTerms = { limit: Limit | null; levels: ClockLevel[]; holdRuns: boolean }

/**
 * Takes the clock of a step that ends, the step its case begins instead and the terms of that one; gives what that means
 * for whoever watches it: the old clock as it stands, the new one as if it began now. Refuses what cannot be computed.
 */
export function beginClock(
  row: RecomputeRow,
  element: string,
  { limit, levels, holdRuns }: BeginTerms,
  book: LoadedBook,
  { at, held }: { at: Date; held: boolean },
): Result<ClockShift> {
  const ends = limitInForce(row.limit as Limit, toHistory(row.changes))
  const lamp = lampAt(row, at)
  const common = { clock: row.name, element, startedAt: at, kept: false, anew: true }
  if (limit === null)
    return ok({
      ...{ ...common, limit: { before: ends, after: null }, due: { before: row.dueAt, after: null } },
      ...{ lamp: { before: lamp, after: 'none' }, alarms: { now: 0, ahead: 0 } },
    })
  const paused = held && !holdRuns
  const history: ClockChange[] = [{ kind: 'start', at }, ...(paused ? [{ kind: 'hold' as const, at }] : [])]
  const begun = clockColumns(limit, history, levels, [], at, book)
  if (!begun.ok) return begun
  const { dueAt, warnAt, armed } = begun.value
  return ok({
    ...{ ...common, limit: { before: ends, after: limit }, due: { before: row.dueAt, after: dueAt } },
    lamp: { before: lamp, after: lampAt({ state: paused ? 'held' : 'running', dueAt, warnAt }, at) },
    alarms: { now: 0, ahead: armed.length },
  })
}
