import { refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import type { Db } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { sideOf, sideOfVersion, type ReplaySide } from './load-side.ts'

/** What cases are walked through: a draft as it was last saved, or a published version. */
export type ReplayTarget = { draft: string; version?: undefined } | { version: number; draft?: undefined }

/** Loads it. Refuses what there is not, a draft of another process, and files that cannot be read. */
export async function loadTarget(db: Db, key: string, target: ReplayTarget): Promise<Result<ReplaySide>> {
  if ((await db.process.count({ where: { key } })) === 0) return refuse('process.not_found')
  if (target.draft !== undefined) return loadDraft(db, key, target.draft)
  const row = await db.processVersion.findUnique({
    where: { processKey_version: { processKey: key, version: target.version } },
    select: { id: true },
  })
  return row ? sideOfVersion(db, row.id) : refuse('process.version_not_found', { version: target.version })
}

async function loadDraft(db: Db, key: string, id: string): Promise<Result<ReplaySide>> {
  const draft = isId(id) ? await db.processDraft.findUnique({ where: { id } }) : null
  if (!draft) return refuse('draft.not_found')
  if (draft.processKey !== key) return refuse('replay.draft_elsewhere', { process: draft.processKey })
  const bundle = await readBundle(draft.files as BundleFile[])
  return bundle.ok ? sideOf(bundle.value) : bundle
}
