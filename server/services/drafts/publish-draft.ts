import type { Person } from '@/domain/policy/person.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { publishBundle, type PublishResult } from '@/server/services/processes/publish-bundle.ts'
import type { AskedPart } from '@/server/services/publishing/canary-part.ts'
import { checkOutdated, readyDraft } from '@/server/services/publishing/ready-draft.ts'

export type PublishDraft = {
  /** what the person looked at when they decided */
  revision: number
  notes: string
  /** publish although somebody published another version since the draft was begun */
  overwrite?: boolean | undefined
  /** why it is published although tests of its rules fail */
  despiteTests?: string | undefined
  /** for this part of the new cases first */
  part?: AskedPart | undefined
}

/**
 * Publishes a draft as the newest version of its process; the draft stays, drawn from that version now. Refuses what
 * `readyDraft` refuses, `draft.outdated`, and whatever `publishBundle` refuses, findings with it.
 */
export async function publishDraft(
  actor: Person,
  id: string,
  { revision, notes, overwrite = false, despiteTests, part }: PublishDraft,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<PublishResult> {
  const ready = await readyDraft(db, actor, id, revision)
  if (!ready.ok) return ready
  const { draft, bundle } = ready.value
  const outdated = await checkOutdated(db, draft, overwrite)
  if (!outdated.ok) return outdated
  const within = {
    before: (tx: Tx) => checkOutdated(tx, draft, overwrite),
    after: async (tx: Tx, version: number) => {
      await tx.processDraft.updateMany({ where: { id }, data: { basedOn: version } })
    },
  }
  const options = { publishedBy: actor.id, notes, despiteTests, part, within }
  const published = await publishBundle(engine, bundle, options, db)
  if (!published.ok) return published
  const { key, version } = published.value
  log.info({ by: actor.id, draft: id, process: key, version, part, despiteTests }, 'draft published')
  return published
}
