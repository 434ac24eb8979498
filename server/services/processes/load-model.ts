import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { Db, Tx } from '@/server/db/client.ts'

// A published version never changes, so its model may be kept for the life of the process.
const models = new Map<string, ProcessModel>()

/** The model of a published version, read once. Throws when there is no such version: its id came from our own rows. */
export async function loadModel(db: Pick<Db | Tx, 'processVersion'>, versionId: string): Promise<ProcessModel> {
  const known = models.get(versionId)
  if (known) return known
  const row = await db.processVersion.findUniqueOrThrow({ where: { id: versionId }, select: { model: true } })
  const model = row.model as unknown as ProcessModel
  models.set(versionId, model)
  return model
}
