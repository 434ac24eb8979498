import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

export type Move = { kind: string; reason: string }
type MoveKind = 'withdraw' | 'void'

const WITHDRAWN = 'case.withdrawn'

/**
 * Makes a side move on a case. 撤回 (withdraw): the reporter, while nobody has touched the next step. 作废 (void): who
 * has the right over a unit of the case. Both end the case from every waiting state. Refuses with the rule broken.
 */
export async function moveCase(
  actor: Person,
  number: string,
  move: Move,
  db = defaultDb,
): Promise<Result<{ number: string }>> {
  if (move.kind !== 'withdraw' && move.kind !== 'void')
    return refuse('move.unknown', { move: move.kind }, [
      { path: 'kind', code: 'move.unknown', params: { move: move.kind } },
    ])
  const kind = move.kind
  const reason = move.reason.trim()
  if (reason === '') return refuse('move.reason_missing', {}, [{ path: 'reason', code: 'move.reason_missing' }])
  const found = await db.case.findUnique({ where: { number }, select: { id: true } })
  if (!found) return refuse('case.not_found')
  return withCase(db, found.id, async (work) => {
    const subject = await moveSubject(work.tx, work)
    const visible = can(actor, 'case.read', subject)
    if (!visible.ok) return visible
    if (work.case.voided) return refuse('case.voided')
    if (work.case.closedAt) return refuse('case.closed')
    if (work.case.moving) return refuse('case.moving')
    const allowed = kind === 'withdraw' ? can(actor, 'case.withdraw', subject) : can(actor, 'case.void', subject)
    if (!allowed.ok) return allowed
    await endCase(work, actor, kind, reason)
    return ok({ number })
  })
}

/** What the rights of moves are asked about; also used by the page to say why a button is locked. */
export async function moveSubject(tx: Pick<Tx, 'case' | 'task'>, work: Pick<CaseWork, 'case'>) {
  const { id, reporterId, closedAt, voided } = work.case
  const [row, touched] = await Promise.all([
    tx.case.findUniqueOrThrow({ where: { id }, select: { units: { select: { unit: { select: { path: true } } } } } }),
    tx.task.count({ where: { caseId: id, OR: [{ assigneeId: { not: null } }, { state: 'completed' }] } }),
  ])
  return {
    unitPaths: row.units.map(({ unit }) => unit.path),
    reporterId,
    nextStepTouched: touched > 0,
    ended: closedAt !== null || voided !== null,
  }
}

async function endCase(work: CaseWork, actor: Person, kind: MoveKind, reason: string): Promise<void> {
  const person = { kind: 'person', personId: actor.id } as const
  work.patch({ voided: kind })
  work.event(person, { type: kind === 'withdraw' ? 'CaseWithdrawn' : 'CaseVoided', data: { reason } })
  const model = await loadModel(work.tx, work.case.processVersionId)
  if (model.messages.includes(WITHDRAWN)) {
    work.send({ kind: 'withdrawn' })
    return
  }
  // A model that does not catch the withdrawal is ended by us: the instance is cancelled, the case closed here.
  const claim = await work.tx.instanceClaim.findUnique({
    where: { caseId_incarnation: { caseId: work.case.id, incarnation: work.case.incarnation } },
  })
  if (claim) work.send({ kind: 'cancel', epoch: claim.epoch, instanceKey: claim.instanceKey })
  await closeOpenSteps(work, kind === 'withdraw' ? 'withdrawn' : 'voided')
  await stopClocks(work, { all: true })
  work.patch({ closedAt: work.now, counted: false, outcome: kind })
  work.event({ kind: 'system' }, { type: 'CaseArchived', data: { outcome: kind } })
  if (work.case.reporterId && work.case.reporterId !== actor.id)
    await notifyPeople(work, {
      cause: `${kind}:${work.case.incarnation}`,
      people: [work.case.reporterId],
      text: 'withdrawn',
    })
}

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
  if (open.length > 0) work.touchSteps()
}
