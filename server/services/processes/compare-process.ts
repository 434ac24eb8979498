import type { Change } from '@/domain/diff/change.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { BundleFile, ProcessBundle } from '@/processes/contract/bundle.ts'
import { diffBundles } from '@/processes/contract/diff/diff-bundles.ts'
import type { UnitNames } from '@/processes/contract/diff/spelling.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { nestedTooDeep, unreadable } from '@/processes/contract/unreadable.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import { storedBundle } from './stored-bundle.ts'

/** A published version by its number, or the files of a bundle that nobody has published. */
export type Compared = number | { files: readonly BundleFile[] }

export type Comparison = { changes: Change[]; bpmn: { from: string; to: string } }

/**
 * Takes two versions of a process, or a bundle in place of one; gives what changed, in words, and both drawings. Stores
 * nothing. Refuses `right.missing`, `process.not_found`, `process.version_not_found` and whatever a bundle is refused for.
 */
export async function compareProcess(
  actor: Person,
  key: string,
  { from, to }: { from: Compared; to: Compared },
  db: Db = defaultDb,
): Promise<Result<Comparison>> {
  const allowed = can(actor, 'process.read', null)
  return allowed.ok ? compareSides(db, key, { from, to }) : allowed
}

/** The same for who was asked already whether they may. */
export async function compareSides(
  db: Db,
  key: string,
  { from, to }: { from: Compared; to: Compared },
): Promise<Result<Comparison>> {
  if ((await db.process.count({ where: { key } })) === 0) return refuse('process.not_found')
  const before = await bundleOf(db, key, from)
  if (!before.ok) return before
  const after = await bundleOf(db, key, to)
  if (!after.ok) return after
  const units = await db.unit.findMany({ select: namedSelect })
  const names = new Map(units.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn ?? name }]))
  const changes = await readDeep(before.value, after.value, names)
  return changes.ok
    ? ok({ changes: changes.value, bpmn: { from: before.value.bpmn.text, to: after.value.bpmn.text } })
    : changes
}

/** What is nested deeper than the stack reads well and cannot be walked: a bundle nobody made by hand. */
async function readDeep(before: ProcessBundle, after: ProcessBundle, units: UnitNames): Promise<Result<Change[]>> {
  try {
    return ok(await diffBundles(before, after, units))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return unreadable(after.bpmn.path, nestedTooDeep)
  }
}

async function bundleOf(db: Db, key: string, compared: Compared): Promise<Result<ProcessBundle>> {
  if (typeof compared !== 'number') return readBundle(compared.files)
  const row = await db.processVersion.findUnique({
    where: { processKey_version: { processKey: key, version: compared } },
    select: { processKey: true, bpmn: true, dmns: true, forms: true, readme: true, model: true },
  })
  return row ? ok(storedBundle(row)) : refuse('process.version_not_found', { version: compared })
}
