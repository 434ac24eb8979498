import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { findForbidden } from '@/processes/lint/lint-bundle.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { lockDraft, type LockedDraft } from '@/server/db/lock-draft.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { readDraftFiles, type DraftFiles } from './draft-files.ts'
import { holderOf } from './draft-view.ts'

/** So many saves can be gone back to. */
const keptRevisions = 100

export type Saved = { revision: number; updatedAt: Date }

/** What was saved although it will never be published; an edit is not lost for it. */
export type SavedFiles = Saved & { forbidden: Finding[] }

/**
 * Saves the files of a draft over the revision they were made from, and keeps what was there. Whoever saves holds the
 * lock from then on. Gives with it what must be taken out before it is published. Refuses `right.missing`, `draft.not_found`, `draft.stale`, `draft.locked`, files that cannot be read.
 */
export async function saveDraft(
  actor: Person,
  id: string,
  { revision, files }: { revision: number; files: readonly BundleFile[] },
  db = defaultDb,
): Promise<Result<SavedFiles>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  const read = await readDraftFiles(files)
  if (!read.ok) return read
  const forbidden = await findForbidden(read.value.bundle)
  return inTransaction(db, async (tx) => {
    const draft = await draftFor(tx, actor, id)
    if (!draft.ok) return draft
    if (draft.value.revision !== revision) return refuse('draft.stale', { revision: draft.value.revision })
    return ok({ ...(await writeRevision(tx, actor, draft.value, read.value)), forbidden })
  })
}

/** Locks the row of a draft for somebody who may change it now. Refuses `draft.not_found` and `draft.locked`. */
export async function draftFor(tx: Tx, actor: Person, id: string): Promise<Result<LockedDraft>> {
  const draft = isId(id) ? await lockDraft(tx, id) : null
  if (!draft) return refuse('draft.not_found')
  const holder = holderOf(draft, now())
  if (holder === null || holder === actor.id) return ok(draft)
  const nameOf = await loadNames(tx, [holder])
  return refuse('draft.locked', { person: nameOf(holder) ?? '' })
}

/** Writes the next revision of a locked draft; the one before is kept, those long past are not. */
export async function writeRevision(
  tx: Tx,
  actor: Person,
  draft: LockedDraft,
  { files, key, name }: DraftFiles,
): Promise<Saved> {
  const [at, revision] = [now(), draft.revision + 1]
  await tx.processDraftRevision.create({
    data: {
      ...{ draftId: draft.id, revision: draft.revision, files: draft.files as never },
      ...{ at: draft.updatedAt, personId: draft.updatedBy },
    },
  })
  await tx.processDraftRevision.deleteMany({
    where: { draftId: draft.id, revision: { lte: revision - 1 - keptRevisions } },
  })
  await tx.processDraft.update({
    where: { id: draft.id },
    data: {
      ...{ files: files as never, processKey: key, name, revision },
      // under another key it is another process, and no version of that was its beginning
      ...(key !== draft.processKey && { basedOn: null }),
      ...{ updatedAt: at, updatedBy: actor.id, lockedBy: actor.id, lockedAt: at },
    },
  })
  return { revision, updatedAt: at }
}
