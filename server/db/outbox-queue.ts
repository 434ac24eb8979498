import { now } from '@/server/clock.ts'
import type { Db } from './client.ts'

export type OutboxRow = {
  id: bigint
  caseId: string
  incarnation: number
  kind: string
  payload: Record<string, unknown>
  attempts: number
  traceId: string | null
  /** the job of the step that a `complete` is about, as it stands now */
  job: { epoch: number; key: string; elementKey: string } | null
}

/**
 * Takes the oldest waiting command of each case (never a younger one before it) and leases it to this relay.
 * A relay that dies gives its rows back when the lease ends.
 */
export async function leaseOutbox(db: Db, limit: number, leaseMs: number): Promise<OutboxRow[]> {
  return db.$queryRaw<OutboxRow[]>`
    with heads as (
      select o.id, case when o.kind = 'complete' then (o.payload ->> 'taskId')::uuid end as task_id from outbox o
      where o.state = 'pending' and o.next_at <= now() and (o.leased_until is null or o.leased_until < now())
        and not exists (select 1 from outbox e where e.case_id = o.case_id and e.state in ('pending', 'parked') and e.ord < o.ord)
      order by o.ord limit ${limit} for update skip locked)
    update outbox o set leased_until = now() + make_interval(secs => ${leaseMs / 1000}::float), attempts = attempts + 1
    from heads left join task t on t.id = heads.task_id where o.id = heads.id
    returning o.id, o.case_id as "caseId", o.incarnation, o.kind, o.payload, o.attempts, o.trace_id as "traceId",
      case when t.id is not null then
        jsonb_build_object('epoch', t.epoch, 'key', t.job_key, 'elementKey', t.element_instance) end as job`
}

/**
 * Marks a command as delivered (or dropped, when its condition no longer held), and the step as settled whose completion
 * it delivered. Gives whether another command of the case waits.
 */
export async function settleOutbox(
  db: Pick<Db, '$queryRaw'>,
  { id, kind, caseId, payload }: OutboxRow,
  state: 'sent' | 'dropped',
): Promise<boolean> {
  const taskId = state === 'sent' && kind === 'complete' ? String(payload['taskId']) : null
  const [next] = await db.$queryRaw<[{ waits: boolean }]>`
    with settled as (
      update outbox set state = ${state}::outbox_state, sent_at = now(), leased_until = null, last_error = null
      where id = ${id}),
    ended as (update task set settled_at = ${now()} where id = ${taskId}::uuid)
    select exists (select 1 from outbox where case_id = ${caseId}::uuid and state = 'pending' and id <> ${id}) as waits`
  return next.waits
}

/** Puts a command back for a later try. */
export async function postponeOutbox(
  db: Pick<Db, '$executeRaw'>,
  id: bigint,
  delayMs: number,
  error: string,
): Promise<void> {
  await db.$executeRaw`update outbox set leased_until = null, next_at = now() + make_interval(secs => ${delayMs / 1000}::float), last_error = ${error} where id = ${id}`
}

/** Lets what waits for its next try go at once: the engine is back. */
export async function hastenOutbox(db: Pick<Db, '$executeRaw'>): Promise<void> {
  await db.$executeRaw`update outbox set next_at = now() where state = 'pending' and leased_until is null and next_at > now()`
  await db.$executeRaw`select pg_notify('outbox', '')`
}

/** Sets a command aside that the engine refused for good; later commands of the case wait for a person's retry. */
export async function parkOutbox(db: Pick<Db, '$executeRaw'>, id: bigint, error: string): Promise<void> {
  await db.$executeRaw`update outbox set state = 'parked', leased_until = null, last_error = ${error} where id = ${id}`
}
