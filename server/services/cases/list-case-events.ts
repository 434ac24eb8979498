import { z } from 'zod'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'
import { eventViews } from './event-view.ts'
import type { EventView } from './event-view.ts'
import { hidesReporter } from './reporter-view.ts'

export type ListCaseEvents = { cursor?: string | null; limit?: number; order?: 'newest' | 'oldest' }

export type EventPage = { items: EventView[]; nextCursor: string | null }

/** Lists what happened to a case, newest first unless asked otherwise. Refuses `case.not_found`, `cursor.invalid`. */
export async function listCaseEvents(
  actor: Person,
  number: string,
  query: ListCaseEvents = {},
  db = defaultDb,
): Promise<Result<EventPage>> {
  const after = decodeCursor(query.cursor, z.int().nonnegative())
  if (!after.ok) return after
  const found = await db.case.findFirst({
    where: { AND: [{ number }, caseScope(actor)] },
    select: {
      ...{ id: true, reporterId: true, reporterConfidential: true },
      units: { select: { unit: { select: { path: true } } } },
      tasks: { where: { state: 'open', assigneeId: actor.id }, select: { elementId: true } },
    },
  })
  if (!found) return refuse('case.not_found')
  const limit = pageSize(query.limit)
  const oldest = query.order === 'oldest'
  const events = await db.caseEvent.findMany({
    where: {
      caseId: found.id,
      ...(after.value !== null && { seq: oldest ? { gt: after.value } : { lt: after.value } }),
    },
    orderBy: { seq: oldest ? 'asc' : 'desc' },
    take: limit + 1,
  })
  const page = toPage(events, limit, ({ seq }) => seq)
  const unitPaths = found.units.map(({ unit }) => unit.path)
  const reader = {
    hiddenPersonId: hidesReporter(actor, { ...found, unitPaths }) ? found.reporterId : null,
    atSteps: found.tasks.map(({ elementId }) => elementId),
  }
  return ok({ items: await eventViews(db, found.id, page.items, reader), nextCursor: page.nextCursor })
}
