import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { RequestKind } from '@/domain/sla/history.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { MoveRequest } from '@/server/db/generated/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { applyExtension } from './apply-extension.ts'
import { applyHold } from './apply-hold.ts'
import { approvalRight } from './approval-right.ts'
import { rejectOnClocks } from './reject-on-clocks.ts'
import { withMove } from './with-move.ts'

export type Decision = { approve: boolean; answer?: string }

/**
 * Decides a request that waits. A hold counts from the moment it was asked for, an extension from now; a rejection needs
 * a reason and changes nothing (DOMAIN 6). Refuses requests that are decided already and people without the right.
 */
export async function decideRequest(
  actor: Person,
  requestId: string,
  decision: Decision,
  db = defaultDb,
): Promise<Result<{ number: string; state: string }>> {
  const found = isId(requestId) ? await db.moveRequest.findUnique({ where: { id: requestId } }) : null
  if (!found) return refuse('request.not_found')
  const result = await withMove(db, actor, found.caseId, async (work, subject) => {
    const request = await work.tx.moveRequest.findUniqueOrThrow({ where: { id: requestId } })
    const allowed = can(actor, approvalRight(request.kind as RequestKind, request.nth), subject)
    if (!allowed.ok) return allowed
    if (request.state !== 'waiting') return refuse('request.decided')
    const answer = decision.answer?.trim()
    if (!decision.approve && !answer)
      return refuse('request.answer_missing', {}, [{ path: 'answer', code: 'request.answer_missing' }])
    return decide(work, actor, request, { ...decision, ...(answer && { answer }) })
  })
  // whoever may not see the case learns nothing of its requests
  return !result.ok && result.error.code === 'case.not_found' ? refuse('request.not_found') : result
}

/** Writes a decision under the lock of the case; the right has been asked. */
export async function decide(
  work: CaseWork,
  actor: Person,
  request: MoveRequest,
  { approve, answer }: Decision,
): Promise<Result<{ number: string; state: string }>> {
  const state = approve ? 'approved' : 'rejected'
  await work.tx.moveRequest.update({
    where: { id: request.id },
    data: { state, decidedBy: actor.id, decidedAt: work.now, answer: answer ?? null },
  })
  const { id: requestId, kind } = request
  work.event(
    { kind: 'person', personId: actor.id },
    { type: 'MoveDecided', data: { requestId, kind, approved: approve, ...(answer && { answer }) } },
  )
  const applied = approve
    ? await applyRequest(work, actor, request)
    : await rejectOnClocks(work, actor, request, { reason: answer ?? null })
  if (!applied.ok) return applied
  if (request.askedBy !== actor.id)
    await notifyPeople(work, {
      cause: `decided:${requestId}`,
      people: [request.askedBy],
      text: `${kind}-${state}`,
      params: { reason: answer ?? '' },
    })
  return ok({ number: work.case.number, state })
}

const applyRequest = (work: CaseWork, actor: Person, request: MoveRequest): Promise<Result<unknown>> =>
  request.kind === 'hold' ? applyHold(work, actor, request) : applyExtension(work, actor, request)
