import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { stepRef, withStep } from './with-step.ts'

/** Takes an open step of one's role and unit into one's own hands. Claiming what one holds changes nothing. */
export async function claimTask(
  actor: Person,
  taskId: string,
  db = defaultDb,
): Promise<Result<{ caseNumber: string }>> {
  return withStep(db, actor, taskId, 'step.claim', async (work, step) => {
    if (step.assigneeId === actor.id) return ok({ caseNumber: work.case.number })
    await work.tx.task.update({ where: { id: step.id }, data: { assigneeId: actor.id, claimedAt: work.now } })
    work.event(
      { kind: 'person', personId: actor.id, unitId: step.unitId },
      { type: 'StepClaimed', data: stepRef(step) },
    )
    work.announce({
      kind: 'task.changed',
      subject: step.id,
      data: { state: 'claimed', case: work.case.number },
      personIds: [actor.id],
    })
    return ok({ caseNumber: work.case.number })
  })
}
