import { z } from 'zod'
import type { LockedCase } from '@/server/db/lock-case.ts'
import type { Tx } from '@/server/db/client.ts'
import { claimInstance, type Claimed } from '@/server/engine/claim.ts'
import type { EngineJob } from '@/server/engine/port.ts'

const identity = z.object({ caseId: z.uuid(), incarnation: z.number().int().positive() })

/** Which case and incarnation a job says it belongs to; null when its variables name none. */
export function identify(job: EngineJob): { caseId: string; incarnation: number } | null {
  const parsed = identity.safeParse(job.variables)
  return parsed.success ? parsed.data : null
}

/**
 * Whether the job's instance carries the case, and what the job gave when it was done before; the first job of an
 * instance claims it. Expects the case to be locked.
 */
export async function claimFor(
  tx: Tx,
  locked: LockedCase,
  incarnation: number,
  job: EngineJob,
  epoch: number,
): Promise<Claimed> {
  if (incarnation !== locked.incarnation) return { mine: false, output: null }
  const { instanceKey, key: jobKey } = job
  return claimInstance(tx, { caseId: locked.id, incarnation, epoch, instanceKey, jobKey })
}
