import type { Tx } from '@/server/db/client.ts'

/**
 * Claims an incarnation of a case for an engine instance; the first one wins, for good.
 * Gives whether this instance carries the case.
 */
export async function claimInstance(
  tx: Pick<Tx, '$queryRaw'>,
  claim: { caseId: string; incarnation: number; epoch: number; instanceKey: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ mine: boolean }[]>`
    with first as (
      insert into instance_claim (case_id, incarnation, epoch, instance_key)
      values (${claim.caseId}::uuid, ${claim.incarnation}, ${claim.epoch}, ${claim.instanceKey})
      on conflict do nothing returning true as mine)
    select mine from first union all
    select instance_key = ${claim.instanceKey} and epoch = ${claim.epoch} as mine
    from instance_claim where case_id = ${claim.caseId}::uuid and incarnation = ${claim.incarnation} limit 1`
  return rows[0]?.mine ?? false
}
