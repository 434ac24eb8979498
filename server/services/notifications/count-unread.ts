import type { Person } from '@/domain/policy/person.ts'
import { db as defaultDb } from '@/server/db/client.ts'

/** Counts what this person was told and has not read. */
export async function countUnread(actor: Person, db = defaultDb): Promise<number> {
  return db.notification.count({ where: { personId: actor.id, channel: 'app', readAt: null } })
}
