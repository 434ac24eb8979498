import type { Db } from './client.ts'

/** A message to the outside that this worker has in hand. */
export type LeasedMessage = {
  id: string
  personId: string
  caseId: string | null
  cause: string
  channel: string
  text: string
  params: Record<string, string>
  level: string | null
  createdAt: Date
  waitsUntil: Date
  /** this try among them */
  attempts: number
}

/**
 * Takes messages whose quiet hours are over at `at` and whose next try has come, but none of `busy` channels, and leases
 * them to this worker. A worker that dies gives them back when the lease ends.
 */
export async function leaseMessages(
  db: Pick<Db, '$queryRaw'>,
  { limit, leaseMs, at, busy }: { limit: number; leaseMs: number; at: Date; busy: readonly string[] },
): Promise<LeasedMessage[]> {
  return db.$queryRaw<LeasedMessage[]>`
    with due as (
      select id from notification
      where state = 'waiting' and waits_until <= ${at} and next_at <= now() and channel <> all(${busy}::text[])
      order by waits_until, next_at limit ${limit} for update skip locked)
    update notification n set next_at = now() + make_interval(secs => ${leaseMs / 1000}::float), attempts = n.attempts + 1
    from due where n.id = due.id
    returning n.id, n.person_id as "personId", n.case_id as "caseId", n.cause, n.channel, n.text, n.params, n.level,
      n.created_at as "createdAt", n.waits_until as "waitsUntil", n.attempts`
}

/** Puts a message back for a later try, unless its lease has gone to another worker meanwhile. */
export async function postponeMessage(
  db: Pick<Db, '$executeRaw'>,
  { id, attempts }: Pick<LeasedMessage, 'id' | 'attempts'>,
  delayMs: number,
  reason: object,
): Promise<void> {
  await db.$executeRaw`
    update notification set next_at = now() + make_interval(secs => ${delayMs / 1000}::float), reason = ${JSON.stringify(reason)}::jsonb
    where id = ${id}::uuid and state = 'waiting' and attempts = ${attempts}`
}
