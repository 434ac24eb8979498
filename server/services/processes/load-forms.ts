import type { Tx } from '@/server/db/client.ts'

// A published version never changes, so its forms may be kept for the life of the process.
const kept = new Map<string, unknown>()

/** The forms of a published version by their ids, read once. Throws when there is no such version: its id is our own. */
export async function loadForms(tx: Pick<Tx, 'processVersion'>, versionId: string): Promise<unknown> {
  const known = kept.get(versionId)
  if (known !== undefined) return known
  const { forms } = await tx.processVersion.findUniqueOrThrow({ where: { id: versionId }, select: { forms: true } })
  kept.set(versionId, forms)
  return forms
}
