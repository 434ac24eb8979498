import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { lockDraft } from '@/server/db/lock-draft.ts'
import { log } from '@/server/log.ts'
import { isId } from '@/server/services/is-id.ts'
import { holderOf } from './draft-view.ts'
import { draftFor } from './save-draft.ts'

/**
 * Says that somebody edits a draft, and goes on editing it: pages call it again and again. `takeOver` takes it from
 * whoever holds it; they learn of it at their next save. Refuses `right.missing`, `draft.not_found`, `draft.locked`.
 */
export async function holdDraft(
  actor: Person,
  id: string,
  { takeOver = false }: { takeOver?: boolean } = {},
  db = defaultDb,
): Promise<Result<{ revision: number; at: Date }>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  return inTransaction(db, async (tx) => {
    const held = takeOver && isId(id) ? await lockDraft(tx, id) : null
    const draft = held ? ok(held) : await draftFor(tx, actor, id)
    if (!draft.ok) return draft
    const at = now()
    const from = holderOf(draft.value, at)
    if (from !== null && from !== actor.id) log.info({ by: actor.id, from, draft: id }, 'draft taken over')
    await tx.processDraft.update({ where: { id }, data: { lockedBy: actor.id, lockedAt: at } })
    return ok({ revision: draft.value.revision, at })
  })
}

/** Lets go of a draft; what somebody else holds stays theirs. Refuses `right.missing` and `draft.not_found`. */
export async function releaseDraft(actor: Person, id: string, db = defaultDb): Promise<Result<{ released: boolean }>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  if (!isId(id) || (await db.processDraft.count({ where: { id } })) === 0) return refuse('draft.not_found')
  const { count } = await db.processDraft.updateMany({
    where: { id, lockedBy: actor.id },
    data: { lockedBy: null, lockedAt: null },
  })
  return ok({ released: count > 0 })
}
