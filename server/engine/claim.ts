import { now } from '@/server/clock.ts'
import type { Tx } from '@/server/db/client.ts'
import { Prisma } from '@/server/db/generated/client.ts'
import { oldEnough, saidLater } from './vanished.ts'

type Output = Record<string, unknown>

export type Claimed = {
  mine: boolean
  /** what the job gave when it was done before, null when it was not */
  output: Output | null
  /** a receipt of the same element whose job the mirror does not know, and whether that job has vanished */
  ghost: { jobKey: string; output: Output; vanished: boolean | null } | null
}

type Claim = { caseId: string; incarnation: number; epoch: number; instanceKey: string }
type Asking = { jobKey: string; elementId: string }

/**
 * Claims an incarnation of a case for an engine instance; the first one wins, for good. Gives whether this instance
 * carries the case, and what is known of the job that asks.
 */
export async function claimInstance(tx: Pick<Tx, '$queryRaw'>, claim: Claim, job?: Asking): Promise<Claimed> {
  const { caseId, incarnation, epoch, instanceKey } = claim
  const done = job ? receiptsOf(claim, job) : Prisma.sql`null::jsonb as output, null::jsonb as ghost`
  const rows = await tx.$queryRaw<Claimed[]>`
    with first as (
      insert into instance_claim (case_id, incarnation, epoch, instance_key, claimed_at)
      values (${caseId}::uuid, ${incarnation}, ${epoch}, ${instanceKey}, ${now()})
      on conflict do nothing returning true as mine)
    select mine, ${done}
    from (select mine from first union all
      select instance_key = ${instanceKey} and epoch = ${epoch} as mine
      from instance_claim where case_id = ${caseId}::uuid and incarnation = ${incarnation} limit 1) c`
  return rows[0] ?? { mine: false, output: null, ghost: null }
}

const receiptsOf = ({ caseId, incarnation, epoch, instanceKey }: Claim, { jobKey, elementId }: Asking) => Prisma.sql`
  (select output from receipt where epoch = ${epoch} and job_key = ${jobKey} and case_id = ${caseId}::uuid
    and element_id = ${elementId}) as output,
  (select jsonb_build_object('jobKey', r.job_key, 'output', r.output, 'vanished', ${saidLater(Prisma.sql`j.at`, Prisma.sql`r.at`)})
    from receipt r left join engine_job j on j.epoch = r.epoch and j.key = ${jobKey}
    where r.case_id = ${caseId}::uuid and r.incarnation = ${incarnation} and r.element_id = ${elementId}
      and r.epoch = ${epoch} and r.job_key <> ${jobKey} and ${oldEnough(Prisma.sql`r.at`)}
      and exists (select 1 from engine_instance i where i.epoch = r.epoch and i.key = ${instanceKey})
      and not exists (select 1 from engine_job o join engine_instance oi on oi.epoch = o.epoch and oi.key = o.instance_key
        where o.epoch = r.epoch and o.key = r.job_key and o.element_id = r.element_id and oi.case_id = r.case_id::text)
    order by r.at desc limit 1) as ghost`

/**
 * For an instance that lost the claim: takes it over when the one that won has vanished. Gives whether it did, null
 * when the mirror has not spoken yet. Expects the case to be locked.
 */
export async function inheritClaim(
  tx: Pick<Tx, '$queryRaw' | '$executeRaw'>,
  { caseId, incarnation, epoch, instanceKey }: Claim,
): Promise<boolean | null> {
  const [ghost] = await tx.$queryRaw<{ vanished: boolean | null }[]>`
    select ${saidLater(Prisma.sql`i.started_at`, Prisma.sql`c.claimed_at`)} as vanished
    from instance_claim c left join engine_instance i on i.epoch = c.epoch and i.key = ${instanceKey}
    where c.case_id = ${caseId}::uuid and c.incarnation = ${incarnation} and c.epoch = ${epoch}
      and c.instance_key <> ${instanceKey} and ${oldEnough(Prisma.sql`c.claimed_at`)}
      and exists (select 1 from engine_instance any_of where any_of.epoch = c.epoch)
      and not exists (select 1 from engine_instance o
        where o.epoch = c.epoch and o.key = c.instance_key and o.case_id = c.case_id::text)`
  if (!ghost?.vanished) return ghost ? ghost.vanished : false
  await tx.$executeRaw`
    update instance_claim set instance_key = ${instanceKey}
    where case_id = ${caseId}::uuid and incarnation = ${incarnation}`
  return true
}
