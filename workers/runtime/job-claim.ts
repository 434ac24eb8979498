import { z } from 'zod'
import type { LockedCase } from '@/server/db/lock-case.ts'
import type { Tx } from '@/server/db/client.ts'
import { claimInstance, inheritClaim, type Claimed } from '@/server/engine/claim.ts'
import type { EngineJob } from '@/server/engine/port.ts'

const identity = z.object({ caseId: z.uuid(), incarnation: z.number().int().positive() })

/** Which case and incarnation a job says it belongs to; null when its variables name none. */
export function identify(job: EngineJob): { caseId: string; incarnation: number } | null {
  const parsed = identity.safeParse(job.variables)
  return parsed.success ? parsed.data : null
}

/** mine: the job's instance carries the case · foreign: another does · unclear: the mirror has to say first */
export type JobClaim = { state: 'foreign' } | { state: 'unclear' } | ({ state: 'mine' } & Omit<Claimed, 'mine'>)

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
): Promise<JobClaim> {
  if (incarnation !== locked.incarnation && !(await isArriving(tx, locked, incarnation))) return { state: 'foreign' }
  const claim = { caseId: locked.id, incarnation, epoch, instanceKey: job.instanceKey }
  const { mine, output, ghost } = await claimInstance(tx, claim, { jobKey: job.key, elementId: job.elementId })
  if (mine) return { state: 'mine', output, ghost }
  const inherited = await inheritClaim(tx, claim)
  if (inherited === null) return { state: 'unclear' }
  return inherited ? { state: 'mine', output, ghost } : { state: 'foreign' }
}

/** The instance a moving case goes on in stands beside the one it comes from, until all its steps have arrived. */
async function isArriving(tx: Tx, { id, moving }: LockedCase, incarnation: number): Promise<boolean> {
  if (!moving) return false
  return (await tx.transplant.count({ where: { caseId: id, incarnation, state: 'moving' } })) > 0
}
