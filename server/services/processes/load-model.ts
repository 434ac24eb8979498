import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { Db, Tx } from '@/server/db/client.ts'
import { keepRecent } from '@/server/keep-recent.ts'

const keep = keepRecent<ProcessModel>()

/** The model of a published version, read once. Throws when there is no such version: its id came from our own rows. */
export async function loadModel(db: Pick<Db | Tx, 'processVersion'>, versionId: string): Promise<ProcessModel> {
  return keep(versionId, async () => {
    const { model } = await db.processVersion.findUniqueOrThrow({ where: { id: versionId }, select: { model: true } })
    return model as unknown as ProcessModel
  })
}
