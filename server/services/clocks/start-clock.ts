import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { insertClock } from '@/server/db/clock-rows.ts'
import { newId } from '@/server/ids.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { resolveCalendar, unitCalendar } from '@/server/services/calendars/resolve-calendar.ts'
import { clockColumns, type ClockLevel } from './clock-row.ts'

export type NewClock = {
  taskId: string | null
  name: string
  /** the correlation key as the engine evaluated it */
  key: string
  limit: Limit
  limitSource: string
  levels: ClockLevel[]
  /** the alarm policy the levels are of */
  policy: Pick<AlarmPolicy, 'code' | 'version'>
  /** goes on while the case is on hold */
  holdRuns: boolean
}

/**
 * Starts a clock now, provisionally when its working calendar is not entered yet.
 * Refuses limits and levels that cannot be computed.
 */
export async function startClock(work: CaseWork, clock: NewClock): Promise<Result<{ id: string; dueAt: Date }>> {
  // a step that opens while the case is on hold waits with it
  const paused = work.case.held && !clock.holdRuns
  const history: ClockChange[] = [
    { kind: 'start', at: work.now },
    ...(paused ? [{ kind: 'hold' as const, at: work.now }] : []),
  ]
  const unitId = clock.limit.calendar === unitCalendar ? await unitOf(work, clock.taskId) : null
  const limit = await resolveCalendar(work.tx, clock.limit, unitId)
  const columns = clockColumns(limit, history, clock.levels, [], work.now, await loadBook(work.tx))
  if (!columns.ok) return columns
  const { reading, armed: _, ...computed } = columns.value
  const { dueAt } = computed
  const { policy, ...own } = clock
  const id = newId()
  await insertClock(work.tx, {
    ...{ ...own, limit, id, caseId: work.case.id, incarnation: work.case.incarnation },
    ...{ startedAt: work.now, ...computed, policy: policy.code, policyVersion: policy.version, paused },
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
