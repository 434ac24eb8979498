import { z } from 'zod'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { pageSize } from '@/server/services/page-size.ts'
import { caseConditions } from './case-filter.ts'
import type { CaseFilter } from './case-filter.ts'
import { caseRow, caseRowInclude, findMarks } from './case-row.ts'
import type { CaseRow } from './case-row.ts'
import { loadStatuses } from './status-view.ts'

export type ListCases = CaseFilter & { cursor?: string | null; limit?: number }

export type CasePage = { items: CaseRow[]; nextCursor: string | null }

/** Ids are ordered in time, so the id alone is the place in the list. */
const keyShape = z.uuid()

/** Lists the cases this person may read, newest first. Refuses `cursor.invalid`, `unit.unknown` and `status.unknown`. */
export async function listCases(actor: Person, query: ListCases, db = defaultDb): Promise<Result<CasePage>> {
  const after = decodeCursor(query.cursor, keyShape)
  if (!after.ok) return after
  const unit = query.unit ? await db.unit.findUnique({ where: { code: query.unit }, select: { path: true } }) : null
  if (query.unit && !unit) {
    const params = { unit: query.unit }
    return refuse('unit.unknown', params, [{ path: 'unit', code: 'unit.unknown', params }])
  }
  if (query.status && (await db.status.count({ where: { code: query.status } })) === 0) {
    const params = { status: query.status }
    return refuse('status.unknown', params, [{ path: 'status', code: 'status.unknown', params }])
  }
  const limit = pageSize(query.limit)
  const at = now()
  const conditions = caseConditions(query, unit?.path ?? null, actor.id, at)
  if (after.value) conditions.push({ id: { lt: after.value } })
  const [cases, statusOf, book] = await Promise.all([
    db.case.findMany({
      where: { AND: [caseScope(actor), ...conditions] },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: caseRowInclude,
    }),
    loadStatuses(db),
    loadBook(db),
  ])
  const page = toPage(cases, limit, ({ id }) => id)
  const marks = await findMarks(
    db,
    page.items.map(({ id }) => id),
  )
  const items = page.items.map((found) => caseRow(found, statusOf, marks, at, book))
  return ok({ items, nextCursor: page.nextCursor })
}
