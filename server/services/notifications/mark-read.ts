import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'

/**
 * Marks one notification of this person as read, or all of them; reading twice keeps the first time.
 * Gives how many are new to be read now. Refuses `notification.not_found` for ids that are not theirs.
 */
export async function markRead(actor: Person, which: { id: string } | 'all', db = defaultDb): Promise<Result<number>> {
  const mine = { personId: actor.id, channel: 'app' }
  if (which !== 'all') {
    const known = isId(which.id) && (await db.notification.count({ where: { ...mine, id: which.id } })) > 0
    if (!known) return refuse('notification.not_found')
  }
  const { count } = await db.notification.updateMany({
    where: { ...mine, readAt: null, ...(which !== 'all' && { id: which.id }) },
    data: { readAt: now() },
  })
  return ok(count)
}
