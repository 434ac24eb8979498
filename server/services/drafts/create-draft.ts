import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { pinyinKeys } from '@/domain/category/pinyin-keys.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { renameProcess } from '@/processes/contract/rename-process.ts'
import { findForbidden } from '@/processes/lint/lint-bundle.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { blankFiles } from './blank-files.ts'
import { readDraftFiles } from './draft-files.ts'
import { openForeign } from './open-foreign.ts'
import { refuseForbidden } from './refuse-forbidden.ts'
import { versionFiles } from './version-files.ts'

/** Where a draft begins. A version with a new name is a copy: it becomes a process of its own. */
export type DraftSource =
  | { from: { key: string; version?: number | undefined }; name?: string | undefined }
  | { files: readonly BundleFile[] }
  | { name: string }

/**
 * Begins a draft: from a published version, as a copy of one, from files, or empty. Gives its id. Refuses
 * `right.missing`, `process.not_found`, files that cannot be read, naming them, and `bundle.forbidden` for files that
 * bring code or a second flow.
 */
export async function createDraft(
  actor: Person,
  source: DraftSource,
  db = defaultDb,
): Promise<Result<{ id: string; key: string }>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  const begun = await begin(db, source)
  if (!begun.ok) return begun
  const read = await readDraftFiles(begun.value.files)
  if (!read.ok) return read
  const { files, key, name, bundle } = read.value
  const harmless = 'files' in source ? refuseForbidden(await findForbidden(bundle)) : ok(true)
  if (!harmless.ok) return harmless
  const basedOn = 'files' in source ? await newestOf(db, key) : begun.value.basedOn
  const [id, at] = [newId(), now()]
  await db.processDraft.create({
    data: {
      ...{ id, processKey: key, name, basedOn, files: files as never },
      ...{ createdAt: at, updatedAt: at, updatedBy: actor.id },
    },
  })
  log.info({ by: actor.id, draft: id, process: key, basedOn }, 'draft begun')
  return ok({ id, key })
}

type Begun = { files: readonly BundleFile[]; basedOn: number | null }

async function begin(db: Db, source: DraftSource): Promise<Result<Begun>> {
  if ('files' in source) {
    const files = await openForeign(source.files)
    return files.ok ? ok({ files: files.value, basedOn: null }) : files
  }
  if (!('from' in source))
    return ok({ files: await blankFiles(await freeKey(db, source.name), source.name), basedOn: null })
  const { key, version: asked } = source.from
  const version = asked ?? (await newestOf(db, key))
  const found =
    version && (await db.processVersion.findUnique({ where: { processKey_version: { processKey: key, version } } }))
  if (!found) return refuse('process.not_found')
  const files = versionFiles(found)
  if (source.name === undefined) return ok({ files, basedOn: found.version })
  return ok({ files: await copyOf(files, await freeKey(db, source.name), source.name), basedOn: null })
}

/**
 * The version new cases of a process start on, the last one where all are retired; files from elsewhere go on from it.
 * Null when it was never published.
 */
async function newestOf(db: Db, key: string): Promise<number | null> {
  const process = await db.process.findUnique({
    where: { key },
    select: { currentVersion: true, versions: { select: { version: true }, orderBy: { version: 'desc' }, take: 1 } },
  })
  return process?.currentVersion ?? process?.versions[0]?.version ?? null
}

async function copyOf(files: readonly BundleFile[], key: string, name: string): Promise<BundleFile[]> {
  const copies = files.map(async ({ path, text }) =>
    path.endsWith('.bpmn') ? { path: `${key}.bpmn`, text: await renameProcess(text, key, name) } : { path, text },
  )
  return Promise.all(copies)
}

/** A key that reads like the name and that no process or draft has. */
async function freeKey(db: Db, name: string): Promise<string> {
  const letters = (pinyinKeys([name]).split(' ')[0] ?? '').replace(/[^a-z0-9]/g, '').slice(0, 40)
  const stem = /^[a-z]/.test(letters) ? letters : `process${letters}`
  const [processes, drafts] = await Promise.all([
    db.process.findMany({ where: { key: { startsWith: stem } }, select: { key: true } }),
    db.processDraft.findMany({ where: { processKey: { startsWith: stem } }, select: { processKey: true } }),
  ])
  const taken = new Set([...processes.map(({ key }) => key), ...drafts.map(({ processKey }) => processKey)])
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? stem : `${stem}${n}`
    if (!taken.has(key)) return key
  }
}
