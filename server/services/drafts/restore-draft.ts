import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { readDraftFiles } from './draft-files.ts'
import { draftFor, writeRevision, type Saved } from './save-draft.ts'

export type RevisionView = { revision: number; at: Date; person: { id: string; name: string } }

/** Lists the saves of a draft that can be gone back to, the latest first. Refuses `right.missing`, `draft.not_found`. */
export async function listRevisions(actor: Person, id: string, db = defaultDb): Promise<Result<RevisionView[]>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  if (!isId(id) || (await db.processDraft.count({ where: { id } })) === 0) return refuse('draft.not_found')
  const rows = await db.processDraftRevision.findMany({
    where: { draftId: id },
    orderBy: { revision: 'desc' },
    select: { revision: true, at: true, personId: true },
  })
  const nameOf = await loadNames(
    db,
    rows.map(({ personId }) => personId),
  )
  return ok(
    rows.map(({ revision, at, personId }) => ({
      revision,
      at,
      person: { id: personId, name: nameOf(personId) ?? '' },
    })),
  )
}

/**
 * Goes back to an earlier save, as a save of its own: nothing is lost by it. Refuses `right.missing`, `draft.not_found`,
 * `draft.locked`, and `draft.revision_unknown` for one that is not kept any more.
 */
export async function restoreDraft(
  actor: Person,
  id: string,
  revision: number,
  db = defaultDb,
): Promise<Result<Saved>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  return inTransaction(db, async (tx) => {
    const draft = await draftFor(tx, actor, id)
    if (!draft.ok) return draft
    const kept = await tx.processDraftRevision.findUnique({ where: { draftId_revision: { draftId: id, revision } } })
    if (!kept) return refuse('draft.revision_unknown', { revision })
    const read = await readDraftFiles(kept.files as BundleFile[])
    return read.ok ? ok(await writeRevision(tx, actor, draft.value, read.value)) : read
  })
}
