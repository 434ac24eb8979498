import type { CaseWork } from '@/server/db/case-work.ts'
import type { EngineJob } from '@/server/engine/port.ts'

/**
 * A step that goes on in a new incarnation (rebuild, continuation) keeps its row, its holder and its clocks: only the
 * job key changes. A step whose outcome was recorded but not delivered finds its command waiting in the outbox.
 */
export async function carryTask(work: CaseWork, job: EngineJob, epoch: number): Promise<boolean> {
  const carried = await work.tx.task.findFirst({
    where: {
      caseId: work.case.id,
      elementId: job.elementId,
      incarnation: { lt: work.case.incarnation },
      OR: [{ state: 'open' }, { state: 'completed', settledAt: null }],
    },
    orderBy: { openedAt: 'asc' },
  })
  if (!carried) return false
  await work.tx.task.update({
    where: { id: carried.id },
    data: { epoch, jobKey: job.key, elementInstance: job.elementInstanceKey, incarnation: work.case.incarnation },
  })
  const clockKey = typeof job.variables.clockKey === 'string' ? job.variables.clockKey : undefined
  await work.tx.clock.updateMany({
    where: { taskId: carried.id, state: { not: 'stopped' } },
    data: { incarnation: work.case.incarnation, ...(clockKey && { key: clockKey }) },
  })
  work.announce({ kind: 'task.changed', subject: carried.id, data: { state: carried.state, case: work.case.number } })
  return true
}
