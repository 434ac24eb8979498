import { z } from 'zod'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'

/** waiting, sent; dropped: nobody needed it any more; skipped: no address; failed: given up */
export const messageStates = ['waiting', 'sent', 'failed', 'skipped', 'dropped'] as const

export type MessageState = (typeof messageStates)[number]

export type MessageView = {
  id: string
  channel: string
  person: string
  caseNumber: string | null
  /** code of the text, see messages/<locale>/notifications.json */
  text: string
  level: string | null
  state: MessageState
  createdAt: Date
  /** of one that waits: the end of the quiet hours, or the next try */
  leavesAt: Date | null
  sentAt: Date | null
  attempts: number
  /** why the last try failed or why it was not sent */
  reason: Words | null
}

export type MessagePage = { items: MessageView[]; nextCursor: string | null }

/** Lists messages to the outside, newest first. Refuses `right.missing` and `cursor.invalid`. */
export async function listMessages(
  actor: Person,
  query: { state?: MessageState | undefined; cursor?: string | null | undefined; limit?: number | undefined } = {},
  db = defaultDb,
): Promise<Result<MessagePage>> {
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  const after = decodeCursor(query.cursor, z.uuid())
  if (!after.ok) return after
  const limit = pageSize(query.limit)
  const rows = await db.notification.findMany({
    where: { state: query.state ?? { not: null }, ...(after.value && { id: { lt: after.value } }) },
    include: { person: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, ({ id }) => id)
  const items = page.items.map(({ person, params, state, waitsUntil, nextAt, reason, ...row }): MessageView => ({
    ...{ id: row.id, channel: row.channel, person: person.name, text: row.text, level: row.level },
    ...{ createdAt: row.createdAt, sentAt: row.sentAt, attempts: row.attempts },
    caseNumber: (params as { number?: string }).number ?? null,
    state: state as MessageState,
    leavesAt: state === 'waiting' ? (row.attempts > 0 ? nextAt : waitsUntil) : null,
    reason: reason as Words | null,
  }))
  return ok({ items, nextCursor: page.nextCursor })
}
