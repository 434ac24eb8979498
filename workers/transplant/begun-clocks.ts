import type { MigrationRow } from '@/domain/migration/migration.ts'
import { leadingClock } from '@/domain/migration/verdict.ts'
import { lampAt } from '@/domain/sla/lamp.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { CaseWork } from '@/server/db/case-work.ts'

/** Takes how a case that has arrived was planned; gives it with the clocks its new steps have got, no longer foretold. */
export async function withBegunClocks(work: CaseWork, row: MigrationRow): Promise<MigrationRow> {
  if (!row.begun) return row
  const open = await work.tx.clock.findMany({
    where: { caseId: work.case.id, state: { not: 'stopped' }, limitSource: { not: 'asked' }, task: { state: 'open' } },
    select: {
      startedAt: true,
      dueAt: true,
      warnAt: true,
      state: true,
      limit: true,
      task: { select: { elementId: true } },
    },
  })
  const clocks = row.clocks.map((shift) => {
    const begun = shift.anew ? open.find(({ task }) => task?.elementId === shift.element) : undefined
    if (!begun) return shift
    return {
      ...{ ...shift, startedAt: begun.startedAt },
      limit: { before: shift.limit.before, after: shift.limit.after && (begun.limit as Limit) },
      due: { before: shift.due.before, after: begun.dueAt },
      lamp: { before: shift.lamp.before, after: lampAt(begun, work.now) },
    }
  })
  return { ...row, clocks, dueAfter: leadingClock(clocks)?.due.after ?? null }
}
