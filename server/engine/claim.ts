import type { Tx } from '@/server/db/client.ts'

/** `output`: what the job gave when it was done before, null when it was not. */
export type Claimed = { mine: boolean; output: Record<string, unknown> | null }

/**
 * Claims an incarnation of a case for an engine instance; the first one wins, for good. Gives whether this instance
 * carries the case, and the receipt of the job that asks.
 */
export async function claimInstance(
  tx: Pick<Tx, '$queryRaw'>,
  claim: { caseId: string; incarnation: number; epoch: number; instanceKey: string; jobKey?: string },
): Promise<Claimed> {
  const rows = await tx.$queryRaw<Claimed[]>`
    with first as (
      insert into instance_claim (case_id, incarnation, epoch, instance_key)
      values (${claim.caseId}::uuid, ${claim.incarnation}, ${claim.epoch}, ${claim.instanceKey})
      on conflict do nothing returning true as mine)
    select mine, (select output from receipt where epoch = ${claim.epoch} and job_key = ${claim.jobKey ?? null}) as output
    from (select mine from first union all
      select instance_key = ${claim.instanceKey} and epoch = ${claim.epoch} as mine
      from instance_claim where case_id = ${claim.caseId}::uuid and incarnation = ${claim.incarnation} limit 1) c`
  return rows[0] ?? { mine: false, output: null }
}
