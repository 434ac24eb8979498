import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { flowVariables } from '@/server/services/cases/flow-variables.ts'
import { closeOpenSteps } from '@/server/services/cases/close-open-steps.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { caseSubject } from '@/server/services/moves/with-move.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

/**
 * Continues a case from a step or known wait of its own version, in a new instance: for cases that nothing carries on,
 * parked commands and incidents that cannot be mended in place. What waited for the old instance is dropped, the step
 * is opened anew. Refuses without the right, on ended cases, and for elements a case cannot be set down at.
 */
export async function continueCase(
  actor: Person,
  number: string,
  { elementId, reason }: { elementId: string; reason: string },
  db = defaultDb,
  stands: (work: CaseWork) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Result<{ number: string; incarnation: number }>> {
  const found = await db.case.findUnique({ where: { number }, select: { id: true } })
  if (!found) return refuse('case.not_found')
  if (reason.trim() === '') return refuse('move.reason_missing', {}, [{ path: 'reason', code: 'move.reason_missing' }])
  return withCase(db, found.id, async (work) => {
    const { tx } = work
    const allowed = can(actor, 'incident.retry', await caseSubject(work))
    if (!allowed.ok) return allowed
    if (work.case.closedAt) return refuse('case.closed')
    if (work.case.moving) return refuse('case.moving')
    if (!(await stands(work))) return refuse('incident.not_found')
    const model = await loadModel(tx, work.case.processVersionId)
    if (!model.restPoints.some((point) => point.elementId === elementId))
      return refuse('step.not_found', {}, [{ path: 'elementId', code: 'step.not_found' }])
    const variables = await flowVariables(tx, work.case)
    const claim = await tx.instanceClaim.findFirst({
      where: { caseId: work.case.id },
      orderBy: { incarnation: 'desc' },
    })
    await tx.outbox.updateMany({
      where: { caseId: work.case.id, state: { in: ['pending', 'parked'] } },
      data: { state: 'dropped', sentAt: work.now },
    })
    await tx.task.updateMany({
      where: { caseId: work.case.id, state: 'completed', settledAt: null },
      data: { settledAt: work.now },
    })
    await stopStepClocks(work)
    await closeOpenSteps(work, 'moved')
    const incarnation = work.case.incarnation + 1
    work.patch({ incarnation })
    if (claim && !claim.endedAt) work.send({ kind: 'cancel', epoch: claim.epoch, instanceKey: claim.instanceKey })
    work.send({ kind: 'start', variables, startAt: [elementId] })
    work.event(
      { kind: 'person', personId: actor.id },
      { type: 'FlowContinued', data: { element: elementId, incarnation, incident: reason.trim() } },
    )
    return ok({ number, incarnation })
  })
}

async function stopStepClocks(work: Parameters<typeof stopClocks>[0]): Promise<void> {
  const open = await work.tx.task.findMany({ where: { caseId: work.case.id, state: 'open' }, select: { id: true } })
  for (const { id } of open) await stopClocks(work, { taskId: id })
}
