import { z } from 'zod'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'

export type NotificationView = {
  id: string
  /** code of the text, see messages/<locale>/notifications.json */
  text: string
  params: Record<string, string>
  /** words of a model's own, to be shown instead of the code's */
  words: { zh: string; en: string } | null
  level: string | null
  caseNumber: string | null
  createdAt: Date
  readAt: Date | null
}

export type ListNotifications = { unread?: boolean; cursor?: string | null; limit?: number }

export type NotificationPage = { items: NotificationView[]; nextCursor: string | null }

/** Lists what this person was told in the application, newest first. Refuses `cursor.invalid`. */
export async function listNotifications(
  actor: Person,
  query: ListNotifications = {},
  db = defaultDb,
): Promise<Result<NotificationPage>> {
  const after = decodeCursor(query.cursor, z.uuid())
  if (!after.ok) return after
  const limit = pageSize(query.limit)
  const rows = await db.notification.findMany({
    where: {
      ...{ personId: actor.id, channel: 'app' },
      ...(query.unread && { readAt: null }),
      ...(after.value && { id: { lt: after.value } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, ({ id }) => id)
  const items = page.items.map(({ id, text, params, level, createdAt, readAt }): NotificationView => {
    const { zh, en, ...known } = params as Record<string, string>
    const words = zh ? { zh, en: en ?? zh } : null
    return { id, text, params: known, words, level, caseNumber: known.number ?? null, createdAt, readAt }
  })
  return ok({ items, nextCursor: page.nextCursor })
}
