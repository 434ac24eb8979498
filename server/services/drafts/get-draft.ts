import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { loadPublishingSettings } from '@/server/services/settings/publishing-settings.ts'
import { plansOfDrafts } from '@/server/services/publishing/plan-view.ts'
import { draftView, type DraftView } from './draft-view.ts'

export type DraftDetail = DraftView & {
  files: BundleFile[]
  /** the version new cases start on now; another than `basedOn` when it was not drawn from that */
  currentVersion: number | null
  /** the last version published, in use or not; null before the first */
  newestVersion: number | null
  /** somebody who did not draw it has to approve it before it is published */
  fourEyes: boolean
}

/** Gives a draft with its files. Refuses `right.missing` and `draft.not_found`. */
export async function getDraft(actor: Person, id: string, db = defaultDb): Promise<Result<DraftDetail>> {
  const allowed = can(actor, 'draft.read', null)
  if (!allowed.ok) return allowed
  const row = isId(id) ? await db.processDraft.findUnique({ where: { id } }) : null
  if (!row) return refuse('draft.not_found')
  const { files, ...rest } = row
  const nameOf = await loadNames(db, [row.updatedBy, row.lockedBy, row.approvedBy])
  const process = await db.process.findUnique({ where: { key: row.processKey }, select: { currentVersion: true } })
  const last = await db.processVersion.aggregate({ where: { processKey: row.processKey }, _max: { version: true } })
  const versions = { currentVersion: process?.currentVersion ?? null, newestVersion: last._max.version }
  const { fourEyes } = await loadPublishingSettings(db)
  const plan = (await plansOfDrafts(db, [id])).get(id) ?? null
  return ok({ ...draftView(rest, plan, nameOf, now()), files: files as BundleFile[], ...versions, fourEyes })
}
