import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile, ProcessBundle } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import type { Db } from '@/server/db/client.ts'
import { versionFiles } from '@/server/services/drafts/version-files.ts'
import { isId } from '@/server/services/is-id.ts'

/** What is tried: a draft as it was last saved, or a version. */
export type TrialTarget = { draft: string; version?: undefined } | { version: number; draft?: undefined }

/** The files of what is tried, read, with what the trial is called by. */
export type TrialSource = {
  bundle: ProcessBundle
  name: string
  draftId: string | null
  revision: number | null
  version: number | null
}

/**
 * Reads what somebody wants to try. Refuses `right.missing`, what there is not, a draft of another process, and files
 * that cannot be read.
 */
export async function readTrialSource(
  db: Db,
  actor: Person,
  key: string,
  target: TrialTarget,
): Promise<Result<TrialSource>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  return target.draft === undefined ? readVersion(db, key, target.version) : readDraft(db, key, target.draft)
}

async function readVersion(db: Db, key: string, version: number): Promise<Result<TrialSource>> {
  const row = await db.processVersion.findUnique({
    where: { processKey_version: { processKey: key, version } },
    include: { process: { select: { name: true } } },
  })
  if (!row) return refuse('process.version_not_found', { version })
  const bundle = await readBundle(versionFiles(row))
  if (!bundle.ok) return bundle
  return ok({ bundle: bundle.value, name: row.process.name, draftId: null, revision: null, version })
}

async function readDraft(db: Db, key: string, id: string): Promise<Result<TrialSource>> {
  const draft = isId(id) ? await db.processDraft.findUnique({ where: { id } }) : null
  if (!draft) return refuse('draft.not_found')
  if (draft.processKey !== key) return refuse('trial.draft_elsewhere', { process: draft.processKey })
  const bundle = await readBundle(draft.files as BundleFile[])
  if (!bundle.ok) return bundle
  return ok({ bundle: bundle.value, name: draft.name, draftId: id, revision: draft.revision, version: null })
}
