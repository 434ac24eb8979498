import type { Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { insertClock } from '@/server/db/clock-rows.ts'
import { newId } from '@/server/ids.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { resolveCalendar } from '@/server/services/calendars/resolve-calendar.ts'
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
  const limit = await resolveCalendar(work.tx, clock.limit, await unitOf(work, clock.taskId))
  const columns = clockColumns(limit, history, clock.levels, new Set(), work.now, await loadBook(work.tx))
  if (!columns.ok) return columns
  const { reading, ...computed } = columns.value
  const { dueAt } = computed
  const id = newId()
  await insertClock(work.tx, {
    ...{ ...clock, limit, id, caseId: work.case.id, incarnation: work.case.incarnation },
    ...{ startedAt: work.now, ...computed },
  })
  work.event(
    { kind: 'system' },
    {
      type: 'ClockStarted',
      data: {
        clockId: id,
        clock: clock.name,
        taskId: clock.taskId,
        limit,
        limitSource: clock.limitSource,
        dueAt: dueAt.toISOString(),
        ...(reading.provisional && { provisional: true }),
      },
    },
  )
  return ok({ id, dueAt })
}

/** Whose hours a limit means that says `unit`: of the step, of the case as a whole its lead's. */
async function unitOf(
  { tx, case: { leadUnitId, gridUnitId } }: CaseWork,
  taskId: string | null,
): Promise<string | null> {
  const task = taskId === null ? null : await tx.task.findUnique({ where: { id: taskId }, select: { unitId: true } })
  return task?.unitId ?? leadUnitId ?? gridUnitId
}
