import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { rejectOnClocks } from './reject-on-clocks.ts'
import { withMove } from './with-move.ts'

/** Takes a request back that still waits, by who asked for it; the clocks go on as they were. */
export async function cancelRequest(
  actor: Person,
  requestId: string,
  db = defaultDb,
): Promise<Result<{ number: string }>> {
  const found = isId(requestId) ? await db.moveRequest.findUnique({ where: { id: requestId } }) : null
  if (found?.askedBy !== actor.id) return refuse('request.not_found')
  return withMove(db, actor, found.caseId, async (work) => {
    const request = await work.tx.moveRequest.findUniqueOrThrow({ where: { id: requestId } })
    if (request.state !== 'waiting') return refuse('request.decided')
    await work.tx.moveRequest.update({
      where: { id: requestId },
      data: { state: 'cancelled', decidedBy: actor.id, decidedAt: work.now },
    })
    const changed = await rejectOnClocks(work, actor, request, { reason: null, withdrawn: true })
    if (!changed.ok) return changed
    work.event(
      { kind: 'person', personId: actor.id },
      { type: 'MoveDecided', data: { requestId, kind: request.kind, approved: false, cancelled: true } },
    )
    return ok({ number: work.case.number })
  })
}
