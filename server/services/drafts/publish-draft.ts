import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadPublishingSettings } from '@/server/services/settings/publishing-settings.ts'
import { publishBundle, type Published } from '@/server/services/processes/publish-bundle.ts'

export type PublishDraft = {
  /** what the person looked at when they decided */
  revision: number
  notes: string
  /** publish although somebody published another version since the draft was begun */
  overwrite?: boolean | undefined
}

/**
 * Publishes a draft as the newest version of its process; the draft stays, drawn from that version now. Refuses
 * `right.missing`, `draft.not_found`, `draft.stale`, `draft.outdated`,
 * `draft.not_approved` where a second person has to look, and whatever `publishBundle` refuses, findings
 * with it.
 */
export async function publishDraft(
  actor: Person,
  id: string,
  { revision, notes, overwrite = false }: PublishDraft,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<Published> & { findings?: Finding[] }> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const draft = isId(id) ? await db.processDraft.findUnique({ where: { id } }) : null
  if (!draft) return refuse('draft.not_found')
  if (draft.revision !== revision) return refuse('draft.stale', { revision: draft.revision })
  const { fourEyes } = await loadPublishingSettings(db)
  if (fourEyes && draft.approvedRevision !== revision) return refuse('draft.not_approved', { revision })
  const known = await db.process.findUnique({ where: { key: draft.processKey }, select: { currentVersion: true } })
  const current = known?.currentVersion ?? null
  if (current !== draft.basedOn && current !== null && !overwrite) return refuse('draft.outdated', { version: current })
  const bundle = await readBundle(draft.files as BundleFile[])
  if (!bundle.ok) return bundle
  const published = await publishBundle(engine, bundle.value, { publishedBy: actor.id, notes }, db)
  if (!published.ok) return published
  const { key, version } = published.value
  await db.processDraft.update({ where: { id }, data: { basedOn: version } })
  log.info({ by: actor.id, draft: id, process: key, version }, 'draft published')
  return published
}
