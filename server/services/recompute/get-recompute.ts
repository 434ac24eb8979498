import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Recompute } from '@/server/db/generated/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadNames, type NameOf } from '@/server/services/people/load-names.ts'

/** `of`: code of the calendar or policy; of a limit kind and code of its category. */
export type RecomputeView = {
  id: string
  kind: string
  of: string
  version: number | null
  person: string | null
  startedAt: Date
  finishedAt: Date | null
  total: number
  done: number
  moved: number
  failed: number
}

/** Gives how far a recompute is. Refuses `right.missing` and `recompute.not_found`. */
export async function getRecompute(actor: Person, id: string, db = defaultDb): Promise<Result<RecomputeView>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const row = isId(id) ? await db.recompute.findUnique({ where: { id } }) : null
  if (!row) return refuse('recompute.not_found')
  return ok(recomputeView(row, await loadNames(db, [row.personId])))
}

/** Lists the latest recomputes, the newest first. Refuses `right.missing`. */
export async function listRecomputes(actor: Person, db = defaultDb): Promise<Result<RecomputeView[]>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const rows = await db.recompute.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 20 })
  const nameOf = await loadNames(
    db,
    rows.map(({ personId }) => personId),
  )
  return ok(rows.map((row) => recomputeView(row, nameOf)))
}

/** Takes a row and the names of people; gives the view. */
export function recomputeView(row: Recompute, nameOf: NameOf): RecomputeView {
  const { id, kind, startedAt, finishedAt, done, moved, failed } = row
  const subject = row.subject as { code?: string; version?: number; category?: string }
  return {
    ...{ id, kind, startedAt, finishedAt, done, moved, failed },
    ...{ of: subject.code ?? subject.category ?? '', version: subject.version ?? null },
    person: nameOf(row.personId),
    // clocks that started meanwhile were looked at too
    total: Math.max(row.total, done),
  }
}
