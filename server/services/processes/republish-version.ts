import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { refuse, type Result } from '@/domain/shared/result.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { versionFiles } from '@/server/services/drafts/version-files.ts'
import { publishBundle, type Published } from './publish-bundle.ts'

/**
 * Publishes an old version once more, as the newest: what new cases start on is as it was then. The versions between
 * stay what they are. Refuses `right.missing`, `process.version_not_found`, and whatever `publishBundle` refuses of a bundle
 * that the rules of today find faults in.
 */
export async function republishVersion(
  actor: Person,
  key: string,
  version: number,
  notes: string,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<Published> & { findings?: Finding[] }> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const found = await db.processVersion.findUnique({
    where: { processKey_version: { processKey: key, version } },
    select: { processKey: true, bpmn: true, dmns: true, forms: true, readme: true, model: true },
  })
  if (!found) return refuse('process.version_not_found', { version })
  const bundle = await readBundle(versionFiles(found))
  if (!bundle.ok) return bundle
  const published = await publishBundle(engine, bundle.value, { publishedBy: actor.id, notes }, db)
  if (published.ok)
    log.info({ by: actor.id, process: key, from: version, version: published.value.version }, 'version republished')
  return published
}
