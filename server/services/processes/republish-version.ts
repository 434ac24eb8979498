import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { refuse } from '@/domain/shared/result.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { versionFiles } from '@/server/services/drafts/version-files.ts'
import { checkUsable } from '@/server/services/publishing/usable-versions.ts'
import { publishBundle, type PublishResult } from './publish-bundle.ts'

/**
 * Publishes an old version once more, as the newest: what new cases start on is as it was then. The versions between
 * stay what they are. Refuses `right.missing`, `process.version_not_found`,
 * `version.retired`, and whatever `publishBundle` refuses of a bundle
 * that the rules of today find faults in.
 */
export async function republishVersion(
  actor: Person,
  key: string,
  version: number,
  { notes, despiteTests }: { notes: string; despiteTests?: string | undefined },
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<PublishResult> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const found = await db.processVersion.findUnique({
    where: { processKey_version: { processKey: key, version } },
    select: { processKey: true, bpmn: true, dmns: true, forms: true, readme: true, model: true },
  })
  if (!found) return refuse('process.version_not_found', { version })
  const bundle = await readBundle(versionFiles(found))
  if (!bundle.ok) return bundle
  const within = { before: (tx: Tx) => checkUsable(tx, key, version), after: async () => undefined }
  const options = { publishedBy: actor.id, notes, despiteTests, within }
  const published = await publishBundle(engine, bundle.value, options, db)
  if (published.ok)
    log.info(
      { by: actor.id, process: key, from: version, version: published.value.version, despiteTests },
      'version republished',
    )
  return published
}
