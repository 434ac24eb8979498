import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile, ProcessBundle } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import type { Db, Tx } from '@/server/db/client.ts'
import type { ProcessDraft } from '@/server/db/generated/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadPublishingSettings } from '@/server/services/settings/publishing-settings.ts'
import { usableVersions } from './usable-versions.ts'

/**
 * Gives a draft somebody wants to publish, and its bundle, when this save may be. Refuses `right.missing`,
 * `draft.not_found`, `draft.stale`, `draft.not_approved` where a second person has to look, and files that cannot be read.
 */
export async function readyDraft(
  db: Db,
  actor: Person,
  id: string,
  revision: number,
): Promise<Result<{ draft: ProcessDraft; bundle: ProcessBundle }>> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const draft = isId(id) ? await db.processDraft.findUnique({ where: { id } }) : null
  if (!draft) return refuse('draft.not_found')
  if (draft.revision !== revision) return refuse('draft.stale', { revision: draft.revision })
  const { fourEyes } = await loadPublishingSettings(db)
  if (fourEyes && draft.approvedRevision !== revision) return refuse('draft.not_approved', { revision })
  const bundle = await readBundle(draft.files as BundleFile[])
  return bundle.ok ? ok({ draft, bundle: bundle.value }) : bundle
}

type Drawn = { processKey: string; basedOn: number | null }

/**
 * Refuses `draft.outdated` of a draft that lacks what a newer version brought, unless it is to win. What was drawn from
 * the version in use lacks nothing: a newer one beside it was tried and withdrawn, or is being tried.
 */
export async function checkOutdated(
  tx: Pick<Tx, 'process' | 'processVersion' | 'processRetirement'>,
  { processKey, basedOn }: Drawn,
  overwrite: boolean,
): Promise<Result<null>> {
  if (overwrite) return ok(null)
  const process = await tx.process.findUnique({ where: { key: processKey }, select: { currentVersion: true } })
  if (!process || (basedOn !== null && basedOn === process.currentVersion)) return ok(null)
  const [newest = 0] = await usableVersions(tx, processKey)
  return newest > (basedOn ?? 0) ? refuse('draft.outdated', { version: newest }) : ok(null)
}
