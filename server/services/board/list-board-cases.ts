import { z } from 'zod'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { listBoardKeys } from '@/server/db/board.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'
import { loadBoardCases } from './board-row.ts'
import type { BoardCase } from './board-row.ts'
import { readBoardQuery } from './board-query.ts'
import type { BoardQuery } from './board-query.ts'

export type ListBoardCases = BoardQuery & { cursor?: string | null; limit?: number }

export type BoardCasePage = { items: BoardCase[]; nextCursor: string | null; readAt: Date }

const keyShape = z.object({
  at: z
    .string()
    .regex(/^-?\d{1,19}$/)
    .nullable(),
  id: z.uuid(),
})

/**
 * Lists the open cases behind a board, the earliest deadline first, those on hold behind them.
 * Refuses `right.missing`, `unit.unknown`, `cursor.invalid`.
 */
export async function listBoardCases(
  actor: Person,
  query: ListBoardCases,
  db: Db = defaultDb,
): Promise<Result<BoardCasePage>> {
  const after = decodeCursor(query.cursor, keyShape)
  if (!after.ok) return after
  const read = await readBoardQuery(db, actor, query)
  if (!read.ok) return read
  const { filter } = read.value
  const limit = pageSize(query.limit)
  const keys = await listBoardKeys(db, filter, { after: after.value, limit: limit + 1 })
  const page = toPage(keys, limit, ({ at, id }) => ({ at, id }))
  const items = await loadBoardCases(
    db,
    actor.id,
    page.items.map(({ id }) => id),
    filter.now,
  )
  return ok({ items, nextCursor: page.nextCursor, readAt: filter.now })
}
