import type { Change } from '@/domain/diff/change.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { compareSides } from '@/server/services/processes/compare-process.ts'
import { getDraft, type DraftDetail } from './get-draft.ts'

/** A draft with what publishing it would change; `from` is null where no version is in use yet. */
export type DraftReview = {
  draft: DraftDetail
  from: { version: number; bpmn: string } | null
  changes: Change[]
}

/** Gives a draft as somebody looks at it who has to approve it. Refuses `right.missing` and `draft.not_found`. */
export async function reviewDraft(actor: Person, id: string, db = defaultDb): Promise<Result<DraftReview>> {
  const found = await getDraft(actor, id, db)
  if (!found.ok) return found
  const draft = found.value
  const version = draft.currentVersion
  if (version === null) return ok({ draft, from: null, changes: [] })
  const compared = await compareSides(db, draft.key, { from: version, to: { files: draft.files } })
  if (!compared.ok) return compared
  const { changes, bpmn } = compared.value
  return ok({ draft, from: { version, bpmn: bpmn.from }, changes })
}
