import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { draftFor } from './save-draft.ts'

/** Throws a draft away with all its saves. Refuses `right.missing`, `draft.not_found`, `draft.locked`, `plan.waiting`. */
export async function deleteDraft(actor: Person, id: string, db = defaultDb): Promise<Result<{ id: string }>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  return inTransaction(db, async (tx) => {
    const draft = await draftFor(tx, actor, id)
    if (!draft.ok) return draft
    const waiting = await tx.publishPlan.findFirst({
      where: { draftId: id, state: 'waiting' },
      select: { revision: true },
    })
    if (waiting) return refuse('plan.waiting', waiting)
    await tx.processDraft.delete({ where: { id } })
    log.info({ by: actor.id, draft: id, process: draft.value.processKey }, 'draft deleted')
    return ok({ id })
  })
}
