import { createHash } from 'node:crypto'
import { canonicalJson } from '@/domain/case/canonical-json.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { realNow } from '@/server/clock.ts'
import { db } from '@/server/db/client.ts'
import type { Idempotency } from '@/server/db/idempotency.ts'

/** After this an unanswered request counts as dead: its process ended between doing and answering. */
const abandonedMs = 60_000

export type Answered = { status: number; body: unknown }

/** Takes method, path, key and body; gives the key with a hash that is the same for equal requests. Null without a key. */
export function idempotencyOf(request: Request, path: string, body: unknown): Result<Idempotency | null> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return ok(null)
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) return refuse('idempotency.key_invalid')
  const content =
    body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : canonicalJson(body ?? null)
  return ok({ key, requestHash: createHash('sha256').update(`${request.method} ${path}\n${content}`).digest('hex') })
}

/**
 * Claims the key for this request, or gives the answer of the first one. Refuses another body under the same key, and a
 * second request while the first still runs. For requests whose service does not keep the answer in its own transaction.
 */
export async function openRequest(
  personId: string,
  { key, requestHash }: Idempotency,
): Promise<Result<Answered | null>> {
  const at = realNow()
  const mine = await db.$executeRaw`
    insert into idempotency_key (person_id, key, request_hash, created_at) values (${personId}::uuid, ${key}, ${requestHash}, ${at})
    on conflict (person_id, key) do update set created_at = excluded.created_at
      where idempotency_key.request_hash = excluded.request_hash and idempotency_key.status is null
        and idempotency_key.created_at < ${new Date(at.getTime() - abandonedMs)}`
  if (mine > 0) return ok(null)
  const known = await db.idempotencyKey.findUnique({ where: { personId_key: { personId, key } } })
  if (!known) return refuse('idempotency.in_progress')
  if (known.requestHash !== requestHash) return refuse('idempotency.key_reused')
  return known.status === null ? refuse('idempotency.in_progress') : ok({ status: known.status, body: known.body })
}

/** Keeps the answer for 48 hours; a refused request wrote nothing and leaves its key free. */
export async function closeRequest(
  personId: string,
  { key, requestHash }: Idempotency,
  answer: Answered | null,
): Promise<void> {
  const where = { personId, key, requestHash }
  if (answer) await db.idempotencyKey.updateMany({ where, data: { status: answer.status, body: answer.body as never } })
  else await db.idempotencyKey.deleteMany({ where: { ...where, status: null } })
}
