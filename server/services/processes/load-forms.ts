import type { Tx } from '@/server/db/client.ts'
import { keepRecent } from '@/server/keep-recent.ts'

const keep = keepRecent<unknown>()

/** The forms of a published version by their ids, read once. Throws when there is no such version: its id is our own. */
export async function loadForms(tx: Pick<Tx, 'processVersion'>, versionId: string): Promise<unknown> {
  return keep(versionId, async () => {
    const { forms } = await tx.processVersion.findUniqueOrThrow({ where: { id: versionId }, select: { forms: true } })
    return forms
  })
}
