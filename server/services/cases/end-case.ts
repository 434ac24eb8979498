import { voidStatus } from '@/domain/case/status.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'
import { endMoves } from '@/server/services/moves/end-moves.ts'
import { closeOpenSteps } from './close-open-steps.ts'
import { moveNotice } from './move-notice.ts'

type MoveKind = 'withdraw' | 'void'

/**
 * Takes a case out of its flow: the model's own path does it where one is drawn, else the instance is cancelled and the
 * case closed here. What it is called meanwhile is decided by `caseStatus`.
 */
export async function endCase(work: CaseWork, actor: Person, kind: MoveKind, reason: string): Promise<void> {
  const person = { kind: 'person', personId: actor.id } as const
  work.patch({ voided: kind })
  work.event(person, { type: kind === 'withdraw' ? 'CaseWithdrawn' : 'CaseVoided', data: { reason } })
  if (await flowEndsIt(work)) return work.send({ kind: 'withdrawn', move: kind })
  // What the model does not catch is ended by us: the instance is cancelled, the case closed here.
  const claim = await work.tx.instanceClaim.findUnique({
    where: { caseId_incarnation: { caseId: work.case.id, incarnation: work.case.incarnation } },
  })
  if (claim) work.send({ kind: 'cancel', epoch: claim.epoch, instanceKey: claim.instanceKey })
  const people = await findRecipients(work, { holder: true, reporter: true })
  await closeOpenSteps(work, kind === 'withdraw' ? 'withdrawn' : 'voided')
  await stopClocks(work, { all: true })
  await endMoves(work)
  work.patch({ closedAt: work.now, counted: false, outcome: kind, flowStatus: voidStatus })
  work.event({ kind: 'system' }, { type: 'CaseArchived', data: { outcome: kind } })
  await notifyPeople(work, {
    cause: `${kind}:${work.case.id}`,
    people: people.filter((id) => id !== actor.id),
    ...(await moveNotice(work.tx, { kind, personId: actor.id, reason })),
  })
}

/** Says whether the model catches a withdrawal where the case stands: everywhere, or at every step that is open. */
async function flowEndsIt(work: CaseWork): Promise<boolean> {
  const { withdrawal, messages } = await loadModel(work.tx, work.case.processVersionId)
  if (!withdrawal) return messages.includes('case.withdrawn')
  if (withdrawal.everywhere) return true
  const open = await work.tx.task.findMany({
    where: { caseId: work.case.id, state: 'open' },
    select: { elementId: true },
  })
  return open.length > 0 && open.every(({ elementId }) => withdrawal.steps.includes(elementId))
}
