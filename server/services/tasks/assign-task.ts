import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { peopleWithRoleOver } from '@/server/db/people.ts'
import { isId } from '@/server/services/is-id.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { newId } from '@/server/ids.ts'
import { tellHolder } from './tell-holder.ts'
import { stepRef, withStep } from './with-step.ts'

/** A leader gives an open step to a person of its role and unit, or to another one. Both are told. */
export async function assignTask(
  actor: Person,
  taskId: string,
  { personId, reason }: { personId: string; reason?: string | undefined },
  db = defaultDb,
): Promise<Result<{ caseNumber: string }>> {
  if (!isId(personId)) return refuse('person.unknown', {}, [{ path: 'personId', code: 'person.unknown' }])
  return withStep(db, actor, taskId, 'step.assign', async (work, step) => {
    const fit = await peopleWithRoleOver(work.tx, step.role, step.subject.unitPath)
    if (!fit.includes(personId))
      return refuse('task.assignee_unfit', {}, [{ path: 'personId', code: 'task.assignee_unfit' }])
    if (step.assigneeId === personId) return ok({ caseNumber: work.case.number })
    await work.tx.task.update({ where: { id: step.id }, data: { assigneeId: personId, claimedAt: work.now } })
    work.event(
      { kind: 'person', personId: actor.id, unitId: step.unitId },
      {
        type: 'StepAssigned',
        data: { ...stepRef(step), assigneeId: personId, previousId: step.assigneeId, ...(reason && { reason }) },
      },
    )
    const people = [personId, ...(step.assigneeId ? [step.assigneeId] : [])]
    work.announce({
      kind: 'task.changed',
      subject: step.id,
      data: { state: 'assigned', case: work.case.number },
      personIds: people,
    })
    await tellHolder(work, step, actor, 'reassigned')
    await notifyPeople(work, {
      cause: `assign:${newId()}`,
      people: [personId],
      text: 'assigned',
      params: { step: step.name },
    })
    return ok({ caseNumber: work.case.number })
  })
}
