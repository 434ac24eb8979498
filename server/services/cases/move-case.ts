import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { refuseTakenOut } from './case-moves.ts'
import { endCase } from './end-case.ts'

export type Move = { kind: string; reason: string }

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
    if (work.case.voided) return refuseTakenOut(work.case.voided)
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
