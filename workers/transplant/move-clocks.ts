import type { CaseWork } from '@/server/db/case-work.ts'
import { writeRecomputed } from '@/server/db/recompute-rows.ts'
import type { CasePlan } from '@/server/services/migrations/plan-case.ts'
import type { Limit } from '@/domain/sla/limit.ts'

/** Lets the open clocks of a case follow the new version; what changes for whoever watches them is told in its history. */
export async function moveClocks(
  work: CaseWork,
  { clocks, row }: CasePlan,
  { incarnation }: { incarnation: number },
  { processKey, toVersion }: { processKey: string; toVersion: number },
): Promise<void> {
  const { tx } = work
  await tx.clock.updateMany({ where: { caseId: work.case.id, state: { not: 'stopped' } }, data: { incarnation } })
  await writeRecomputed(
    tx,
    clocks.map(({ clock }) => clock),
  )
  for (const [index, { clock, taskId, source, reopened }] of clocks.entries()) {
    const shift = row.clocks[index]
    if (reopened && shift) {
      await tx.clock.update({ where: { id: clock.id }, data: { state: reopened, stoppedAt: null, incarnation } })
      const dueAt = reopened === 'running' ? clock.dueAt.toISOString() : null
      work.event(
        { kind: 'system' },
        { type: 'ClockResumed', data: { clockId: clock.id, clock: shift.clock, taskId, dueAt } },
      )
      continue
    }
    if (source !== null) await tx.clock.update({ where: { id: clock.id }, data: { limitSource: source } })
    if (!shift || (clock.change === null && shift.due.before?.getTime() === shift.due.after?.getTime())) continue
    work.event(
      { kind: 'system' },
      {
        type: 'DeadlineMoved',
        data: {
          ...{ clockId: clock.id, clock: shift.clock, taskId, cause: 'migration', of: processKey, version: toVersion },
          ...(clock.change && { limit: (clock.change.data as { limit: Limit }).limit }),
          from: (shift.due.before ?? work.now).toISOString(),
          to: shift.lamp.after === 'pause' ? null : (shift.due.after?.toISOString() ?? null),
        },
      },
    )
  }
}
