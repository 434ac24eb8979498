import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { z } from 'zod'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { caseRow, caseRowInclude, findMarks } from '@/server/services/cases/case-row.ts'
import type { CasePage } from '@/server/services/cases/list-cases.ts'
import { loadStatuses } from '@/server/services/cases/status-view.ts'
import { pageSize } from '@/server/services/page-size.ts'

/** Lists the cases this person keeps an eye on and may still read, closed ones too, newest first. Refuses `cursor.invalid`. */
export async function listStars(
  actor: Person,
  query: { cursor?: string | null; limit?: number },
  db = defaultDb,
): Promise<Result<CasePage>> {
  const after = decodeCursor(query.cursor, z.uuid())
  if (!after.ok) return after
  const limit = pageSize(query.limit)
  const at = now()
  const [cases, statusOf, book] = await Promise.all([
    db.case.findMany({
      where: {
        AND: [caseScope(actor), { stars: { some: { personId: actor.id } } }],
        ...(after.value && { id: { lt: after.value } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: caseRowInclude,
    }),
    loadStatuses(db),
    loadBook(db),
  ])
  const page = toPage(cases, limit, ({ id }) => id)
  const ids = page.items.map(({ id }) => id)
  const marks = await findMarks(db, ids)
  return ok({
    items: page.items.map((found) => caseRow(found, statusOf, marks, at, book)),
    nextCursor: page.nextCursor,
  })
}
