import type { Person } from '@/domain/policy/person.ts'
import { db as defaultDb } from '@/server/db/client.ts'

/** Counts the open steps this person has taken or was given. */
export async function countMine(actor: Person, db = defaultDb): Promise<number> {
  return db.task.count({ where: { assigneeId: actor.id, state: 'open' } })
}
