import { z } from 'zod'
import type { LockedCase } from '@/server/db/lock-case.ts'
import type { Tx } from '@/server/db/client.ts'
import { claimInstance } from '@/server/engine/claim.ts'
import type { EngineJob } from '@/server/engine/port.ts'

const identity = z.object({ caseId: z.uuid(), incarnation: z.number().int().positive() })

/** Which case and incarnation a job says it belongs to; null when its variables name none. */
export function identify(job: EngineJob): { caseId: string; incarnation: number } | null {
  const parsed = identity.safeParse(job.variables)
  return parsed.success ? parsed.data : null
}

/** Whether the job's instance carries the case; the first job of an instance claims it. Expects the case to be locked. */
export async function ownsCase(
  tx: Tx,
  locked: LockedCase,
  incarnation: number,
  job: EngineJob,
  epoch: number,
): Promise<boolean> {
  if (incarnation !== locked.incarnation) return false
  return claimInstance(tx, { caseId: locked.id, incarnation, epoch, instanceKey: job.instanceKey })
}
