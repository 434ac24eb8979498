import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { realNow } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { isId } from '@/server/services/is-id.ts'

/**
 * Sends a message again that failed or was skipped, from the first try on and under its own id.
 * Refuses `right.missing`, `message.not_found`, `message.not_failed`.
 */
export async function retryMessage(actor: Person, id: string, db = defaultDb): Promise<Result<{ id: string }>> {
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  const known = isId(id) && (await db.notification.count({ where: { id, state: { not: null } } })) > 0
  if (!known) return refuse('message.not_found')
  const { count } = await db.notification.updateMany({
    where: { id, state: { in: ['failed', 'skipped'] } },
    data: { state: 'waiting', attempts: 0, nextAt: realNow() },
  })
  if (count === 0) return refuse('message.not_failed')
  log.info({ by: actor.id, message: id }, 'message sent again')
  return ok({ id })
}
