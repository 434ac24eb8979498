import { z } from 'zod'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { escapeLike, searchText } from '@/server/db/like.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'

export type UnitView = {
  code: string
  name: string
  nameEn: string | null
  kind: 'region' | 'department'
  level: string
  path: string
  /** code of the unit above, null at the root */
  parent: string | null
  gridCode: string | null
}

export type ListUnits = {
  kind?: UnitView['kind'] | null
  level?: string | null
  /** code of a unit: only its subtree */
  under?: string | null
  q?: string | null
  cursor?: string | null
  limit?: number
}

export type UnitPage = { items: UnitView[]; nextCursor: string | null }

/**
 * Lists active regions and departments in the order of the tree. Units are the district's public structure: every
 * signed-in person may read them; people are another matter. Refuses `cursor.invalid`, `unit.unknown`.
 */
export async function listUnits(query: ListUnits = {}, db = defaultDb): Promise<Result<UnitPage>> {
  const after = decodeCursor(query.cursor, z.string())
  if (!after.ok) return after
  const top = query.under ? await db.unit.findUnique({ where: { code: query.under }, select: { path: true } }) : null
  if (query.under && !top) {
    const params = { unit: query.under }
    return refuse('unit.unknown', params, [{ path: 'under', code: 'unit.unknown', params }])
  }
  const limit = pageSize(query.limit)
  const text = searchText(query.q)
  const rows = await db.unit.findMany({
    where: {
      active: true,
      ...(query.kind && { kind: query.kind }),
      ...(query.level && { level: query.level }),
      ...(text && { OR: [{ name: { contains: text } }, { code: { contains: text, mode: 'insensitive' } }] }),
      AND: [
        top ? { path: { startsWith: escapeLike(top.path) } } : {},
        after.value === null ? {} : { path: { gt: after.value } },
      ],
    },
    select: {
      ...{ code: true, name: true, nameEn: true, kind: true, level: true, path: true, gridCode: true },
      parent: { select: { code: true } },
    },
    orderBy: { path: 'asc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, ({ path }) => path)
  const items = page.items.map(({ parent, ...unit }) => ({ ...unit, parent: parent?.code ?? null }))
  return ok({ items, nextCursor: page.nextCursor })
}
