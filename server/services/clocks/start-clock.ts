import type { Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { insertClock } from '@/server/db/clock-rows.ts'
import { newId } from '@/server/ids.ts'
import { clockColumns, type ClockLevel } from './clock-row.ts'

export type NewClock = {
  taskId: string | null
  name: string
  /** the correlation key as the engine evaluated it */
  key: string
  limit: Limit
  limitSource: string
  levels: ClockLevel[]
}

/**
 * Starts a clock now, provisionally when its working calendar is not entered yet.
 * Refuses limits and levels that cannot be computed.
 */
export async function startClock(work: CaseWork, clock: NewClock): Promise<Result<{ id: string; dueAt: Date }>> {
  const history = [{ kind: 'start' as const, at: work.now }]
  const columns = clockColumns(clock.limit, history, clock.levels, new Set(), work.now)
  if (!columns.ok) return columns
  const { dueAt, warnAt, nextMarkAt, reading } = columns.value
  const id = newId()
  await insertClock(work.tx, {
    ...{ ...clock, id, caseId: work.case.id, incarnation: work.case.incarnation },
    ...{ startedAt: work.now, dueAt, warnAt, nextMarkAt },
  })
  work.event(
    { kind: 'system' },
    {
      type: 'ClockStarted',
      data: {
        clockId: id,
        clock: clock.name,
        taskId: clock.taskId,
        limit: clock.limit,
        limitSource: clock.limitSource,
        dueAt: dueAt.toISOString(),
        ...(reading.provisional && { provisional: true }),
      },
    },
  )
  return ok({ id, dueAt })
}
