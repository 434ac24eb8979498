import { db } from '@/server/db/client.ts'
import type { EngineJob } from '@/server/engine/port.ts'

/** A job of a case as the engine gives it out, rebuilt from what the mirror knows of it; the youngest of the element. */
export async function jobOfMirror(caseId: string, elementId: string): Promise<EngineJob | null> {
  const claim = await db.instanceClaim.findFirstOrThrow({ where: { caseId }, orderBy: { incarnation: 'desc' } })
  const { epoch, instanceKey, incarnation } = claim
  const job = await db.engineJob.findFirst({ where: { epoch, instanceKey, elementId }, orderBy: { at: 'desc' } })
  const instance = await db.engineInstance.findUnique({ where: { epoch_key: { epoch, key: instanceKey } } })
  if (!job || !instance) return null
  return {
    ...{ key: job.key, type: job.type, instanceKey, processId: instance.processId, definitionKey: '' },
    ...{ elementId, elementInstanceKey: job.elementKey, headers: {}, retries: 3 },
    variables: { caseId, incarnation },
  }
}
