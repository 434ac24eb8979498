import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Tx } from './client.ts'

export type Idempotency = { key: string; requestHash: string }

/**
 * Opens an idempotent request in the caller's transaction: null when it is new (a second one with the same key waits
 * until this one ends), the stored answer when it was done before. Refuses a key that was used with another body.
 */
export async function answerOnce<T>(
  tx: Tx,
  personId: string,
  request: Idempotency | undefined,
): Promise<Result<T | null>> {
  if (!request) return ok(null)
  const inserted = await tx.$executeRaw`
    insert into idempotency_key (person_id, key, request_hash) values (${personId}::uuid, ${request.key}, ${request.requestHash})
    on conflict do nothing`
  if (inserted > 0) return ok(null)
  const known = await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: { personId, key: request.key } } })
  return earlierAnswer<T>(request, known)
}

/** Takes what an earlier request of the key left; gives its answer, null when there was none. Refuses another request. */
export function earlierAnswer<T>(
  request: Idempotency | undefined,
  known: { requestHash: string; body: unknown } | null,
): Result<T | null> {
  if (!request || !known) return ok(null)
  if (known.requestHash !== request.requestHash) return refuse('idempotency.key_reused')
  return known.body === null ? refuse('idempotency.in_progress') : ok(known.body as T)
}

/** Keeps the first answer of a request that was looked for under a lock. Refuses when another came in between. */
export async function keepFirstAnswer(
  tx: Pick<Tx, '$executeRaw'>,
  personId: string,
  request: Idempotency | undefined,
  status: number,
  body: object,
): Promise<Result<null>> {
  if (!request) return ok(null)
  const kept = await tx.$executeRaw`
    insert into idempotency_key (person_id, key, request_hash, status, body)
    values (${personId}::uuid, ${request.key}, ${request.requestHash}, ${status}, ${JSON.stringify(body)}::jsonb)
    on conflict do nothing`
  return kept > 0 ? ok(null) : refuse('idempotency.in_progress')
}

/** Keeps the answer for repetitions of the request. */
export async function keepAnswer(
  tx: Tx,
  personId: string,
  request: Idempotency | undefined,
  status: number,
  body: object,
): Promise<void> {
  if (!request) return
  await tx.idempotencyKey.update({ where: { personId_key: { personId, key: request.key } }, data: { status, body } })
}
