import { longAgo, now } from '@/server/clock.ts'
import type { Db } from './client.ts'

/** Long enough for a claim, and for a job whose worker died to come again and be done. */
const PATIENCE_MS = 60_000

export type UnsettledTask = { id: string; caseId: string; jobState: 'CANCELED' | 'COMPLETED' }

/**
 * Steps whose end the engine has recorded and we have not put on the case yet. Those of an instance the case has left wait
 * for their job in the new one.
 */
export async function unsettledTasks(db: Pick<Db, '$queryRaw'>, limit: number): Promise<UnsettledTask[]> {
  return db.$queryRaw`
    select t.id, t.case_id as "caseId", j.state as "jobState"
    from task t join "case" k on k.id = t.case_id and k.incarnation = t.incarnation
      join engine_job j on j.epoch = t.epoch and j.key = t.job_key and j.element_key = t.element_instance
    where t.settled_at is null and t.state in ('open', 'completed') and j.state in ('CANCELED', 'COMPLETED')
    limit ${limit}`
}

export type EndedInstance = { epoch: number; key: string; caseId: string; cancelled: boolean }

/** Instances that ended in the engine and carry the present incarnation of a case. */
export async function endedInstances(db: Pick<Db, '$queryRaw'>, limit: number): Promise<EndedInstance[]> {
  return db.$queryRaw`
    select i.epoch, i.key, c.case_id as "caseId", i.state = 'terminated' as cancelled
    from engine_instance i join instance_claim c on c.epoch = i.epoch and c.instance_key = i.key
    where i.state <> 'active' and not i.reconciled limit ${limit}`
}

/**
 * Puts down in one statement the ends that change nothing on their case: of instances of closed cases, and of those a
 * case has left behind. A case that somebody holds is left for a look of its own.
 */
export async function settleExpectedEnds(db: Pick<Db, '$executeRaw'>, limit: number): Promise<void> {
  await db.$executeRaw`
    with ended as (
      select i.epoch, i.key, c.case_id, c.incarnation
      from engine_instance i join instance_claim c on c.epoch = i.epoch and c.instance_key = i.key
      where i.state <> 'active' and not i.reconciled limit ${limit}),
    locked as (
      select k.id, k.closed_at, k.incarnation from "case" k where k.id in (select case_id from ended)
      order by k.id for update skip locked),
    marked as (
      update engine_instance i set reconciled = true from ended e join locked k on k.id = e.case_id
      where i.epoch = e.epoch and i.key = e.key and (k.closed_at is not null or k.incarnation <> e.incarnation)
      returning i.epoch, i.key)
    update instance_claim c set ended_at = ${now()} from marked
    where c.epoch = marked.epoch and c.instance_key = marked.key`
}

/** Running instances of our cases that nobody claimed within a minute, or whose claim is of an older incarnation. */
export async function strayInstances(
  db: Pick<Db, '$queryRaw'>,
  epoch: number,
  limit: number,
): Promise<{ key: string; caseId: string }[]> {
  return db.$queryRaw`
    select i.key, k.id as "caseId" from engine_instance i join "case" k on k.id::text = i.case_id
      left join instance_claim c on c.epoch = i.epoch and c.instance_key = i.key
    where i.epoch = ${epoch} and i.state = 'active' and i.started_at < ${longAgo(PATIENCE_MS)}
      and (c.case_id is null or c.incarnation < k.incarnation) and not k.moving
    limit ${limit}`
}

// What carries an open case on: a step somebody can do, a command to the engine, a call to the outside, an incident
// that is listed, or a known wait of the engine (its record counts as fresh for a minute while the mirror catches up).
const CARRIED = `
  exists (select 1 from task t where t.case_id = k.id and t.state = 'open')
  or exists (select 1 from outbox o where o.case_id = k.id and o.state in ('pending', 'parked'))
  or exists (select 1 from delivery d where d.case_id = k.id and d.state in ('pending', 'failed'))
  or exists (select 1 from instance_claim c join engine_incident n on n.epoch = c.epoch and n.instance_key = c.instance_key
             where c.case_id = k.id and c.incarnation = k.incarnation and n.state = 'open')
  or exists (select 1 from instance_claim c join engine_element e on e.epoch = c.epoch and e.instance_key = c.instance_key
             where c.case_id = k.id and c.incarnation = k.incarnation and e.state = 'active'
               and (e.type in ('EVENT_BASED_GATEWAY', 'INTERMEDIATE_CATCH_EVENT', 'RECEIVE_TASK')
                    or (e.type in ('SERVICE_TASK', 'SEND_TASK', 'BUSINESS_RULE_TASK', 'SCRIPT_TASK', 'CALL_ACTIVITY')
                        and e.entered_at > $1::timestamptz)))`

/** Names the open cases that nothing carries on, and clears those that go on again. Gives how many are adrift. */
export async function sweepAdrift(
  db: Pick<Db, '$executeRawUnsafe' | '$queryRaw'>,
  quietSeconds: number,
): Promise<number> {
  const since = longAgo(PATIENCE_MS)
  await db.$executeRawUnsafe(
    `update "case" k set adrift = 'nothing_waits', adrift_since = $2::timestamptz
     where k.closed_at is null and k.adrift is null and k.updated_at < now() - make_interval(secs => $3) and not (${CARRIED})`,
    since,
    now(),
    quietSeconds,
  )
  await db.$executeRawUnsafe(
    `update "case" k set adrift = null, adrift_since = null where k.adrift is not null and (k.closed_at is not null or ${CARRIED})`,
    since,
  )
  const rows = await db.$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from "case" where adrift is not null`
  return rows[0]?.count ?? 0
}
