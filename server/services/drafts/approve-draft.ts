import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { lockDraft } from '@/server/db/lock-draft.ts'
import { log } from '@/server/log.ts'
import { isId } from '@/server/services/is-id.ts'

/**
 * Notes that somebody who did not draw a draft finds this save of it good; the next save needs another approval. Refuses
 * `right.missing`, `draft.not_found`, `draft.stale`, and `draft.own_work` of whoever made a save that is kept.
 */
export async function approveDraft(
  actor: Person,
  id: string,
  { revision }: { revision: number },
  db = defaultDb,
): Promise<Result<{ revision: number }>> {
  const allowed = can(actor, 'process.approve', null)
  if (!allowed.ok) return allowed
  const approved = await inTransaction(db, async (tx) => {
    const draft = isId(id) ? await lockDraft(tx, id) : null
    if (!draft) return refuse('draft.not_found')
    if (draft.revision !== revision) return refuse('draft.stale', { revision: draft.revision })
    const drew = await tx.processDraftRevision.count({ where: { draftId: id, personId: actor.id } })
    if (drew > 0 || draft.updatedBy === actor.id) return refuse('draft.own_work')
    await tx.processDraft.update({
      where: { id },
      data: { approvedRevision: revision, approvedBy: actor.id, approvedAt: now() },
    })
    return ok({ revision })
  })
  if (approved.ok) log.info({ by: actor.id, draft: id, revision }, 'draft approved')
  return approved
}
