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

/** Refuses `draft.outdated` when a version was published since the one a draft was drawn from, unless it is to win. */
export async function checkOutdated(
  tx: Pick<Tx, 'processVersion' | 'processRetirement'>,
  { processKey, basedOn }: Drawn,
  overwrite: boolean,
): Promise<Result<null>> {
  const [newest = 0] = overwrite ? [] : await usableVersions(tx, processKey)
  return newest > (basedOn ?? 0) ? refuse('draft.outdated', { version: newest }) : ok(null)
}
