import type { CaseWork } from '@/server/db/case-work.ts'

/** Closes the open steps of a case that no longer goes on. */
export async function closeOpenSteps(work: CaseWork, cause: 'flow' | 'withdrawn' | 'voided' | 'moved'): Promise<void> {
  const open = await work.tx.task.findMany({ where: { caseId: work.case.id, state: 'open' } })
  for (const task of open) {
    await work.tx.task.update({ where: { id: task.id }, data: { state: 'taken_back', settledAt: work.now } })
    work.event(
      { kind: 'system' },
      {
        type: 'StepTakenBack',
        data: { taskId: task.id, element: task.elementId, name: task.name, round: task.round, cause },
      },
    )
    work.announce({
      kind: 'task.changed',
      subject: task.id,
      data: { state: 'taken_back', case: work.case.number },
      ...(task.assigneeId && { personIds: [task.assigneeId] }),
    })
  }
  if (open.length > 0) work.touchSteps('ended')
}
