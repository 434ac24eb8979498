import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { tellHolder } from './tell-holder.ts'
import { stepRef, withStep } from './with-step.ts'

/** Gives a step back to everybody of its role and unit. A leader may do it for whoever holds it, who is told. */
export async function releaseTask(
  actor: Person,
  taskId: string,
  db = defaultDb,
): Promise<Result<{ caseNumber: string }>> {
  return withStep(db, actor, taskId, 'step.release', async (work, step) => {
    const holder = step.assigneeId
    await work.tx.task.update({ where: { id: step.id }, data: { assigneeId: null, claimedAt: null } })
    work.event(
      { kind: 'person', personId: actor.id, unitId: step.unitId },
      { type: 'StepReleased', data: { ...stepRef(step), ...(holder && holder !== actor.id && { holderId: holder }) } },
    )
    work.announce({
      kind: 'task.changed',
      subject: step.id,
      data: { state: 'open', case: work.case.number },
      ...(holder && { personIds: [holder] }),
    })
    await tellHolder(work, step, actor, 'released')
    return ok({ caseNumber: work.case.number })
  })
}
