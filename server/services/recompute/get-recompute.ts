import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import type { Recompute } from '@/server/db/generated/client.ts'
import { isId } from '@/server/services/is-id.ts'

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
  return ok(recomputeView(row, await namesOf(db, [row])))
}

/** Lists the latest recomputes, the newest first. Refuses `right.missing`. */
export async function listRecomputes(actor: Person, db = defaultDb): Promise<Result<RecomputeView[]>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const rows = await db.recompute.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 20 })
  const names = await namesOf(db, rows)
  return ok(rows.map((row) => recomputeView(row, names)))
}

/** Takes a row and the names of people by id; gives the view. */
export function recomputeView(row: Recompute, names: ReadonlyMap<string, string>): RecomputeView {
  const { id, kind, startedAt, finishedAt, done, moved, failed } = row
  const subject = row.subject as { code?: string; version?: number; category?: string }
  return {
    ...{ id, kind, startedAt, finishedAt, done, moved, failed },
    ...{ of: subject.code ?? subject.category ?? '', version: subject.version ?? null },
    person: row.personId && (names.get(row.personId) ?? null),
    // clocks that started meanwhile were looked at too
    total: Math.max(row.total, done),
  }
}

/** The names of those who began recomputes. */
export async function namesOf(tx: Pick<Tx, 'person'>, rows: readonly Recompute[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ personId }) => personId ?? [])
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
