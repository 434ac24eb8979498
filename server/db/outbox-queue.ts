import type { Db } from './client.ts'

export type OutboxRow = {
  id: bigint
  caseId: string
  incarnation: number
  kind: string
  payload: Record<string, unknown>
  attempts: number
  traceId: string | null
}

/**
 * Takes the oldest waiting command of each case (never a younger one before it) and leases it to this relay.
 * A relay that dies gives its rows back when the lease ends.
 */
export async function leaseOutbox(db: Db, limit: number, leaseMs: number): Promise<OutboxRow[]> {
  return db.$queryRaw<OutboxRow[]>`
    with heads as (
      select o.id from outbox o
      where o.state = 'pending' and o.next_at <= now() and (o.leased_until is null or o.leased_until < now())
        and not exists (select 1 from outbox e where e.case_id = o.case_id and e.state in ('pending', 'parked') and e.ord < o.ord)
      order by o.ord limit ${limit} for update skip locked)
    update outbox o set leased_until = now() + make_interval(secs => ${leaseMs / 1000}::float), attempts = attempts + 1
    from heads where o.id = heads.id
    returning o.id, o.case_id as "caseId", o.incarnation, o.kind, o.payload, o.attempts, o.trace_id as "traceId"`
}

/** Marks commands as delivered (or dropped, when their condition no longer held). */
export async function settleOutbox(
  db: Pick<Db, '$executeRaw'>,
  ids: bigint[],
  state: 'sent' | 'dropped',
): Promise<void> {
  if (ids.length === 0) return
  await db.$executeRaw`update outbox set state = ${state}::outbox_state, sent_at = now(), leased_until = null, last_error = null where id = any(${ids})`
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
